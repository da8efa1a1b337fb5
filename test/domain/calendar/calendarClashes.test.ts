import { expect, test } from 'vitest'
import { calendarClashes } from '../../../domain/calendar/calendarClashes.ts'
import { layInLanes } from '../../../domain/calendar/lanes.ts'
import { retailerSlots, submitDeadlines } from '../../../domain/calendar/retailerSlots.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'

const promotion = (id: string, start: string, end: string, more: Partial<Promotion> = {}): Promotion => ({
  id,
  name: id,
  products: ['oil'],
  start,
  end,
  depth: 0.1,
  uplift: { kind: 'factor', value: 1 },
  funding: { kind: 'none' },
  ...more,
})

test('two promotions of one product on one day clash: the earlier one keeps the day, each is told of the other', () => {
  const clashes = calendarClashes(
    [promotion('late', '2027-03-10', '2027-03-20'), promotion('early', '2027-03-01', '2027-03-10')],
    undefined,
  )
  expect(clashes.get('early')).toEqual([
    { kind: 'sameProduct', with: 'late', products: ['oil'], keeps: true },
  ])
  expect(clashes.get('late')).toEqual([
    { kind: 'sameProduct', with: 'early', products: ['oil'], keeps: false },
  ])
})

test('the day after is no clash, unless 14 days of cool-down are asked for: then 0 of 14 have passed', () => {
  const plan = [promotion('a', '2027-03-01', '2027-03-10'), promotion('b', '2027-03-11', '2027-03-20')]
  expect(calendarClashes(plan, undefined).size).toBe(0)
  const clashes = calendarClashes(plan, { coolDownDays: 14 })
  expect(clashes.get('a')).toBeUndefined()
  expect(clashes.get('b')).toEqual([
    { kind: 'coolDown', with: 'a', products: ['oil'], daysApart: 0, neededDays: 14 },
  ])
})

test('what shoppers bought ahead for 28 days cools longer than the retailer asks for', () => {
  const plan = [
    promotion('a', '2027-03-01', '2027-03-10', { forwardBuy: { share: 0.2, days: 28 } }),
    promotion('b', '2027-03-31', '2027-04-10'),
  ]
  expect(calendarClashes(plan, { coolDownDays: 14 }).get('b')).toMatchObject([
    { daysApart: 20, neededDays: 28 },
  ])
})

test('different products never clash', () => {
  const plan = [
    promotion('a', '2027-03-01', '2027-03-10'),
    promotion('b', '2027-03-01', '2027-03-10', { products: ['rice'] }),
  ]
  expect(calendarClashes(plan, { coolDownDays: 30 }).size).toBe(0)
})

test('a placement for two that holds three at one time is full for all three, and not for the one after them', () => {
  const at = (id: string, start: string, end: string) =>
    promotion(id, start, end, { products: [id], placement: 'stack' })
  const plan = [
    at('a', '2027-03-01', '2027-03-14'),
    at('b', '2027-03-05', '2027-03-18'),
    at('c', '2027-03-14', '2027-03-27'),
    at('d', '2027-03-28', '2027-04-10'),
  ]
  const calendar = { placements: [{ id: 'stack', name: '堆头', capacity: 2 }] }
  const clashes = calendarClashes(plan, calendar)
  expect([...clashes.keys()]).toEqual(['a', 'b', 'c'])
  expect(clashes.get('a')).toEqual([{ kind: 'placementFull', placement: 'stack', capacity: 2, found: 3 }])
})

test('items for a promotion of Wednesday 26 May are handed in 30 and 15 days before, or when the named slot says', () => {
  const usual = { flyer: '2027-04-26', inStore: '2027-05-11' }
  expect(submitDeadlines(undefined, '2027-05-26')).toEqual(usual)
  const named = { id: 'd', name: '端午档', start: '2027-05-20', end: '2027-06-10', submitBy: '2027-03-31' }
  expect(submitDeadlines({ namedSlots: [named] }, '2027-05-26')).toEqual({
    flyer: '2027-03-31',
    inStore: '2027-03-31',
  })
})

test('regular slots keep their numbers and named ones their names, in the order of the year', () => {
  const named = { id: 'n', name: '年货节', start: '2027-01-08', end: '2027-02-05' }
  const slots = retailerSlots({ slotPlan: { weekday: 3 }, namedSlots: [named] }, '2027-01')
  expect(slots.slice(0, 3).map(({ number, name, from }) => [number ?? name, from])).toEqual([
    [1, '2027-01-06'],
    ['年货节', '2027-01-08'],
    [2, '2027-01-20'],
  ])
})

test('three extents of which two cover each other take two lanes', () => {
  const { laneOf, count } = layInLanes([
    { id: 'c', from: 11, to: 20 },
    { id: 'a', from: 0, to: 10 },
    { id: 'b', from: 5, to: 15 },
  ])
  expect([count, laneOf.get('a'), laneOf.get('b'), laneOf.get('c')]).toEqual([2, 0, 1, 0])
})
