import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Language } from '../../../domain/locale/language.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { workedLine } from '../../../domain/terms/workedLine.ts'
import { deal, netIn, shampoo, term } from '../engine/deal.ts'

function line(one: Term, language: Language = 'zh-CN'): string {
  const lastYear = { purchasesEx: 10000, purchasesIn: 11300, units: 1000 }
  const negotiation = deal({ products: [shampoo], terms: [one], negotiation: { lastYear } })
  const [scenario] = negotiation.scenarios
  if (!scenario) throw new Error('no scenario')
  const [working] = simulate(negotiation, scenario).workings
  if (!working) throw new Error('no working')
  return workedLine(one, working, language, negotiation)
}

const tiers = [
  { from: 10000, rate: 0.01 },
  { from: 12000, rate: 0.02 },
]
const tiered = {
  kind: 'tiered',
  metric: { of: 'basis' },
  method: 'wholeAmount',
  boundary: 'atLeast',
  tiers,
  pays: 'rate',
  period: 'year',
} as const

test('a whole-amount tier: basis × rate, the method and the threshold in brackets, and the amount', () => {
  const rebate = term(tiered, { basis: netIn })
  expect(line(rebate)).toBe('含税净进货额 13,560.00 × 2.00 %(全额,≥12,000)= 271.20')
  expect(line(rebate, 'en')).toBe(
    'Net purchases incl. VAT 13,560.00 × 2.00 % (whole amount, ≥12,000) = 271.20',
  )
})

test('bands are written out one by one', () => {
  expect(line(term({ ...tiered, method: 'marginal', boundary: 'moreThan' }))).toBe(
    '未税净进货额 12,000.00,(12,000.00 − 10,000.00) × 1.00 %(超额累进,>10,000)= 20.00',
  )
})

test('the other two methods, a lump, and yuan per unit', () => {
  expect(line(term({ ...tiered, method: 'cappedSum' }))).toBe(
    '未税净进货额 12,000.00,12,000.00 × 1.00 % + 12,000.00 × 2.00 %(逐级累计,≥12,000)= 360.00',
  )
  expect(line(term({ ...tiered, method: 'fullSum' }))).toBe(
    '未税净进货额 12,000.00 × (1.00 % + 2.00 %)(各级相加,≥12,000)= 360.00',
  )
  expect(line(term({ ...tiered, pays: 'lump', tiers: [{ from: 1000, rate: 500 }] }))).toBe(
    '未税净进货额 12,000.00,一次付 500.00(全额,≥1,000)= 500.00',
  )
  const perUnit = {
    ...tiered,
    pays: 'perUnit',
    metric: { of: 'units' },
    tiers: [{ from: 1000, rate: 0.5 }],
  } as const
  expect(line(term(perUnit))).toBe('数量 1,200 件 × 0.50 元/件(全额,≥1,000)= 600.00')
})

test('a tier not reached says which', () => {
  expect(line(term({ ...tiered, tiers: [{ from: 20000, rate: 0.5 }] }))).toBe(
    '未税净进货额 12,000.00(全额,未达≥20,000)= 0.00',
  )
})

test('tested on units, paid on money: the units stand beside the threshold', () => {
  expect(line(term({ ...tiered, metric: { of: 'units' }, tiers: [{ from: 1000, rate: 0.01 }] }))).toBe(
    '未税净进货额 12,000.00 × 1.00 %(全额,数量 1,200 件 ≥1,000)= 120.00',
  )
})

test('growth names the growth that was tested and last year where it is deducted', () => {
  const growth = { kind: 'growth', boundary: 'atLeast', tiers: [{ from: 0.08, rate: 0.01 }] } as const
  expect(line(term({ ...growth, paysOn: 'growth' }, { basis: netIn }))).toBe(
    '(含税净进货额 13,560.00 − 11,300.00) × 1.00 %(按增量,增长 20.00 % ≥8.00 %)= 22.60',
  )
  expect(line(term({ ...growth, paysOn: 'bands' }))).toBe(
    '未税净进货额 12,000.00,(12,000.00 − 10,800.00) × 1.00 %(按增长分段,增长 20.00 % ≥8.00 %)= 12.00',
  )
})

test('a cap and a floor are said after the amount they changed', () => {
  const percent = { kind: 'percent', rate: 0.1, settle: 'month' } as const
  expect(line(term(percent, { cap: 250 }))).toBe(
    '未税净进货额 12,000.00 × 10.00 %(分 12 期结算)= 1,200.00;全年封顶 250.00 = 250.00',
  )
  expect(line(term({ ...percent, settle: 'year' }, { floor: 1300 }), 'en')).toBe(
    'Net purchases excl. VAT 12,000.00 × 10.00 % = 1,200.00; at least 1,300.00 for the year = 1,300.00',
  )
})

test('tiers by quarter are listed period by period and added up', () => {
  expect(line(term({ ...tiered, period: 'quarter', tiers: [{ from: 3000, rate: 0.01 }] }))).toBe(
    [
      '1–3 月:未税净进货额 3,000.00 × 1.00 %(全额,≥3,000)= 30.00',
      '4–6 月:未税净进货额 3,000.00 × 1.00 %(全额,≥3,000)= 30.00',
      '7–9 月:未税净进货额 3,000.00 × 1.00 %(全额,≥3,000)= 30.00',
      '10–12 月:未税净进货额 3,000.00 × 1.00 %(全额,≥3,000)= 30.00',
      '合计 = 120.00',
    ].join(';'),
  )
})

test('steps, a line between points, fixed amounts and counts', () => {
  const everyStep = {
    kind: 'everyStep',
    metric: { of: 'basis' },
    step: 2500,
    amount: 100,
    period: 'year',
  } as const
  expect(line(term(everyStep))).toBe('未税净进货额 12,000.00,每满 2,500 付 100.00,计 4 次 = 400.00')
  const points = [
    [10000, 0.01],
    [14000, 0.03],
  ] as const
  expect(line(term({ kind: 'interpolated', metric: { of: 'basis' }, points, period: 'year' }))).toBe(
    '未税净进货额 12,000.00 × 2.00 %(线性,未税净进货额 12,000.00)= 240.00',
  )
  const fixed = term({ kind: 'fixed', amount: 50, months: ['2027-02', '2027-03'] }, { taxIncluded: true })
  expect(line(fixed)).toBe('含税 50.00 × 2 次 = 100.00')
  expect(line(term({ kind: 'count', amount: 100, per: 'store' }, { taxIncluded: false }))).toBe(
    '未税 100.00 × 8 家店 = 800.00',
  )
})

test('a margin guarantee and a service level show what is missing', () => {
  const guarantee = { kind: 'marginGuarantee', rate: 0.6, share: 0.5, period: 'year' } as const
  expect(line(term(guarantee))).toBe(
    '(未税零售额 24,000.00 × 60.00 % − 前台毛利与促销补差 12,000.00) × 50.00 % = 1,200.00',
  )
  const level = {
    kind: 'serviceLevel',
    target: 0.98,
    expected: 0.96,
    penaltyRate: 0.1,
    period: 'year',
  } as const
  expect(line(term(level))).toBe('未税净进货额 12,000.00 × (98.00 % − 96.00 %) × 10.00 % = 24.00')
})

test('payment days are stated without what they cost the supplier', () => {
  const days = term({ kind: 'paymentDays', days: 60, from: 'monthEnd' }, { class: 'payment' })
  expect(line(days)).toBe('账期 60 天(自月末起,平均 75 天),不产生金额')
})
