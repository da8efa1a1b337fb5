import type { InterpolatedRule, Term } from '../../negotiation/term.ts'
import { type Due, measure, type RuleContext } from './due.ts'

/** A rate read off a line through points, flat outside, × X. Source: docs/calculation.md §5. */
export function interpolatedDues(rule: InterpolatedRule, term: Term, context: RuleContext): Due[] {
  return measure(term, rule.period, rule.metric, context).map(({ first, months, paidOn, tested }) => {
    const rate = rateAt(rule.points, tested)
    return { first, months, basis: paidOn, metric: tested, rate, amount: rate * paidOn }
  })
}

function rateAt(points: InterpolatedRule['points'], x: number): number {
  const next = points.findIndex(([at]) => x < at)
  if (next < 0) return points.at(-1)?.[1] ?? 0
  const [toX, toRate] = points[next] ?? [0, 0]
  const [fromX, fromRate] = points[next - 1] ?? [toX, toRate]
  return toX === fromX ? toRate : fromRate + ((toRate - fromRate) * (x - fromX)) / (toX - fromX)
}
