import type { calendarWordsZhCn } from './calendarWords.zh-CN.ts'
import type { SameKeys } from './words.ts'

/** The promotion plan: calendar, the retailer's calendar, holidays. */
export const calendarWordsEn: SameKeys<typeof calendarWordsZhCn> = {
  plan: {
    tools: 'Calendar actions',
    board: 'Promotion calendar',
    comma: ', ',
    days: '{{start}} to {{end}}, days: {{count}}',
    fees: 'fees {{money}}',
    noPlacement: 'Unplaced',
    capacity: 'holds {{count}}',
    rename: 'Name of the promotion',
    onFestival: 'starts on {{festival}}',
    beforeFestival: '{{festival}} −{{count}} days',
    afterFestival: '{{festival}} +{{count}} days',
    deadline: 'hand in by {{day}}',
    deadlines: 'hand in for the flyer by {{flyer}}, for the store by {{inStore}}',
    week: 'Week {{number}} {{from}}–{{to}}',
    weekShort: 'W{{number}}',
    slot: 'Slot {{number}}',
    slotSaid: '{{name}} {{from}}–{{to}}, hand in for the flyer by {{flyer}}, for the store by {{inStore}}',
    head: {
      months: 'Month',
      weeks: 'Week',
      festivals: 'Festivals',
      slots: 'Slots',
      deadline: 'Hand in by',
    },
    mark: { flyer: 'flyer by {{day}}', inStore: 'store by {{day}}' },
    holiday: {
      off: '{{festival}} off {{from}}–{{to}} ({{status}})',
      work: '{{festival}} worked in exchange {{from}}–{{to}} ({{status}})',
    },
    mechanic: {
      specialPrice: 'Special price',
      giftWithPurchase: 'Gift with purchase',
      secondUnitHalf: 'Second at half price',
      spendAndSave: 'Spend and save',
    },
    clashMark: 'Clash',
    clash: {
      keeps: 'promotes the same products ({{count}}) on the same days as “{{name}}”; those days count here',
      skips:
        'promotes the same products ({{count}}) on the same days as “{{name}}”; those days count there, not here',
      full: '“{{name}}” holds {{capacity}}, and {{found}} stand there at one time',
      coolDown:
        'only {{days}} days after “{{name}}”; {{needed}} are needed to cool down (products: {{count}})',
    },
    said: {
      edge: 'At the edge of the contract year; not moved',
      shortest: 'One day is left; it cannot be shorter',
      noRow: 'The last row on this side; not moved',
      moved: 'Promotions moved: {{count}}',
      removed: 'Removed {{names}}',
    },
    snap: 'Snap to',
    snapTo: { day: 'Day', week: 'Week', slot: 'Slot' },
    zoom: 'Shown at once',
    zoomTo: { year: 'Year', half: 'Half', quarter: 'Quarter' },
    print: 'Print',
    budget: 'Spend, {{unit}}',
    budgetHint:
      'Promotion support + reductions off the invoice + promotion fees, ex VAT, by month, from the figures of this scenario',
    empty: 'This scenario has no promotions. Add one, or pick another scenario.',
    keys: 'Keys of the calendar',
    key: {
      week: 'a week',
      row: 'row',
      length: 'a week longer or shorter',
      day: 'a day',
      next: 'previous/next',
      open: 'details',
      rename: 'name',
      copy: 'copy into the next slot',
      select: 'select',
      remove: 'remove',
    },
  },
}
