import { describe, expect, test } from 'vitest'
import { columnBands } from '../../../renderer/shared/sheetGrid/columnBands.ts'
import {
  defaultColumnLayout,
  moveColumn,
  placeColumns,
  resizeColumn,
  setColumnHidden,
} from '../../../renderer/shared/sheetGrid/columnLayout.ts'
import { textColumn } from '../../../renderer/shared/sheetGrid/columns/textColumn.ts'
import { cellUnder, scrolledTo } from '../../../renderer/shared/sheetGrid/scrollPlace.ts'

const column = (id: string, more: { frozen?: boolean; group?: string; isPrivate?: boolean } = {}) =>
  textColumn<null>({ id, header: id, width: 100, value: () => null, ...more })
const columns = [
  column('name', { frozen: true }),
  column('ask', { group: '比例' }),
  column('now', { group: '比例' }),
  column('floor', { group: '内部', isPrivate: true }),
  column('note'),
]
const ids = (layout = defaultColumnLayout) => placeColumns(columns, layout).map((placed) => placed.column.id)

describe('columns', () => {
  test('stand side by side, frozen ones first', () => {
    const placed = placeColumns([column('a'), column('b', { frozen: true })], defaultColumnLayout)
    expect(placed.map(({ column: { id }, left, isFrozen }) => ({ id, left, isFrozen }))).toEqual([
      { id: 'b', left: 0, isFrozen: true },
      { id: 'a', left: 100, isFrozen: false },
    ])
  })

  test('can be moved, hidden, shown again and resized', () => {
    const noteFirst = moveColumn(defaultColumnLayout, columns, 'note', 'ask')
    expect(ids(noteFirst)).toEqual(['name', 'note', 'ask', 'now', 'floor'])
    expect(ids(moveColumn(noteFirst, columns, 'ask', null))).toEqual(['name', 'note', 'now', 'floor', 'ask'])
    const hidden = setColumnHidden(noteFirst, 'floor', true)
    expect(ids(hidden)).toEqual(['name', 'note', 'ask', 'now'])
    expect(ids(setColumnHidden(hidden, 'floor', false))).toEqual(ids(noteFirst))
    const [note] = columns.slice(-1)
    const narrow = note === undefined ? defaultColumnLayout : resizeColumn(defaultColumnLayout, note, 3)
    expect(placeColumns(columns, narrow).at(-1)?.width).toBe(40)
  })

  test('that a stored order does not know keep their old neighbour', () => {
    expect(ids({ ...defaultColumnLayout, order: ['note', 'ask', 'name', 'gone'] })).toEqual([
      'name',
      'note',
      'ask',
      'now',
      'floor',
    ])
  })

  test('share a band with their neighbours of the same group; 内部 is private when all of it is', () => {
    expect(
      columnBands(placeColumns(columns, defaultColumnLayout)).map(({ label, left, width, isPrivate }) => [
        label,
        left,
        width,
        isPrivate,
      ]),
    ).toEqual([
      ['', 0, 100, false],
      ['比例', 100, 200, false],
      ['内部', 300, 100, true],
      ['', 400, 100, false],
    ])
  })
})

describe('scrolling', () => {
  const placed = placeColumns(columns, defaultColumnLayout)
  const view = {
    scrollTop: 100,
    scrollLeft: 0,
    width: 300,
    height: 164,
    headHeight: 64,
    frozenWidth: 100,
    rowHeight: 20,
  }

  test('goes just as far as the cell needs, and not sideways for a frozen one', () => {
    expect(scrolledTo(view, placed, { row: 6, column: 1 })).toEqual({ top: 100, left: 0 })
    expect(scrolledTo(view, placed, { row: 10, column: 4 })).toEqual({ top: 120, left: 200 })
    expect(scrolledTo({ ...view, scrollLeft: 200 }, placed, { row: 2, column: 0 })).toEqual({
      top: 40,
      left: 200,
    })
    expect(scrolledTo({ ...view, scrollLeft: 200 }, placed, { row: 5, column: 2 })).toEqual({
      top: 100,
      left: 100,
    })
  })

  test('the pointer over the frozen part means the frozen column, beside it what was scrolled there', () => {
    const scrolled = { ...view, scrollLeft: 150 }
    expect(cellUnder(scrolled, placed, 50, { x: 50, y: 70 })).toEqual({ row: 5, column: 0 })
    expect(cellUnder(scrolled, placed, 50, { x: 160, y: 90 })).toEqual({ row: 6, column: 3 })
    expect(cellUnder(scrolled, placed, 50, { x: 900, y: 9000 })).toEqual({ row: 49, column: 4 })
  })
})
