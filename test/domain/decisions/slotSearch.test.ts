import { expect, test } from 'vitest'
import { daysAfter } from '../../../domain/calendar/days.ts'
import { retailerSlots } from '../../../domain/calendar/retailerSlots.ts'
import { type SlotSearch, searchSlots, slotMoves } from '../../../domain/decisions/slotSearch.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import type { RetailerCalendar } from '../../../domain/negotiation/retailerCalendar.ts'
import { deal, promotion, shampoo } from '../engine/deal.ts'

/** 100 a month, 1,000 in July, each leaving 3.50; slots of two weeks from Thursday 7 January, the 14th on 8 July. */
const summer = {
  ...shampoo,
  monthlyUnits: shampoo.monthlyUnits.map((units, month) => (month === 6 ? 1_000 : units)),
}
const calendar: RetailerCalendar = { slotPlan: { weekday: 4 } }
const slots = retailerSlots(calendar, '2027-01')

function searched(
  promotions: readonly Promotion[],
  movable: readonly string[],
  more: RetailerCalendar = {},
  product: Product = summer,
) {
  const negotiation = deal({
    products: [product],
    promotions,
    negotiation: { retailerCalendar: { ...calendar, ...more } },
  })
  const [scenario] = negotiation.scenarios
  if (scenario === undefined) throw new Error('no scenario')
  const steps: SlotSearch[] = []
  const search = searchSlots(negotiation, scenario, new Set(movable), slots)
  let step = search.next()
  for (; step.done !== true; step = search.next()) steps.push(step.value)
  const found = step.value
  return { found, steps, moves: slotMoves(negotiation, scenario, found.promotions, slots) }
}

const april = promotion({ start: '2027-04-01', end: '2027-04-14' })

test('two weeks of April move to 8 July: (14 ÷ 31 × 1,000 − 14 ÷ 30 × 100) × 3.50 = 1,417.31 more', () => {
  const { found, moves } = searched([april], ['promo'])
  expect(found.promotions[0]).toMatchObject({ start: '2027-07-08', end: '2027-07-21' })
  expect(moves).toHaveLength(1)
  expect(moves[0]?.contribution).toBeCloseTo((14_000 / 31 - 1_400 / 30) * 3.5, 6)
  expect(moves[0]?.slot.number).toBe(14)
  expect(moves[0]?.baseline[0]).toBeCloseTo(1_400 / 30, 9)
  expect(moves[0]?.baseline[1]).toBeCloseTo(14_000 / 31, 9)
})

test('what may not move stays, and the first step is the plan as it stands', () => {
  const { found, steps, moves } = searched([april], [])
  expect([found.promotions, moves, steps]).toEqual([[april], [], [found]])
})

test('no step is worse than the one before it, whenever somebody stops', () => {
  const { steps } = searched([april], ['promo'])
  const contributions = steps.map(({ contribution }) => contribution)
  expect(contributions).toEqual([...contributions].sort((a, b) => a - b))
  expect(steps.length).toBeGreaterThan(20)
})

test('a second promotion of the product does not go onto the days of the first, nor into its cool-down', () => {
  const july = promotion({ id: 'july', start: '2027-07-08', end: '2027-07-21' })
  const { found } = searched([july, april], ['promo'], { coolDownDays: 14 })
  const moved = found.promotions.find(({ id }) => id === 'promo')
  expect(moved?.start).not.toBe('2027-07-08')
  expect(moved?.start).not.toBe('2027-07-22')
  expect(moved?.start).not.toBe('2027-06-24')
})

test('what is bought ahead is never left to the year after only to look better in this one', () => {
  const ahead = { ...april, forwardBuy: { share: 1, days: 60 } }
  const { found } = searched([ahead], ['promo'], {}, shampoo)
  expect(daysAfter(found.promotions[0]?.end ?? '', 60) <= '2027-12-31').toBe(true)
})
