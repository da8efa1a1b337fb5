import { expect, test } from 'vitest'
import { publicNegotiation } from '../../../domain/documents/publicView.ts'
import { dayAfter, monthAfter, monthsOf, timetable, weekdayOf } from '../../../domain/documents/timetable.ts'
import { runsOfMonths } from '../../../domain/locale/runsOfMonths.ts'
import { negotiation, promotion, scenario } from '../../support/negotiations.ts'

test('a promotion from 1 March 2027 is submitted by 30 January, a Saturday', () => {
  const open = scenario('open', { promotions: [promotion('spring', ['P1'])] })
  const steps = timetable(publicNegotiation(negotiation({ scenarios: [open] }), open))
  expect(steps).toContainEqual({
    kind: 'submission',
    on: '2027-01-30',
    owner: 'supplier',
    promotion: '档期 spring',
  })
  expect(weekdayOf('2027-01-30')).toBe(6)
})

test('a year from January is reviewed in April, July and October and closed at the end of the January after', () => {
  const open = scenario('open')
  const steps = timetable(publicNegotiation(negotiation({ scenarios: [open] }), open))
  expect(steps.map(({ kind, on }) => `${kind} ${on}`)).toEqual([
    'effective 2027-01-01',
    'review 2027-04-15',
    'review 2027-07-15',
    'review 2027-10-15',
    'yearEnd 2028-01-31',
  ])
})

test('a year from April runs into the next one, and a leap day is a day', () => {
  expect(monthsOf('2027-04').slice(7, 10)).toEqual(['2027-11', '2027-12', '2028-01'])
  expect(monthAfter('2027-01', -12)).toBe('2026-01')
  expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29')
})

test('months are read as runs, across the turn of the year too', () => {
  expect(runsOfMonths(['2027-11', '2028-01', '2027-12', '2028-03'])).toEqual([
    ['2027-11', '2028-01'],
    ['2028-03', '2028-03'],
  ])
})
