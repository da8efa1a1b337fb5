import { MONTHS } from '../engine/contractYear.ts'
import { monthColumns } from '../engine/ledgerColumns.ts'
import { ledgersOf } from '../engine/ledgers.ts'
import { creditOfTerms } from '../engine/payment.ts'
import type { Goods, Settlement } from '../engine/stages.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { ok, type Result } from '../result.ts'
import { createChance } from './chance.ts'
import type { ImpossibleCorrelations } from './correlation.ts'
import { quantile } from './quantile.ts'
import { type DrawRange, outcomePricer } from './riskDraws.ts'
import { scenarioChance } from './scenarioChance.ts'

/** Contribution from the first month up to each month, yuan: in most draws between `p10` and `p90`. */
export type MonthFan = {
  readonly p10: readonly number[]
  readonly p50: readonly number[]
  readonly p90: readonly number[]
  /** As planned. */
  readonly plan: readonly number[]
}

/** Contribution up to each month of every draw of a range: draw × 12 + month, yuan. */
export function monthlyDraws(
  negotiation: Negotiation,
  scenario: Scenario,
  { seed, from, to }: DrawRange,
): Result<Float64Array, ImpossibleCorrelations> {
  const pricer = outcomePricer(negotiation, scenario)
  const chance = scenarioChance(scenario, createChance(seed))
  if (!chance.ok) return chance
  const figures = new Float64Array((to - from) * MONTHS)
  for (let draw = from; draw < to; draw++) {
    pricer.asPlanned()
    chance.value(draw, pricer)
    const { goods, settlement } = pricer.price()
    figures.set(upToEachMonth(negotiation, scenario, goods, settlement), (draw - from) * MONTHS)
  }
  return ok(figures)
}

/** The fan of draws put together in any order, beside the plan. Source: docs/calculation.md §10. */
export function monthFan(
  negotiation: Negotiation,
  scenario: Scenario,
  draws: readonly Float64Array[],
): MonthFan {
  const columns = Array.from({ length: MONTHS }, (_, month) => {
    const column = draws.flatMap((part) =>
      Array.from({ length: part.length / MONTHS }, (_each, draw) => part[draw * MONTHS + month] as number),
    )
    return Float64Array.from(column).sort()
  })
  const at = (probability: number) => columns.map((column) => quantile(column, probability))
  const { goods, settlement } = outcomePricer(negotiation, scenario).price()
  return {
    p10: at(0.1),
    p50: at(0.5),
    p90: at(0.9),
    plan: upToEachMonth(negotiation, scenario, goods, settlement),
  }
}

/** What a scenario contributes up to each month as planned, yuan. */
export function plannedUpToEachMonth(negotiation: Negotiation, scenario: Scenario): readonly number[] {
  const { goods, settlement } = outcomePricer(negotiation, scenario).price()
  return upToEachMonth(negotiation, scenario, goods, settlement)
}

function upToEachMonth(
  { assumptions }: Negotiation,
  scenario: Scenario,
  goods: Goods,
  settlement: Settlement,
): number[] {
  const rates = { returnRate: assumptions.returnRate ?? 0 }
  const costShare = 1 - rates.returnRate * (assumptions.returnSalvage ?? 0)
  const months = monthColumns(goods, settlement, creditOfTerms(scenario, assumptions), costShare)
  let sum = 0
  return Array.from({ length: MONTHS }, (_, month) => {
    sum += ledgersOf(months, month, rates).supplier.contribution
    return sum
  })
}
