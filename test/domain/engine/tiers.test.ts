import { expect, test } from 'vitest'
import type { Tier, TieredRule } from '../../../domain/negotiation/term.ts'
import { netIn, oil, pricedTerm, promotion, shampoo, term } from './deal.ts'

const only = { products: [shampoo] }
const TIERS: readonly Tier[] = [
  { from: 10000, rate: 0.01 },
  { from: 12000, rate: 0.02 },
]

function tiered(more: Partial<TieredRule> = {}): TieredRule {
  return {
    kind: 'tiered',
    metric: { of: 'basis' },
    method: 'wholeAmount',
    boundary: 'atLeast',
    tiers: TIERS,
    pays: 'rate',
    period: 'year',
    ...more,
  }
}

test('12,000.00 reach a tier from 12,000 at least, and stay below it where more is asked', () => {
  expect(pricedTerm(term(tiered()), only).stated).toBe(240)
  expect(pricedTerm(term(tiered({ boundary: 'moreThan' })), only).stated).toBe(120)
})

test('a threshold is met when the two agree to 1e-6 yuan: twelve times 999.99999999', () => {
  const nearly = { ...shampoo, monthlyUnits: Array(12).fill(99.999999999) }
  expect(pricedTerm(term(tiered()), { products: [nearly] }).stated).toBe(240)
  const short = { ...shampoo, monthlyUnits: Array(12).fill(99.9999) }
  expect(pricedTerm(term(tiered()), { products: [short] }).stated).toBe(120)
})

test('under the first threshold nothing is paid', () => {
  expect(pricedTerm(term(tiered({ tiers: [{ from: 12000.01, rate: 0.5 }] })), only).stated).toBe(0)
})

test('the four methods on 12,000 with tiers from 0 and 10,000 at 1 % and 2 %', () => {
  const tiers = [
    { from: 0, rate: 0.01 },
    { from: 10000, rate: 0.02 },
  ]
  const stated = (method: TieredRule['method']) => pricedTerm(term(tiered({ tiers, method })), only).stated
  expect(stated('wholeAmount')).toBe(240)
  expect(stated('marginal')).toBe(140)
  expect(stated('cappedSum')).toBe(340)
  expect(stated('fullSum')).toBe(360)
})

test('tested on 1,200 units, paid on 13,560.00 with VAT', () => {
  const rule = tiered({ metric: { of: 'units' }, tiers: [{ from: 1200, rate: 0.01 }] })
  expect(pricedTerm(term(rule, { basis: netIn }), only).stated).toBe(135.6)
})

test('tested on all purchases of 24,000, paid on the oil alone', () => {
  const rule = tiered({
    metric: { of: 'basis', basis: { on: 'net', tax: 'ex' } },
    tiers: [{ from: 24000, rate: 0.1 }],
  })
  const basis = { on: 'net', tax: 'ex', include: { products: ['oil'] } } as const
  expect(pricedTerm(term(rule, { basis })).stated).toBe(1200)
})

test('0.50 yuan a unit on the units of the paying basis, before returns', () => {
  const rule = tiered({ pays: 'perUnit', metric: { of: 'units' }, tiers: [{ from: 1000, rate: 0.5 }] })
  expect(pricedTerm(term(rule), { ...only, assumptions: { returnRate: 0.1 } }).stated).toBe(600)
})

test('units by bands: 200 of 1,200 units above 1,000 at 0.50', () => {
  const rule = tiered({
    pays: 'perUnit',
    method: 'marginal',
    metric: { of: 'units' },
    tiers: [{ from: 1000, rate: 0.5 }],
  })
  expect(pricedTerm(term(rule), only).stated).toBe(100)
})

test('per unit without promoted units: 1,150 of 1,250 sold', () => {
  const rule = tiered({ pays: 'perUnit', metric: { of: 'units' }, tiers: [{ from: 0, rate: 1 }] })
  const basis = { on: 'net', tax: 'ex', exclude: { promotedUnits: true } } as const
  expect(pricedTerm(term(rule, { basis }), { ...only, promotions: [promotion()] }).stated).toBe(1150)
})

test('units are tested on the products of the metric, not of the paying basis', () => {
  const rule = tiered({
    metric: { of: 'units', basis: { on: 'net', tax: 'ex', include: { products: ['oil'] } } },
    tiers: [{ from: 601, rate: 0.5 }],
  })
  expect(pricedTerm(term(rule)).stated).toBe(0)
})

