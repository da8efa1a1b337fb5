import type { MarginGuaranteeRule } from '../../negotiation/term.ts'
import { spansOf, sumOver } from '../periods.ts'
import type { Due, RuleContext } from './due.ts'

/**
 * The supplier's share of what front margin and scan-back leave of the guaranteed margin, ex VAT, over all products.
 * Sales and front margin are after returns, scan-back before them. Source: docs/calculation.md §5.
 */
export function marginGuaranteeDues(
  rule: MarginGuaranteeRule,
  { bases, scanBackByMonth }: RuleContext,
): Due[] {
  return spansOf(rule.period).map((span) => {
    const sales = sumOver(bases.sales.ex, span)
    const frontMargin = sales - sumOver(bases.purchases.ex, span)
    const reachedMargin = frontMargin + sumOver(scanBackByMonth, span)
    const gap = Math.max(0, rule.rate * sales - reachedMargin)
    return { ...span, basis: sales, metric: reachedMargin, amount: gap * rule.share }
  })
}
