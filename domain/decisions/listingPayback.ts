import { goodsStage } from '../engine/stages.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { unitContributions } from './unitContributions.ts'
import { WEEKS_PER_YEAR } from './walkOut.ts'

/** How long a new product works for its listing fee. */
export type ListingPayback = {
  /** The supplier's cost of the year's listing fee, yuan ex VAT. */
  readonly netFee: number
  readonly unitContribution: number
  readonly unitsPerStoreWeek: number
  /** Once all of its stores are listed. */
  readonly stores: number
  readonly cannibalisation: number
  /** Null where nothing is left to pay it back. */
  readonly weeks: number | null
}

/** Weeks in which a new product earns its listing fee; null when the scenario has none of this id. Source: docs/calculation.md §9. */
export function listingPayback(
  negotiation: Negotiation,
  scenario: Scenario,
  newProductId: string,
): ListingPayback | null {
  const product = scenario.newProducts?.find(({ id }) => id === newProductId)
  if (!product) return null
  const { catalogue, listingFees } = goodsStage(negotiation, scenario)
  const netFee = listingFees.costByProduct[catalogue.indexOf.get(newProductId) ?? 0] as number
  const unitContribution = unitContributions(negotiation, scenario)[newProductId] ?? 0
  const unitsPerStoreWeek = (product.unitsPerStoreMonth * 12) / WEEKS_PER_YEAR
  const stores = product.stores.at(-1) ?? 0
  const cannibalisation = product.cannibalisation ?? 0
  const perWeek = unitContribution * unitsPerStoreWeek * stores * (1 - cannibalisation)
  return {
    netFee,
    unitContribution,
    unitsPerStoreWeek,
    stores,
    cannibalisation,
    weeks: netFee === 0 ? 0 : perWeek > 0 ? netFee / perWeek : null,
  }
}
