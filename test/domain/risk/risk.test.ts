import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Driver, Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { createChance } from '../../../domain/risk/chance.ts'
import { type RiskChunk, riskDraws } from '../../../domain/risk/riskDraws.ts'
import { riskSummary } from '../../../domain/risk/riskSummary.ts'
import { scenarioChance } from '../../../domain/risk/scenarioChance.ts'
import { deal, launch, promotion, shampoo, term } from '../engine/deal.ts'

const uniform = (id: string, on: Driver['on'], low = 0.8, high = 1.2): Driver => ({
  id,
  on,
  distribution: { kind: 'uniform', low, high },
})

function only(negotiation: Negotiation): Scenario {
  const [scenario] = negotiation.scenarios
  if (!scenario) throw new Error('The deal has no scenario.')
  return scenario
}

function drawn(negotiation: Negotiation, to: number, from = 0, seed = 1, scenarios = negotiation.scenarios) {
  const chunk = riskDraws(negotiation, scenarios, { seed, from, to })
  if (!chunk.ok) throw new Error(chunk.error.kind)
  return chunk.value
}

function summed(negotiation: Negotiation, chunks: readonly RiskChunk[]) {
  const summary = riskSummary(negotiation, negotiation.scenarios, chunks)[only(negotiation).id]
  if (!summary) throw new Error('The scenario has no summary.')
  return summary
}

/** 920 units at 3.50 less the fee of 500 is 2,720; given up after three months 220 units, 270. */
const gamble = deal({
  products: [{ ...shampoo, monthlyUnits: Array(12).fill(0) }],
  newProducts: [
    launch({
      successProbability: 0.6,
      listingFee: { flat: 500, taxIncluded: false, vatClass: 'serviceSpecialInvoice' },
    }),
  ],
})

test('a launch that succeeds brings 2,720, one that fails sells 20 + 100 + 100 units, keeps its fee paid: 270', () => {
  const { contribution } = drawn(gamble, 1_000).scenarios[0] ?? { contribution: new Float64Array() }
  const successes = contribution.filter((figure) => Math.abs(figure - 2_720) < 1e-9).length
  const failures = contribution.filter((figure) => Math.abs(figure - 270) < 1e-9).length
  expect(successes + failures).toBe(1_000)
  expect(Math.abs(successes - 600)).toBeLessThan(50)
  const summary = summed(gamble, [drawn(gamble, 1_000)])
  expect(summary.contribution.mean).toBeCloseTo((successes * 2_720 + failures * 270) / 1_000, 6)
  expect(summary.contribution.p10).toBeCloseTo(270, 9)
  expect(summary.contribution.p90).toBeCloseTo(2_720, 9)
  expect(summary.tornado).toEqual([])
})

test('a launch certain to succeed, or to fail, leaves nothing to chance: one figure, no spread', () => {
  const certain = (successProbability: number) =>
    summed(deal({ newProducts: [launch({ successProbability })] }), [
      drawn(deal({ newProducts: [launch({ successProbability })] }), 50),
    ]).contribution
  expect(certain(1).sd).toBe(0)
  expect(certain(0).sd).toBe(0)
  expect(certain(1).mean - certain(0).mean).toBeCloseTo(700 * 3.5, 9)
})

test('the market at 0.8 to 1.2 of 1,200 units at 3.50: mean 4,200, sd 840 ÷ √3, P10 at 0.84, P90 at 1.16', () => {
  const negotiation = deal({ products: [shampoo], risk: { drivers: [uniform('market', 'volume')] } })
  const { contribution, tornado } = summed(negotiation, [drawn(negotiation, 4_000)])
  expect(Math.abs(contribution.mean - 4_200)).toBeLessThan(30)
  expect(Math.abs(contribution.sd - 840 / Math.sqrt(3))).toBeLessThan(10)
  expect(Math.abs(contribution.p10 - 3_528)).toBeLessThan(30)
  expect(Math.abs(contribution.p90 - 4_872)).toBeLessThan(30)
  const [bar] = tornado
  expect(bar?.driver).toBe('market')
  expect(bar?.low).toBeCloseTo(3_528, 6)
  expect(bar?.high).toBeCloseTo(4_872, 6)
})

