import { describe, expect, test } from 'vitest'
import { defaultColumnLayout, stepColumn } from '../../../renderer/shared/sheetGrid/columnLayout.ts'
import { readonlyColumn } from '../../../renderer/shared/sheetGrid/columns/readonlyColumn.ts'
import { findCells, rowMeant } from '../../../renderer/shared/sheetGrid/findCells.ts'
import { filteredLines } from '../../../renderer/shared/sheetGrid/sheetFilter.ts'
import { type SmallRow, smallColumns, smallLines } from './smallSheet.ts'

const rowName = (row: SmallRow) => row.name ?? ''
const left = (columnId: string, text: string) =>
  filteredLines(smallLines(), smallColumns, [{ columnId, text }]).map(({ id }) => id)

describe('filters', () => {
  test('a word leaves the rows that say it, under the heads of their groups; the total of all stays', () => {
    expect(left('name', '返利')).toEqual(['rebates', '无条件返利', '增长返利', 'total'])
    expect(left('name', '进场')).toEqual(['fees', '进场费', 'total'])
  })

  test('in a column of per cent >1.25 means 1.25 %, full-width figures too', () => {
    expect(left('rate', '>1.25')).toEqual(['rebates', '无条件返利', 'fees', '进场费', 'total'])
    expect(left('rate', '＞＝１．２５％')).toEqual([
      'rebates',
      '无条件返利',
      '增长返利',
      'fees',
      '进场费',
      'total',
    ])
    expect(left('rate', '<=2')).toEqual(['rebates', '增长返利', 'fees', '进场费', 'total'])
  })

  test('in a column of 万元 <100 means 100 万元, and 一 亿 can be said as well', () => {
    expect(left('fee', '<100')).toEqual(['rebates', '增长返利', 'fees', '进场费', 'total'])
    expect(left('fee', '>0.01亿')).toEqual(['rebates', '无条件返利', 'total'])
    expect(left('fee', '=80万')).toEqual(['fees', '进场费', 'total'])
  })

  test('= alone asks for empty cells, <> for filled ones', () => {
    expect(left('fee', '=')).toEqual(['total'])
    expect(left('fee', '<>')).toHaveLength(6)
  })

  test('figures that are worked out are compared as they are shown', () => {
    const shown = readonlyColumn<SmallRow>({
      id: 'points',
      header: '点',
      value: ({ rate }) => (rate ?? 0) * 100,
    })
    const lines = filteredLines(smallLines(), [shown], [{ columnId: 'points', text: '>2' }])
    expect(lines.map(({ id }) => id)).toEqual(['rebates', '无条件返利', 'total'])
  })

  test('two filters must both hold, and no filter hides nothing', () => {
    const both = [
      { columnId: 'name', text: '返利' },
      { columnId: 'rate', text: '<2' },
    ]
    expect(filteredLines(smallLines(), smallColumns, both).map(({ id }) => id)).toEqual([
      'rebates',
      '增长返利',
      'total',
    ])
    expect(filteredLines(smallLines(), smallColumns, [])).toEqual(smallLines())
  })
})

describe('find and go to', () => {
  test('a text is found as it is shown and as it is typed, whatever its width', () => {
    expect(findCells(smallLines(), smallColumns, '１．２５')).toEqual([
      { rowId: '增长返利', columnId: 'rate' },
    ])
    expect(findCells(smallLines(), smallColumns, '80')).toEqual([{ rowId: '进场费', columnId: 'fee' }])
    expect(findCells(smallLines(), smallColumns, ' ')).toEqual([])
  })

  test('a row is meant by its number among the lines, by how its name begins, else by a part of it', () => {
    expect(rowMeant(smallLines(), rowName, '5')).toBe('进场费')
    expect(rowMeant(smallLines(), rowName, '增长')).toBe('增长返利')
    expect(rowMeant(smallLines(), rowName, '场费')).toBe('进场费')
    expect(rowMeant(smallLines(), rowName, '99')).toBeNull()
  })
})

describe('a column moved by a key', () => {
  test('goes one place on, and not over the border of the frozen ones', () => {
    const moved = stepColumn(defaultColumnLayout, smallColumns, 'rate', 1)
    expect(moved.order).toEqual(['name', 'fee', 'rate'])
    expect(stepColumn(moved, smallColumns, 'rate', -1).order).toEqual(['name', 'rate', 'fee'])
    expect(stepColumn(defaultColumnLayout, smallColumns, 'rate', -1)).toBe(defaultColumnLayout)
    expect(stepColumn(defaultColumnLayout, smallColumns, 'fee', 1)).toBe(defaultColumnLayout)
  })
})
