import { simulate } from '../../../domain/engine/simulate.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'

/** What a promotion does to the year: the plan with it less the plan without it, yuan and units. */
export type PromotionEffect = { readonly supplier: number; readonly retailer: number; readonly units: number }

/** A promotion, and its effect as soon as that is known. */
export type PromotionRow = { readonly promotion: Promotion; readonly effect: PromotionEffect | null }

/** The effect of one promotion, by pricing the scenario without it: no shortcut, so clashes count as they fall. */
export function promotionEffect(
  negotiation: Negotiation,
  scenario: Scenario,
  now: Simulation,
  promotionId: string,
): PromotionEffect {
  const promotions = (scenario.promotions ?? []).filter(({ id }) => id !== promotionId)
  const without = simulate(negotiation, { ...scenario, promotions })
  return {
    supplier: now.supplier.contribution - without.supplier.contribution,
    retailer: now.retailer.totalMargin - without.retailer.totalMargin,
    units: now.units - without.units,
  }
}

/** Fees of a promotion as stated, yuan. */
export function feesOf({ fees }: Promotion): number {
  return (fees ?? []).reduce((sum, { amount }) => sum + amount, 0)
}
