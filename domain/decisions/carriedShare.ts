import { daysAfter, daysBetween } from '../calendar/days.ts'
import { spanOfYear } from '../calendar/weeks.ts'
import type { Month } from '../negotiation/calendar.ts'
import type { Promotion } from '../negotiation/promotion.ts'

/**
 * Share of the units a promotion pulls forward that is missing after the contract year: carried out, not taken from
 * this year. Source: docs/calculation.md §3.
 */
export function carriedShare({ end, forwardBuy }: Promotion, yearStart: Month): number {
  if (forwardBuy === undefined || forwardBuy.days === 0) return 0
  const { last } = spanOfYear(yearStart)
  const begin = end > last ? last : end
  const beyond = daysBetween(last, daysAfter(begin, forwardBuy.days))
  return Math.max(0, beyond) / forwardBuy.days
}
