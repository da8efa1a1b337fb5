import { expect, test } from 'vitest'
import { statutoryHolidays, withHolidays } from '../../../domain/calendar/holidays.ts'

test('2027 has thirteen statutory days, all estimated until the notice comes', () => {
  const table = statutoryHolidays(2027)
  expect(table.map(({ day }) => day.slice(5)).join(' ')).toBe(
    '01-01 02-05 02-06 02-07 02-08 04-05 05-01 05-02 06-09 09-15 10-01 10-02 10-03',
  )
  expect(new Set(table.map(({ status }) => status))).toEqual(new Set(['estimated']))
})

test('in 2031, when Mid-Autumn is on 1 October, the day stands there for both', () => {
  const first = statutoryHolidays(2031).filter(({ day }) => day === '2031-10-01')
  expect(first.map(({ of }) => of).sort()).toEqual(['midAutumn', 'nationalDay'])
})

test('a notice replaces estimated days, adds joined ones and the weekend worked in exchange', () => {
  const table = withHolidays(statutoryHolidays(2027), [
    { day: '2027-02-05', of: 'springFestival', kind: 'off', status: 'official' },
    { day: '2027-02-09', of: 'springFestival', kind: 'off', status: 'official' },
    { day: '2027-02-20', of: 'springFestival', kind: 'work', status: 'official' },
  ])
  expect(table).toHaveLength(15)
  expect(
    table.filter(({ status }) => status === 'official').map(({ day, kind }) => `${day} ${kind}`),
  ).toEqual(['2027-02-05 off', '2027-02-09 off', '2027-02-20 work'])
  expect(table.find(({ day }) => day === '2027-02-06')?.status).toBe('estimated')
})
