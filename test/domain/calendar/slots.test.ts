import { expect, test } from 'vitest'
import { weekdayOf } from '../../../domain/calendar/days.ts'
import { slotsOf } from '../../../domain/calendar/slots.ts'

test('slots of 14 days from Thursdays: the first of 2027 is 7 to 20 January, handed in by 8 December and 23 December', () => {
  const [first, second] = slotsOf(
    { retailer: '乙零售', banner: '大卖场', weekday: 4 },
    '2027-01-01',
    '2027-12-31',
  )
  expect(first).toEqual({
    retailer: '乙零售',
    banner: '大卖场',
    number: 1,
    submitBy: { flyer: '2026-12-08', inStore: '2026-12-23' },
    sellInFrom: '2026-12-28',
    sellInTo: '2027-01-20',
    sellOutFrom: '2027-01-07',
    sellOutTo: '2027-01-20',
  })
  expect(second?.sellOutFrom).toBe('2027-01-21')
})

test('27 slots of 14 days start on Fridays of 2027, the first on 1 January and the last on 31 December, none overlapping', () => {
  const slots = slotsOf({ retailer: '乙零售', weekday: 5 }, '2027-01-01', '2027-12-31')
  expect(slots).toHaveLength(27)
  expect(slots[0]?.sellOutFrom).toBe('2027-01-01')
  expect(slots.at(-1)?.sellOutFrom).toBe('2027-12-31')
  for (const [at, { sellOutFrom, sellOutTo, sellInFrom }] of slots.entries()) {
    expect(weekdayOf(sellOutFrom)).toBe(5)
    expect(sellInFrom < sellOutFrom).toBe(true)
    const next = slots[at + 1]
    if (next !== undefined) expect(sellOutTo < next.sellOutFrom).toBe(true)
  }
})

test('lengths and lead times are the retailer’s own where it has some', () => {
  const plan = {
    retailer: 'x',
    weekday: 3,
    days: 7,
    flyerLeadDays: 45,
    inStoreLeadDays: 7,
    buyAheadDays: 3,
    buyAfterDays: 2,
  }
  expect(slotsOf(plan, '2027-03-03', '2027-03-03')).toMatchObject([
    {
      submitBy: { flyer: '2027-01-17', inStore: '2027-02-24' },
      sellInFrom: '2027-02-28',
      sellInTo: '2027-03-11',
      sellOutTo: '2027-03-09',
    },
  ])
})

test('a weekday that does not exist and a slot without days are mistakes of the program', () => {
  expect(() => slotsOf({ retailer: 'x', weekday: 8 }, '2027-01-01', '2027-02-01')).toThrow(RangeError)
  expect(() => slotsOf({ retailer: 'x', weekday: 1, days: 0 }, '2027-01-01', '2027-02-01')).toThrow(
    RangeError,
  )
})
