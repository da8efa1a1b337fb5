import { describe, expect, test } from 'vitest'
import type { PublicTerm } from '../../../domain/documents/publicView.ts'
import { basisText, ladderText, termText } from '../../../domain/documents/termText.ts'
import type { Basis, Rule } from '../../../domain/negotiation/term.ts'

const net: Basis = { on: 'net', tax: 'in' }

function clause(rule: Rule, fields: Partial<PublicTerm> = {}): PublicTerm {
  return { id: 't', name: '条款', class: 'rebate', rule, vatClass: 'rebateRedInvoice', ...fields }
}

const nameOf = (id: string) => `商品${id}`

describe('a clause in words', () => {
  const spoken: readonly (readonly [Rule, string, string, string, string])[] = [
    [{ kind: 'percent', rate: 0.03, settle: 'month' }, '3.00 %', '按月结算', '3.00 %', 'settled monthly'],
    [{ kind: 'percent', rate: 0.01125, settle: 'year' }, '1.125 %', '按年结算', '1.125 %', 'settled yearly'],
    [
      {
        kind: 'tiered',
        metric: { of: 'basis' },
        method: 'marginal',
        boundary: 'moreThan',
        tiers: [
          { from: 1_000_000, rate: 0.01 },
          { from: 2_000_000, rate: 0.015 },
        ],
        pays: 'rate',
        period: 'quarter',
      },
      '1.00 % 至 1.50 %',
      '> ¥1,000,000，2 级，超额累进，按季结算',
      '1.00 % to 1.50 %',
      '> ¥1,000,000, 2 tiers, incremental, settled quarterly',
    ],
    [
      {
        kind: 'tiered',
        metric: { of: 'units' },
        method: 'wholeAmount',
        boundary: 'atLeast',
        tiers: [{ from: 5_000, rate: 0.5 }],
        pays: 'perUnit',
        period: 'year',
      },
      '¥0.50/件',
      '≥ 5,000 件，1 级，全额，按年结算',
      '¥0.50 per unit',
      '≥ 5,000 units, 1 tier, whole amount, settled yearly',
    ],
    [
      { kind: 'growth', boundary: 'atLeast', tiers: [{ from: 0.08, rate: 0.01 }], paysOn: 'growth' },
      '1.00 %',
      '增长 ≥ 8.00 %，按增量支付',
      '1.00 %',
      'growth ≥ 8.00 %, on the growth only',
    ],
    [
      {
        kind: 'everyStep',
        metric: { of: 'basis' },
        step: 10_000_000,
        amount: 60_000,
        max: 150_000_000,
        period: 'year',
      },
      '¥60,000',
      '每满 ¥10,000,000，计至 ¥150,000,000，按年结算',
      '¥60,000',
      'for every full ¥10,000,000, counted up to ¥150,000,000, settled yearly',
    ],
    [
      {
        kind: 'interpolated',
        metric: { of: 'basis' },
        points: [
          [0, 0],
          [100, 0.008],
        ],
        period: 'quarter',
      },
      '0.00 % 至 0.80 %',
      '两点之间按线性计算，按季结算',
      '0.00 % to 0.80 %',
      'linear between the points, settled quarterly',
    ],
    [
      { kind: 'fixed', amount: 80_000, months: ['2027-02', '2027-06', '2027-09', '2027-10'] },
      '¥80,000 × 4 次',
      '2、6、9–10 月',
      '¥80,000 × 4',
      'Feb, Jun, Sep–Oct',
    ],
    [
      { kind: 'count', amount: 600, per: 'store', quantity: 90, months: ['2027-01'] },
      '¥600/店',
      '90 店，1 月',
      '¥600 per store',
      '90 × store, Jan',
    ],
    [
      { kind: 'formula', expression: 'purchases * 0.01', period: 'year' },
      '按公式',
      'purchases * 0.01，按年结算',
      'By formula',
      'purchases * 0.01, settled yearly',
    ],
    [{ kind: 'paymentDays', days: 45, from: 'receipt' }, '45 天', '自收货日起', '45 days', 'from receipt'],
    [
      { kind: 'marginGuarantee', rate: 0.15, share: 0.5, period: 'quarter' },
      '15.00 %',
      '不足部分补 50.00 %，按季结算',
      '15.00 %',
      '50.00 % of the shortfall, settled quarterly',
    ],
    [
      { kind: 'serviceLevel', target: 0.95, expected: 0.9, penaltyRate: 0.03, period: 'quarter' },
      '3.00 %',
      '到货率低于 95.00 % 的部分，按季结算',
      '3.00 %',
      'on the part of deliveries below 95.00 %, settled quarterly',
    ],
  ]

  test.each(spoken)('$0.kind is read out in both languages', (rule, zh, zhDetail, en, enDetail) => {
    expect(termText(clause(rule), 'zh-CN')).toEqual({ value: zh, detail: zhDetail })
    expect(termText(clause(rule), 'en')).toEqual({ value: en, detail: enDetail })
  })

  test('a cap and a floor of the year stand behind it', () => {
    const capped = clause({ kind: 'percent', rate: 0.006, settle: 'year' }, { cap: 800_000, floor: 1_000.5 })
    expect(termText(capped, 'zh-CN').detail).toBe('按年结算，全年封顶 ¥800,000，全年保底 ¥1,000.50')
  })

  test('what we expect of our own deliveries is not read out', () => {
    const rule: Rule = {
      kind: 'serviceLevel',
      target: 0.95,
      expected: 0.8173,
      penaltyRate: 0.03,
      period: 'year',
    }
    expect(JSON.stringify(termText(clause(rule), 'en'))).not.toContain('81.73')
  })
})

