import { expect, test } from 'vitest'
import { spanOfYear, weekStartOf, weeksOfYear } from '../../../domain/calendar/weeks.ts'

test('week 6 of 2027 is 1 to 7 February where weeks start on Monday, and the year has 53', () => {
  const weeks = weeksOfYear('2027-01', 1)
  expect(weeks[5]).toEqual({ number: 6, from: '2027-02-01', to: '2027-02-07' })
  expect(weeks[0]).toEqual({ number: 1, from: '2026-12-28', to: '2027-01-03' })
  expect(weeks).toHaveLength(53)
})

test('a year from Saturday 1 July 2028 cut into weeks from Saturday has 53, the first starting with the year', () => {
  const weeks = weeksOfYear('2028-07', 6)
  expect(weeks[0]).toEqual({ number: 1, from: '2028-07-01', to: '2028-07-07' })
  expect(weeks.at(-1)).toEqual({ number: 53, from: '2029-06-30', to: '2029-07-06' })
})

test('a contract year from March 2027 ends on 29 February 2028', () => {
  expect(spanOfYear('2027-03')).toEqual({ first: '2027-03-01', last: '2028-02-29' })
})

test('the week of Sunday 7 February 2027 starts on Monday the 1st, or on that Sunday itself', () => {
  expect(weekStartOf('2027-02-07', 1)).toBe('2027-02-01')
  expect(weekStartOf('2027-02-07', 7)).toBe('2027-02-07')
})
