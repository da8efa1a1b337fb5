import type { ServiceLevelRule, Term } from '../../negotiation/term.ts'
import { type Due, measure, type RuleContext } from './due.ts'

/** The gap between target and expected level × the penalty rate × X. Source: docs/calculation.md §5. */
export function serviceLevelDues(rule: ServiceLevelRule, term: Term, context: RuleContext): Due[] {
  const gap = Math.max(0, rule.target - rule.expected)
  return measure(term, rule.period, undefined, context).map(({ first, months, paidOn }) => ({
    first,
    months,
    basis: paidOn,
    rate: gap * rule.penaltyRate,
    amount: gap * rule.penaltyRate * paidOn,
  }))
}
