import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  advanced,
  afterMove,
  type BlockSelection,
  type Ground,
  isInside,
  moved,
  selectedBlock,
  single,
  wholeSheet,
} from '../../../renderer/shared/sheetGrid/selection.ts'

/** Six rows by four columns; data in rows 1–2 and 4 of column 1. */
const ground: Ground = {
  rows: 6,
  columns: 4,
  pageRows: 3,
  isFilled: ({ row, column }) => column === 1 && [1, 2, 4].includes(row),
}
const jump = (row: number, direction: 'up' | 'down') =>
  moved({ row, column: 1 }, { to: 'jump', direction }, ground).row

describe('moving', () => {
  test('stops at the edges of the sheet', () => {
    expect(moved({ row: 0, column: 3 }, { to: 'step', direction: 'up' }, ground)).toEqual({
      row: 0,
      column: 3,
    })
    expect(moved({ row: 4, column: 3 }, { to: 'page', direction: 'down' }, ground)).toEqual({
      row: 5,
      column: 3,
    })
    expect(moved({ row: 2, column: 2 }, { to: 'sheetEnd' }, ground)).toEqual({ row: 5, column: 3 })
    expect(moved({ row: 2, column: 2 }, { to: 'rowStart' }, ground)).toEqual({ row: 2, column: 0 })
  })

  test('with Ctrl goes to the end of the figures, then to the next ones, then to the edge', () => {
    expect([jump(0, 'down'), jump(1, 'down'), jump(2, 'down'), jump(4, 'down')]).toEqual([1, 2, 4, 5])
    expect([jump(5, 'up'), jump(4, 'up'), jump(2, 'up'), jump(1, 'up')]).toEqual([4, 2, 1, 0])
  })

  test('never leads outside the sheet', () => {
    const position = fc.record({ row: fc.nat(5), column: fc.nat(3) })
    const move = fc.oneof(
      fc.record({
        to: fc.constantFrom('step' as const, 'jump' as const),
        direction: fc.constantFrom('up' as const, 'down' as const, 'left' as const, 'right' as const),
      }),
      fc.record({
        to: fc.constant('page' as const),
        direction: fc.constantFrom('up' as const, 'down' as const),
      }),
      fc.record({ to: fc.constantFrom('rowStart' as const, 'rowEnd' as const, 'sheetEnd' as const) }),
    )
    const sheet = selectedBlock(wholeSheet({ row: 0, column: 0 }, ground))
    fc.assert(fc.property(position, move, (from, to) => isInside(sheet, moved(from, to, ground))))
  })
})

describe('extending', () => {
  test('keeps the anchor active and moves the other corner, back over the anchor as well', () => {
    const step = (direction: 'up' | 'left') => ({ to: 'step', direction }) as const
    const once = afterMove(single({ row: 2, column: 2 }), step('up'), true, ground)
    const twice = afterMove(once, step('left'), true, ground)
    expect(twice.active).toEqual({ row: 2, column: 2 })
    expect(selectedBlock(twice)).toEqual({ top: 1, bottom: 2, left: 1, right: 2 })
  })

  test('ends with the next plain arrow, which starts from the active cell', () => {
    const block = wholeSheet({ row: 1, column: 1 }, ground)
    expect(afterMove(block, { to: 'step', direction: 'down' }, false, ground)).toEqual(
      single({ row: 2, column: 1 }),
    )
  })
})

describe('Enter and Tab', () => {
  const block = { active: { row: 2, column: 1 }, anchor: { row: 1, column: 1 }, head: { row: 2, column: 2 } }

  test('go round a selected block of two by two: Enter by columns, Tab by rows', () => {
    expect(advanced(block, 'rows', false, ground)?.active).toEqual({ row: 1, column: 2 })
    expect(advanced(block, 'columns', false, ground)?.active).toEqual({ row: 2, column: 2 })
    expect(advanced({ ...block, active: block.anchor }, 'columns', true, ground)?.active).toEqual({
      row: 2,
      column: 2,
    })
    expect(advanced({ ...block, active: block.head }, 'rows', false, ground)?.active).toEqual({
      row: 1,
      column: 1,
    })
  })

  test('Tab goes on in the next row and leaves the sheet after its last cell', () => {
    expect(advanced(single({ row: 0, column: 3 }), 'columns', false, ground)).toEqual(
      single({ row: 1, column: 0 }),
    )
    expect(advanced(single({ row: 5, column: 3 }), 'columns', false, ground)).toBe(null)
    expect(advanced(single({ row: 0, column: 0 }), 'columns', true, ground)).toBe(null)
  })

  test('Enter after a run of Tabs goes below the cell where it began, as a list is filled in', () => {
    const tab = (selection: BlockSelection) => advanced(selection, 'columns', false, ground) ?? selection
    const twice = tab(tab(single({ row: 2, column: 1 })))
    expect(twice.active).toEqual({ row: 2, column: 3 })
    expect(advanced(twice, 'rows', false, ground)).toEqual(single({ row: 3, column: 1 }))
    expect(advanced(twice, 'rows', true, ground)?.active).toEqual({ row: 1, column: 3 })
    expect(advanced(single(twice.active), 'rows', false, ground)?.active).toEqual({ row: 3, column: 3 })
  })

  test('Enter stays in the last row', () => {
    expect(advanced(single({ row: 5, column: 1 }), 'rows', false, ground)).toEqual(
      single({ row: 5, column: 1 }),
    )
  })
})
