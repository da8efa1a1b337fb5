import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type BridgeStep, bridge } from '../../../domain/compare/bridge.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import { settle } from '../../../domain/money.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'
import { type TwoScenarios, twoScenarios } from './twoScenarios.ts'

const runs = 200

const fenOf = (steps: readonly BridgeStep[], side: 'supplier' | 'retailer') =>
  steps.reduce((sum, step) => sum + Math.round(step[side] * 100), 0)

/** Each step's figures by its kind and id, in no sequence. */
function byKey(steps: readonly BridgeStep[], sign = 1): Record<string, readonly number[]> {
  return Object.fromEntries(
    steps
      .map(({ kind, id, supplier, retailer }): [string, number[]] => [
        `${kind} ${id}`,
        [Math.round(sign * supplier * 100) + 0, Math.round(sign * retailer * 100) + 0],
      ])
      .sort(([x], [y]) => (x < y ? -1 : 1)),
  )
}

function law(name: string, holds: (pair: TwoScenarios) => void) {
  test(
    name,
    () => fc.assert(fc.property(twoScenarios, holds), lawRuns<[TwoScenarios]>(runs)),
    lawTimeout(runs),
  )
}

law('the steps add up to the difference of contribution and of total margin, to the fen', (pair) => {
  const { negotiation, a, b } = pair
  const [from, to] = [simulate(negotiation, a), simulate(negotiation, b)]
  const steps = bridge(negotiation, a, b)
  expect(fenOf(steps, 'supplier') + 0).toBe(settle(to.supplier.contribution - from.supplier.contribution) + 0)
  expect(fenOf(steps, 'retailer') + 0).toBe(settle(to.retailer.totalMargin - from.retailer.totalMargin) + 0)
  for (const { supplier, retailer } of steps) {
    expect(supplier).toBe(Math.round(supplier * 100) / 100)
    expect(retailer).toBe(Math.round(retailer * 100) / 100)
  }
})

law('from a scenario to itself every step is nothing', ({ negotiation, a }) => {
  const moved = bridge(negotiation, a, structuredClone(a)).filter(
    ({ supplier, retailer, change }) => supplier !== 0 || retailer !== 0 || change !== 'none',
  )
  expect(moved).toEqual([])
})

law('the way back is the way there with the signs turned', ({ negotiation, a, b }) => {
  expect(byKey(bridge(negotiation, b, a))).toEqual(byKey(bridge(negotiation, a, b), -1))
})

law('a row that is the same in both scenarios takes no step', ({ negotiation, a, b }) => {
  const unchanged = bridge(negotiation, a, b).filter(({ change }) => change === 'none')
  expect(unchanged.filter(({ supplier, retailer }) => supplier !== 0 || retailer !== 0)).toEqual([])
})

/** The same scenario written in another sequence: what moves no figure is turned round. */
function turned(scenario: Scenario): Scenario {
  const onInvoice = scenario.terms.filter((term) => term.class === 'onInvoice')
  const settled = scenario.terms.filter((term) => term.class !== 'onInvoice')
  const isOnRest = onInvoice.some(({ rule }) => rule.kind === 'percent' && rule.on === 'running')
  const starts = (scenario.promotions ?? []).map(({ start }) => start)
  const isClash = new Set(starts).size < starts.length
  return {
    ...scenario,
    terms: [...settled.toReversed(), ...(isOnRest ? onInvoice : onInvoice.toReversed())],
    ...(scenario.promotions && !isClash ? { promotions: scenario.promotions.toReversed() } : {}),
    ...(scenario.newProducts ? { newProducts: scenario.newProducts.toReversed() } : {}),
  }
}

law('terms, promotions and new products listed in another sequence give the same steps', (pair) => {
  const { negotiation, a, b } = pair
  const steps = byKey(bridge(negotiation, a, b))
  expect(byKey(bridge(negotiation, turned(a), turned(b)))).toEqual(steps)
  expect(byKey(bridge(negotiation, a, turned(b)))).toEqual(steps)
})
