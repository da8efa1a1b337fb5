import { upliftOf } from '../engine/promotionWindow.ts'
import type { Driver, Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Promotion, Uplift } from '../negotiation/promotion.ts'
import { driverQuantile } from '../risk/driverQuantile.ts'
import { normalQuantile } from '../risk/normal.ts'
import { type PromotionReturn, promotionReturn } from './promotionReturn.ts'

/** The return on a promotion as planned, and where its uplift turns out low or high. */
export type PromotionRange = {
  readonly base: PromotionReturn
  /** With the uplift that is undercut once in ten years, and the one that is passed once in ten. */
  readonly ends: { readonly low: PromotionReturn; readonly high: PromotionReturn } | null
  /** What the ends are taken from: the elasticity's standard error, or drivers of the scenario's risk. */
  readonly from: 'estimate' | 'driver' | null
}

const LOW = 0.1
const HIGH = 0.9

/**
 * The return of a promotion low, base and high; without ends where neither an estimate nor a driver says how far its
 * uplift may turn out otherwise. Null when the scenario has no such promotion. Source: docs/calculation.md §9, §10.
 */
export function promotionRange(
  negotiation: Negotiation,
  scenario: Scenario,
  promotionId: string,
): PromotionRange | null {
  const base = promotionReturn(negotiation, scenario, promotionId)
  const promotion = scenario.promotions?.find(({ id }) => id === promotionId)
  if (base === null || promotion === undefined) return null
  const found = upliftsOf(promotion, negotiation, scenario)
  if (found === null) return { base, ends: null, from: null }
  const priced = (uplift: Uplift) => {
    const promotions =
      scenario.promotions?.map((each) => (each.id === promotionId ? { ...each, uplift } : each)) ?? []
    return promotionReturn(negotiation, { ...scenario, promotions }, promotionId) ?? base
  }
  return { base, ends: { low: priced(found.low), high: priced(found.high) }, from: found.from }
}

type Found = { readonly low: Uplift; readonly high: Uplift; readonly from: 'estimate' | 'driver' }

function upliftsOf(promotion: Promotion, negotiation: Negotiation, scenario: Scenario): Found | null {
  const { uplift, depth } = promotion
  if (uplift.kind === 'elasticity' && uplift.estimate !== undefined) {
    const { standardError } = uplift.estimate
    // An elasticity is below 0: the weaker response lies nearer to it.
    const at = (probability: number): Uplift => ({
      ...uplift,
      elasticity: uplift.elasticity - normalQuantile(probability) * standardError,
    })
    return { low: at(LOW), high: at(HIGH), from: 'estimate' }
  }
  const drivers = (scenario.risk?.drivers ?? []).filter((driver) => covers(driver, promotion, negotiation))
  if (drivers.length === 0) return null
  const planned = upliftOf(uplift, depth)
  const at = (probability: number): Uplift => {
    const factor = drivers.reduce(
      (sum, { distribution }) => sum * driverQuantile(distribution, probability),
      1,
    )
    return { kind: 'factor', value: planned * factor }
  }
  return { low: at(LOW), high: at(HIGH), from: 'driver' }
}

/** Whether a driver of the uplift reaches every product of the promotion. */
function covers({ on, scope }: Driver, { products }: Promotion, negotiation: Negotiation): boolean {
  if (on !== 'uplift') return false
  if (scope?.products === undefined && scope?.categories === undefined) return true
  const categoryOf = new Map(negotiation.products.map(({ id, category }) => [id, category]))
  return products.every(
    (id) =>
      scope.products?.includes(id) === true || scope.categories?.includes(categoryOf.get(id) ?? '') === true,
  )
}
