import { expect, test } from 'vitest'
import { movedTo, nearestEnd, nearestStart, resizedTo } from '../../../domain/calendar/promotionMoves.ts'
import { spanOfYear } from '../../../domain/calendar/weeks.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'

const year = spanOfYear('2027-01')
const rests = {
  weekStart: 1,
  slots: [
    { from: '2027-01-06', to: '2027-01-19' },
    { from: '2027-01-20', to: '2027-02-02' },
  ],
}

const promotion: Promotion = {
  id: 'p',
  name: '端午',
  products: ['a'],
  start: '2027-05-26',
  end: '2027-06-09',
  depth: 0.1,
  uplift: { kind: 'factor', value: 1 },
  funding: { kind: 'none' },
  fees: [
    { name: '堆头', amount: 1_000, taxIncluded: true, vatClass: 'serviceSpecialInvoice', month: '2027-06' },
  ],
}

test('a bar let go on Thursday 7 January rests on Monday the 4th by weeks, on Wednesday the 6th by slots', () => {
  expect(nearestStart('2027-01-07', 'week', rests)).toBe('2027-01-04')
  expect(nearestStart('2027-01-08', 'week', rests)).toBe('2027-01-11')
  expect(nearestStart('2027-01-07', 'slot', rests)).toBe('2027-01-06')
  expect(nearestStart('2027-01-07', 'day', rests)).toBe('2027-01-07')
})

test('an end rests on the last day of a week or of a slot', () => {
  expect(nearestEnd('2027-01-16', 'week', rests)).toBe('2027-01-17')
  expect(nearestEnd('2027-01-16', 'slot', rests)).toBe('2027-01-19')
})

test('by slots a bar stays where it is put when the retailer has none', () => {
  expect(nearestStart('2027-01-07', 'slot', { weekStart: 1, slots: [] })).toBe('2027-01-07')
})

test('a promotion moved a month later keeps its 15 days, and the month of its fee goes with it', () => {
  expect(movedTo(promotion, '2027-06-26', year)).toMatchObject({
    start: '2027-06-26',
    end: '2027-07-10',
    fees: [{ month: '2027-07' }],
  })
})

test('nothing is moved out of the contract year, nor the month of a fee', () => {
  expect(movedTo(promotion, '2026-11-02', year).start).toBe('2027-01-01')
  const late = movedTo(promotion, '2028-03-01', year)
  expect([late.start, late.fees?.[0]?.month]).toEqual(['2027-12-31', '2027-12'])
})

test('a promotion is never shorter than a day', () => {
  expect(resizedTo(promotion, 'end', '2027-05-01', year).end).toBe('2027-05-26')
  expect(resizedTo(promotion, 'start', '2027-07-01', year).start).toBe('2027-06-09')
  expect(resizedTo(promotion, 'start', '2026-12-01', year).start).toBe('2027-01-01')
})
