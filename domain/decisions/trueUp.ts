import { simulate } from '../engine/simulate.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'

/** What the final terms change of one month that was settled on the interim ones, yuan of margin to each party. */
export type TrueUpMonth = { readonly month: number; readonly supplier: number; readonly retailer: number }

/** The months before signing and what they come to together. */
export type TrueUp = {
  readonly months: readonly TrueUpMonth[]
  readonly supplier: number
  readonly retailer: number
}

/**
 * What is settled afterwards when terms hold from the start of the year and are signed later: month by month the final
 * terms less the interim ones on the final plan's volume, for the `signedMonth` months before signing (0 to 12).
 * Source: docs/calculation.md §9.
 */
export function trueUp(
  negotiation: Negotiation,
  interim: Scenario,
  final: Scenario,
  signedMonth: number,
): TrueUp {
  const after = simulate(negotiation, final).byMonth
  const before = simulate(negotiation, { ...final, terms: interim.terms }).byMonth
  const months = after.slice(0, signedMonth).map(({ supplier, retailer }, month) => ({
    month,
    supplier: supplier.contribution - (before[month]?.supplier.contribution ?? 0),
    retailer: retailer.totalMargin - (before[month]?.retailer.totalMargin ?? 0),
  }))
  return {
    months,
    supplier: months.reduce((sum, month) => sum + month.supplier, 0),
    retailer: months.reduce((sum, month) => sum + month.retailer, 0),
  }
}
