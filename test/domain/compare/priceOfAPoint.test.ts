import { expect, test } from 'vitest'
import { priceOfAPoint } from '../../../domain/compare/priceOfAPoint.ts'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'

/** 12,000 units of 10.00 ex VAT at 13 %: purchases of 120,000.00 ex and 135,600.00 tax included. */
const negotiation: Negotiation = {
  format: 'dealtable.negotiation',
  version: 1,
  name: 'one product',
  supplier: { name: '甲供应商' },
  account: { name: '乙零售', stores: 10 },
  year: { start: '2027-01' },
  assumptions: { costOfCapital: 0.06 },
  products: [
    {
      id: 'P1',
      name: 'P1',
      category: '洗发水',
      vatRate: 0.13,
      listPrice: 10,
      unitCost: 6,
      retailPrice: 15,
      monthlyUnits: Array.from({ length: 12 }, () => 1_000),
    },
  ],
  scenarios: [],
}

const scenario = (...terms: Term[]): Scenario => ({ id: 'A', name: 'A', role: 'opening', terms })

const rebate = (rate: number): Term => ({
  id: 'rebate',
  name: '月返',
  class: 'rebate',
  rule: { kind: 'percent', rate, settle: 'year' },
  basis: { on: 'net', tax: 'in' },
  vatClass: 'rebateRedInvoice',
})

test('0.1 point of 135,600.00 tax included is 135.60, which costs and is worth 120.00 ex VAT', () => {
  const [price] = priceOfAPoint(negotiation, scenario(rebate(0.03)))
  expect(price?.term).toBe('rebate')
  expect(price?.supplier).toBeCloseTo(-120, 6)
  expect(price?.retailer).toBeCloseTo(120, 6)
})

test('one more day of payment on 135,600.00 at 6 % of 360 days costs 22.60; the margin does not move', () => {
  const days: Term = {
    id: 'days',
    name: '账期',
    class: 'payment',
    rule: { kind: 'paymentDays', days: 60, from: 'receipt' },
    vatClass: 'rebateRedInvoice',
  }
  const [price] = priceOfAPoint(negotiation, scenario(days))
  expect(price?.supplier).toBeCloseTo(-22.6, 6)
  expect(price?.retailer).toBe(0)
})

test('1 % of a fixed fee of 10,600.00 with a special invoice is 106.00, which is 100.00 ex VAT to both', () => {
  const fee: Term = {
    id: 'fee',
    name: '店庆费',
    class: 'service',
    rule: { kind: 'fixed', amount: 10_600, months: ['2027-06'] },
    vatClass: 'serviceSpecialInvoice',
    taxIncluded: true,
  }
  const [price] = priceOfAPoint(negotiation, scenario(fee))
  expect(price?.supplier).toBeCloseTo(-100, 6)
  expect(price?.retailer).toBeCloseTo(100, 6)
})

test('a rebate that already takes everything has no step further, and tiers have none at all', () => {
  const tiers: Term = {
    ...rebate(0),
    id: 'tiers',
    class: 'conditionalRebate',
    rule: {
      kind: 'tiered',
      metric: { of: 'basis' },
      method: 'wholeAmount',
      boundary: 'atLeast',
      tiers: [{ from: 0, rate: 0.01 }],
      pays: 'rate',
      period: 'year',
    },
  }
  expect(priceOfAPoint(negotiation, scenario(rebate(1), tiers))).toEqual([])
})

test('1 % of 300.00 for each of ten stores is 30.00, and of 1,000.00 for every full 50,000.00 of 120,000.00 is 20.00', () => {
  const perStore: Term = {
    id: 'stores',
    name: '陈列费',
    class: 'fee',
    rule: { kind: 'count', amount: 300, per: 'store' },
    vatClass: 'penaltyNoVat',
    taxIncluded: false,
  }
  const everyStep: Term = {
    ...rebate(0),
    id: 'steps',
    rule: { kind: 'everyStep', metric: { of: 'basis' }, step: 50_000, amount: 1_000, period: 'year' },
    basis: { on: 'net', tax: 'ex' },
  }
  const prices = priceOfAPoint(negotiation, scenario(perStore, everyStep))
  expect(prices.map(({ term }) => term)).toEqual(['stores', 'steps'])
  expect(prices[0]?.supplier).toBeCloseTo(-30, 6)
  expect(prices[1]?.retailer).toBeCloseTo(20, 6)
})

test('a rate of 99.9 % has its last tenth of a point, one of 99.95 % none; 365 days have no day more', () => {
  const days: Term = {
    id: 'days',
    name: '账期',
    class: 'payment',
    rule: { kind: 'paymentDays', days: 365, from: 'receipt' },
    vatClass: 'rebateRedInvoice',
  }
  expect(priceOfAPoint(negotiation, scenario(rebate(0.9995), days))).toEqual([])
  const [price] = priceOfAPoint(negotiation, scenario(rebate(0.999)))
  expect(price?.supplier).toBeCloseTo(-120, 6)
})

test('a point on the invoice also shrinks what the 10 % rebate is paid on: 120.00 less 12.00', () => {
  const discount: Term = {
    id: 'discount',
    name: '票面折扣',
    class: 'onInvoice',
    rule: { kind: 'percent', rate: 0.05, settle: 'month', on: 'list' },
    vatClass: 'priceReductionOnInvoice',
  }
  const [onInvoice] = priceOfAPoint(negotiation, scenario(discount, rebate(0.1)))
  expect(onInvoice?.supplier).toBeCloseTo(-108, 6)
  expect(onInvoice?.retailer).toBeCloseTo(108, 6)
})
