import { Solar } from 'lunar-javascript'
import { describe, expect, test } from 'vitest'
import { dayNumber, dayOf, daysAfter, weekdayOf } from '../../../domain/calendar/days.ts'
import { FESTIVALS, type FestivalId } from '../../../domain/calendar/festivalRules.ts'
import { festivalsOf } from '../../../domain/calendar/festivals.ts'
import { festivalWords } from '../../../domain/locale/festivals.ts'

const daysOf = (year: number, id: FestivalId) =>
  festivalsOf(year)
    .filter((festival) => festival.id === id)
    .map(({ from }) => from)

const CHECKED = [
  'newYearsEve',
  'springFestival',
  'lantern',
  'qingming',
  'dragonBoat',
  'qixi',
  'midAutumn',
  'doubleNinth',
  'winterSolstice',
] as const

/** Days that were checked by hand, in the order above. */
const TABLE = {
  2026: '02-16 02-17 03-03 04-05 06-19 08-19 09-25 10-18 12-22',
  2027: '02-05 02-06 02-20 04-05 06-09 08-08 09-15 10-08 12-22',
  2028: '01-25 01-26 02-09 04-04 05-28 08-26 10-03 10-26 12-21',
  2029: '02-12 02-13 02-27 04-04 06-16 08-16 09-22 10-16 12-21',
  2030: '02-02 02-03 02-17 04-05 06-05 08-05 09-12 10-05 12-22',
  2031: '01-22 01-23 02-06 04-05 06-24 08-24 10-01 10-24 12-22',
} as const

test.each(Object.entries(TABLE))('the festivals of %s are on %s', (year, days) => {
  expect(CHECKED.map((id) => daysOf(Number(year), id))).toEqual(
    days.split(' ').map((day) => [`${year}-${day}`]),
  )
})

test('Spring Festival of 2027 is on 6 February and that of 2030 on 3 February, where others are a day off', () => {
  expect(daysOf(2027, 'springFestival')).toEqual(['2027-02-06'])
  expect(daysOf(2030, 'springFestival')).toEqual(['2030-02-03'])
})

const LUNAR: Readonly<Partial<Record<FestivalId, readonly [number, number]>>> = {
  laba: [12, 8],
  littleNewYearNorth: [12, 23],
  littleNewYearSouth: [12, 24],
  springFestival: [1, 1],
  lantern: [1, 15],
  dragonBoat: [5, 5],
  qixi: [7, 7],
  zhongyuan: [7, 15],
  midAutumn: [8, 15],
  doubleNinth: [9, 9],
}

/** Every day of a year with what a second calendar says of it. */
function secondCalendar(year: number) {
  const first = dayNumber(`${year}-01-01`)
  return Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, at) => {
    const day = dayOf(first + at)
    const [, month = 0, date = 0] = day.split('-').map(Number)
    const lunar = Solar.fromYmd(year, month, date).getLunar()
    return { day, month: lunar.getMonth(), date: lunar.getDay(), term: lunar.getJieQi() }
  })
}

describe('a second calendar, asked day by day, says the same', () => {
  test.each(Array.from({ length: 16 }, (_, at) => 2020 + at))('of %d', (year) => {
    const days = secondCalendar(year)
    for (const [id, [month, date]] of Object.entries(LUNAR)) {
      const found = days.filter((each) => each.month === month && each.date === date).map(({ day }) => day)
      expect(daysOf(year, id as FestivalId), id).toEqual(found)
    }
    const term = (name: string) => days.filter((each) => each.term === name).map(({ day }) => day)
    expect(daysOf(year, 'qingming')).toEqual(term('清明'))
    expect(daysOf(year, 'winterSolstice')).toEqual(term('冬至'))
  })
})

test('腊八 falls twice into 2022, on 10 January and 30 December, and not at all into 2023', () => {
  expect(daysOf(2022, 'laba')).toEqual(['2022-01-10', '2022-12-30'])
  expect(daysOf(2023, 'laba')).toEqual([])
})

test('端午 of 2028, a year with a second fifth month, is kept in the first one only', () => {
  expect(daysOf(2028, 'dragonBoat')).toEqual(['2028-05-28'])
})

test('Spring stocking of 2027 runs from 35 days before the eve of 5 February to the day before it', () => {
  const stocking = festivalsOf(2027).find(({ id }) => id === 'springStocking')
  expect([stocking?.from, stocking?.to]).toEqual(['2027-01-01', '2027-02-04'])
})

test("Mother's Day of 2027 is Sunday 9 May and Father's Day Sunday 20 June", () => {
  expect(daysOf(2027, 'mothersDay')).toEqual(['2027-05-09'])
  expect(daysOf(2027, 'fathersDay')).toEqual(['2027-06-20'])
  expect(weekdayOf('2027-05-09')).toBe(7)
})

test('National Day is one slot with Mid-Autumn of 3 October 2028, but not with that of 12 September 2030', () => {
  const merges = (year: number) => festivalsOf(year).find(({ id }) => id === 'nationalDay')?.mergesWith
  expect(merges(2028)).toBe('midAutumn')
  expect(merges(2030)).toBeUndefined()
})

test("the retailer's own days stand among the others", () => {
  const own = festivalsOf(2027, { anniversary: '10-18', openings: ['2027-05-20', '2028-01-01'] })
  const days = own.filter(({ id }) => id === 'anniversary' || id === 'newStore').map(({ from }) => from)
  expect(days).toEqual(['2027-05-20', '2027-10-18'])
})

test('every festival has a name in both languages, and they come in the order of their days', () => {
  const days = festivalsOf(2027).map(({ from }) => from)
  expect(days).toEqual([...days].sort())
  for (const id of Object.keys(FESTIVALS) as FestivalId[]) {
    expect(festivalWords('zh-CN').names[id]).not.toBe('')
    expect(festivalWords('en').names[id]).not.toMatch(/\p{Script=Han}/u)
  }
})

test('a day and its number are the same thing, leap days included', () => {
  expect(dayNumber('1970-01-01')).toBe(0)
  expect(dayNumber('2027-02-06')).toBe(20_855)
  for (let number = dayNumber('1999-12-25'); number < dayNumber('2036-03-02'); number += 1) {
    expect(dayNumber(dayOf(number))).toBe(number)
  }
  expect(daysAfter('2028-02-28', 1)).toBe('2028-02-29')
  expect(daysAfter('2027-02-28', 1)).toBe('2027-03-01')
  expect(weekdayOf('2027-02-06')).toBe(6)
})
