import type { GrowthRule, Term, Tier } from '../../negotiation/term.ts'
import { highestReached, ratio } from '../thresholds.ts'
import { basisOf, type Due, measure, type RuleContext } from './due.ts'
import { marginalAmount } from './tiered.ts'

/** Tiers on the growth of the year's basis over last year's. Source: docs/calculation.md §5. */
export function growthDues(rule: GrowthRule, term: Term, context: RuleContext): Due[] {
  const lastYear = lastYearOf(rule, term, context)
  return measure(term, 'year', undefined, context).map(({ first, months, paidOn }) => {
    const growth = ratio(paidOn, lastYear) - 1
    const tier = highestReached(rule.tiers, growth, rule.boundary, 'growth')
    const amount = growthAmount(rule, tier, paidOn, lastYear)
    const due: Due = { first, months, basis: paidOn, metric: growth, tier, amount }
    const reached = rule.tiers[tier]
    return reached && rule.paysOn !== 'bands' ? { ...due, rate: reached.rate } : due
  })
}

/** What growth is measured against: the rule's own, else the negotiation's on the basis' tax side. */
export function lastYearOf(rule: GrowthRule, term: Term, { negotiation }: RuleContext): number {
  const { lastYear } = negotiation
  const ours = basisOf(term).tax === 'in' ? lastYear?.purchasesIn : lastYear?.purchasesEx
  return rule.lastYear ?? ours ?? 0
}

/** Amount of a year by the highest tier of growth reached, −1 for none. */
export function growthAmount(rule: GrowthRule, tier: number, paidOn: number, lastYear: number): number {
  const rate = rule.tiers[tier]?.rate ?? 0
  switch (rule.paysOn) {
    case 'all':
      return rate * paidOn
    case 'growth':
      return rate * Math.max(0, paidOn - lastYear)
    case 'bands': {
      const bands: Tier[] = rule.tiers.map((band) => ({ from: lastYear * (1 + band.from), rate: band.rate }))
      return marginalAmount(bands, tier + 1, paidOn)
    }
  }
}
