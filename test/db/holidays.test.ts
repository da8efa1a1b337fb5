import { expect, test } from 'vitest'
import type { HolidayDay } from '../../domain/calendar/holidays.ts'
import { granted, testDesk } from '../support/desk.ts'

const spring: HolidayDay = { day: '2027-02-05', of: 'springFestival', kind: 'off', status: 'official' }
const worked: HolidayDay = { day: '2027-01-31', of: 'springFestival', kind: 'work', status: 'official' }

test('nothing is stored until somebody puts days in; they come back in the order of the year', async () => {
  const desk = testDesk()
  expect(granted(await desk.ask('holidays:list', {}))).toEqual([])
  granted(await desk.ask('holidays:set', { days: [spring, worked] }))
  expect(granted(await desk.ask('holidays:list', {}))).toEqual([worked, spring])
  desk.close()
})

test('what is put in replaces all that was there', async () => {
  const desk = testDesk()
  granted(await desk.ask('holidays:set', { days: [spring, worked] }))
  const changed: HolidayDay = { ...spring, status: 'estimated' }
  expect(granted(await desk.ask('holidays:set', { days: [changed] }))).toEqual([changed])
  expect(granted(await desk.ask('holidays:list', {}))).toEqual([changed])
  desk.close()
})

test('a day that does not exist, a day named twice and a festival nobody knows are refused, and what is stored stays', async () => {
  const desk = testDesk()
  granted(await desk.ask('holidays:set', { days: [spring] }))
  const refused = [
    [{ ...spring, day: '2027-02-30' }],
    [spring, spring],
    [{ ...spring, of: 'birthday' as 'newYear' }],
  ]
  for (const days of refused) {
    expect(await desk.ask('holidays:set', { days })).toMatchObject({
      ok: false,
      error: { kind: 'invalid-request' },
    })
  }
  expect(granted(await desk.ask('holidays:list', {}))).toEqual([spring])
  desk.close()
})
