import { expect, test } from 'vitest'
import { carriedShare } from '../../../domain/decisions/carriedShare.ts'
import { promotionRange } from '../../../domain/decisions/promotionRange.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import { deal, promotion, shampoo } from '../engine/deal.ts'

function rangeOf(parts: Partial<Scenario>) {
  const negotiation = deal({ products: [shampoo], ...parts })
  const [scenario] = negotiation.scenarios
  if (!scenario) throw new Error('no scenario')
  return promotionRange(negotiation, scenario, 'promo')
}

const uniform = { kind: 'uniform', low: 0.5, high: 1.5 } as const

test('50 extra units under a driver evenly between half and one and a half are 30 once in ten and 70 once in ten', () => {
  const range = rangeOf({
    promotions: [promotion()],
    risk: { drivers: [{ id: 'u', on: 'uplift', distribution: uniform }] },
  })
  expect(range?.from).toBe('driver')
  expect(range?.ends?.low.extra).toBeCloseTo(30, 9)
  expect(range?.base.extra).toBeCloseTo(50, 9)
  expect(range?.ends?.high.extra).toBeCloseTo(70, 9)
})

test('a driver of volume, or of another category, says nothing about the uplift: no ends', () => {
  const drivers = [
    { id: 'v', on: 'volume', distribution: uniform },
    { id: 'u', on: 'uplift', scope: { categories: ['elsewhere'] }, distribution: uniform },
  ] as const
  expect(rangeOf({ promotions: [promotion()], risk: { drivers } })).toMatchObject({ ends: null, from: null })
})

test('an elasticity of −2 with a standard error of 0.3 lies between −1.616 and −2.384 eight times in ten', () => {
  const estimate = {
    product: 'S1',
    elasticity: -2,
    standardError: 0.3,
    observations: 260,
    grade: 'A',
  } as const
  const range = rangeOf({
    promotions: [promotion({ depth: 0.2, uplift: { kind: 'elasticity', elasticity: -2, estimate } })],
    risk: { drivers: [{ id: 'u', on: 'uplift', distribution: uniform }] },
  })
  const extra = (elasticity: number) => 50 * (0.8 ** elasticity - 1)
  expect(range?.from).toBe('estimate')
  expect(range?.ends?.low.extra).toBeCloseTo(extra(-2 + 1.2815515655446 * 0.3), 6)
  expect(range?.ends?.high.extra).toBeCloseTo(extra(-2 - 1.2815515655446 * 0.3), 6)
})

test('of 28 days after 15 December 2027 twelve lie in the next year; after an end next year all do; without, none', () => {
  const until = (end: string, days: number) => promotion({ end, forwardBuy: { share: 0.2, days } })
  expect(carriedShare(until('2027-12-15', 28), '2027-01')).toBeCloseTo(12 / 28, 12)
  expect(carriedShare(until('2028-01-02', 21), '2027-01')).toBe(1)
  expect(carriedShare(until('2027-06-01', 28), '2027-01')).toBe(0)
  expect(carriedShare(promotion(), '2027-01')).toBe(0)
})
