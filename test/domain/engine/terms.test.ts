import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { VatClass } from '../../../domain/negotiation/term.ts'
import { deal, launch, netIn, oil, priced, pricedTerm, promotion, shampoo, term } from './deal.ts'

const only = { products: [shampoo] }

test('3.333 % of 1,000.00 is rounded every month to 33.33, in the year to 399.96', () => {
  const monthly = pricedTerm(term({ kind: 'percent', rate: 0.033333, settle: 'month' }), only)
  expect(monthly.instalments).toEqual(Array(12).fill(33.33))
  expect(monthly.stated).toBe(399.96)
  expect(pricedTerm(term({ kind: 'percent', rate: 0.033333, settle: 'year' }), only).stated).toBe(400)
})

test('a half fen goes up: 0.2675 % of 1,000.00 is 2.68', () => {
  expect(pricedTerm(term({ kind: 'percent', rate: 0.002675, settle: 'month' }), only).instalments[0]).toBe(
    2.68,
  )
})

test('list, invoice, net and the retailer’s sales after 10 % returns are four bases', () => {
  const stated = (on: 'list' | 'invoice' | 'net' | 'retailSales', tax: 'in' | 'ex') =>
    pricedTerm(term({ kind: 'percent', rate: 0.1, settle: 'year' }, { basis: { on, tax } }), {
      ...only,
      assumptions: { returnRate: 0.1 },
    }).stated
  expect([stated('list', 'ex'), stated('invoice', 'ex'), stated('net', 'ex')]).toEqual([1200, 1200, 1080])
  expect(stated('net', 'in')).toBe(1220.4)
  expect([stated('retailSales', 'ex'), stated('retailSales', 'in')]).toEqual([2160, 2440.8])
})

test('without promoted units two thirds of April are left out: 11,500.00 of 12,500.00', () => {
  const basis = { on: 'net', tax: 'ex', exclude: { promotedUnits: true } } as const
  const { stated, simulation } = pricedTerm(
    term({ kind: 'percent', rate: 0.1, settle: 'month' }, { basis }),
    { ...only, promotions: [promotion()] },
  )
  expect(stated).toBe(1150)
  expect(simulation.byProduct.shampoo?.supplier.rebates).toBeCloseTo(1150, 9)
  expect(simulation.byMonth[3]?.supplier.rebates).toBeCloseTo(50, 9)
})

test('what a basis excludes wins over what it includes', () => {
  const basis = {
    on: 'net',
    tax: 'ex',
    include: { products: ['oil'], categories: ['hair'] },
    exclude: { products: ['oil'] },
  } as const
  expect(pricedTerm(term({ kind: 'percent', rate: 0.1, settle: 'year' }, { basis })).stated).toBe(1200)
})

test('a fixed 1,000.00 falls in March and in September', () => {
  const fixed = term({ kind: 'fixed', amount: 1000, months: ['2027-09', '2027-03'] }, { taxIncluded: false })
  const { simulation, stated } = pricedTerm(fixed)
  expect(stated).toBe(2000)
  expect(simulation.byMonth.map(({ supplier }) => supplier.rebates)).toEqual([
    0, 0, 1000, 0, 0, 0, 0, 0, 1000, 0, 0, 0,
  ])
})

test('counts: 8 stores, 2 opening in May, 2 products, 1 launch in March, 16 store-products', () => {
  const counted = (per: 'store' | 'newStore' | 'product' | 'newProduct' | 'storeProduct', more = {}) => {
    const count = term({ kind: 'count', amount: 100, per, ...more }, { taxIncluded: true })
    const { working } = pricedTerm(count, { newProducts: [launch()] })
    return working.instalments.map(({ month, stated }) => [month, stated])
  }
  expect(counted('store')).toEqual([[0, 800]])
  expect(counted('store', { months: ['2027-02', '2027-08'] })).toEqual([
    [1, 800],
    [7, 800],
  ])
  expect(counted('newStore', { months: ['2027-02'] })).toEqual([[4, 200]])
  expect(counted('newStore', { quantity: 3, months: ['2027-02'] })).toEqual([[1, 300]])
  expect(counted('newStore', { quantity: 3 })).toEqual([[0, 300]])
  expect(counted('product')).toEqual([[0, 200]])
  expect(counted('newProduct')).toEqual([[2, 100]])
  expect(counted('newProduct', { quantity: 5, months: ['2027-12'] })).toEqual([[11, 500]])
  expect(counted('storeProduct')).toEqual([[0, 1600]])
})

