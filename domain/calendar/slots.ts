import type { Day } from '../negotiation/calendar.ts'
import { daysAfter, weekdayOf } from './days.ts'

/** How one retailer, banner and region cuts the year into slots; everything but the weekday has a usual value. */
export type SlotPlan = {
  readonly retailer: string
  readonly banner?: string
  readonly region?: string
  /** On which a slot starts, 1 Monday to 7 Sunday. */
  readonly weekday: number
  /** Length of the selling window; 14 when absent. */
  readonly days?: number
  /** Days before the start by which items for the flyer are handed in; 30 when absent. */
  readonly flyerLeadDays?: number
  /** The same for what is shown in store only; 15 when absent. */
  readonly inStoreLeadDays?: number
  /** Days before the start from which stores buy at the promotional price; 10 when absent. */
  readonly buyAheadDays?: number
  /** Days after the end until which they do; 0 when absent. */
  readonly buyAfterDays?: number
}

/** One 档期. The buying window is longer than the selling window, which is where forward buying comes from. */
export type Slot = {
  readonly retailer: string
  readonly banner?: string
  readonly region?: string
  /** From 1, in the order of the year. */
  readonly number: number
  readonly submitBy: { readonly flyer: Day; readonly inStore: Day }
  readonly sellInFrom: Day
  readonly sellInTo: Day
  readonly sellOutFrom: Day
  readonly sellOutTo: Day
}

/**
 * The slots that start in a range of days, both included: the first on the plan's weekday on or after the first day,
 * each beginning the day after the one before.
 * @throws RangeError for a weekday outside 1 to 7 or a length that is not whole days above 0
 */
export function slotsOf(plan: SlotPlan, first: Day, last: Day): readonly Slot[] {
  const { retailer, banner, region, weekday, days = 14 } = plan
  if (!Number.isInteger(weekday) || weekday < 1 || weekday > 7) throw new RangeError(`weekday ${weekday}`)
  if (!Number.isInteger(days) || days < 1) throw new RangeError(`days ${days}`)
  const place = {
    retailer,
    ...(banner === undefined ? {} : { banner }),
    ...(region === undefined ? {} : { region }),
  }
  const slots: Slot[] = []
  let start = daysAfter(first, (weekday - weekdayOf(first) + 7) % 7)
  while (start <= last) {
    slots.push({ ...place, number: slots.length + 1, ...windowsOf(plan, start, daysAfter(start, days - 1)) })
    start = daysAfter(start, days)
  }
  return slots
}

function windowsOf(plan: SlotPlan, start: Day, end: Day) {
  const { flyerLeadDays = 30, inStoreLeadDays = 15, buyAheadDays = 10, buyAfterDays = 0 } = plan
  return {
    submitBy: { flyer: daysAfter(start, -flyerLeadDays), inStore: daysAfter(start, -inStoreLeadDays) },
    sellInFrom: daysAfter(start, -buyAheadDays),
    sellInTo: daysAfter(end, buyAfterDays),
    sellOutFrom: start,
    sellOutTo: end,
  }
}
