import type { Day, Month } from '../negotiation/calendar.ts'
import type { PublicNegotiation } from './publicView.ts'

/** Who does it. */
export type TimetableOwner = 'supplier' | 'retailer' | 'both'

/** A step of the year; names of promotions and products come from the plan. */
export type TimetableEntry =
  | { readonly kind: 'effective'; readonly on: Day; readonly owner: TimetableOwner }
  | {
      readonly kind: 'submission'
      readonly on: Day
      readonly owner: TimetableOwner
      readonly promotion: string
    }
  | {
      readonly kind: 'listing'
      readonly on: Day
      readonly owner: TimetableOwner
      readonly products: readonly string[]
    }
  | { readonly kind: 'review'; readonly on: Day; readonly owner: TimetableOwner; readonly quarter: number }
  | { readonly kind: 'yearEnd'; readonly on: Day; readonly owner: TimetableOwner }

/** Usual lead time of a chain for a promotion in its flyer. */
export const SUBMISSION_LEAD_DAYS = 30
const MILLISECONDS_PER_DAY = 86_400_000

/** The twelve months of a contract year. */
export function monthsOf(start: Month): Month[] {
  return Array.from({ length: 12 }, (_, index) => monthAfter(start, index))
}

/** The month `count` months after another. */
export function monthAfter(month: Month, count: number): Month {
  const number = Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1 + count
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

/** The day `count` days after another; before it where negative. */
export function dayAfter(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * MILLISECONDS_PER_DAY).toISOString().slice(0, 10)
}

/** 0 is Sunday. */
export function weekdayOf(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay()
}

/** The steps both sides agree to, in the order of the calendar. */
export function timetable(view: PublicNegotiation): TimetableEntry[] {
  const { yearStart, proposal } = view
  const entries: TimetableEntry[] = [
    { kind: 'effective', on: `${yearStart}-01`, owner: 'both' },
    ...proposal.promotions.map(
      ({ name, start }): TimetableEntry => ({
        kind: 'submission',
        on: dayAfter(start, -SUBMISSION_LEAD_DAYS),
        owner: 'supplier',
        promotion: name,
      }),
    ),
    ...[...new Set(proposal.newProducts.map(({ listingMonth }) => listingMonth))].map(
      (month): TimetableEntry => ({
        kind: 'listing',
        on: `${month}-01`,
        owner: 'retailer',
        products: proposal.newProducts
          .filter(({ listingMonth }) => listingMonth === month)
          .map(({ name }) => name),
      }),
    ),
    ...[1, 2, 3].map(
      (quarter): TimetableEntry => ({
        kind: 'review',
        on: `${monthAfter(yearStart, quarter * 3)}-15`,
        owner: 'both',
        quarter,
      }),
    ),
    { kind: 'yearEnd', on: dayAfter(`${monthAfter(yearStart, 13)}-01`, -1), owner: 'both' },
  ]
  return entries.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
}
