import type { EveryStepRule, Term } from '../../negotiation/term.ts'
import { fullSteps } from '../thresholds.ts'
import { type Due, measure, type RuleContext } from './due.ts'

/** An amount for every full step of the metric, up to its limit. Source: docs/calculation.md §5. */
export function everyStepDues(rule: EveryStepRule, term: Term, context: RuleContext): Due[] {
  return measure(term, rule.period, rule.metric, context).map(({ first, months, paidOn, tested }) => {
    const counted = Math.min(tested, rule.max ?? Number.POSITIVE_INFINITY)
    const amount = fullSteps(counted, rule.step) * rule.amount
    return { first, months, basis: paidOn, metric: tested, amount }
  })
}