test('60 % guaranteed on 24,000 of sales: 14,400 less 12,000 of front margin, half of it paid', () => {
  const rule = { kind: 'marginGuarantee', rate: 0.6, share: 0.5, period: 'year' } as const
  const { stated, cost, simulation } = pricedTerm(term(rule, { class: 'guarantee' }), only)
  expect([stated, cost]).toEqual([1200, 1200])
  expect(simulation.supplier.guarantees).toBe(1200)
})

test('scan-back of 200 before returns fills part of the guaranteed margin of April', () => {
  const rule = { kind: 'marginGuarantee', rate: 0.9, share: 1, period: 'month' } as const
  const { instalments } = pricedTerm(term(rule, { class: 'guarantee' }), {
    ...only,
    promotions: [promotion({ funding: { kind: 'scanBack', supplierShare: 0.5 } })],
    assumptions: { returnRate: 0.1 },
  })
  expect(instalments[3]).toBeCloseTo(0.9 * 2340 - (2340 - 1350) - 200, 2)
})

test('two points under the service level at 10 % of 12,000 are 24.00', () => {
  const rule = {
    kind: 'serviceLevel',
    target: 0.98,
    expected: 0.96,
    penaltyRate: 0.1,
    period: 'year',
  } as const
  expect(pricedTerm(term(rule, { class: 'penalty', vatClass: 'penaltyNoVat' }), only).stated).toBe(24)
  const met = { ...rule, expected: 0.99 }
  expect(pricedTerm(term(met, { class: 'penalty', vatClass: 'penaltyNoVat' }), only).stated).toBe(0)
})

test('a cap of 250 over twelve times 100 leaves 100, 100 and 50: trimmed from December backwards', () => {
  const { instalments, stated, working } = pricedTerm(
    term({ kind: 'percent', rate: 0.1, settle: 'month' }, { cap: 250 }),
    only,
  )
  expect(instalments).toEqual([100, 100, 50, 0, 0, 0, 0, 0, 0, 0, 0, 0])
  expect([stated, working.uncapped]).toEqual([250, 1200])
})

test('a floor of 1,300 over four times 300 is topped up in the last quarter', () => {
  const rule = { kind: 'percent', rate: 0.1, settle: 'quarter' } as const
  expect(pricedTerm(term(rule, { floor: 1300 }), only).instalments).toEqual([300, 300, 300, 400])
})

test('a floor under a term that never falls due is due in December', () => {
  const nothing = term({ kind: 'count', amount: 100, per: 'newProduct' }, { floor: 500, taxIncluded: false })
  const { simulation, working } = pricedTerm(nothing, only)
  expect(working.instalments.map(({ month, stated }) => [month, stated])).toEqual([[11, 500]])
  expect(simulation.byMonth[11]?.supplier.rebates).toBe(500)
})

test('60 days from month end are 75: 13,560.00 × 75 ÷ 360 × 6 % costs 169.50, at 4 % it brings 113.00', () => {
  const days = term(
    { kind: 'paymentDays', days: 60, from: 'monthEnd' },
    { class: 'payment', vatClass: 'penaltyNoVat' },
  )
  const { simulation, stated, cost, gain, points } = pricedTerm(days, {
    ...only,
    assumptions: { retailerCostOfCapital: 0.04 },
  })
  expect([stated, points]).toEqual([0, 0])
  expect(cost).toBeCloseTo(169.5, 9)
  expect(gain).toBeCloseTo(113, 9)
  expect(simulation.supplier.financing).toBeCloseTo(169.5, 9)
  expect(simulation.retailer.floatBenefit).toBeCloseTo(113, 9)
  expect(simulation.joint.taxLeak).toBe(0)
  expect(simulation.supplier.contribution).toBeCloseTo(12000 - 7200 - 600 - 169.5, 9)
})

