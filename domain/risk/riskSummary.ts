import { comparable } from '../engine/thresholds.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { type Spread, spreadOf, sum } from './quantile.ts'
import {
  isTiered,
  outcomePricer,
  type RiskChunk,
  type ScenarioDraws,
  type TieredTermDraws,
} from './riskDraws.ts'
import { type TornadoBar, tornado } from './tornado.ts'

const FEN_PER_YUAN = 100

/** How a tiered or growth term turns out. */
export type TierChance = {
  readonly term: string
  /** Probability that a settlement period ends with this tier the highest reached. */
  readonly tiers: readonly { readonly from: number; readonly probability: number }[]
  /** Probability that it ends with no tier reached. */
  readonly none: number
  /** Yuan a year on the term's own tax side, on average. */
  readonly expectedPayout: number
}

/** What the draws of one scenario say. */
export type RiskSummary = {
  /** With the probability that it is below what the walk-away scenario plans, where there is one. */
  readonly contribution: Spread & { readonly belowWalkAway?: number }
  readonly totalMargin: Spread
  readonly tiers: readonly TierChance[]
  readonly tornado: readonly TornadoBar[]
}

/**
 * Puts chunks together, in whatever order they come, and says what they are like for each scenario by id. Figures are
 * added up in the order of the draws, so that the cut into chunks leaves no trace. Source: docs/calculation.md §10.
 * @throws Error when the chunks do not follow one another without a gap, or hold no draw of a scenario
 */
export function riskSummary(
  negotiation: Negotiation,
  scenarios: readonly Scenario[],
  chunks: readonly RiskChunk[],
): Readonly<Record<string, RiskSummary>> {
  const inOrder = [...chunks].sort((a, b) => a.from - b.from)
  inOrder.forEach(({ from }, index) => {
    const before = inOrder[index - 1]
    if (before && before.to !== from)
      throw new Error(`Draws ${before.to} to ${from} are missing or twice there.`)
  })
  const walkAway = walkAwayContribution(negotiation)
  return Object.fromEntries(
    scenarios.map((scenario) => {
      const draws = inOrder.map((chunk) => drawsOf(chunk, scenario))
      const contribution = joined(draws.map((part) => part.contribution))
      const below = walkAway === undefined ? {} : { belowWalkAway: shareBelow(contribution, walkAway) }
      const summary: RiskSummary = {
        contribution: { ...spreadOf(contribution), ...below },
        totalMargin: spreadOf(joined(draws.map((part) => part.totalMargin))),
        tiers: scenario.terms.filter(isTiered).map((term, index) => {
          const parts = draws.flatMap(({ tieredTerms }) => tieredTerms[index] ?? [])
          return tierChance(term.id, term.rule.tiers, parts)
        }),
        tornado: tornado(negotiation, scenario),
      }
      return [scenario.id, summary]
    }),
  )
}

function drawsOf({ scenarios }: RiskChunk, { id }: Scenario): ScenarioDraws {
  const draws = scenarios.find(({ scenario }) => scenario === id)
  if (!draws) throw new Error(`A chunk holds no draw of the scenario ${id}.`)
  return draws
}

/** What the first walk-away scenario contributes as planned; undefined where there is none. */
function walkAwayContribution(negotiation: Negotiation): number | undefined {
  const walkAway = negotiation.scenarios.find(({ role }) => role === 'walkAway')
  return walkAway && outcomePricer(negotiation, walkAway).price().year.supplier.contribution
}

function shareBelow(figures: Float64Array, limit: number): number {
  const threshold = comparable(limit, 'amount')
  return figures.filter((figure) => comparable(figure, 'amount') < threshold).length / figures.length
}

function tierChance(
  term: string,
  tiers: readonly { readonly from: number }[],
  parts: readonly TieredTermDraws[],
): TierChance {
  const periods = tiers.map((_, tier) => reached(parts, tier + 1))
  const none = reached(parts, 0)
  const all = periods.reduce((total, count) => total + count, none)
  const payout = joined(parts.map((part) => part.payout))
  return {
    term,
    tiers: tiers.map(({ from }, tier) => ({ from, probability: (periods[tier] ?? 0) / all })),
    none: none / all,
    expectedPayout: sum(payout) / payout.length / FEN_PER_YUAN,
  }
}

function reached(parts: readonly TieredTermDraws[], place: number): number {
  return parts.reduce((total, { periods }) => total + (periods[place] ?? 0), 0)
}

function joined(parts: readonly Float64Array[]): Float64Array {
  const whole = new Float64Array(parts.reduce((length, part) => length + part.length, 0))
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}
