import type { PercentRule, Term } from '../../negotiation/term.ts'
import { spansOf, sumOver } from '../periods.ts'
import { basisOf, type Due, type RuleContext } from './due.ts'

/** rate × X of each period. Source: docs/calculation.md §5. */
export function percentDues({ rate, settle }: PercentRule, term: Term, { bases }: RuleContext): Due[] {
  const basis = basisOf(term)
  const monthly = bases.of(basis)[basis.tax]
  return spansOf(settle).map((span) => {
    const paidOn = sumOver(monthly, span)
    return { first: span.first, months: span.months, basis: paidOn, rate, amount: rate * paidOn }
  })
}
