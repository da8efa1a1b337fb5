import { simulate } from '../engine/simulate.ts'
import type { Simulation } from '../engine/simulation.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Rule, Term } from '../negotiation/term.ts'

/** What one more step of a term does to each side, yuan of the year: minus is a loss. */
export type PriceOfAPoint = { readonly term: string; readonly supplier: number; readonly retailer: number }

const POINT_STEP = 0.001
const AMOUNT_STEP = 0.01
const MOST_DAYS = 365

/** A rate of 99.9 % and a tenth of a point is everything, whatever the doubles say. */
const NOISE = 1e-12

/**
 * The change of contribution and of the retailer's total margin for +0.1 point of each percent term, +1 day of payment
 * and +1 % of each amount agreed in yuan (fixed, for each one counted, for every step), each by running the scenario
 * again. Terms of other kinds have no such step and are left out, as are a rate that cannot take a tenth of a point
 * more without passing 100 % and payment at 365 days. Source: docs/calculation.md §7.
 */
export function priceOfAPoint(
  negotiation: Negotiation,
  scenario: Scenario,
  now: Simulation = simulate(negotiation, scenario),
): readonly PriceOfAPoint[] {
  return scenario.terms.flatMap((term) => priceOfOneStep(negotiation, scenario, term.id, now) ?? [])
}

/** The same for one term; null when it has no step. */
export function priceOfOneStep(
  negotiation: Negotiation,
  scenario: Scenario,
  termId: string,
  now: Simulation,
): PriceOfAPoint | null {
  const further = withOneStep(scenario, termId)
  if (further === null) return null
  const then = simulate(negotiation, further)
  return {
    term: termId,
    supplier: then.supplier.contribution - now.supplier.contribution,
    retailer: then.retailer.totalMargin - now.retailer.totalMargin,
  }
}

/** The scenario with one term a step further, whose price less its own is the price of that step; null when it has none. */
export function withOneStep(scenario: Scenario, termId: string): Scenario | null {
  const term = scenario.terms.find(({ id }) => id === termId)
  const rule = term === undefined ? null : oneStepFurther(term.rule)
  if (term === undefined || rule === null) return null
  const stepped: Term = { ...term, rule }
  return { ...scenario, terms: scenario.terms.map((other) => (other.id === termId ? stepped : other)) }
}

function oneStepFurther(rule: Rule): Rule | null {
  switch (rule.kind) {
    case 'percent': {
      const rate = rule.rate + POINT_STEP
      return rate <= 1 + NOISE ? { ...rule, rate: Math.min(1, rate) } : null
    }
    case 'paymentDays':
      return rule.days + 1 <= MOST_DAYS ? { ...rule, days: rule.days + 1 } : null
    case 'fixed':
    case 'count':
    case 'everyStep':
      return { ...rule, amount: rule.amount * (1 + AMOUNT_STEP) }
    default:
      return null
  }
}
