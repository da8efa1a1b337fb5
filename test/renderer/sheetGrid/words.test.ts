import { describe, expect, test } from 'vitest'
import { selectColumn } from '../../../renderer/shared/sheetGrid/columns/selectColumn.ts'
import { describeCell } from '../../../renderer/shared/sheetGrid/describeCell.ts'
import { afterCommit, invalidKey } from '../../../renderer/shared/sheetGrid/invalidEntries.ts'
import { filteredOptions } from '../../../renderer/shared/sheetGrid/optionChoice.ts'
import { selectionSummary } from '../../../renderer/shared/sheetGrid/selectionSummary.ts'
import { visibleLines } from '../../../renderer/shared/sheetGrid/sheetLine.ts'
import type { SheetModel } from '../../../renderer/shared/sheetGrid/sheetModel.ts'
import { labels } from './harness/labels.ts'
import { type SmallRow, smallColumns, smallLines, smallSheet } from './smallSheet.ts'

const said = (sheet: SheetModel<SmallRow>, row: number, column: number) =>
  describeCell(sheet, { row, column }, labels, {
    rowName: ({ name }) => name ?? '',
    isCollapsed: (groupId) => groupId === 'fees',
  })

describe('what is said about a cell', () => {
  test('is its row, column, figure with unit, and every mark', () => {
    const sheet = smallSheet({
      '增长返利.rate': { overridden: true, changed: true, locked: true, note: '距底线 0.20 点' },
    })
    expect(said(sheet, 2, 1)).toBe('第 3 行,增长返利,当前 1.25%,已覆盖,本轮已改,已锁定,距底线 0.20 点')
  })

  test('is the kept text and the reason where it could not be read', () => {
    const sheet = smallSheet({ '增长返利.rate': { invalid: { text: '待定', message: '不是数字' } } })
    expect(said(sheet, 2, 1)).toBe('第 3 行,增长返利,当前 待定,无法识别:不是数字')
  })

  test('is the name of a category and whether it is folded, and the total by its column', () => {
    expect(said(smallSheet(), 0, 0)).toBe('返利,已展开')
    expect(said(smallSheet(), 3, 0)).toBe('费用,已折叠')
    expect(said(smallSheet(), 5, 2)).toBe('第 6 行,合计,费用 250.00万元')
    expect(said(smallSheet(), 5, 1)).toBe('第 6 行,合计,当前 空')
  })
})

describe('the status bar', () => {
  const rows = smallLines().flatMap((line) => (line.kind === 'row' ? [line.row] : []))

  test('adds 1.2, 0.5 and 0.8 million to 2.5 million, on average 833,333', () => {
    const summary = selectionSummary(rows, smallColumns.slice(2))
    expect(summary).toMatchObject({ count: 3, numbers: 3, sum: 2_500_000, measure: '万元', columnId: 'fee' })
    expect(summary.average).toBeCloseTo(833_333.33, 1)
  })

  test('counts texts, and adds rates and amounts selected together each for themselves', () => {
    const { sums } = selectionSummary(rows, smallColumns)
    expect(sums.map(({ measure, columnId }) => [measure, columnId])).toEqual([
      ['%', 'rate'],
      ['万元', 'fee'],
    ])
    expect(sums[0]?.sum).toBeCloseTo(0.0625, 10)
    expect(sums[1]?.sum).toBe(2_500_000)
    expect(selectionSummary(rows, smallColumns)).toMatchObject({
      count: 9,
      numbers: 6,
      sum: null,
      average: null,
    })
    expect(selectionSummary([], smallColumns)).toMatchObject({ count: 0, sum: null, average: null })
  })
})

test('a folded category hides its rows and the categories under it', () => {
  const lines = [
    ...smallLines(),
    { kind: 'group' as const, id: 'inner', label: '内', groupId: 'fees' },
    { kind: 'subtotal' as const, id: 'inner-total', label: '小计', cells: {}, groupId: 'inner' },
  ]
  expect(visibleLines(lines, new Set(['fees'])).map((line) => line.id)).toEqual([
    'rebates',
    '无条件返利',
    '增长返利',
    'fees',
    'total',
  ])
})

test('a text that could not be read stays until a readable value takes its place', () => {
  const address = { rowId: 'a', columnId: 'rate' }
  const kept = afterCommit(new Map(), [{ ...address, invalidText: '待定', message: '不是数字' }])
  expect(kept.get(invalidKey('a', 'rate'))).toEqual({ text: '待定', message: '不是数字' })
  expect(afterCommit(kept, [{ rowId: 'b', columnId: 'rate', value: 1 }]).size).toBe(1)
  expect(afterCommit(kept, [{ ...address, value: 0.03 }]).size).toBe(0)
})

describe('the list of a select cell', () => {
  const column = selectColumn<string>({
    id: 'basis',
    header: '基数',
    value: (row) => row,
    unknownText: (text) => text,
    options: () => [
      { value: 'grossNet', label: '含税净额' },
      { value: 'net', label: '净额' },
      { value: 'list', label: '标价' },
    ],
  })
  const offered = (typed: string | null) => {
    const cell = { rowId: '1', row: 'net', column, state: undefined }
    const { options, index } = filteredOptions(cell, typed, '标价')
    return { labels: options.map(({ label }) => label), chosen: options[index]?.label ?? null }
  }

  test('opens with all of it and the present word chosen', () => {
    expect(offered(null)).toEqual({ labels: ['含税净额', '净额', '标价'], chosen: '标价' })
  })

  test('is narrowed by what is typed; the whole word wins over a longer one before it', () => {
    expect(offered('净')).toEqual({ labels: ['含税净额', '净额'], chosen: '含税净额' })
    expect(offered('NET')).toEqual({ labels: ['含税净额', '净额'], chosen: '含税净额' })
    expect(offered('净额 ')).toEqual({ labels: ['含税净额', '净额'], chosen: '净额' })
  })

  test('chooses nothing for an empty or unknown text, so that Enter clears or keeps it', () => {
    expect(offered('')).toEqual({ labels: ['含税净额', '净额', '标价'], chosen: null })
    expect(offered('毛额')).toEqual({ labels: [], chosen: null })
  })
})
