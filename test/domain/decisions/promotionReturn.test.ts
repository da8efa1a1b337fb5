import { expect, test } from 'vitest'
import { listingPayback } from '../../../domain/decisions/listingPayback.ts'
import { promotionReturn } from '../../../domain/decisions/promotionReturn.ts'
import { retailerBreakEven } from '../../../domain/decisions/retailerBreakEven.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import { conditioner, deal, launch, netEx, promotion, shampoo, term } from '../engine/deal.ts'

function scenarioOf(parts: Partial<Scenario>, products = [shampoo]) {
  const negotiation = deal({ products, ...parts })
  const [scenario] = negotiation.scenarios
  if (!scenario) throw new Error('no scenario')
  return [negotiation, scenario] as const
}

/** 50 units in half of April, 100 promoted at 20 % off 20.00; half of it, 2.00 a unit, is ours. */
const scanBack = (more: Partial<Promotion> = {}): Promotion =>
  promotion({ funding: { kind: 'scanBack', supplierShare: 0.5 }, ...more })

const fee = { name: 'DM', amount: 106, taxIncluded: true, vatClass: 'serviceSpecialInvoice' } as const

test('50 extra units at 3.50 bring 175.00 for 200.00 of scan-back: a return of −12.5 %, sales per spend 5', () => {
  const figures = promotionReturn(...scenarioOf({ promotions: [scanBack()] }), 'promo')
  expect(figures).toMatchObject({ extra: 50, cannibalised: 0, pulled: 0, incremental: 50, promoted: 100 })
  expect(figures?.unitContribution).toBeCloseTo(3.5, 12)
  expect(figures?.cost).toBeCloseTo(200, 9)
  expect(figures?.roi).toBeCloseTo(-0.125, 9)
  expect(figures?.salesPerSpend).toBeCloseTo(5, 9)
})

test('a fee of 106.00 costs 100.00 more; break-even at (2 × 50 + 100) ÷ (50 × 1.5) = 2.667 extra units each', () => {
  const [negotiation, scenario] = scenarioOf({ promotions: [scanBack({ fees: [fee] })] })
  const figures = promotionReturn(negotiation, scenario, 'promo')
  expect(figures?.fees).toBeCloseTo(100, 9)
  expect(figures?.breakEvenUplift).toBeCloseTo(200 / 75, 9)
  const evened = scanBack({ fees: [fee], uplift: { kind: 'factor', value: 200 / 75 } })
  expect(promotionReturn(...scenarioOf({ promotions: [evened] }), 'promo')?.roi).toBeCloseTo(0, 9)
})

test('units taken from the category and pulled forward are no gain: 50 − 10 − 15 = 25', () => {
  const taking = scanBack({ cannibalisation: 0.2, forwardBuy: { share: 0.3, days: 10 } })
  const figures = promotionReturn(...scenarioOf({ promotions: [taking] }, [shampoo, conditioner]), 'promo')
  expect(figures?.cannibalised).toBeCloseTo(10, 9)
  expect(figures?.pulled).toBeCloseTo(15, 9)
  expect(figures?.incremental).toBeCloseTo(25, 9)
  expect(figures?.roi).toBeCloseTo((25 * 3.5 - 200) / 200, 9)
  expect(figures?.breakEvenUplift).toBeNull()
})

test('the unit contribution is after percent terms and before any other: 3.50 − 10 % of 10.00 = 2.50', () => {
  const percent = term({ kind: 'percent', rate: 0.1, settle: 'year' })
  const fixed = term({ kind: 'fixed', amount: 500, months: ['2027-01'] }, { id: 'fixed', taxIncluded: false })
  const figures = promotionReturn(
    ...scenarioOf({ promotions: [scanBack()], terms: [percent, fixed] }),
    'promo',
  )
  expect(figures?.unitContribution).toBeCloseTo(2.5, 9)
})

test('10 % off the invoice of 100 promoted units costs 100.00 and leaves 900.00 promoted sales; free goods cost 6.00 each', () => {
  const off = promotionReturn(
    ...scenarioOf({ promotions: [promotion({ funding: { kind: 'offInvoice', rate: 0.1 } })] }),
    'promo',
  )
  expect(off?.cost).toBeCloseTo(100, 9)
  expect(off?.promotedSales).toBeCloseTo(900, 9)
  const free = promotion({ funding: { kind: 'freeGoods', perUnits: 10, freeUnits: 1 } })
  expect(promotionReturn(...scenarioOf({ promotions: [free] }), 'promo')?.cost).toBeCloseTo(60, 9)
})

test('a second promotion on the same days has none of them, and a promotion that is not there no return', () => {
  const [negotiation, scenario] = scenarioOf({ promotions: [scanBack(), scanBack({ id: 'later' })] })
  expect(promotionReturn(negotiation, scenario, 'later')).toMatchObject({ extra: 0, promoted: 0, roi: 0 })
  expect(promotionReturn(negotiation, scenario, 'promo')?.extra).toBe(50)
  expect(promotionReturn(negotiation, scenario, 'none')).toBeNull()
})

test('the retailer earns 10.00 on a unit, 8.00 on a promoted one: 62.5 units keep its 500.00, 50 with a fee of 100.00', () => {
  const figures = retailerBreakEven(...scenarioOf({ promotions: [scanBack()] }), 'promo')
  expect(figures?.usualMargin).toBeCloseTo(10, 9)
  expect(figures?.promotedMargin).toBeCloseTo(8, 9)
  expect(figures?.units).toBeCloseTo(62.5, 9)
  expect(figures?.uplift).toBeCloseTo(0.25, 9)
  const paid = retailerBreakEven(...scenarioOf({ promotions: [scanBack({ fees: [fee] })] }), 'promo')
  expect(paid?.units).toBeCloseTo(50, 9)
})

test('2,000.00 of listing are paid back by 20 stores that sell 5 a month at 3.50 in 24.8 weeks, at 20 % cannibalisation in 31', () => {
  const listed = launch({
    listingFee: { flat: 1_000, perStore: 50, taxIncluded: false, vatClass: 'rebateRedInvoice' },
  })
  const figures = listingPayback(...scenarioOf({ newProducts: [listed], terms: [] }), 'launch')
  expect(figures?.netFee).toBeCloseTo(2_000, 9)
  expect(figures?.unitContribution).toBeCloseTo(3.5, 9)
  expect(figures?.weeks).toBeCloseTo(2_000 / (3.5 * ((5 * 12) / 52) * 20), 9)
  const taking = scenarioOf({
    newProducts: [{ ...listed, cannibalisation: 0.2 }],
    terms: [term({ kind: 'percent', rate: 0, settle: 'year' }, { basis: netEx })],
  })
  expect(listingPayback(...taking, 'launch')?.weeks).toBeCloseTo((figures?.weeks ?? 0) / 0.8, 9)
})
