import type { PercentRule, Term } from '../../negotiation/term.ts'
import { type Due, measure, type RuleContext } from './due.ts'

/** rate × X of each period. Source: docs/calculation.md §5. */
export function percentDues(rule: PercentRule, term: Term, context: RuleContext): Due[] {
  return measure(term, rule.settle, undefined, context).map(({ first, months, paidOn }) => ({
    first,
    months,
    basis: paidOn,
    rate: rule.rate,
    amount: rule.rate * paidOn,
  }))
}
