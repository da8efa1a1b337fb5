import { expect, test } from 'vitest'
import { conditioner, launch, oil, priced, promotion, shampoo } from './deal.ts'

test('growth of the product goes before that of its category, and that before the default', () => {
  const { byProduct } = priced({
    products: [shampoo, conditioner, oil],
    volumeGrowth: { default: 0.1, byCategory: { hair: 0.2 }, byProduct: { shampoo: -0.5 } },
  })
  expect(byProduct.shampoo?.units).toBeCloseTo(600, 9)
  expect(byProduct.conditioner?.units).toBeCloseTo(4320, 9)
  expect(byProduct.oil?.units).toBeCloseTo(660, 9)
})

test('15 of 30 April days at +100 % sell 50 extra on a baseline of 100', () => {
  const { byMonth, units } = priced({ products: [shampoo], promotions: [promotion()] })
  expect(byMonth[3]?.units).toBeCloseTo(150, 9)
  expect(units).toBeCloseTo(1250, 9)
})

test('at elasticity -2, 20 % off, display 1.2 and feature 1.1 the uplift is 1.0625 on the window of 50', () => {
  const uplift = { kind: 'elasticity', elasticity: -2, display: 1.2, feature: 1.1 } as const
  const { byMonth } = priced({ products: [shampoo], promotions: [promotion({ uplift })] })
  expect(byMonth[3]?.units).toBeCloseTo(100 + 50 * 1.0625, 9)
})

test('a tenth of 50 extra units pulled out of 20 days after 20 December: 2.75 in this year, 2.25 in the next', () => {
  const { units, carriedOut, byMonth } = priced({
    products: [shampoo],
    promotions: [promotion({ start: '2027-12-06', end: '2027-12-20', forwardBuy: { share: 0.1, days: 20 } })],
  })
  const extra = (100 * 15) / 31
  expect(carriedOut).toBeCloseTo((extra * 0.1 * 9) / 20, 9)
  expect(byMonth[11]?.units).toBeCloseTo(100 + extra - (extra * 0.1 * 11) / 20, 9)
  expect(units).toBeCloseTo(1200 + extra - (extra * 0.1 * 11) / 20, 9)
})

test('pulled units leave the months after by their calendar days: 16 days in May, 4 in June', () => {
  const { byMonth } = priced({
    products: [shampoo],
    promotions: [promotion({ start: '2027-05-01', end: '2027-05-15', forwardBuy: { share: 0.2, days: 20 } })],
  })
  const pulled = ((100 * 15) / 31) * 0.2
  expect(byMonth[5]?.units).toBeCloseTo(100 - (pulled * 4) / 20, 9)
})

test('a promotion that ends next year counts its days of this year and carries all it pulls', () => {
  const { carriedOut, byMonth } = priced({
    products: [shampoo],
    promotions: [promotion({ start: '2027-12-22', end: '2028-01-05', forwardBuy: { share: 0.5, days: 10 } })],
  })
  expect(byMonth[11]?.units).toBeCloseTo(100 + (100 * 10) / 31, 9)
  expect(carriedOut).toBeCloseTo((100 * 10 * 0.5) / 31, 9)
})

test('forward buying over no days pulls nothing', () => {
  const { units, carriedOut } = priced({
    products: [shampoo],
    promotions: [promotion({ forwardBuy: { share: 0.5, days: 0 } })],
  })
  expect([units, carriedOut]).toEqual([1250, 0])
})

test('a fifth of 50 extra shampoos comes out of the conditioner, and oil is of another category', () => {
  const { byProduct } = priced({
    products: [shampoo, conditioner, oil],
    promotions: [promotion({ cannibalisation: 0.2 })],
  })
  expect(byProduct.shampoo?.units).toBeCloseTo(1250, 9)
  expect(byProduct.conditioner?.units).toBeCloseTo(3590, 9)
  expect(byProduct.oil?.units).toBeCloseTo(600, 9)
})

