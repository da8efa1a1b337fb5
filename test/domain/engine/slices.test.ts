import { expect, test } from 'vitest'
import type { LedgerSlice, Simulation } from '../../../domain/engine/simulation.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { conditioner, launch, netEx, netIn, oil, priced, promotion, shampoo, term } from './deal.ts'

const RATES = new Set(['contributionRate', 'frontMarginRate', 'totalMarginRate'])

/** One of everything that is split over months and products, with bases of every kind. */
function everything(): Simulation {
  const spared = { on: 'invoice', tax: 'in', exclude: { promotedUnits: true, products: ['oil'] } } as const
  const sales = { on: 'retailSales', tax: 'in', include: { categories: ['hair'] } } as const
  const terms: Term[] = [
    term({ kind: 'percent', rate: 0.0333, settle: 'month' }, { id: 'monthly', basis: netIn }),
    term(
      { kind: 'percent', rate: 0.0217, settle: 'quarter' },
      { id: 'spared', basis: spared, class: 'damage' },
    ),
    term({ kind: 'percent', rate: 0.01, settle: 'year' }, { id: 'sales', basis: sales, class: 'guarantee' }),
    term(
      { kind: 'percent', rate: 0.03, settle: 'month' },
      {
        id: 'capped',
        basis: { on: 'list', tax: 'ex' },
        class: 'logistics',
        cap: 700,
        vatClass: 'serviceOrdinaryInvoice',
      },
    ),
    term(
      { kind: 'fixed', amount: 777.77, months: ['2027-02', '2027-07'] },
      { id: 'fixed', class: 'fee', taxIncluded: true },
    ),
    term(
      { kind: 'serviceLevel', target: 1, expected: 0.9, penaltyRate: 0.1, period: 'month' },
      { id: 'service', class: 'penalty', vatClass: 'penaltyNoVat', basis: netEx },
    ),
    term({ kind: 'paymentDays', days: 45, from: 'receipt' }, { id: 'days', class: 'payment' }),
    {
      id: 'discount',
      name: 'discount',
      class: 'onInvoice',
      vatClass: 'priceReductionOnInvoice',
      rule: { kind: 'percent', rate: 0.04, settle: 'year', on: 'running' },
    },
  ]
  const fees = [{ name: 'x', amount: 321, taxIncluded: true, vatClass: 'rebateRedInvoice' }] as const
  return priced({
    products: [shampoo, conditioner, oil],
    assumptions: { returnRate: 0.03, returnSalvage: 0.4 },
    terms,
    promotions: [
      promotion({ cannibalisation: 0.1, forwardBuy: { share: 0.1, days: 40 }, fees }),
      promotion({
        id: 'two',
        products: ['oil', 'shampoo'],
        start: '2027-04-10',
        end: '2027-06-20',
        funding: { kind: 'offInvoice', rate: 0.07 },
      }),
    ],
    newProducts: [
      launch({
        cannibalisation: 0.2,
        listingFee: { perStore: 33.33, taxIncluded: true, vatClass: 'serviceOrdinaryInvoice' },
      }),
    ],
  })
}

function expectSum(simulation: Simulation, slices: readonly LedgerSlice[]): void {
  for (const side of ['supplier', 'retailer'] as const) {
    for (const [line, total] of Object.entries(simulation[side])) {
      if (RATES.has(line)) continue
      const sum = slices.reduce((so, slice) => so + ((slice[side] as Record<string, number>)[line] ?? 0), 0)
      expect(sum, `${side} ${line}`).toBeCloseTo(total, 6)
    }
  }
  expect(slices.reduce((so, { units }) => so + units, 0)).toBeCloseTo(simulation.units, 6)
}

test('every line of both ledgers is the sum of its months, of its products and of its categories', () => {
  const simulation = everything()
  expectSum(simulation, simulation.byMonth)
  expectSum(simulation, Object.values(simulation.byProduct))
  expectSum(simulation, Object.values(simulation.byCategory))
  expect(Object.keys(simulation.byProduct)).toEqual(['shampoo', 'conditioner', 'oil', 'launch'])
})

test('the terms’ costs are the cost lines, their gains the back margin without the listing fee', () => {
  const { terms, supplier, retailer, joint } = everything()
  const settled = Object.entries(terms).filter(([id]) => id !== 'days' && id !== 'discount')
  const cost = settled.reduce((sum, [, figures]) => sum + figures.cost, 0)
  const gain = settled.reduce((sum, [, figures]) => sum + figures.gain, 0)
  const listing = 666.6
  const { rebates, fees, logisticsTerms, damage, penalties, guarantees } = supplier
  expect(rebates + fees + logisticsTerms + damage + penalties + guarantees).toBeCloseTo(cost + listing, 9)
  expect(retailer.backMargin).toBeCloseTo(gain + listing / 1.06, 9)
  expect(joint.taxLeak).toBeCloseTo(cost - gain + listing - listing / 1.06, 9)
})

test('the same contract priced twice, with another in between, gives the same figures', () => {
  const before = JSON.stringify(everything())
  priced({ products: [shampoo, conditioner, oil], volumeGrowth: 0.5 })
  expect(JSON.stringify(everything())).toBe(before)
})

test('a product may be called as anything an object has: its ledger is its own, and no other name has one', () => {
  const named = { ...shampoo, id: 'constructor', category: '__proto__' }
  const { byProduct, byCategory } = priced({ products: [named, oil] })
  expect(Reflect.get(byProduct, 'constructor').supplier.grossSales).toBeCloseTo(12_000, 9)
  expect(Reflect.get(byCategory, '__proto__').supplier.grossSales).toBeCloseTo(12_000, 9)
  expect(byProduct.toString).toBeUndefined()
})

test('everything sold in promotion at 100 % off the invoice leaves net purchases of nothing, to the last bit', () => {
  const odd = (product: Product, price: number): Product => ({
    ...product,
    listPrice: price,
    monthlyUnits: product.monthlyUnits.map((units, month) => units + 7.3 * month),
  })
  const free = promotion({
    products: ['shampoo', 'conditioner'],
    start: '2027-01-01',
    end: '2027-12-31',
    funding: { kind: 'offInvoice', rate: 1 },
  })
  const discount: Term = {
    id: 'discount',
    name: 'discount',
    class: 'onInvoice',
    vatClass: 'priceReductionOnInvoice',
    rule: { kind: 'percent', rate: 0.37, settle: 'month', on: 'list' },
    basis: { on: 'list', tax: 'ex', exclude: { promotedUnits: true } },
  }
  const { supplier, byProduct, terms } = priced({
    products: [odd(shampoo, 9.99), odd(conditioner, 4.37)],
    promotions: [free],
    terms: [discount, term({ kind: 'percent', rate: 0.02, settle: 'month' })],
  })
  expect(supplier.grossSales).toBeGreaterThan(12_000)
  expect([supplier.netSales, byProduct.shampoo?.supplier.netSales]).toEqual([0, 0])
  expect(terms.term).toEqual({ stated: 0, cost: 0, gain: 0, points: 0 })
})

test('one getter serves all simulations, so that none has a shape of its own to be kept alive by', () => {
  const getterOf = (simulation: Simulation) => Object.getOwnPropertyDescriptor(simulation, 'byProduct')?.get
  expect(getterOf(priced({}))).toBeInstanceOf(Function)
  expect(getterOf(priced({}))).toBe(getterOf(everything()))
})
