import type { FixedRule } from '../../negotiation/term.ts'
import { MONTHS, monthIndex } from '../contractYear.ts'
import type { Due, RuleContext } from './due.ts'

/** The amount in each month named; a month named twice is one month. Source: docs/calculation.md §5. */
export function fixedDues(rule: FixedRule, { year }: RuleContext): Due[] {
  const months = new Set(rule.months.map((month) => monthIndex(year, month)))
  return inYear([...months]).map((first) => ({ first, months: 1, amount: rule.amount }))
}

/** Months that lie in the contract year, in order. */
export function inYear(months: readonly number[]): number[] {
  return months.filter((month) => month >= 0 && month < MONTHS).sort((a, b) => a - b)
}
