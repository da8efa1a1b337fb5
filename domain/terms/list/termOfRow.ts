import { monthsOfYear } from '../../negotiation/calendar.ts'
import type { Negotiation } from '../../negotiation/negotiation.ts'
import type {
  Basis,
  Boundary,
  FixedRule,
  PaymentDaysRule,
  Period,
  Rule,
  Term,
  Tier,
  TierMethod,
} from '../../negotiation/term.ts'
import { err, ok, type Result } from '../../result.ts'
import { NET_IN } from '../catalogue/entry.ts'
import { type CatalogueCode, termFromCatalogue } from '../catalogue.ts'
import type { TermValue } from './termValue.ts'

/** What a row of a list says of a term, read and measured. */
export type TermRow = {
  readonly id: string
  readonly name: string
  /** Null for a term that is in no catalogue. */
  readonly code: CatalogueCode | null
  readonly value: TermValue
  readonly basis: Partial<Basis>
  readonly settle: Period | null
  /** Yuan a conditional term begins at. */
  readonly threshold: number | null
  /** More than one tier, rising; `value` is then the first one's. */
  readonly ladder: Ladder | null
  readonly tax: 'in' | 'ex'
  readonly note: string
  /** Everything the row says, for words that stand in any cell. */
  readonly said: string
}

/** The tiers of one term as a list says them. */
export type Ladder = {
  readonly tiers: readonly Tier[]
  /** Thresholds are growth and not yuan. */
  readonly isGrowth: boolean
  readonly boundary: Boundary | null
  /** Null where the list does not say how the tiers add up. */
  readonly method: Extract<TierMethod, 'wholeAmount' | 'marginal'> | null
}

/** What a value, or a ladder, has against the term it is to become. */
export type TermRowFault = 'termDays' | 'termRate' | 'termAmount' | 'termLadder' | 'termThreshold'

const LONGEST_PAYMENT_DAYS = 365

/**
 * A term out of a row: what the catalogue knows of it, with the row's own value, basis and settlement. An amount where the
 * catalogue has a rate becomes an amount, and the other way round, since contracts write them either way. A value no such
 * term can have is a fault.
 */
export function termOfRow(
  row: TermRow,
  negotiation: Pick<Negotiation, 'year' | 'lastYear'>,
): Result<Term, TermRowFault> {
  const start = row.code === null ? ownTerm(row) : catalogueTerm(row, row.code, negotiation)
  const measured =
    row.ladder === null ? withValue(start, row, negotiation) : withLadder(start, row, row.ladder)
  if (!measured.ok) return measured
  const term = measured.value
  return ok({
    ...term,
    name: row.name,
    status: 'open',
    ...(row.note === '' ? {} : { privateNote: row.note }),
  })
}

function catalogueTerm(
  { id }: TermRow,
  code: CatalogueCode,
  negotiation: Pick<Negotiation, 'year' | 'lastYear'>,
): Term {
  return termFromCatalogue(code, { id, negotiation, language: 'zh-CN' })
}

function ownTerm({ id, name, value }: TermRow): Term {
  if (value.measure === 'days') {
    return {
      id,
      name,
      class: 'payment',
      rule: { kind: 'paymentDays', days: 0, from: 'receipt' },
      vatClass: 'penaltyNoVat',
    }
  }
  return {
    id,
    name,
    class: value.measure === 'rate' ? 'rebate' : 'fee',
    rule: { kind: 'percent', rate: 0, settle: 'year' },
    basis: NET_IN,
    vatClass: value.measure === 'rate' ? 'rebateRedInvoice' : 'serviceOrdinaryInvoice',
  }
}

function withValue(
  term: Term,
  row: TermRow,
  negotiation: Pick<Negotiation, 'year' | 'lastYear'>,
): Result<Term, TermRowFault> {
  const { measure, value } = row.value
  if (term.class === 'payment' || measure === 'days') {
    const isDays = term.class === 'payment' && (measure === 'days' || measure === 'bare')
    if (!isDays || !Number.isInteger(value) || value > LONGEST_PAYMENT_DAYS) return err('termDays')
    const rule = term.rule as PaymentDaysRule
    return ok({ ...term, rule: { ...rule, days: value, from: clockOf(row) ?? rule.from } })
  }
  if (measure === 'rate') {
    if (value > 1) return err('termRate')
    return ok(asRate(term, row, value))
  }
  if (term.class === 'onInvoice') return err('termRate')
  return ok(asAmount(term, row, value, negotiation))
}

