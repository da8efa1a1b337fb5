import { ratio } from '../engine/thresholds.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { promotionEffect } from './promotionEffect.ts'
import { unitContributions } from './unitContributions.ts'

/** What a promotion brings and costs the supplier in the contract year; units and yuan ex VAT. */
export type PromotionReturn = {
  readonly extra: number
  readonly cannibalised: number
  readonly pulled: number
  /** ΔQ = extra − cannibalised − pulled. */
  readonly incremental: number
  readonly promoted: number
  /** m0: of the promotion's products, weighted by their extra units. */
  readonly unitContribution: number
  readonly support: number
  readonly fees: number
  readonly cost: number
  /** (ΔQ × m0 − cost) ÷ cost. */
  readonly roi: number
  /** Extra units per baseline unit at which ΔQ × m0 covers the cost; null where no uplift does. */
  readonly breakEvenUplift: number | null
  /** Promoted units at list price, ex VAT. */
  readonly promotedSales: number
  /** 投产比: promoted sales ÷ cost. */
  readonly salesPerSpend: number
}

/** The return on one promotion; null when the scenario has no such promotion. Source: docs/calculation.md §9. */
export function promotionReturn(
  negotiation: Negotiation,
  scenario: Scenario,
  promotionId: string,
): PromotionReturn | null {
  const effect = promotionEffect(negotiation, scenario, promotionId)
  if (effect === null) return null
  const { extra, cannibalised, pulled, products } = effect
  const left = unitContributions(negotiation, scenario)
  const weight = products.reduce((sum, product) => sum + (extra === 0 ? product.window : product.extra), 0)
  const weighed = products.reduce(
    (sum, product) => sum + (extra === 0 ? product.window : product.extra) * (left[product.id] ?? 0),
    0,
  )
  const unitContribution = ratio(weighed, weight)
  const incremental = extra - cannibalised - pulled
  const { support, fees, promoted, window, promotedSales } = effect
  const cost = support + fees
  const stays = extra === 0 ? 1 - effect.shareTaken : incremental / extra
  const perUnit = ratio(support, promoted)
  const gainPerExtra = stays * unitContribution - perUnit
  const hasBreakEven = gainPerExtra > 0 && window > 0
  return {
    extra,
    cannibalised,
    pulled,
    incremental,
    promoted,
    unitContribution,
    support,
    fees,
    cost,
    roi: ratio(incremental * unitContribution - cost, cost),
    breakEvenUplift: hasBreakEven ? (perUnit * window + fees) / (window * gainPerExtra) : null,
    promotedSales,
    salesPerSpend: ratio(promotedSales, cost),
  }
}
