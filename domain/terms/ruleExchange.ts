import { MONTHS } from '../engine/contractYear.ts'
import { isTaxIncluded } from '../engine/settleTerms.ts'
import { settle, yuan } from '../money.ts'
import { monthsOfYear } from '../negotiation/calendar.ts'
import type { FixedRule, Period, Rule, Term } from '../negotiation/term.ts'
import { withVolume } from '../scenarios/withVolume.ts'
import { expressionScale, figuresAtPlan, type PlannedAt, withTerm } from './expression.ts'

/** Another rule in the place of a clause's own, worth the same at the planned volume and something else beside it. */
export type RuleExchange = 'fixed' | 'percent'

/** What an exchange does to us in a year that sells `factor` times the plan: yuan ex VAT, plus is dearer. */
export type ExchangeCost = { readonly factor: number; readonly change: number }

const MONTHS_IN: Readonly<Record<Period, number>> = { month: 1, quarter: 3, year: MONTHS }
const TO_FIXED: readonly Rule['kind'][] = ['percent', 'tiered', 'growth', 'everyStep', 'interpolated']
const TO_PERCENT: readonly Rule['kind'][] = [
  'fixed',
  'count',
  'tiered',
  'growth',
  'everyStep',
  'interpolated',
]

/** Which other rules a clause can be turned into. */
export function exchangesOf({ rule, class: termClass }: Term): readonly RuleExchange[] {
  if (termClass === 'onInvoice' || termClass === 'payment') return []
  const to: RuleExchange[] = TO_FIXED.includes(rule.kind) ? ['fixed'] : []
  return TO_PERCENT.includes(rule.kind) ? [...to, 'percent'] : to
}

/**
 * The clause with the other rule, worth at the planned volume what it is worth now: a fixed amount is rounded to the fen
 * in each month it falls due, a rate is as fine as a double. Null where nothing is sold to take a rate of, or where even
 * all of it would not pay.
 */
export function exchangedRule(term: Term, to: RuleExchange, at: PlannedAt): Term | null {
  const stated = figuresAtPlan(term, at)?.stated ?? 0
  return to === 'fixed' ? asFixed(term, stated, at) : asPercent(term, stated, at)
}

/** What an exchange costs us at each volume, all else of the scenario as it is. */
export function exchangeCosts(
  before: Term,
  after: Term,
  at: PlannedAt,
  factors: readonly number[],
): readonly ExchangeCost[] {
  const costOf = (term: Term, factor: number) =>
    at.simulate(at.negotiation, withVolume(withTerm(at.scenario, term), factor)).terms[term.id]?.cost ?? 0
  return factors.map((factor) => ({ factor, change: costOf(after, factor) - costOf(before, factor) }))
}

function asFixed(term: Term, stated: number, { negotiation }: PlannedAt): Term {
  const every = MONTHS_IN[periodOf(term.rule)]
  const months = monthsOfYear(negotiation.year.start).filter((_, month) => (month + 1) % every === 0)
  const rule: FixedRule = { kind: 'fixed', amount: yuan(settle(stated / months.length)), months }
  const { basis: _, ...kept } = term
  return { ...kept, rule, taxIncluded: isTaxIncluded(term) }
}

function asPercent(term: Term, stated: number, at: PlannedAt): Term | null {
  const { taxIncluded: _, ...kept } = term
  const onPurchases: Term = {
    ...kept,
    rule: { kind: 'percent', rate: 0, settle: settledBy(term.rule) },
    basis: term.basis ?? { on: 'net', tax: isTaxIncluded(term) ? 'in' : 'ex' },
  }
  const base = expressionScale(onPurchases, at)?.yuanPerLead ?? 0
  if (!(base > 0) || stated > base) return null
  return { ...onPurchases, rule: { kind: 'percent', rate: stated / base, settle: settledBy(term.rule) } }
}

function periodOf(rule: Rule): Period {
  return rule.kind === 'percent' ? rule.settle : 'period' in rule ? rule.period : 'year'
}

/** As often as it is paid now. */
function settledBy(rule: Rule): Period {
  if (rule.kind !== 'fixed') return periodOf(rule)
  return rule.months.length === MONTHS ? 'month' : rule.months.length === MONTHS / 3 ? 'quarter' : 'year'
}