test('a formula is a bug where formulas were not loaded, and another reading of it counts where one was passed in', () => {
  const formula = term({ kind: 'formula', expression: '1 + 1', period: 'year' })
  expect(() => priced({ terms: [formula] })).toThrow(/formula/)
  const negotiation = deal({ terms: [formula] })
  const [scenario] = negotiation.scenarios
  if (!scenario) throw new Error('no scenario')
  const simulation = simulate(negotiation, scenario, () => [{ first: 0, months: 12, amount: 2 }])
  expect(simulation.terms.term?.stated).toBe(2)
})

test('VAT of 1,060.00: red 938.05, special 1,000.00, ordinary 1,060.00 against 1,000.00, penalty 1,060.00', () => {
  const paid = (vatClass: VatClass, taxIncluded: boolean) => {
    const fixed = term(
      { kind: 'fixed', amount: 1060, months: ['2027-01'] },
      { vatClass, taxIncluded, class: 'fee' },
    )
    const { cost, gain, simulation } = pricedTerm(fixed, only)
    return [cost, gain, simulation.points.contractPoints * 135.6].map((yuan) => Math.round(yuan * 100) / 100)
  }
  expect(paid('rebateRedInvoice', true)).toEqual([938.05, 938.05, 1060])
  expect(paid('priceReductionOnInvoice', true)).toEqual([938.05, 938.05, 1060])
  expect(paid('rebateRedInvoice', false)).toEqual([1060, 1060, 1197.8])
  expect(paid('serviceSpecialInvoice', true)).toEqual([1000, 1000, 1060])
  expect(paid('serviceSpecialInvoice', false)).toEqual([1060, 1060, 1123.6])
  expect(paid('serviceOrdinaryInvoice', true)).toEqual([1060, 1000, 1060])
  expect(paid('serviceOrdinaryInvoice', false)).toEqual([1123.6, 1060, 1123.6])
  expect(paid('penaltyNoVat', true)).toEqual([1060, 1060, 1060])
  expect(paid('penaltyNoVat', false)).toEqual([1060, 1060, 1060])
})

test('a term’s own service VAT of 9 % goes before the assumed 6 %: 1,090.00 cost 1,000.00', () => {
  const fixed = term(
    { kind: 'fixed', amount: 1090, months: ['2027-01'] },
    { vatClass: 'serviceSpecialInvoice', taxIncluded: true, serviceVatRate: 0.09 },
  )
  expect(pricedTerm(fixed, { assumptions: { serviceVatRate: 0.06 } }).cost).toBeCloseTo(1000, 9)
})

test('a tax-included red-invoice rebate on both products is divided by each product’s own VAT', () => {
  const rebate = term({ kind: 'percent', rate: 0.1, settle: 'year' }, { basis: netIn })
  const { stated, cost, simulation, points } = pricedTerm(rebate)
  expect(stated).toBe(2664)
  expect(cost).toBeCloseTo(2400, 9)
  expect(points).toBeCloseTo(10, 9)
  expect(simulation.byProduct.oil?.supplier.rebates).toBeCloseTo(1200, 9)
})

test('a fixed tax-included rebate is split by the year’s purchases with VAT: 13,560 to 13,080', () => {
  const fixed = term({ kind: 'fixed', amount: 2664, months: ['2027-06'] }, { taxIncluded: true })
  const { cost, simulation } = pricedTerm(fixed)
  expect(cost).toBeCloseTo(2400, 9)
  expect(simulation.byProduct.shampoo?.supplier.rebates).toBeCloseTo(1200, 9)
})

