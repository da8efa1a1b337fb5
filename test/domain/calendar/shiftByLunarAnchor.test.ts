import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayNumber, daysBetween, weekdayOf } from '../../../domain/calendar/days.ts'
import { shiftByLunarAnchor } from '../../../domain/calendar/shiftByLunarAnchor.ts'
import { shiftSentence } from '../../../domain/locale/festivals.ts'
import { promotion } from '../../support/negotiations.ts'

const run = (start: string, end: string, fields: object = {}) => ({
  ...promotion('p', ['P1']),
  start,
  end,
  ...fields,
})
const shifted = (start: string, end: string, from: number, to: number) => {
  const { promotion: moved } = shiftByLunarAnchor(run(start, end), from, to)
  return [moved.start, moved.end]
}

test('a Spring Festival run of 9 to 18 February 2026, 8 days before, is 29 January to 7 February 2027', () => {
  expect(shifted('2026-02-09', '2026-02-18', 2026, 2027)).toEqual(['2027-01-29', '2027-02-07'])
})

test('a Mid-Autumn run of 4 to 24 September 2026 is 25 August to 14 September 2027, ten days earlier', () => {
  const moved = shiftByLunarAnchor(run('2026-09-04', '2026-09-24'), 2026, 2027)
  expect([moved.promotion.start, moved.promotion.end]).toEqual(['2027-08-25', '2027-09-14'])
  expect(moved.movedDays).toBe(-10)
  expect(moved.because).toEqual({
    kind: 'festival',
    festival: 'midAutumn',
    offsetDays: -21,
    before: '2026-09-25',
    after: '2027-09-15',
  })
  expect(shiftSentence(moved, 'zh-CN')).toContain(
    '中秋节由 2026-09-25 移到 2027-09-15，仍在中秋节前 21 天开始。',
  )
  expect(shiftSentence(moved, 'en')).toContain('it still starts 21 days before.')
})

test('a Dragon Boat run of 5 to 19 June 2026 is 26 May to 9 June 2027', () => {
  expect(shifted('2026-06-05', '2026-06-19', 2026, 2027)).toEqual(['2027-05-26', '2027-06-09'])
})

test('a National Day run of Thursday 1 to 7 October 2026 keeps its Thursday: 30 September to 6 October 2027', () => {
  const moved = shiftByLunarAnchor(run('2026-10-01', '2026-10-07'), 2026, 2027)
  expect([moved.promotion.start, moved.promotion.end]).toEqual(['2027-09-30', '2027-10-06'])
  expect(moved.because).toEqual({ kind: 'weekday', festival: 'nationalDay', weekday: 4 })
  expect(moved.movedDays).toBe(-1)
})

test('a run of 24 September to 7 October 2026 goes with Mid-Autumn and says that National Day was near', () => {
  const moved = shiftByLunarAnchor(run('2026-09-24', '2026-10-07'), 2026, 2027)
  expect(moved.because).toMatchObject({ kind: 'festival', festival: 'midAutumn' })
  expect(moved.alsoNear).toContain('nationalDay')
  expect(shiftSentence(moved, 'zh-CN')).toContain('原来还靠近国庆')
})

test('a 618 run of 1 to 18 June 2026 keeps its Monday, although Dragon Boat is on 19 June', () => {
  expect(shiftByLunarAnchor(run('2026-06-01', '2026-06-18'), 2026, 2027)).toMatchObject({
    promotion: { start: '2027-05-31', end: '2027-06-17' },
    because: { kind: 'weekday', festival: 'june18', weekday: 1 },
    alsoNear: ['dragonBoat'],
  })
})

test("three days to Valentine's Day stay in February, a week over it belongs to Spring Festival two days later", () => {
  expect(shifted('2026-02-12', '2026-02-14', 2026, 2027)).toEqual(['2027-02-11', '2027-02-13'])
  expect(shifted('2026-02-09', '2026-02-15', 2026, 2027)).toEqual(['2027-01-29', '2027-02-04'])
})

test('a run over both Lantern Festival of 12 February 2025 and Valentine goes with the moon: to 3 March 2026', () => {
  const moved = shiftByLunarAnchor(run('2025-02-10', '2025-02-14'), 2025, 2026)
  expect([moved.promotion.start, moved.promotion.end]).toEqual(['2026-03-01', '2026-03-05'])
  expect(moved.alsoNear).toContain('valentine')
})

test('a summer run of Wednesday 15 to 28 July 2026 is near nothing: Wednesday 14 to 27 July 2027', () => {
  const moved = shiftByLunarAnchor(run('2026-07-15', '2026-07-28'), 2026, 2027)
  expect([moved.promotion.start, moved.promotion.end]).toEqual(['2027-07-14', '2027-07-27'])
  expect(moved.because).toEqual({ kind: 'weekday', weekday: 3 })
})

test('a run from 28 December 2026 goes with New Year and into the next year with it', () => {
  expect(shifted('2026-12-28', '2027-01-03', 2026, 2027)).toEqual(['2027-12-27', '2028-01-02'])
})

test('a fee that falls due in the month of the start does so in the new year: February becomes January', () => {
  const fee = { name: 'DM', amount: 12_000, taxIncluded: true, vatClass: 'serviceSpecialInvoice' }
  const before = run('2026-02-09', '2026-02-18', { fees: [{ ...fee, month: '2026-02' }, fee] })
  const { fees } = shiftByLunarAnchor(before, 2026, 2027).promotion
  expect(fees?.map(({ month }) => month)).toEqual(['2027-01', undefined])
})

test('the 29th of February keeps its Tuesday in a year without one', () => {
  expect(shifted('2028-02-29', '2028-02-29', 2028, 2029)).toEqual(['2029-02-27', '2029-02-27'])
})

test('whatever is shifted keeps its length; what keeps its weekday moves three days at most', () => {
  const years = fc.integer({ min: 2024, max: 2033 })
  const starts = fc.tuple(
    years,
    fc.integer({ min: 0, max: 364 }),
    fc.integer({ min: 0, max: 40 }),
    fc.integer({ min: -5, max: 5 }),
  )
  fc.assert(
    fc.property(starts, ([year, at, length, years]) => {
      const start = new Date((dayNumber(`${year}-01-01`) + at) * 86_400_000).toISOString().slice(0, 10)
      const end = new Date((dayNumber(start) + length) * 86_400_000).toISOString().slice(0, 10)
      const { promotion: moved, because, movedDays } = shiftByLunarAnchor(run(start, end), year, year + years)
      expect(daysBetween(moved.start, moved.end)).toBe(length)
      if (because.kind === 'weekday') {
        expect(weekdayOf(moved.start)).toBe(weekdayOf(start))
        expect(Math.abs(movedDays)).toBeLessThanOrEqual(3)
      } else {
        expect(daysBetween(because.after, moved.start)).toBe(daysBetween(because.before, start))
      }
    }),
    { numRuns: 300 },
  )
})
