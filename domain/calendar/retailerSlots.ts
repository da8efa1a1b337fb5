import type { Day, Month } from '../negotiation/calendar.ts'
import type { RetailerCalendar } from '../negotiation/retailerCalendar.ts'
import { daysAfter } from './days.ts'
import { slotsOf } from './slots.ts'
import { spanOfYear } from './weeks.ts'

/** A 档期 of the retailer's year: regular ones carry their number, named ones their name. */
export type RetailerSlot = {
  readonly id: string
  readonly number?: number
  readonly name?: string
  readonly from: Day
  readonly to: Day
  readonly submitBy: { readonly flyer: Day; readonly inStore: Day }
}

/** Days before its start by which items of a promotion are handed in, where the retailer has said nothing. */
const FLYER_LEAD_DAYS = 30
const IN_STORE_LEAD_DAYS = 15

/** The regular and the named slots of a contract year, the earlier first. */
export function retailerSlots(calendar: RetailerCalendar | undefined, start: Month): readonly RetailerSlot[] {
  const { first, last } = spanOfYear(start)
  const plan = calendar?.slotPlan
  const regular = plan === undefined ? [] : slotsOf({ retailer: '', ...plan }, first, last)
  const named = calendar?.namedSlots ?? []
  return [
    ...regular.map(({ number, sellOutFrom, sellOutTo, submitBy }) => ({
      id: `regular-${number}`,
      number,
      from: sellOutFrom,
      to: sellOutTo,
      submitBy,
    })),
    ...named.map(({ id, name, start: from, end: to, submitBy }) => ({
      id,
      name,
      from,
      to,
      submitBy:
        submitBy === undefined ? usualDeadlines(calendar, from) : { flyer: submitBy, inStore: submitBy },
    })),
  ].sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
}

/**
 * 提报截止: the days by which items of a promotion that starts on a day are handed in. The named slot it starts in says
 * so where there is one; else the lead days of the slot plan, 30 for the flyer and 15 for the store where it has none.
 */
export function submitDeadlines(
  calendar: RetailerCalendar | undefined,
  start: Day,
): RetailerSlot['submitBy'] {
  const named = calendar?.namedSlots?.find(
    (slot) => slot.submitBy !== undefined && slot.start <= start && start <= slot.end,
  )
  return named?.submitBy === undefined
    ? usualDeadlines(calendar, start)
    : { flyer: named.submitBy, inStore: named.submitBy }
}

function usualDeadlines(calendar: RetailerCalendar | undefined, start: Day): RetailerSlot['submitBy'] {
  const { flyerLeadDays = FLYER_LEAD_DAYS, inStoreLeadDays = IN_STORE_LEAD_DAYS } = calendar?.slotPlan ?? {}
  return { flyer: daysAfter(start, -flyerLeadDays), inStore: daysAfter(start, -inStoreLeadDays) }
}
