import { expect, test } from 'vitest'
import { createSimulator } from '../../../domain/engine/createSimulator.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { deal, term } from './deal.ts'

const rebate = (rate: number): Term => term({ kind: 'percent', rate, settle: 'year' })
const negotiation = deal({ terms: [rebate(0.02)] })
const [plan] = negotiation.scenarios as [Scenario]
const at = (...terms: Term[]): Scenario => ({ ...plan, terms })

test('a rebate raised from 2 % to 3 % of 24,000 costs 240 more at once, and back again', () => {
  const again = createSimulator()
  expect(again(negotiation, plan).supplier.rebates).toBeCloseTo(480, 9)
  expect(again(negotiation, at(rebate(0.03))).supplier.rebates).toBeCloseTo(720, 9)
  expect(again(negotiation, at(rebate(0.02))).supplier.rebates).toBeCloseTo(480, 9)
})

test('asked the very same again, the answer is the very same value', () => {
  const again = createSimulator()
  expect(again(negotiation, plan)).toBe(again({ ...negotiation }, { ...plan }))
})

test('a former answer read late still holds the figures of its own contract, by product too', () => {
  const again = createSimulator()
  const before = again(negotiation, plan)
  again({ ...negotiation, products: negotiation.products.slice(0, 1) }, plan)
  again(negotiation, { ...at(rebate(0.5)), volumeGrowth: 1 })
  expect(before.byProduct.shampoo?.supplier.rebates).toBeCloseTo(240, 9)
  expect(before.byCategory.food?.supplier.rebates).toBeCloseTo(240, 9)
})

test('an amount beyond what can be settled throws, and the next edit is answered as if it had not been', () => {
  const again = createSimulator()
  again(negotiation, plan)
  const beyond = term({ kind: 'fixed', amount: 1e20, months: ['2027-01'] }, { taxIncluded: false })
  expect(() => again(negotiation, at(beyond))).toThrow(RangeError)
  expect(again(negotiation, at(rebate(0.03))).supplier.rebates).toBeCloseTo(720, 9)
})