test('a lump of 5,000 for the tier reached', () => {
  const rule = tiered({ pays: 'lump', tiers: [{ from: 10000, rate: 5000 }] })
  const { stated, cost } = pricedTerm(term(rule, { basis: netIn }), only)
  expect(stated).toBe(5000)
  expect(cost).toBeCloseTo(5000 / 1.13, 9)
})

test('quarters are tested each for itself: 3,000 reach 3,000 four times', () => {
  const rule = tiered({ period: 'quarter', tiers: [{ from: 3000, rate: 0.01 }] })
  expect(pricedTerm(term(rule), only).instalments).toEqual([30, 30, 30, 30])
})

test('a lump over a basis of nothing goes to nobody in it, but by the purchases of the year: 450 and 450', () => {
  const metric = { of: 'basis', basis: { on: 'net', tax: 'ex' } } as const
  const rule = tiered({ pays: 'lump', metric, tiers: [{ from: 0, rate: 900 }] })
  const idle = { ...shampoo, id: 'idle', monthlyUnits: Array(12).fill(0) }
  const basis = { on: 'net', tax: 'ex', include: { products: ['idle'] } } as const
  const { simulation } = pricedTerm(term(rule, { basis }), { products: [shampoo, oil, idle] })
  expect(simulation.byProduct.shampoo?.supplier.rebates).toBeCloseTo(450, 9)
  expect(simulation.byProduct.oil?.supplier.rebates).toBeCloseTo(450, 9)
  expect(simulation.byProduct.idle?.supplier.rebates).toBe(0)
})

test('growth of 20 % on last year 10,000: 2 % of all, of the growth, or by bands from +5 % and +10 %', () => {
  const tiers = [
    { from: 0.05, rate: 0.01 },
    { from: 0.1, rate: 0.02 },
  ]
  const growth = (paysOn: 'all' | 'growth' | 'bands') =>
    pricedTerm(term({ kind: 'growth', boundary: 'atLeast', tiers, paysOn, lastYear: 10000 }), only).stated
  expect(growth('all')).toBe(240)
  expect(growth('growth')).toBe(40)
  expect(growth('bands')).toBe(25)
})

test('growth of exactly 20 % reaches 20 % at least and not more than 20 %; without a base of its own it is the negotiation’s', () => {
  const lastYear = { purchasesEx: 10000, purchasesIn: 11300, units: 1000 }
  const grown = (boundary: 'atLeast' | 'moreThan', basis = netIn) =>
    pricedTerm(
      term({ kind: 'growth', boundary, tiers: [{ from: 0.2, rate: 0.1 }], paysOn: 'all' }, { basis }),
      { ...only, negotiation: { lastYear } },
    ).stated
  expect(grown('atLeast')).toBe(1356)
  expect(grown('moreThan')).toBe(0)
})

test('100 yuan for every full 2,500 of 12,000, counted up to 8,000: 400, without the limit 4 steps too', () => {
  const step = {
    kind: 'everyStep',
    metric: { of: 'basis' },
    step: 2500,
    amount: 100,
    period: 'year',
  } as const
  expect(pricedTerm(term({ ...step, max: 8000 }), only).stated).toBe(300)
  expect(pricedTerm(term(step), only).stated).toBe(400)
})

test('three steps of 0.1 in 0.3 units are three, though the quotient of the doubles is below it', () => {
  const tenth = { ...shampoo, monthlyUnits: [0.1, 0.2, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0] }
  const rule = { kind: 'everyStep', metric: { of: 'units' }, step: 0.1, amount: 10, period: 'year' } as const
  expect(pricedTerm(term(rule), { products: [tenth] }).stated).toBe(30)
})

test('a rate halfway between 1 % at 10,000 and 3 % at 14,000 is 2 %; outside it is flat', () => {
  const rate = (points: readonly (readonly [number, number])[]) =>
    pricedTerm(term({ kind: 'interpolated', metric: { of: 'basis' }, points, period: 'year' }), only).stated
  expect(
    rate([
      [10000, 0.01],
      [14000, 0.03],
    ]),
  ).toBe(240)
  expect(
    rate([
      [20000, 0.01],
      [30000, 0.03],
    ]),
  ).toBe(120)
  expect(
    rate([
      [1000, 0.01],
      [2000, 0.03],
    ]),
  ).toBe(360)
})
