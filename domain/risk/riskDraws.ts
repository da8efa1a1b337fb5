import { ownPlanes } from '../engine/planes.ts'
import type { SettledTerm } from '../engine/settledLines.ts'
import { type Goods, goodsStage, type Settlement, termsStage } from '../engine/stages.ts'
import { yearLedgers } from '../engine/yearLedgers.ts'
import { settle } from '../money.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { GrowthRule, Term, TieredRule } from '../negotiation/term.ts'
import { ok, type Result } from '../result.ts'
import { createChance } from './chance.ts'
import type { ImpossibleCorrelations } from './correlation.ts'
import { drivenOutcome } from './drivenOutcome.ts'
import { scenarioChance } from './scenarioChance.ts'

/** Which draws: number `from` up to, not including, number `to`. The seed is a whole number of 0 to 2^53 − 1. */
export type DrawRange = { readonly seed: number; readonly from: number; readonly to: number }

/** The draws of a range, one entry per scenario in the order asked. Plain values, made to travel between threads. */
export type RiskChunk = {
  readonly from: number
  readonly to: number
  readonly scenarios: readonly ScenarioDraws[]
}

/** What one scenario came to in each draw, yuan. */
export type ScenarioDraws = {
  readonly scenario: string
  readonly contribution: Float64Array
  readonly totalMargin: Float64Array
  readonly tieredTerms: readonly TieredTermDraws[]
}

/** How a tiered or growth term turned out. */
export type TieredTermDraws = {
  readonly term: string
  /** Settlement periods of all draws by the highest tier reached: none first, then each tier. */
  readonly periods: Float64Array
  /** Fen stated for the year, one figure per draw. */
  readonly payout: Float64Array
}

/**
 * Evaluates scenarios in full for a range of draws. A draw depends on the seed and its number alone, so ranges may be
 * drawn anywhere and in any order; scenarios that name the same drivers or new products share their chance.
 * Source: docs/calculation.md §10.
 * @throws RangeError where a draw brings an amount beyond what can be settled
 */
export function riskDraws(
  negotiation: Negotiation,
  scenarios: readonly Scenario[],
  range: DrawRange,
): Result<RiskChunk, ImpossibleCorrelations> {
  const drawn: ScenarioDraws[] = []
  for (const scenario of scenarios) {
    const draws = drawScenario(negotiation, scenario, range)
    if (!draws.ok) return draws
    drawn.push(draws.value)
  }
  return ok({ from: range.from, to: range.to, scenarios: drawn })
}

/** Prices one scenario in outcomes of its own columns, over and over. */
export function outcomePricer(negotiation: Negotiation, scenario: Scenario) {
  const driven = drivenOutcome(negotiation, scenario)
  const { outcome } = driven
  const planes = ownPlanes(outcome.catalogue)
  return {
    ...driven,
    price: () => {
      const goods: Goods = goodsStage(negotiation, scenario, { planes, outcome })
      const settlement: Settlement = termsStage(negotiation, scenario, goods)
      return { goods, settlement, year: yearLedgers(negotiation, scenario, goods, settlement) }
    },
  }
}

function drawScenario(
  negotiation: Negotiation,
  scenario: Scenario,
  { seed, from, to }: DrawRange,
): Result<ScenarioDraws, ImpossibleCorrelations> {
  const pricer = outcomePricer(negotiation, scenario)
  const chance = scenarioChance(scenario, createChance(seed))
  if (!chance.ok) return chance
  const contribution = new Float64Array(to - from)
  const totalMargin = new Float64Array(to - from)
  const tieredTerms = scenario.terms.filter(isTiered).map((term) => noDraws(term, to - from))
  for (let draw = from; draw < to; draw++) {
    pricer.asPlanned()
    chance.value(draw, pricer)
    const { settlement, year } = pricer.price()
    contribution[draw - from] = year.supplier.contribution
    totalMargin[draw - from] = year.retailer.totalMargin
    noteTiers(tieredTerms, settlement.settled, draw - from)
  }
  return ok({ scenario: scenario.id, contribution, totalMargin, tieredTerms })
}

type TieredTerm = Term & { readonly rule: TieredRule | GrowthRule }

/** Terms whose tiers have a probability. */
export function isTiered(term: Term): term is TieredTerm {
  return term.rule.kind === 'tiered' || term.rule.kind === 'growth'
}

function noDraws({ id, rule }: TieredTerm, draws: number): TieredTermDraws {
  return { term: id, periods: new Float64Array(rule.tiers.length + 1), payout: new Float64Array(draws) }
}

function noteTiers(into: readonly TieredTermDraws[], settled: readonly SettledTerm[], draw: number): void {
  let next = 0
  for (const { term, working } of settled) {
    const draws = into[next]
    if (!draws || draws.term !== term.id) continue
    next++
    draws.payout[draw] = settle(working.stated)
    for (const { tier = -1 } of working.instalments) {
      draws.periods[tier + 1] = (draws.periods[tier + 1] as number) + 1
    }
  }
}
