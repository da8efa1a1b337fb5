import { simulate } from '../../../domain/engine/simulate.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'

/** What a promotion does to the year: the plan with it less the plan without it, yuan and units. */
export type PromotionEffect = { readonly supplier: number; readonly retailer: number; readonly units: number }

/** A promotion, and its effect as soon as that is known. */
export type PromotionRow = { readonly promotion: Promotion; readonly effect: PromotionEffect | null }

/** The effect of each promotion, by pricing the scenario without it: no shortcut, so clashes count as they fall. */
export function promotionEffects(
  negotiation: Negotiation,
  scenario: Scenario,
  now: Simulation,
): ReadonlyMap<string, PromotionEffect> {
  const promotions = scenario.promotions ?? []
  return new Map(
    promotions.map((promotion) => {
      const without = simulate(negotiation, {
        ...scenario,
        promotions: promotions.filter(({ id }) => id !== promotion.id),
      })
      const effect = {
        supplier: now.supplier.contribution - without.supplier.contribution,
        retailer: now.retailer.totalMargin - without.retailer.totalMargin,
        units: now.units - without.units,
      }
      return [promotion.id, effect] as const
    }),
  )
}

/** Fees of a promotion as stated, yuan. */
export function feesOf({ fees }: Promotion): number {
  return (fees ?? []).reduce((sum, { amount }) => sum + amount, 0)
}
