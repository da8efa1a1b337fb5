import { expect, test } from 'vitest'
import { loadFormulas } from '../../../domain/formula/formulaLanguage.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import type { Basis, Period } from '../../../domain/negotiation/term.ts'
import { deal, launch, netEx, netIn, pricedTerm, promotion, term } from './deal.ts'

await loadFormulas()

const lastYear = { purchasesEx: 20_000, purchasesIn: 22_200, units: 1_500 }

/** What a formula states in each period; the year's net purchases are 24,000.00 ex and 26,640.00 with VAT. */
function instalments(expression: string, period: Period = 'year', basis: Basis = netEx, parts = {}) {
  const formula = term({ kind: 'formula', expression, period }, { basis })
  return pricedTerm(formula, { negotiation: { lastYear }, ...parts }).instalments
}

test('3 % of 24,000.00 is 720.00 in the year and 60.00 in each month', () => {
  expect(instalments('purchases * 0.03')).toEqual([720])
  expect(instalments('purchases * 0.03', 'month')).toEqual(Array(12).fill(60))
})

test('each figure stands for the period: purchases 6,000.00, 6,660.00 with VAT, 450 units, sales 12,000.00 a quarter', () => {
  expect(instalments('purchases', 'quarter')).toEqual(Array(4).fill(6_000))
  expect(instalments('purchasesIn', 'quarter')).toEqual(Array(4).fill(6_660))
  expect(instalments('list', 'quarter')).toEqual(Array(4).fill(6_000))
  expect(instalments('units', 'quarter')).toEqual(Array(4).fill(450))
  expect(instalments('retailSales', 'quarter')).toEqual(Array(4).fill(12_000))
  expect(instalments('month * 10 + quarter', 'quarter')).toEqual([31, 62, 93, 124])
  expect(instalments('month * 10 + quarter', 'year')).toEqual([124])
})

test('10 % returns leave purchases and sales, not list and units', () => {
  const parts = { assumptions: { returnRate: 0.1 } }
  const stated = ['purchases', 'purchasesIn', 'retailSales', 'list', 'units'].map((name) =>
    instalments(name, 'year', netEx, parts),
  )
  expect(stated).toEqual([[21_600], [23_976], [43_200], [24_000], [1_800]])
})

test('goods follow the basis: shampoo alone buys 12,000.00, without promoted units 11,500.00 of 12,500.00', () => {
  const shampoo: Basis = { on: 'invoice', tax: 'in', include: { products: ['shampoo'] } }
  expect(instalments('purchases', 'year', shampoo)).toEqual([12_000])
  const spared: Basis = { ...shampoo, exclude: { promotedUnits: true } }
  expect(instalments('purchases', 'year', spared, { promotions: [promotion()] })).toEqual([11_500])
  expect(instalments('units', 'year', spared, { promotions: [promotion()] })).toEqual([1_150])
})

test('last year is on the side of the basis: 24,000.00 over 20,000.00 and 26,640.00 over 22,200.00 both grow 20 %', () => {
  expect(instalments('lastYearPurchases')).toEqual([20_000])
  expect(instalments('lastYearPurchases', 'year', netIn)).toEqual([22_200])
  expect(instalments('growth * 100000')).toEqual([20_000])
  expect(instalments('growth * 100000', 'quarter', netIn)).toEqual(Array(4).fill(20_000))
})

test('stores and products are those without new ones, new ones count in the quarter they come in', () => {
  const parts = { newProducts: [launch()] }
  expect(instalments('stores', 'year', netEx, parts)).toEqual([8])
  expect(instalments('products', 'year', netEx, parts)).toEqual([2])
  expect(instalments('newStores', 'quarter', netEx, parts)).toEqual([0, 2, 0, 0])
  expect(instalments('newProducts', 'quarter', netEx, parts)).toEqual([1, 0, 0, 0])
})

test('a formula is settled as any term: rounded once a period, capped from the last one, split by VAT', () => {
  expect(instalments('purchases * 0.0166666', 'month')[0]).toBe(33.33)
  const capped = term(
    { kind: 'formula', expression: 'purchases * 0.1', period: 'quarter' },
    { basis: netEx, cap: 1_500 },
  )
  expect(pricedTerm(capped).instalments).toEqual([600, 600, 300, 0])
  const withTax = term({ kind: 'formula', expression: '2220', period: 'year' }, { basis: netIn })
  expect(pricedTerm(withTax).cost).toBeCloseTo(1_130 / 1.13 + 1_090 / 1.09, 9)
})

test('a formula that overflows only with the figures of the plan is refused where money is made', () => {
  expect(() => instalments('purchases * purchases * purchases * 1000')).toThrow(RangeError)
})

test('a file with a formula is accepted, and one with a hostile formula refused by path', () => {
  const file = (expression: string) =>
    deal({ terms: [term({ kind: 'formula', expression, period: 'year' })], negotiation: { lastYear } })
  expect(parseNegotiation(file('growth > 0.1 ? purchases * 0.02 : 0')).ok).toBe(true)
  const refused = parseNegotiation(file('purchases * colour'))
  expect(refused).toMatchObject({
    ok: false,
    error: [{ path: 'scenarios[0].terms[0].rule.expression', found: '"colour"', code: 'formulaName' }],
  })
})