describe('the base of a clause', () => {
  const percent: Rule = { kind: 'percent', rate: 0.01, settle: 'year' }

  test('names its tax side, what it is limited to and what it leaves out', () => {
    const basis: Basis = {
      ...net,
      include: { categories: ['食用油'], products: ['1'] },
      exclude: { products: ['2', '3', '4', '5'], promotedUnits: true, newProducts: true },
    }
    expect(basisText(clause(percent, { basis }), nameOf, 'zh-CN')).toBe(
      '含税净进货额，限食用油、商品1，不含 4 个单品、促销件、新品',
    )
    expect(basisText(clause(percent, { basis: { on: 'invoice', tax: 'ex' } }), nameOf, 'en')).toBe(
      'Invoiced value, excl. VAT',
    )
  })

  test('a fixed amount says its tax side, an on-invoice discount the price it is taken from', () => {
    const fixed = clause({ kind: 'fixed', amount: 1, months: ['2027-01'] }, { taxIncluded: true })
    expect(basisText(fixed, nameOf, 'zh-CN')).toBe('固定金额，含税')
    const discount = clause(
      { kind: 'percent', rate: 0.02, settle: 'year', on: 'running' },
      { class: 'onInvoice' },
    )
    expect(basisText(discount, nameOf, 'zh-CN')).toBe('未税供价，前项折扣之后')
  })
})

test('a ladder is a table with its thresholds, its boundary and its method in words', () => {
  const ladder = ladderText(
    clause(
      {
        kind: 'tiered',
        metric: { of: 'basis' },
        method: 'wholeAmount',
        boundary: 'atLeast',
        tiers: [
          { from: 130_000_000, rate: 0.004 },
          { from: 142_000_000, rate: 0.008 },
        ],
        pays: 'rate',
        period: 'year',
      },
      { basis: net },
    ),
    nameOf,
    'zh-CN',
  )
  expect(ladder).toEqual({
    columns: ['级', '门槛：含税净进货额（元）', '比例'],
    rows: [
      ['1', '≥ 130,000,000', '0.40 %'],
      ['2', '≥ 142,000,000', '0.80 %'],
    ],
    line: '全额：达到哪一级，全部基数按该级计算。',
  })
})