test('each driver moves its own quantity: cost 6 per unit, shelf price the retailer alone, uplift the promotion alone', () => {
  const drivers = [
    uniform('cost', 'unitCost', 1.1, 1.1),
    uniform('shelf', 'retailPrice', 1.1, 1.1),
    uniform('uplift', 'uplift', 0.5, 0.5),
  ]
  const one = (driver: Driver) => {
    const negotiation = deal({ products: [shampoo], promotions: [promotion()], risk: { drivers: [driver] } })
    const draws = drawn(negotiation, 1).scenarios[0]
    const plan = simulate(negotiation, only(negotiation))
    return {
      supplier: (draws?.contribution[0] ?? 0) - plan.supplier.contribution,
      retailer: (draws?.totalMargin[0] ?? 0) - plan.retailer.totalMargin,
    }
  }
  const [cost, shelf, uplift] = drivers.map(one)
  // 1,200 units and 50 extra in April; half of April is promoted, 100 units at 20 % off.
  expect(cost?.supplier).toBeCloseTo(-1_250 * 0.6, 9)
  expect(cost?.retailer).toBeCloseTo(0, 9)
  expect(shelf?.supplier).toBeCloseTo(0, 9)
  expect(shelf?.retailer).toBeCloseTo((1_250 - 100 * 0.2) * 2, 9)
  expect(uplift?.supplier).toBeCloseTo(-25 * 3.5, 9)
  expect(uplift?.retailer).toBeCloseTo(-25 * (16 - 10), 9)
})

test('a driver moves what its scope names, and two on one quantity multiply', () => {
  const food = { ...uniform('food', 'volume', 0.5, 0.5), scope: { categories: ['food'] } }
  const soap = { ...uniform('soap', 'volume', 2, 2), scope: { products: ['shampoo'] } }
  const all = uniform('all', 'volume', 3, 3)
  const negotiation = deal({ risk: { drivers: [food, soap, all] } })
  // Oil 600 units at 5.00, shampoo 1,200 at 3.50.
  expect(drawn(negotiation, 1).scenarios[0]?.contribution[0]).toBeCloseTo(3_000 * 1.5 + 4_200 * 6, 6)
})

const tiered: Term = term({
  kind: 'tiered',
  metric: { of: 'basis' },
  method: 'wholeAmount',
  boundary: 'atLeast',
  pays: 'rate',
  period: 'year',
  tiers: [
    { from: 10_800, rate: 0.01 },
    { from: 12_000, rate: 0.02 },
  ],
})

test('12,000 × 0.8…1.2 against tiers at 10,800 and 12,000: none 25 %, first 25 %, second 50 %; expected payout 160.50', () => {
  const negotiation = deal({
    products: [shampoo],
    terms: [tiered],
    risk: { drivers: [uniform('market', 'volume')] },
  })
  const [chance] = summed(negotiation, [drawn(negotiation, 4_000)]).tiers
  expect(chance?.term).toBe('term')
  expect(Math.abs((chance?.none ?? 0) - 0.25)).toBeLessThan(0.02)
  expect(Math.abs((chance?.tiers[0]?.probability ?? 0) - 0.25)).toBeLessThan(0.02)
  expect(Math.abs((chance?.tiers[1]?.probability ?? 0) - 0.5)).toBeLessThan(0.02)
  // 25 % × 1 % of 11,400 on average and 50 % × 2 % of 13,200.
  expect(Math.abs((chance?.expectedPayout ?? 0) - 160.5)).toBeLessThan(4)
  const sum =
    (chance?.none ?? 0) + (chance?.tiers ?? []).reduce((all, { probability }) => all + probability, 0)
  expect(sum).toBeCloseTo(1, 12)
})

test('a tier tested each quarter counts quarters: 3,000 a quarter never reaches 10,800', () => {
  const quarterly: Term = { ...tiered, rule: { ...tiered.rule, period: 'quarter' } as Term['rule'] }
  const negotiation = deal({ products: [shampoo], terms: [quarterly] })
  const draws = drawn(negotiation, 10).scenarios[0]
  expect([...(draws?.tieredTerms[0]?.periods ?? [])]).toEqual([40, 0, 0])
})

test('contribution is below the walk-away plan of 4,200 in half of the draws, and never where nothing varies', () => {
  const walkAway: Scenario = { id: 'w', name: 'w', role: 'walkAway', terms: [] }
  const risky = { ...only(deal({})), risk: { drivers: [uniform('market', 'volume')] } }
  const negotiation = deal({ products: [shampoo], negotiation: { scenarios: [risky, walkAway] } })
  const summary = riskSummary(negotiation, negotiation.scenarios, [drawn(negotiation, 2_000)])
  expect(Math.abs((summary.s?.contribution.belowWalkAway ?? 0) - 0.5)).toBeLessThan(0.03)
  expect(summary.w?.contribution).toMatchObject({ sd: 0, belowWalkAway: 0 })
  expect(summed(gamble, [drawn(gamble, 5)]).contribution).not.toHaveProperty('belowWalkAway')
})

const rich = deal({
  terms: [tiered, term({ kind: 'paymentDays', days: 60, from: 'invoice' }, { id: 'pay', class: 'payment' })],
  promotions: [promotion()],
  newProducts: [launch({ successProbability: 0.5, cannibalisation: 0.2 })],
  risk: {
    drivers: [
      { id: 'm', on: 'volume', distribution: { kind: 'normal', mean: 1, sd: 0.1 } },
      { id: 'u', on: 'uplift', distribution: { kind: 'pert', low: 0.5, mode: 1, high: 1.4 } },
      { id: 'c', on: 'unitCost', distribution: { kind: 'triangular', low: 0.9, mode: 1, high: 1.2 } },
    ],
    correlations: [{ a: 'm', b: 'u', rho: 0.5 }],
  },
})

