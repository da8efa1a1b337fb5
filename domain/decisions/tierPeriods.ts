import { measure, type RuleContext } from '../engine/rules/due.ts'
import { lastYearOf } from '../engine/rules/growth.ts'
import { type Goods, goodsStage } from '../engine/stages.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { GrowthRule, Term, TieredRule } from '../negotiation/term.ts'
import type { TierPeriod } from './tierPayout.ts'

/** A term with thresholds, as planned: its rule, its periods and the goods they are measured on. */
export type WatchedTerm = {
  readonly term: Term
  readonly rule: TieredRule | GrowthRule
  readonly periods: readonly TierPeriod[]
  readonly goods: Goods
}

/** The periods of a tiered or growth term; null for any other term. */
export function tierPeriods(
  negotiation: Negotiation,
  scenario: Scenario,
  termId: string,
): WatchedTerm | null {
  const term = scenario.terms.find(({ id }) => id === termId)
  if (term?.rule.kind !== 'tiered' && term?.rule.kind !== 'growth') return null
  const { rule } = term
  const goods = goodsStage(negotiation, scenario)
  const { year, bases, scanBackByMonth } = goods
  const context: RuleContext = { negotiation, scenario, year, bases, scanBackByMonth }
  const isGrowth = rule.kind === 'growth'
  const measured = isGrowth
    ? measure(term, 'year', undefined, context)
    : measure(term, rule.period, rule.metric, context)
  const lastYear = isGrowth ? lastYearOf(rule, term, context) : 0
  const paysPerUnit = rule.kind === 'tiered' && rule.pays === 'perUnit'
  const periods = measured.map(({ first, months, tested, paidOn, units }) => ({
    month: first + months - 1,
    months,
    tested,
    paidOn: paysPerUnit ? units : paidOn,
    lastYear,
  }))
  return { term, rule, periods, goods }
}
