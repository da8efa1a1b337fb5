import type { Period } from '../negotiation/term.ts'
import { MONTHS } from './contractYear.ts'

/** Months of the contract year that are settled together: `months` of them from `first` (0…11). */
export type Span = { readonly first: number; readonly months: number }

const LENGTHS: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: MONTHS }

/** The settlement periods of the contract year, in order. */
export function spansOf(period: Period): readonly Span[] {
  const months = LENGTHS[period]
  return Array.from({ length: MONTHS / months }, (_, index) => ({ first: index * months, months }))
}

export const WHOLE_YEAR: Span = { first: 0, months: MONTHS }

/** Sum of twelve monthly figures over a span. */
export function sumOver(monthly: Float64Array, { first, months }: Span): number {
  let sum = 0
  for (let month = first; month < first + months; month++) sum += monthly[month] as number
  return sum
}
