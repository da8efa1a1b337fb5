import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSimulator } from '../../../domain/engine/createSimulator.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import {
  type Expression,
  expressionScale,
  expressionsOf,
  inExpression,
  leadFromExpression,
  type PlannedAt,
  withTerm,
} from '../../../domain/terms/expression.ts'
import { leadOf, withLead } from '../../../domain/terms/lead.ts'
import { exchangeCosts, exchangedRule, exchangesOf } from '../../../domain/terms/ruleExchange.ts'
import { negotiation, product, rebate, scenario } from '../../support/negotiations.ts'

/** Two products, 2,400 units at 10.00: 24,000.00 ex VAT, 27,120.00 with 13 % VAT. */
function planned(term: Term, fields: Parameters<typeof negotiation>[0] = {}): PlannedAt {
  return {
    negotiation: negotiation(fields),
    scenario: scenario('s', { terms: [term, rebate('other', 0.02)] }),
    simulate: createSimulator(),
  }
}

const fee = (amount: number, fields: Partial<Term> = {}): Term => ({
  id: 'fee',
  name: '店庆费',
  class: 'fee',
  rule: { kind: 'fixed', amount, months: ['2027-06'] },
  taxIncluded: true,
  vatClass: 'serviceOrdinaryInvoice',
  ...fields,
})

function scaleOf(term: Term, at = planned(term)) {
  const scale = expressionScale(term, at)
  if (scale === null) throw new Error('no scale')
  return scale
}

test('3 % of purchases of 27,120.00 is 813.60 a year and 3 points', () => {
  const scale = scaleOf(rebate('r', 0.03))
  expect(inExpression(scale, 0.03, 'yuan')).toBeCloseTo(813.6, 9)
  expect(inExpression(scale, 0.03, 'points')).toBeCloseTo(3, 9)
  expect(inExpression(scale, 0.03, 'rate')).toBe(0.03)
})

test('a rate of nothing has the same scale: 1,000.00 typed as yuan is 1,000 ÷ 27,120', () => {
  const lead = leadFromExpression(scaleOf(rebate('r', 0)), 1_000, 'yuan')
  expect(lead).toEqual({ ok: true, value: 1_000 / 27_120 })
})

test('a fee of 2,712.00 is 10 points, and 5 points of it are 1,356.00', () => {
  const scale = scaleOf(fee(2_712))
  expect(inExpression(scale, 2_712, 'points')).toBeCloseTo(10, 9)
  expect(inExpression(scale, 2_712, 'rate')).toBeCloseTo(0.1, 9)
  const lead = leadFromExpression(scale, 5, 'points')
  expect(lead.ok && lead.value).toBeCloseTo(1_356, 6)
})

test('a rebate on one of two like products says half the points of its rate', () => {
  const term = rebate('r', 0.04, { basis: { on: 'net', tax: 'in', include: { products: ['P1'] } } })
  expect(inExpression(scaleOf(term), 0.04, 'points')).toBeCloseTo(2, 9)
})

test('a cap of 500.00 is the most that is said, and more is refused with it', () => {
  const scale = scaleOf(rebate('r', 0.03, { cap: 500 }))
  expect(inExpression(scale, 0.03, 'yuan')).toBe(500)
  expect(leadFromExpression(scale, 600, 'yuan')).toEqual({
    ok: false,
    error: { kind: 'above-cap', yuan: 500 },
  })
})

test('more than all purchases is refused, and so is any amount where nothing is sold', () => {
  const tooMuch = leadFromExpression(scaleOf(rebate('r', 0.03)), 30_000, 'yuan')
  expect(tooMuch).toMatchObject({ ok: false, error: { kind: 'above-basis' } })
  const nothing = planned(rebate('r', 0.03), {
    products: [product('P1', { monthlyUnits: Array<number>(12).fill(0) })],
  })
  const refused = leadFromExpression(scaleOf(rebate('r', 0.03), nothing), 1, 'yuan')
  expect(refused).toEqual({ ok: false, error: { kind: 'nothing-sold' } })
})

test('days and formulas are said one way; a table of tiers has no proportion', () => {
  const days = rebate('d', 0, { class: 'payment', rule: { kind: 'paymentDays', days: 60, from: 'receipt' } })
  expect(expressionsOf(days)).toEqual([])
  const tiers = rebate('t', 0, {
    rule: {
      kind: 'tiered',
      metric: { of: 'basis' },
      method: 'wholeAmount',
      boundary: 'atLeast',
      tiers: [{ from: 0, rate: 0.01 }],
      pays: 'rate',
      period: 'year',
    },
  })
  expect(expressionScale(tiers, planned(tiers))).toBeNull()
})

