import type { Points, RetailerLedger } from '../engine/simulation.ts'
import type { DemandName, Demands } from './question.ts'

/** One side of one demand. */
export type Bound = { readonly demand: DemandName; readonly bound: 'min' | 'max'; readonly limit: number }

/** The figures demands are about. */
export type Demanded = Readonly<Record<DemandName, number>>

/** Yuan are compared to 1e-6, rates and points to 1e-9. Source: docs/calculation.md §1. */
const STEPS_PER_ONE: Readonly<Record<DemandName, number>> = {
  totalMargin: 1e6,
  totalMarginRate: 1e9,
  contractPoints: 1e9,
  backMargin: 1e6,
}

/** The demands' sides in the order in which they are told. */
export function boundsOf(demands: Demands): readonly Bound[] {
  const names: readonly DemandName[] = ['totalMargin', 'totalMarginRate', 'contractPoints', 'backMargin']
  return names.flatMap((demand) => {
    const limits: { readonly min?: number; readonly max?: number } = demands[demand] ?? {}
    return (['min', 'max'] as const).flatMap((bound) => {
      const limit = limits[bound]
      return limit === undefined ? [] : [{ demand, bound, limit }]
    })
  })
}

/** The demanded figures of an evaluation. */
export function demandedOf({
  retailer,
  points,
}: {
  readonly retailer: RetailerLedger
  readonly points: Points
}): Demanded {
  const { totalMargin, totalMarginRate, backMargin } = retailer
  return { totalMargin, totalMarginRate, contractPoints: points.contractPoints, backMargin }
}

/** By how much a figure misses a bound; 0 where it holds. Both are rounded before they are compared. */
export function shortfall({ demand, bound, limit }: Bound, figures: Demanded): number {
  const steps = STEPS_PER_ONE[demand]
  const missing = Math.round(limit * steps) - Math.round(figures[demand] * steps)
  return Math.max(0, bound === 'min' ? missing : -missing) / steps
}

/** Half of what a figure of this demand is rounded to: a bound missed by less still holds. */
export function tolerance(demand: DemandName): number {
  return 0.5 / STEPS_PER_ONE[demand]
}

/** How far figures are from the demands: each shortfall as a share of its limit, added up; 0 where all hold. */
export function distanceFrom(bounds: readonly Bound[], figures: Demanded): number {
  return bounds.reduce((sum, each) => {
    const missing = shortfall(each, figures)
    return missing === 0 ? sum : sum + missing / Math.max(Math.abs(each.limit), tolerance(each.demand))
  }, 0)
}
