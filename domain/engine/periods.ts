import type { Period } from '../negotiation/term.ts'
import { MONTHS } from './contractYear.ts'

/** Months of the contract year that are settled together: `months` of them from `first` (0…11). */
export type Span = { readonly first: number; readonly months: number }

const SPANS: Readonly<Record<Period, readonly Span[]>> = {
  month: spansOfLength(1),
  quarter: spansOfLength(3),
  year: spansOfLength(MONTHS),
}

/** The settlement periods of the contract year, in order. */
export function spansOf(period: Period): readonly Span[] {
  return SPANS[period]
}

function spansOfLength(months: number): readonly Span[] {
  return Array.from({ length: MONTHS / months }, (_, index) => ({ first: index * months, months }))
}

export const WHOLE_YEAR: Span = { first: 0, months: MONTHS }

/** Sum of twelve monthly figures over a span. */
export function sumOver(monthly: Float64Array, { first, months }: Span): number {
  let sum = 0
  for (let month = first; month < first + months; month++) sum += monthly[month] as number
  return sum
}
