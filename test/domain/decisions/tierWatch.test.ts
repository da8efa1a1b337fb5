import { expect, test } from 'vitest'
import { cashDiscount } from '../../../domain/decisions/cashDiscount.ts'
import { expectedPayout } from '../../../domain/decisions/expectedPayout.ts'
import { tierWatch } from '../../../domain/decisions/tierWatch.ts'
import { trueUp } from '../../../domain/decisions/trueUp.ts'
import type { Rule } from '../../../domain/negotiation/term.ts'
import { deal, netEx, shampoo, term } from '../engine/deal.ts'

/** 12,000.00 are planned: 2 % from 10,000, 3 % from 12,300. */
const tiers: Rule = {
  kind: 'tiered',
  metric: { of: 'basis' },
  method: 'wholeAmount',
  boundary: 'atLeast',
  tiers: [
    { from: 10_000, rate: 0.02 },
    { from: 12_300, rate: 0.03 },
  ],
  pays: 'rate',
  period: 'year',
}

function withTerm(rule: Rule, more = {}) {
  const negotiation = deal({ products: [shampoo], terms: [term(rule, { basis: netEx })], ...more })
  const [scenario] = negotiation.scenarios
  if (!scenario) throw new Error('no scenario')
  return [negotiation, scenario] as const
}

test('300.00 are missing to 3 %: 30 units, 105.00 of margin, 123.00 at stake, and it is near', () => {
  const [year] = tierWatch(...withTerm(tiers), 'term') ?? []
  expect(year).toMatchObject({ tested: 12_000, tier: 0 })
  expect(year?.next).toMatchObject({ tier: 1, threshold: 12_300, isNear: true })
  expect(year?.next?.yuan).toBeCloseTo(300, 9)
  expect(year?.next?.units).toBeCloseTo(30, 9)
  expect(year?.next?.margin).toBeCloseTo(105, 9)
  expect(year?.next?.atStake).toBeCloseTo(123, 9)
  expect(year?.reached).toMatchObject({ yuan: -2_000, isNear: false })
  expect(year?.reached?.atStake).toBeCloseTo(200, 9)
})

test('a marginal scale has nothing at stake at its threshold; units are watched in units', () => {
  const [marginal] = tierWatch(...withTerm({ ...tiers, method: 'marginal' } as Rule), 'term') ?? []
  expect(marginal?.next?.atStake).toBeCloseTo(0, 9)
  const units = { ...tiers, metric: { of: 'units' }, tiers: [{ from: 1_300, rate: 0.01 }] } as Rule
  const [counted] = tierWatch(...withTerm(units), 'term') ?? []
  expect(counted?.next?.units).toBeCloseTo(100, 9)
  expect(counted?.next?.yuan).toBeCloseTo(1_000, 9)
  expect(counted?.next?.atStake).toBeCloseTo(130, 9)
})

test('growth from 11,000.00 to 12,000.00 is 210.00 short of +11 %', () => {
  const growth: Rule = {
    kind: 'growth',
    boundary: 'atLeast',
    tiers: [{ from: 0.11, rate: 0.01 }],
    paysOn: 'all',
    lastYear: 11_000,
  }
  const [year] = tierWatch(...withTerm(growth), 'term') ?? []
  expect(year?.tier).toBe(-1)
  expect(year?.next?.yuan).toBeCloseTo(210, 6)
  expect(year?.next?.atStake).toBeCloseTo(122.1, 6)
})

test('a percent term has no threshold', () => {
  expect(tierWatch(...withTerm({ kind: 'percent', rate: 0.1, settle: 'year' }), 'term')).toBeNull()
})

test('half the plan with 30 %, the plan with 70 %: 2 % of 12,000.00 with 70 % is 168.00', () => {
  const outcomes = [
    { factor: 0.5, probability: 0.3 },
    { factor: 1, probability: 0.7 },
  ]
  const paid = expectedPayout(...withTerm(tiers), 'term', { kind: 'discrete', outcomes })
  expect(paid).toMatchObject({ ok: true, value: { periods: [{ probabilities: [0.3, 0.7, 0] }] } })
  expect(paid.ok && paid.value.expected).toBeCloseTo(168, 9)
})

test('normal around a threshold with sd 10 %: half under it pay nothing, half 2 % of 10,000.00 × (0.5 + 0.1 ÷ √2π)', () => {
  const one = { ...tiers, tiers: [{ from: 12_000, rate: 0.02 }] } as Rule
  const paid = expectedPayout(...withTerm(one), 'term', { kind: 'normal', mean: 1, sd: 0.1 })
  const share = 0.5 + 0.1 / Math.sqrt(2 * Math.PI)
  expect(paid.ok && paid.value.expected).toBeCloseTo(0.02 * 12_000 * share, 8)
  expect(paid.ok && paid.value.periods[0]?.probabilities[1]).toBeCloseTo(0.5, 10)
})

test('probabilities that are not 1 together are refused', () => {
  const outcomes = [{ factor: 1, probability: 0.9 }]
  expect(expectedPayout(...withTerm(tiers), 'term', { kind: 'discrete', outcomes })).toEqual({
    ok: false,
    error: { kind: 'probabilities' },
  })
})

test('2 % for paying after 10 instead of 30 days is 36.73 % a year, 43.86 % compounded', () => {
  const offer = { rate: 0.02, discountDays: 10, fullDays: 30, dayCount: 360 } as const
  const cost = cashDiscount(offer)
  expect(cost.ok && cost.value.simple).toBeCloseTo(0.367347, 6)
  expect(cost.ok && cost.value.compound).toBeCloseTo((50 / 49) ** 18 - 1, 12)
  expect(cashDiscount({ ...offer, fullDays: 10 })).toEqual({ ok: false, error: { kind: 'not-earlier' } })
})

test('3 % instead of 2 % from January, signed in March: 10.00 and 10.00 go to the retailer', () => {
  const [negotiation, final] = withTerm({ kind: 'percent', rate: 0.03, settle: 'month' })
  const interim = { ...final, terms: [term({ kind: 'percent', rate: 0.02, settle: 'month' })] }
  const owed = trueUp(negotiation, interim, final, 2)
  expect(owed.months.map(({ supplier }) => Math.round(supplier * 100) / 100)).toEqual([-10, -10])
  expect(owed.supplier).toBeCloseTo(-20, 9)
  expect(owed.retailer).toBeCloseTo(20, 9)
})
