import type { Term, Tier, TieredRule } from '../../negotiation/term.ts'
import { highestReached } from '../thresholds.ts'
import { type Due, type Measured, measure, type RuleContext } from './due.ts'

/** Tiers by their method, tested on the metric and paid on the basis. Source: docs/calculation.md §5. */
export function tieredDues(rule: TieredRule, term: Term, context: RuleContext): Due[] {
  return measure(term, rule.period, rule.metric, context).map((measured) => {
    const { first, months, tested } = measured
    const paidOn = rule.pays === 'perUnit' ? measured.units : measured.paidOn
    const tier = highestReached(rule.tiers, tested, rule.boundary, 'amount')
    const reached = rule.tiers.slice(0, tier + 1)
    const highest = rule.method === 'wholeAmount' ? reached.at(-1) : undefined
    const amount = tieredAmount(rule, reached, measured, paidOn)
    const due: Due = { first, months, basis: paidOn, metric: tested, tier, amount }
    return highest ? { ...due, rate: highest.rate } : due
  })
}

/** Amount of a period by the tiers reached: each on what is tested or on what is paid on, as the method says. */
export function tieredAmount(
  rule: TieredRule,
  reached: readonly Tier[],
  { tested }: Pick<Measured, 'tested'>,
  paidOn: number,
): number {
  switch (rule.method) {
    case 'wholeAmount': {
      const rate = reached.at(-1)?.rate ?? 0
      return rule.pays === 'lump' ? rate : rate * paidOn
    }
    case 'marginal':
      return marginalAmount(rule.tiers, reached.length, tested)
    case 'cappedSum':
      return reached.reduce((sum, { rate }, i) => sum + rate * Math.min(tested, upperEnd(rule.tiers, i)), 0)
    case 'fullSum':
      return reached.reduce((sum, { rate }) => sum + rate * paidOn, 0)
  }
}

/** Each of the first `reached` tiers pays on its own band. */
export function marginalAmount(tiers: readonly Tier[], reached: number, tested: number): number {
  let sum = 0
  tiers.slice(0, reached).forEach(({ from, rate }, i) => {
    sum += rate * Math.max(0, Math.min(tested, upperEnd(tiers, i)) - from)
  })
  return sum
}

function upperEnd(tiers: readonly Tier[], index: number): number {
  return tiers[index + 1]?.from ?? Number.POSITIVE_INFINITY
}
