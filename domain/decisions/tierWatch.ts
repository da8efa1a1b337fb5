import { sumOver } from '../engine/periods.ts'
import { highestReached, ratio } from '../engine/thresholds.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { payoutAt, type TierPeriod, thresholdsOf } from './tierPayout.ts'
import { tierPeriods, type WatchedTerm } from './tierPeriods.ts'
import { unitContributions } from './unitContributions.ts'

/** A threshold this close to the plan is worth a word. */
const NEAR = 0.03

/** How far one threshold is from the plan; what is above the threshold already has a negative distance. */
export type ThresholdDistance = {
  readonly tier: number
  readonly threshold: number
  readonly units: number
  /** On the tax side of what is tested. */
  readonly yuan: number
  /** What the distance leaves the supplier after percent terms, yuan ex VAT. */
  readonly margin: number
  /** What the term pays at the threshold less what it pays just under it. */
  readonly atStake: number
  /** The plan lies within 3 % of the threshold. */
  readonly isNear: boolean
}

/** Where one period of a term stands between its thresholds. */
export type TierWatch = {
  readonly month: number
  readonly months: number
  /** Yuan or units as planned. */
  readonly tested: number
  /** Highest tier reached, −1 for none. */
  readonly tier: number
  readonly reached: ThresholdDistance | null
  readonly next: ThresholdDistance | null
}

/** Distances of a tiered or growth term to its thresholds in every period; null for any other term. Source: docs/calculation.md §9. */
export function tierWatch(
  negotiation: Negotiation,
  scenario: Scenario,
  termId: string,
): readonly TierWatch[] | null {
  const watched = tierPeriods(negotiation, scenario, termId)
  if (!watched) return null
  const perPeriod = watched.periods.map((period) => unitsAndYuan(watched, period))
  const margin = marginPerUnit(negotiation, scenario, watched)
  return watched.periods.map((period, place) => {
    const { rule } = watched
    const thresholds = thresholdsOf(rule, period)
    const tiers = thresholds.map((from) => ({ from, rate: 0 }))
    const tier = highestReached(tiers, period.tested, rule.boundary, 'amount')
    const goods = perPeriod[place] ?? { units: 0, yuan: 0 }
    const distanceTo = (index: number): ThresholdDistance | null => {
      const threshold = thresholds[index]
      if (threshold === undefined) return null
      const short = threshold - period.tested
      const units = countsUnits(watched) ? short : short * ratio(goods.units, goods.yuan)
      return {
        tier: index,
        threshold,
        units,
        yuan: countsUnits(watched) ? short * ratio(goods.yuan, goods.units) : short,
        margin: units * margin,
        atStake: payoutAt(rule, period, threshold, index + 1) - payoutAt(rule, period, threshold, index),
        isNear: threshold !== 0 && Math.abs(period.tested / threshold - 1) <= NEAR,
      }
    }
    const { month, months, tested } = period
    return { month, months, tested, tier, reached: distanceTo(tier), next: distanceTo(tier + 1) }
  })
}

function countsUnits({ rule }: WatchedTerm): boolean {
  return rule.kind === 'tiered' && rule.metric.of === 'units'
}

function testedBasis({ term, rule }: WatchedTerm) {
  const basis = (rule.kind === 'tiered' ? rule.metric.basis : undefined) ?? term.basis
  if (!basis) throw new Error(`Term ${term.id} has no basis, and its rule needs one.`)
  return basis
}

function unitsAndYuan(watched: WatchedTerm, { month, months }: TierPeriod) {
  const basis = testedBasis(watched)
  const figures = watched.goods.bases.of(basis)
  const span = { first: month - months + 1, months }
  return { units: sumOver(figures.units, span), yuan: sumOver(figures[basis.tax], span) }
}

/** Average of the products tested, by their units of the year. */
function marginPerUnit(negotiation: Negotiation, scenario: Scenario, watched: WatchedTerm): number {
  const { catalogue, segments, sums, bases } = watched.goods
  const { members } = bases.of(testedBasis(watched))
  const units = catalogue.ids.map((_, s) =>
    members[segments.of[s] as number] === 1 ? (sums.byProduct.units[s] as number) : 0,
  )
  const left = unitContributions(negotiation, scenario)
  const margin = units.reduce((sum, count, s) => sum + count * (left[catalogue.ids[s] ?? ''] ?? 0), 0)
  return ratio(
    margin,
    units.reduce((sum, count) => sum + count, 0),
  )
}
