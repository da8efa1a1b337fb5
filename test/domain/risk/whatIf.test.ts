import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import { monthFan, monthlyDraws } from '../../../domain/risk/monthlyFan.ts'
import { volumeFor, whatIfGrid } from '../../../domain/risk/whatIf.ts'
import { withVolume } from '../../../domain/scenarios/withVolume.ts'
import { deal, launch, netEx, shampoo, term } from '../engine/deal.ts'

/** 1,200 units at 3.50 are 4,200.00; 12,000.00 of purchases, of which a rebate of 2 % takes 240.00. */
const rebate = term({ kind: 'percent', rate: 0.02, settle: 'year' }, { id: 'rebate', basis: netEx })
const negotiation = deal({ products: [shampoo], terms: [rebate] })
const scenario = negotiation.scenarios[0] as Scenario
const contributionOf = (of: Scenario) => simulate(negotiation, of).supplier.contribution

test('a tenth more volume on top of growth of 5 % is growth of 15.5 %, in every product and category', () => {
  const grown = withVolume({ ...scenario, volumeGrowth: { default: 0.05, byCategory: { oil: -0.1 } } }, 1.1)
  expect(grown.volumeGrowth).toEqual({
    default: expect.closeTo(0.155, 12),
    byCategory: { oil: expect.closeTo(-0.01, 12) },
  })
  expect(contributionOf(withVolume(scenario, 1.1))).toBeCloseTo((4_200 - 240) * 1.1, 6)
})

test('a new product sells a tenth more as well', () => {
  const listed = deal({ products: [shampoo], newProducts: [launch()] })
  const [plan] = listed.scenarios
  if (plan === undefined) throw new Error('no scenario')
  const units = (of: Scenario) => simulate(listed, of).units
  expect(units(withVolume(plan, 1.1))).toBeCloseTo(1.1 * units(plan), 6)
})

test('at a rate of 3 % and a tenth less volume 3,456.00 are left: 0.9 × (4,200 − 360)', () => {
  const grid = whatIfGrid(negotiation, scenario, { term: 'rebate', rates: [0.02, 0.03], volumes: [-0.1, 0] })
  expect(grid.contribution[1]?.[0]).toBeCloseTo(3_456, 6)
  expect(grid.contribution[0]?.[1]).toBeCloseTo(3_960, 6)
})

test('to contribute 5,940.00 instead of 3,960.00, half as much again has to be sold', () => {
  expect(volumeFor(negotiation, scenario, 5_940)).toBeCloseTo(0.5, 4)
  expect(volumeFor(negotiation, scenario, 1_000_000)).toBeNull()
})

test('where nothing varies the fan is the plan, and its last month is the year’s contribution', () => {
  const drawn = monthlyDraws(negotiation, scenario, { seed: 1, from: 0, to: 5 })
  if (!drawn.ok) throw new Error(drawn.error.kind)
  const fan = monthFan(negotiation, scenario, [drawn.value])
  expect(fan.p10).toEqual(fan.plan)
  expect(fan.p90).toEqual(fan.plan)
  expect(fan.plan.at(-1)).toBeCloseTo(3_960, 6)
})

test('a fan put together from two ranges is that of one', () => {
  const risky = deal({
    products: [shampoo],
    risk: { drivers: [{ id: 'm', on: 'volume', distribution: { kind: 'uniform', low: 0.5, high: 1.5 } }] },
  })
  const [plan] = risky.scenarios
  if (plan === undefined) throw new Error('no scenario')
  const part = (from: number, to: number) => {
    const drawn = monthlyDraws(risky, plan, { seed: 3, from, to })
    if (!drawn.ok) throw new Error(drawn.error.kind)
    return drawn.value
  }
  expect(monthFan(risky, plan, [part(0, 30), part(30, 60)])).toEqual(monthFan(risky, plan, [part(0, 60)]))
})
