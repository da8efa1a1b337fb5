import { highestReached } from '../engine/thresholds.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { payoutAt, type TierPeriod, thresholdsOf } from './tierPayout.ts'
import { tierPeriods } from './tierPeriods.ts'

/** One place on the curve: what is tested, yuan or units, and what is paid, yuan. */
export type CurvePoint = { readonly tested: number; readonly pays: number }

/** What a tiered or growth term pays in one period, over all that might be bought. Before cap and floor, unrounded. */
export type TierCurve = {
  readonly month: number
  readonly months: number
  readonly counts: 'yuan' | 'units'
  /** Rising; at a threshold that pays more at once there are two, just under it and at it. */
  readonly points: readonly CurvePoint[]
  readonly planned: CurvePoint
  /** Each threshold, and what is paid as soon as it is reached. */
  readonly thresholds: readonly CurvePoint[]
  /** From the plan to the next threshold: how much more has to be bought, and how much more is paid there. */
  readonly cliff: { readonly tier: number; readonly short: number; readonly more: number } | null
}

const BEYOND = 1.15
const JUST_UNDER = 1e-9

/** The curves of a term, one for each settlement period; null for a term without tiers. The engine's own rules. */
export function tierCurves(
  negotiation: Negotiation,
  scenario: Scenario,
  termId: string,
): readonly TierCurve[] | null {
  const watched = tierPeriods(negotiation, scenario, termId)
  if (watched === null) return null
  const { rule } = watched
  const counts = rule.kind === 'tiered' && rule.metric.of === 'units' ? 'units' : 'yuan'
  return watched.periods.map((period) => {
    const from = thresholdsOf(rule, period)
    const tiers = from.map((threshold) => ({ from: threshold, rate: 0 }))
    const reachedAt = (tested: number) => highestReached(tiers, tested, rule.boundary, 'amount')
    const at = (tested: number): CurvePoint => ({
      tested,
      pays: payoutAt(rule, period, tested, reachedAt(tested) + 1),
    })
    const next = reachedAt(period.tested) + 1
    const planned = at(period.tested)
    const thresholds = from.map((tested, tier) => ({
      tested,
      pays: payoutAt(rule, period, tested, tier + 1),
    }))
    const ahead = thresholds[next]
    return {
      month: period.month,
      months: period.months,
      counts,
      points: curvePoints(period, from, (tested, tier) => payoutAt(rule, period, tested, tier)),
      planned,
      thresholds,
      cliff:
        ahead === undefined
          ? null
          : { tier: next, short: ahead.tested - planned.tested, more: ahead.pays - planned.pays },
    }
  })
}

/** Straight between thresholds: each contributes the point just under it and the point at it. */
function curvePoints(
  { tested }: TierPeriod,
  from: readonly number[],
  pays: (tested: number, reached: number) => number,
): readonly CurvePoint[] {
  const end = BEYOND * Math.max(tested, from.at(-1) ?? 0, 1)
  const points: CurvePoint[] = [{ tested: 0, pays: 0 }]
  for (const [tier, threshold] of from.entries()) {
    if (threshold <= 0) continue
    points.push({ tested: threshold * (1 - JUST_UNDER), pays: pays(threshold, tier) })
    points.push({ tested: threshold, pays: pays(threshold, tier + 1) })
  }
  points.push({ tested: end, pays: pays(end, from.length) })
  return points
}