test('cut into any chunks, in any order, to another thread and back: the same to the last bit', () => {
  const whole = summed(rich, [drawn(rich, 300)])
  const parts = [drawn(rich, 300, 220), drawn(rich, 100), drawn(rich, 220, 100)]
  expect(summed(rich, parts)).toStrictEqual(whole)
  expect(summed(structuredClone(rich), structuredClone(parts))).toStrictEqual(whole)
  expect(drawn(structuredClone(rich), 300)).toStrictEqual(drawn(rich, 300))
  expect(summed(rich, [drawn(rich, 300, 0, 2)]).contribution.mean).not.toBe(whole.contribution.mean)
})

test('chunks with a gap between them are no answer', () => {
  expect(() => summed(rich, [drawn(rich, 10), drawn(rich, 30, 20)])).toThrow(/10 to 20/)
})

test('a driver fixed at 1 and a launch that succeeds give the plan to the last bit', () => {
  const planned = deal({
    terms: [tiered],
    promotions: [promotion()],
    newProducts: [launch()],
    risk: { drivers: [uniform('m', 'volume', 1, 1), uniform('p', 'retailPrice', 1, 1)] },
  })
  const { supplier, retailer } = simulate(planned, only(planned))
  const draws = drawn(planned, 3).scenarios[0]
  expect([...(draws?.contribution ?? [])]).toEqual(Array(3).fill(supplier.contribution))
  expect([...(draws?.totalMargin ?? [])]).toEqual(Array(3).fill(retailer.totalMargin))
})

test('two scenarios share their draws: with 1 % more rebate on the same market each draw differs by 1 % of its own net', () => {
  const risk = { drivers: [uniform('market', 'volume')] }
  const dear: Scenario = {
    ...only(deal({})),
    id: 'dear',
    risk,
    terms: [term({ kind: 'percent', rate: 0.01, settle: 'year' })],
  }
  const plain: Scenario = { ...only(deal({})), id: 'plain', risk }
  const negotiation = deal({ products: [shampoo], negotiation: { scenarios: [plain, dear] } })
  const [a, b] = drawn(negotiation, 200).scenarios
  a?.contribution.forEach((figure, draw) => {
    // 3.50 of each 10.00 of net sales is contribution, so 1 % of net is 1/35 of it, rounded to the fen.
    expect(Math.abs(figure - figure / 35 - (b?.contribution[draw] ?? 0))).toBeLessThanOrEqual(0.0051)
  })
  const alone = drawn(negotiation, 200, 0, 1, [dear]).scenarios[0]
  expect(alone?.contribution).toEqual(b?.contribution)
})

function correlationOf(rho: number): number {
  const scenario: Scenario = {
    ...only(deal({})),
    risk: {
      drivers: ['b', 'a'].map((id) => ({
        id,
        on: 'volume',
        distribution: { kind: 'normal', mean: 1, sd: 0.1 },
      })),
      correlations: [{ a: 'a', b: 'b', rho }],
    },
  }
  const draw = scenarioChance(scenario, createChance(5))
  if (!draw.ok) throw new Error(draw.error.kind)
  const pairs = Array.from({ length: 4_000 }, (_, number) => {
    const pair = [0, 0]
    const drive = (driver: number, factor: number) => {
      pair[driver] = factor - 1
    }
    draw.value(number, { drive, fail: () => {} })
    return pair as [number, number]
  })
  const mean = (of: (pair: [number, number]) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / 4_000
  return mean(([x, y]) => x * y) / Math.sqrt(mean(([x]) => x * x) * mean(([, y]) => y * y))
}

test('two drivers asked to correlate at 0.8, or at −0.6, do so, and at 0 they do not', () => {
  expect(Math.abs(correlationOf(0.8) - 0.8)).toBeLessThan(0.02)
  expect(Math.abs(correlationOf(-0.6) + 0.6)).toBeLessThan(0.03)
  expect(Math.abs(correlationOf(0))).toBeLessThan(0.04)
})

test('impossible correlations are a value, not an exception', () => {
  const torn = deal({
    risk: {
      drivers: [uniform('a', 'volume'), uniform('b', 'unitCost')],
      correlations: [{ a: 'a', b: 'b', rho: 1 }],
    },
  })
  const refused = riskDraws(torn, torn.scenarios, { seed: 1, from: 0, to: 1 })
  expect(refused).toEqual({ ok: false, error: { kind: 'correlations-not-positive-definite' } })
})
