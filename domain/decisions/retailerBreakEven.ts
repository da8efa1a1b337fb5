import { goodsStage } from '../engine/stages.ts'
import { ratio } from '../engine/thresholds.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { promotionEffect } from './promotionEffect.ts'

/** What the retailer has to sell in a promotion to earn as much as without it; units, yuan ex VAT. */
export type RetailerBreakEven = {
  /** Units it sells in the promoted days anyway. */
  readonly baseline: number
  /** Per unit without the promotion: shelf price less purchase price after on-invoice discounts. */
  readonly usualMargin: number
  /** Per promoted unit: cut shelf price less purchase price, with the supplier's support. */
  readonly promotedMargin: number
  /** What the promotion's fees are worth to it. */
  readonly fees: number
  /** Units in all at which its cash margin is what it was; null where no number is enough. */
  readonly units: number | null
  /** The same as extra units per baseline unit. */
  readonly uplift: number | null
}

/** The retailer's own break-even of a promotion; null when the scenario has none of this id. Source: docs/calculation.md §9. */
export function retailerBreakEven(
  negotiation: Negotiation,
  scenario: Scenario,
  promotionId: string,
): RetailerBreakEven | null {
  const effect = promotionEffect(negotiation, scenario, promotionId)
  if (effect === null) return null
  const { promotion, products, window, promoted, supportGain, feesGain } = effect
  const { promotions: _, ...without } = scenario
  const { catalogue, sums } = goodsStage(negotiation, without)
  let [usual, cut] = [0, 0]
  for (const { id, window: baseline, promoted: sold } of products) {
    const s = catalogue.indexOf.get(id) ?? 0
    const shelf = (catalogue.retailPrice[s] as number) / (catalogue.vatFactor[s] as number)
    const price = ratio(sums.byProduct.invoice[s] as number, sums.byProduct.units[s] as number)
    usual += baseline * (shelf - price)
    cut += sold * (shelf * (1 - promotion.depth) - price)
  }
  const usualMargin = ratio(usual, window)
  const promotedMargin = ratio(cut + supportGain, promoted)
  const units = promotedMargin > 0 ? Math.max(0, (usual - feesGain) / promotedMargin) : null
  return {
    baseline: window,
    usualMargin,
    promotedMargin,
    fees: feesGain,
    units,
    uplift: units === null || window === 0 ? null : units / window - 1,
  }
}