test('with nobody else in the category nothing is taken, and it is said for April', () => {
  const { byProduct, notes } = priced({ promotions: [promotion({ cannibalisation: 0.2 })] })
  expect(byProduct.oil?.units).toBeCloseTo(600, 9)
  expect(notes).toEqual([{ kind: 'nobody-to-cannibalise', source: 'promo', month: 3 }])
})

test('two promotions on 11 to 15 April: the one that starts first keeps the five days, though listed second', () => {
  const { byMonth, notes } = priced({
    products: [shampoo],
    promotions: [
      promotion({ id: 'late', start: '2027-04-11', end: '2027-04-30', uplift: { kind: 'factor', value: 3 } }),
      promotion({ id: 'early' }),
    ],
  })
  expect(notes).toEqual([
    { kind: 'promotion-clash', product: 'shampoo', keeps: 'early', skips: 'late', days: 5 },
  ])
  expect(byMonth[3]?.units).toBeCloseTo(100 + 50 + 150, 9)
})

test('of two promotions that start together the one listed first keeps the days', () => {
  const { notes } = priced({
    products: [shampoo],
    promotions: [promotion({ id: 'first' }), promotion({ id: 'second' })],
  })
  expect(notes).toEqual([
    { kind: 'promotion-clash', product: 'shampoo', keeps: 'first', skips: 'second', days: 15 },
  ])
})

test('pulling 400 units out of ten May days leaves May at 0 units, and says so', () => {
  const { byMonth, notes } = priced({
    products: [shampoo],
    promotions: [
      promotion({
        end: '2027-04-30',
        uplift: { kind: 'factor', value: 4 },
        forwardBuy: { share: 1, days: 10 },
      }),
    ],
  })
  expect(byMonth[4]?.units).toBe(0)
  expect(notes).toEqual([{ kind: 'month-clipped', product: 'shampoo', month: 4 }])
})

test('100 promoted units of which 50 are pulled out again sell 50, and off-invoice is paid on 50', () => {
  const { byMonth } = priced({
    products: [shampoo],
    promotions: [
      promotion({
        id: 'first',
        start: '2027-03-01',
        end: '2027-03-31',
        uplift: { kind: 'factor', value: 1 },
        forwardBuy: { share: 0.5, days: 30 },
      }),
      promotion({
        id: 'second',
        end: '2027-04-30',
        uplift: { kind: 'factor', value: 0 },
        funding: { kind: 'offInvoice', rate: 0.1 },
      }),
    ],
  })
  expect(byMonth[3]?.units).toBeCloseTo(50, 9)
  expect(byMonth[3]?.supplier.promoOffInvoice).toBeCloseTo(50, 9)
})

test('a launch in March in 10, then 20 stores at ramp 0.4, then 1 sells 20 and then 100 a month', () => {
  const { byProduct, byMonth } = priced({ products: [oil], newProducts: [launch()] })
  expect(byMonth.map(({ units }) => units)).toEqual([50, 50, 70, ...Array(9).fill(150)])
  expect(byProduct.launch?.units).toBeCloseTo(920, 9)
})

test('a launch takes half its units from the listed products of its category by their baseline', () => {
  const { byProduct } = priced({
    products: [shampoo, conditioner],
    newProducts: [launch({ cannibalisation: 0.5 })],
  })
  expect(byProduct.shampoo?.units).toBeCloseTo(1200 - 460 / 4, 9)
  expect(byProduct.conditioner?.units).toBeCloseTo(3600 - (460 * 3) / 4, 9)
})

test('a listing fee is 500 flat and 100 for each store beyond the highest so far: 1,500, 1,000, nothing, 500', () => {
  const listingFee = {
    flat: 500,
    perStore: 100,
    taxIncluded: false,
    vatClass: 'serviceSpecialInvoice',
  } as const
  const { byMonth, byProduct, points } = priced({
    products: [oil],
    newProducts: [launch({ stores: [10, 20, 15, 25], listingFee })],
  })
  expect(byMonth.map(({ supplier }) => supplier.fees)).toEqual([0, 0, 1500, 1000, 0, 500, 0, 0, 0, 0, 0, 0])
  expect(byProduct.launch?.supplier.fees).toBe(3000)
  expect(points.contractPoints).toBe(0)
})