const ways = fc.constantFrom<Expression>('yuan', 'rate', 'points')
const rates = fc.double({ min: 0.0001, max: 0.9, noNaN: true })
const amounts = fc.double({ min: 1, max: 1_000_000, noNaN: true })
const someTerm = fc.oneof(
  rates.map((rate) => rebate('t', rate)),
  rates.map((rate) => rebate('t', rate, { basis: { on: 'net', tax: 'ex', include: { products: ['P2'] } } })),
  rates.map((rate) => rebate('t', rate, { rule: { kind: 'percent', rate, settle: 'month' } })),
  amounts.map((amount) => fee(amount)),
  amounts.map((amount) => fee(amount, { rule: { kind: 'count', amount, per: 'store' }, taxIncluded: false })),
)

test('there and back: what is said in any way and typed back is the same number', () => {
  fc.assert(
    fc.property(someTerm, ways, (term, way) => {
      const scale = scaleOf(term)
      const lead = leadOf(term.rule)?.value ?? Number.NaN
      const back = leadFromExpression(scale, inExpression(scale, lead, way), way)
      expect(back.ok).toBe(true)
      if (!back.ok) return
      const isAmount = way !== 'yuan' && scale.native === 'yuan'
      if (isAmount) expect(Math.abs(back.value - lead)).toBeLessThanOrEqual(0.005 + 1e-6)
      else expect(Math.abs(back.value / lead - 1)).toBeLessThan(1e-9)
    }),
  )
})

test('an amount typed into a rate is what the year pays, but for half a fen in each settlement', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_500_000 }), fc.constantFrom('year', 'month'), (fen, settle) => {
      const term = rebate('t', 0.03, { rule: { kind: 'percent', rate: 0.03, settle } })
      const at = planned(term)
      const lead = leadFromExpression(scaleOf(term, at), fen / 100, 'yuan')
      if (!lead.ok) throw new Error(lead.error.kind)
      const typed = { ...term, rule: withLead(term.rule, lead.value) }
      const paid = simulate(at.negotiation, withTerm(at.scenario, typed)).terms.t?.stated ?? Number.NaN
      const halves = settle === 'year' ? 1 : 12
      expect(Math.abs(paid - fen / 100)).toBeLessThanOrEqual(0.005 * halves + 1e-6)
    }),
  )
})

test('3 % turned into 813.60 a year costs 72.00 more if a tenth less is sold, and 72.00 less if a tenth more is', () => {
  const term = rebate('r', 0.03)
  const at = planned(term)
  const fixed = exchangedRule(term, 'fixed', at)
  expect(fixed?.rule).toEqual({ kind: 'fixed', amount: 813.6, months: ['2027-12'] })
  expect(fixed).toMatchObject({ taxIncluded: true, vatClass: 'rebateRedInvoice' })
  expect(fixed).not.toHaveProperty('basis')
  const costs = exchangeCosts(term, fixed ?? term, at, [0.9, 1, 1.1])
  expect(costs.map(({ change }) => Number(change.toFixed(6)))).toEqual([72, 0, -72])
})

test('a fee of 2,712.00 turned into a rate is 10 % of purchases, VAT included', () => {
  const term = fee(2_712)
  const percent = exchangedRule(term, 'percent', planned(term))
  expect(percent?.rule).toMatchObject({ kind: 'percent', settle: 'year' })
  expect(percent?.rule.kind === 'percent' && percent.rule.rate).toBeCloseTo(0.1, 9)
  expect(percent?.basis).toEqual({ on: 'net', tax: 'in' })
  expect(percent).not.toHaveProperty('taxIncluded')
})

test('a monthly 3 % becomes twelve equal amounts of 67.80', () => {
  const term = rebate('r', 0.03, { rule: { kind: 'percent', rate: 0.03, settle: 'month' } })
  const fixed = exchangedRule(term, 'fixed', planned(term))
  expect(fixed?.rule).toMatchObject({ kind: 'fixed', amount: 67.8 })
  expect(fixed?.rule.kind === 'fixed' && fixed.rule.months.length).toBe(12)
})

test('a fee larger than all purchases is no rate; discounts on the invoice stay rates', () => {
  const term = fee(50_000)
  expect(exchangedRule(term, 'percent', planned(term))).toBeNull()
  expect(exchangesOf(rebate('i', 0.02, { class: 'onInvoice' }))).toEqual([])
  expect(exchangesOf(fee(1))).toEqual(['percent'])
})