test('with no purchases at all a fixed amount is split equally', () => {
  const idle = { monthlyUnits: Array(12).fill(0) }
  const products = [
    { ...shampoo, ...idle },
    { ...oil, ...idle },
  ]
  const fixed = term({ kind: 'fixed', amount: 200, months: ['2027-06'] }, { taxIncluded: true })
  const { cost, simulation } = pricedTerm(fixed, { products })
  expect(cost).toBeCloseTo(100 / 1.13 + 100 / 1.09, 9)
  expect(simulation.byProduct.oil?.supplier.rebates).toBeCloseTo(100 / 1.09, 9)
  expect(simulation.points).toEqual({ contractPoints: 0, allInPoints: 0, netCostPoints: 0 })
  expect(simulation.supplier.contributionRate).toBe(0)
})

test('points: 3 % of purchases with VAT are 3 contract points; a listing fee counts in all-in points alone', () => {
  const listingFee = { flat: 1000, taxIncluded: false, vatClass: 'penaltyNoVat' } as const
  const { points, supplier } = priced({
    products: [shampoo],
    newProducts: [launch({ listingFee })],
    terms: [term({ kind: 'percent', rate: 0.03, settle: 'year' })],
  })
  expect(supplier.grossSales).toBeCloseTo(21200, 9)
  expect(points.contractPoints).toBeCloseTo(3, 9)
  expect(points.netCostPoints).toBeCloseTo(3, 9)
  expect(points.allInPoints).toBeCloseTo((100 * (636 + 1000)) / 21200, 9)
})

test('each class of term runs into its line of the supplier’s ledger, and all into the back margin', () => {
  const rule = { kind: 'percent', rate: 0.01, settle: 'year' } as const
  const classes = [
    'rebate',
    'conditionalRebate',
    'fee',
    'service',
    'logistics',
    'damage',
    'penalty',
    'guarantee',
  ] as const
  const { supplier, retailer } = priced({
    ...only,
    terms: classes.map((termClass) => term(rule, { id: termClass, class: termClass })),
  })
  const { rebates, fees, logisticsTerms, damage, penalties, guarantees, netNetSales } = supplier
  expect([rebates, fees, logisticsTerms, damage, penalties, guarantees]).toEqual([
    240, 240, 120, 120, 120, 120,
  ])
  expect(netNetSales).toBe(11040)
  expect(retailer.backMargin).toBe(960)
  expect(retailer.totalMargin).toBeCloseTo(12960, 9)
})

test('a cap no amount can reach changes nothing', () => {
  expect(pricedTerm(term({ kind: 'percent', rate: 0.1, settle: 'year' }, { cap: 1e15 }), only).stated).toBe(
    1200,
  )
})

test('in a year without purchases a yearly floor of 1,200 accrues 100 to every month', () => {
  const idle = { ...shampoo, monthlyUnits: Array(12).fill(0) }
  const rebate = term({ kind: 'percent', rate: 0.1, settle: 'year' }, { floor: 1200 })
  const { simulation } = pricedTerm(rebate, { products: [idle] })
  expect(simulation.byMonth.map(({ supplier }) => supplier.rebates)).toEqual(Array(12).fill(100))
})

test('where more is promoted than sold nothing is left without promotion: April falls out of the basis', () => {
  const basis = { on: 'net', tax: 'ex', exclude: { promotedUnits: true } } as const
  const march = promotion({
    id: 'march',
    start: '2027-03-01',
    end: '2027-03-31',
    forwardBuy: { share: 0.5, days: 30 },
  })
  const april = promotion({ id: 'april', end: '2027-04-30', uplift: { kind: 'factor', value: 0 } })
  const rule = { kind: 'percent', rate: 0.1, settle: 'month' } as const
  const { instalments } = pricedTerm(term(rule, { basis }), { ...only, promotions: [march, april] })
  expect(instalments.slice(0, 5)).toEqual([100, 100, 0, 0, 100])
})
