import { simulate } from '../engine/simulate.ts'
import { ratio } from '../engine/thresholds.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'

/**
 * What one unit of each product leaves, yuan ex VAT, after percent terms alone and without promotions, listing fees and
 * payment days: the scenario run with nothing else in it. 0 for a product that sells nothing. Source: docs/calculation.md §9.
 */
export function unitContributions(
  negotiation: Negotiation,
  scenario: Scenario,
): Readonly<Record<string, number>> {
  const { promotions: _, newProducts = [], ...rest } = scenario
  const bare = simulate(negotiation, {
    ...rest,
    terms: scenario.terms.filter(({ rule }) => rule.kind === 'percent'),
    newProducts: newProducts.map(({ listingFee: _fee, ...product }) => product),
  })
  return Object.fromEntries(
    Object.entries(bare.byProduct).map(([id, { supplier, units }]) => [
      id,
      ratio(supplier.contribution, units),
    ]),
  )
}
