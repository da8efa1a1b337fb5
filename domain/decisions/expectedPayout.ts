import { highestReached } from '../engine/thresholds.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { err, ok, type Result } from '../result.ts'
import { payoutAt, type TierPeriod, thresholdsOf } from './tierPayout.ts'
import { tierPeriods, type WatchedTerm } from './tierPeriods.ts'

/** How what is tested may turn out, as a multiple of the plan. */
export type OutcomeDistribution =
  | {
      readonly kind: 'discrete'
      readonly outcomes: readonly { readonly factor: number; readonly probability: number }[]
    }
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }

/** What a term is expected to pay; per period the probability of no tier, then of each tier as the highest reached. */
export type ExpectedPayout = {
  readonly expected: number
  readonly periods: readonly {
    readonly month: number
    readonly probabilities: readonly number[]
    readonly expected: number
  }[]
}

export type PayoutRefusal = { readonly kind: 'no-tiers' | 'probabilities' | 'distribution' }

const FURTHEST_SD = 9
const STEPS_PER_SD = 8
/** Gauss–Legendre on five points: exact to the ninth power inside each step. */
const POINTS: readonly (readonly [number, number])[] = [
  [-0.906179845938664, 0.2369268850561891],
  [-0.5384693101056831, 0.4786286704993665],
  [0, 0.5688888888888889],
  [0.5384693101056831, 0.4786286704993665],
  [0.906179845938664, 0.2369268850561891],
]

/**
 * Probability-weighted payout of a tiered or growth term, before cap and floor and unrounded: each outcome multiplies
 * what is tested and paid on in every period. A multiple below 0 counts as 0. Source: docs/calculation.md §9.
 */
export function expectedPayout(
  negotiation: Negotiation,
  scenario: Scenario,
  termId: string,
  distribution: OutcomeDistribution,
): Result<ExpectedPayout, PayoutRefusal> {
  const watched = tierPeriods(negotiation, scenario, termId)
  if (!watched) return err({ kind: 'no-tiers' })
  const refusal = refusalOf(distribution)
  if (refusal) return err(refusal)
  const periods = watched.periods.map((period) => {
    const probabilities = new Array<number>(watched.rule.tiers.length + 1).fill(0)
    let expected = 0
    for (const [factor, probability] of weighed(distribution, watched, period)) {
      const { reached, pays } = outcomeOf(watched, period, Math.max(0, factor))
      probabilities[reached] = (probabilities[reached] as number) + probability
      expected += probability * pays
    }
    return { month: period.month, probabilities, expected }
  })
  return ok({ expected: periods.reduce((sum, period) => sum + period.expected, 0), periods })
}

function refusalOf(distribution: OutcomeDistribution): PayoutRefusal | null {
  if (distribution.kind === 'normal') {
    const { mean, sd } = distribution
    return Number.isFinite(mean) && sd >= 0 && Number.isFinite(sd) ? null : { kind: 'distribution' }
  }
  const { outcomes } = distribution
  if (outcomes.some(({ factor, probability }) => !(factor >= 0 && probability >= 0)))
    return { kind: 'distribution' }
  const sum = outcomes.reduce((total, { probability }) => total + probability, 0)
  return Math.abs(sum - 1) <= 1e-9 ? null : { kind: 'probabilities' }
}

function outcomeOf({ rule }: WatchedTerm, period: TierPeriod, factor: number) {
  const tested = period.tested * factor
  const tiers = thresholdsOf(rule, period).map((from) => ({ from, rate: 0 }))
  const reached = highestReached(tiers, tested, rule.boundary, 'amount') + 1
  return { reached, pays: payoutAt(rule, period, tested, reached) }
}

/** Points of the distribution with their weights; for a normal one between the thresholds, where the payout is a line. */
function weighed(
  distribution: OutcomeDistribution,
  { rule }: WatchedTerm,
  period: TierPeriod,
): readonly (readonly [number, number])[] {
  if (distribution.kind === 'discrete') {
    return distribution.outcomes.map(({ factor, probability }) => [factor, probability] as const)
  }
  const { mean, sd } = distribution
  if (sd === 0) return [[mean, 1]]
  const inSd = [
    0,
    ...thresholdsOf(rule, period).map((from) => (period.tested > 0 ? from / period.tested : 0)),
  ]
  const cuts = inSd.map((factor) => (factor - mean) / sd).filter((z) => Math.abs(z) < FURTHEST_SD)
  const grid = Array.from(
    { length: 2 * FURTHEST_SD * STEPS_PER_SD + 1 },
    (_, step) => step / STEPS_PER_SD - FURTHEST_SD,
  )
  const edges = [...new Set([...grid, ...cuts])].sort((a, b) => a - b)
  return edges.slice(1).flatMap((end, place) => {
    const begin = edges[place] as number
    const [middle, half] = [(begin + end) / 2, (end - begin) / 2]
    return POINTS.map(([point, weight]) => {
      const z = middle + half * point
      const density = Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)
      return [mean + sd * z, weight * half * density] as const
    })
  })
}
