import { expect, test } from 'vitest'
import { tierCurves } from '../../../domain/decisions/tierCurve.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { TierMethod } from '../../../domain/negotiation/term.ts'
import { dragged } from '../../../renderer/features/tiers/dragged.ts'
import { deal, netEx, shampoo, term } from '../engine/deal.ts'

/** 12,000.00 of purchases ex VAT; 1 % from 10,000, 3 % from 15,000. */
const ladder = (method: TierMethod) =>
  term(
    {
      kind: 'tiered',
      metric: { of: 'basis' },
      method,
      boundary: 'atLeast',
      tiers: [
        { from: 10_000, rate: 0.01 },
        { from: 15_000, rate: 0.03 },
      ],
      pays: 'rate',
      period: 'year',
    },
    { id: 'ladder', basis: netEx },
  )

function curveOf(method: TierMethod) {
  const negotiation = deal({ products: [shampoo], terms: [ladder(method)] })
  const scenario = negotiation.scenarios[0] as Scenario
  const [curve] = tierCurves(negotiation, scenario, 'ladder') ?? []
  if (curve === undefined) throw new Error('no curve')
  return { curve, simulation: simulate(negotiation, scenario) }
}

test('whole amount: another 3,000.00 bought turn a rebate of 120.00 into one of 450.00', () => {
  const { curve, simulation } = curveOf('wholeAmount')
  expect(curve.planned.tested).toBeCloseTo(12_000, 6)
  expect(curve.planned.pays).toBeCloseTo(simulation.terms.ladder?.stated ?? 0, 6)
  expect(curve.cliff).toEqual({ tier: 1, short: expect.closeTo(3_000, 6), more: expect.closeTo(330, 6) })
  const jump = curve.points.filter(({ tested }) => Math.abs(tested - 15_000) < 1)
  expect(jump.map(({ pays }) => Math.round(pays))).toEqual([150, 450])
})

test('marginal: nothing jumps, the same 3,000.00 bring 30.00', () => {
  const { curve } = curveOf('marginal')
  expect(curve.planned.pays).toBeCloseTo(20, 6)
  expect(curve.cliff?.more).toBeCloseTo(30, 6)
  const jump = curve.points.filter(({ tested }) => Math.abs(tested - 15_000) < 1)
  expect(Math.abs((jump[0]?.pays ?? 0) - (jump[1]?.pays ?? 1))).toBeLessThan(0.001)
})

test('a threshold dropped at 12,345,678 says 12,300,000, and none passes its neighbour', () => {
  const steps = [
    { from: 10_000_000, rate: 0.01 },
    { from: 15_000_000, rate: 0.03 },
  ]
  expect(dragged(steps, 0, 12_345_678, 10_000_000, false)[0]?.from).toBe(12_300_000)
  const [first, second] = dragged(steps, 0, 16_000_000, 10_000_000, false)
  expect(first?.from).toBeLessThan(second?.from ?? 0)
})

test('a growth threshold of 8 % dragged a twentieth to the right is 13.4 %', () => {
  const [step] = dragged([{ from: 0.08, rate: 0.01 }], 0, 108 * 1.05, 108, true)
  expect(step?.from).toBe(0.134)
})
