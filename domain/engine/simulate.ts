import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { results } from './results.ts'
import type { FormulaEvaluator } from './rules/dues.ts'
import type { Simulation } from './simulation.ts'
import { goodsStage, termsStage } from './stages.ts'

/**
 * One scenario of one negotiation, priced: both ledgers by year, month, product and category, every term, and the
 * steps of its calculation. Pure: same negotiation, same scenario, same answer. Both are taken to be unchanging, since
 * what is prepared for a list of products is kept with it. Source: docs/calculation.md.
 * @throws Error for a formula term when no evaluator was passed in
 */
export function simulate(
  negotiation: Negotiation,
  scenario: Scenario,
  evaluate?: FormulaEvaluator,
): Simulation {
  const goods = goodsStage(negotiation, scenario)
  const settlement = termsStage(negotiation, scenario, goods, evaluate)
  return results(negotiation, scenario, goods, settlement)
}
