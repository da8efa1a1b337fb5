import { describe, expect, test } from 'vitest'
import { listingBoard, relisted } from '../../../domain/calendar/listingBoard.ts'
import type { RetailerCalendar } from '../../../domain/negotiation/retailerCalendar.ts'
import { rampOfYear, withRampAt } from '../../../domain/products/ramp.ts'
import { launch, promotion } from '../engine/deal.ts'

const calendar: RetailerCalendar = {
  placements: [
    { id: 'stack', name: '堆头', capacity: 2 },
    { id: 'online', name: '线上' },
  ],
}

function cell(board: ReturnType<typeof listingBoard>, month: string, placement: string | null) {
  const at = board.placements.findIndex((each) => (each?.id ?? null) === placement)
  const found = board.rows.find((row) => row.month === month)?.cells[at]
  return { ...found, listings: found?.listings.map(({ id }) => id) }
}

describe('the slot board', () => {
  test('has the twelve months of the contract year, a column for each placement and one for none', () => {
    const board = listingBoard([], [], calendar, '2027-04')
    expect(board.rows.map(({ month }) => month).slice(0, 2)).toEqual(['2027-04', '2027-05'])
    expect(board.rows.at(-1)?.month).toBe('2028-03')
    expect(board.placements.map((each) => each?.id ?? null)).toEqual(['stack', 'online', null])
  })

  test('two listings and a promotion in April are one too many for two stacks; in March there is room', () => {
    const listings = [
      launch({ id: 'a', listingMonth: '2027-04', placement: 'stack' }),
      launch({ id: 'b', listingMonth: '2027-04', placement: 'stack' }),
      launch({ id: 'c', listingMonth: '2027-03', placement: 'stack' }),
    ]
    const board = listingBoard(listings, [promotion({ placement: 'stack' })], calendar, '2027-01')
    expect(cell(board, '2027-04', 'stack')).toEqual({
      listings: ['a', 'b'],
      promotions: 1,
      capacity: 2,
      over: 1,
    })
    expect(cell(board, '2027-03', 'stack')).toEqual({ listings: ['c'], promotions: 0, capacity: 2, over: 0 })
  })

  test('promotions one after the other take one slot, and one that runs over the end of a month takes one in both', () => {
    const plan = [
      promotion({ id: 'first', start: '2027-04-01', end: '2027-04-10', placement: 'stack' }),
      promotion({ id: 'second', start: '2027-04-11', end: '2027-05-05', placement: 'stack' }),
    ]
    const board = listingBoard([], plan, calendar, '2027-01')
    expect(['2027-03', '2027-04', '2027-05'].map((month) => cell(board, month, 'stack').promotions)).toEqual([
      0, 1, 1,
    ])
  })

  test('a placement without limit is never full; one the retailer does not have counts as none', () => {
    const listings = ['a', 'b', 'c'].map((id) => launch({ id, placement: 'online' }))
    const board = listingBoard([...listings, launch({ id: 'd', placement: 'gone' })], [], calendar, '2027-01')
    expect(cell(board, '2027-03', 'online')).toMatchObject({ over: 0 })
    expect(cell(board, '2027-03', null)).toMatchObject({ listings: ['d'] })
  })

  test('moving changes month and placement and nothing else; to where it stands it stays the very same', () => {
    const product = launch({ placement: 'stack' })
    expect(relisted(product, '2027-05', 'online')).toEqual({
      ...product,
      listingMonth: '2027-05',
      placement: 'online',
    })
    const { placement: _, ...loose } = product
    expect(relisted(product, '2027-03', '')).toEqual(loose)
    expect(relisted(product, '2027-03', 'stack')).toBe(product)
  })
})

describe('the build-up', () => {
  test('40 %, 70 % and then 100 % reads as twelve months, the last one held', () => {
    expect(rampOfYear([0.4, 0.7, 1])).toEqual([0.4, 0.7, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1])
  })

  test('a month changed keeps the others, and is written as short as it holds', () => {
    expect(withRampAt([0.4, 0.7, 1], 1, 0.8)).toEqual([0.4, 0.8, 1])
    expect(withRampAt([0.4, 1], 3, 0.9)).toEqual([0.4, 1, 1, 0.9, 1])
    expect(withRampAt([0.4, 1], 0, 1)).toEqual([1])
    expect(withRampAt([1], 11, 0.5)).toEqual([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 0.5])
  })
})