/** The ladder in the rule the catalogue has for it; a term of its own becomes a conditional rebate, any other has no tiers. */
function withLadder(term: Term, row: TermRow, ladder: Ladder): Result<Term, TermRowFault> {
  const { tiers, isGrowth, boundary, method } = ladder
  const paysRate = row.value.measure === 'rate'
  if (paysRate && tiers.some(({ rate }) => rate > 1)) return err('termRate')
  const basis = { ...(term.basis ?? NET_IN), ...row.basis }
  if (term.rule.kind === 'growth') {
    if (!isGrowth) return err('termThreshold')
    if (!paysRate) return err('termRate')
    return ok({ ...term, rule: { ...term.rule, tiers, boundary: boundary ?? term.rule.boundary } })
  }
  if (isGrowth) return err('termThreshold')
  const isOwn = row.code === null && term.class !== 'payment'
  if (term.rule.kind !== 'tiered' && !isOwn) return err('termLadder')
  const rule =
    term.rule.kind === 'tiered'
      ? term.rule
      : ({ kind: 'tiered', metric: { of: 'basis' }, boundary: 'atLeast', period: 'year' } as const)
  return ok({
    ...term,
    ...(isOwn ? { class: 'conditionalRebate', vatClass: 'rebateRedInvoice' } : {}),
    basis,
    rule: {
      ...rule,
      tiers,
      pays: paysRate ? 'rate' : 'lump',
      method: paysRate ? (method ?? 'wholeAmount') : 'wholeAmount',
      boundary: boundary ?? rule.boundary,
      period: row.settle ?? rule.period,
    },
  })
}

/** A rate in the rule the catalogue has for it; a plain percentage where that rule pays an amount. */
function asRate(term: Term, row: TermRow, rate: number): Term {
  const { rule } = term
  const withBasis = { ...term, basis: { ...(term.basis ?? NET_IN), ...row.basis } }
  switch (rule.kind) {
    case 'percent': {
      const settled: Rule = { ...rule, rate, settle: row.settle ?? rule.settle }
      return term.class === 'onInvoice' ? { ...term, rule: settled } : { ...withBasis, rule: settled }
    }
    case 'tiered':
      return {
        ...withBasis,
        rule: { ...rule, tiers: [{ from: row.threshold ?? rule.tiers[0]?.from ?? 0, rate }] },
      }
    case 'growth':
      return { ...term, rule: { ...rule, tiers: rule.tiers.map((tier) => ({ ...tier, rate })) } }
    case 'marginGuarantee':
      return { ...term, rule: { ...rule, rate } }
    case 'serviceLevel':
      return { ...withBasis, rule: { ...rule, penaltyRate: rate } }
    default: {
      const { taxIncluded: _taxIncluded, ...kept } = withBasis
      return { ...kept, rule: { kind: 'percent', rate, settle: row.settle ?? 'year' } }
    }
  }
}

/** An amount in the rule the catalogue has for it; due once a year or as the row says where that rule is a rate. */
function asAmount(
  term: Term,
  row: TermRow,
  amount: number,
  { year }: Pick<Negotiation, 'year' | 'lastYear'>,
): Term {
  const { rule } = term
  if (rule.kind === 'count') return { ...term, rule: { ...rule, amount }, taxIncluded: row.tax === 'in' }
  if (rule.kind === 'everyStep') return { ...term, rule: { ...rule, amount } }
  const months = monthsOfYear(year.start)
  const each = row.value.each ?? null
  const own = rule.kind === 'fixed' ? rule.months : months.slice(0, 1)
  const fixed: FixedRule = { kind: 'fixed', amount, months: each === null ? own : dueMonths(months, each) }
  const { basis: _basis, ...kept } = term
  return { ...kept, rule: fixed, taxIncluded: row.tax === 'in' }
}

function dueMonths(months: readonly string[], each: Period): readonly string[] {
  if (each === 'month') return months
  return each === 'quarter' ? months.filter((_, at) => at % 3 === 2) : months.slice(0, 1)
}

/** From when payment days run, where the row says it. */
function clockOf({ said }: TermRow): PaymentDaysRule['from'] | null {
  if (/月结|月末|month.?end/iu.test(said)) return 'monthEnd'
  if (/票到|开票|收票|invoice/iu.test(said)) return 'invoice'
  return /收货|到货|入库|receipt/iu.test(said) ? 'receipt' : null
}
