import { expect, test } from 'vitest'
import type { Term } from '../../../domain/negotiation/term.ts'
import { launch, oil, priced, promotion, shampoo, term } from './deal.ts'

function discount(id: string, rate: number, on: 'list' | 'running', more: Partial<Term> = {}): Term {
  return {
    id,
    name: id,
    class: 'onInvoice',
    vatClass: 'priceReductionOnInvoice',
    rule: { kind: 'percent', rate, settle: 'month', on },
    ...more,
  }
}

test('10 % of list, then 10 % of what is left, then 10 % of list: 12,000 becomes 8,520', () => {
  const terms = [discount('a', 0.1, 'list'), discount('b', 0.1, 'running'), discount('c', 0.1, 'list')]
  const { supplier, terms: figures } = priced({ products: [shampoo], terms })
  expect(figures.a?.stated).toBeCloseTo(1200, 9)
  expect(figures.b?.stated).toBeCloseTo(1080, 9)
  expect(figures.c?.stated).toBeCloseTo(1200, 9)
  expect(supplier.onInvoiceDiscounts).toBeCloseTo(3480, 9)
  expect(supplier.invoiceSales).toBeCloseTo(8520, 9)
})

test('a running discount comes after the off-invoice promotion: 10 % of 1,500 less 100 in April', () => {
  const { byMonth } = priced({
    products: [shampoo],
    terms: [discount('a', 0.1, 'running')],
    promotions: [promotion({ funding: { kind: 'offInvoice', rate: 0.1 } })],
  })
  expect(byMonth[3]?.supplier.promoOffInvoice).toBeCloseTo(100, 9)
  expect(byMonth[3]?.supplier.onInvoiceDiscounts).toBeCloseTo(140, 9)
})

test('a discount that leaves promoted units out takes 10 % of a third of April', () => {
  const basis = { on: 'list', tax: 'ex', exclude: { promotedUnits: true } } as const
  const { byMonth, terms } = priced({
    products: [shampoo],
    terms: [discount('a', 0.1, 'list', { basis })],
    promotions: [promotion()],
  })
  expect(byMonth[3]?.supplier.onInvoiceDiscounts).toBeCloseTo(50, 9)
  expect(terms.a?.stated).toBeCloseTo(1150, 9)
})

test('of the basis of a discount only what it includes and excludes counts', () => {
  const basis = { on: 'retailSales', tax: 'in', include: { categories: ['food'] } } as const
  const { terms } = priced({ terms: [discount('a', 0.1, 'list', { basis })] })
  expect(terms.a).toEqual({ stated: 1200, cost: 1200, gain: 1200, points: 0 })
})

test('2 % of the invoice comes back, and half of the unit cost of it is recovered', () => {
  const { supplier, retailer } = priced({
    products: [shampoo],
    assumptions: { returnRate: 0.02, returnSalvage: 0.5 },
  })
  expect(supplier.returns).toBeCloseTo(240, 9)
  expect(supplier.netSales).toBeCloseTo(11760, 9)
  expect(supplier.costOfGoods).toBeCloseTo(7200 * 0.99, 9)
  expect(retailer.retailSales).toBeCloseTo(24000 * 0.98, 9)
  expect(retailer.purchaseCost).toBeCloseTo(11760, 9)
})

test('the shelf price cut leaves retail sales of 150 less 20 % of 100 units at 20.00 in April', () => {
  const { byMonth } = priced({ products: [shampoo], promotions: [promotion()] })
  expect(byMonth[3]?.retailer.retailSales).toBeCloseTo(2600, 9)
})

test('scan-back of half the cut: 100 units × 0.5 × 0.2 × 22.60 is 226.00, 200.00 without VAT', () => {
  const { supplier, retailer, joint } = priced({
    products: [shampoo],
    promotions: [promotion({ funding: { kind: 'scanBack', supplierShare: 0.5 } })],
    assumptions: { returnRate: 0.1 },
  })
  expect(supplier.promotionSupport).toBeCloseTo(200, 9)
  expect(retailer.promotionSupport).toBeCloseTo(200, 9)
  expect(joint.taxLeak).toBeCloseTo(0, 9)
})

test('one free with twelve: 100 / 12 units cost 6.00 each and are worth 10.00', () => {
  const { supplier, retailer, joint } = priced({
    products: [shampoo],
    promotions: [promotion({ funding: { kind: 'freeGoods', perUnits: 12, freeUnits: 1 } })],
  })
  expect(supplier.promotionSupport).toBeCloseTo(50, 9)
  expect(retailer.promotionSupport).toBeCloseTo((100 * 10) / 12, 9)
  expect(joint.taxLeak).toBeCloseTo(0, 9)
})

test('promotion fees fall in the month named or the first one, and an ordinary invoice of 1,060 leaks 60', () => {
  const fees = [
    { name: 'DM', amount: 1060, taxIncluded: true, vatClass: 'serviceOrdinaryInvoice' },
    { name: 'tasting', amount: 100.005, taxIncluded: false, vatClass: 'penaltyNoVat', month: '2027-09' },
  ] as const
  const { byMonth, joint, supplier, retailer } = priced({ promotions: [promotion({ fees })] })
  expect(byMonth[3]?.supplier.promotionSupport).toBeCloseTo(1060, 9)
  expect(byMonth[8]?.supplier.promotionSupport).toBeCloseTo(100.01, 9)
  expect(supplier.promotionSupport).toBeCloseTo(1160.01, 9)
  expect(retailer.promotionSupport).toBeCloseTo(1100.01, 9)
  expect(joint.taxLeak).toBeCloseTo(60, 9)
})

test('a red-invoice promotion fee of 266.40 goes over its products by net purchases with VAT: 120 + 120', () => {
  const fees = [{ name: 'x', amount: 266.4, taxIncluded: true, vatClass: 'rebateRedInvoice' }] as const
  const idle = promotion({
    products: ['shampoo', 'oil'],
    uplift: { kind: 'factor', value: 0 },
    depth: 0,
    fees,
  })
  const { byProduct, supplier } = priced({ promotions: [idle] })
  expect(supplier.promotionSupport).toBeCloseTo(240, 9)
  expect(byProduct.shampoo?.supplier.promotionSupport).toBeCloseTo(120, 9)
  expect(byProduct.oil?.supplier.promotionSupport).toBeCloseTo(120, 9)
})

test('a new product belongs to a basis by its category, and not where new products are excluded', () => {
  const include = { categories: ['hair'] }
  const rule = { kind: 'percent', rate: 0.1, settle: 'year' } as const
  const { terms } = priced({
    products: [shampoo, oil],
    newProducts: [launch()],
    terms: [
      term(rule, { id: 'with', basis: { on: 'net', tax: 'ex', include } }),
      term(rule, { id: 'without', basis: { on: 'net', tax: 'ex', include, exclude: { newProducts: true } } }),
    ],
  })
  expect(terms.with?.stated).toBe(2120)
  expect(terms.without?.stated).toBe(1200)
})

test('70 % and 30 % off the list leave an invoice of nothing, and rates of nothing are 0', () => {
  const { supplier } = priced({
    terms: [discount('a', 0.7, 'list'), discount('b', 0.3, 'list')],
  })
  expect(supplier.invoiceSales).toBe(0)
  expect(supplier.contributionRate).toBe(0)
})
