import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { copyBlock, pasteBlock } from '../../../renderer/shared/sheetGrid/clipboardBlock.ts'
import {
  draggedFill,
  fillDown,
  fillOver,
  fillRight,
  fillText,
} from '../../../renderer/shared/sheetGrid/fill.ts'
import { nudgeBlock, nudged } from '../../../renderer/shared/sheetGrid/nudge.ts'
import type { CellBlock } from '../../../renderer/shared/sheetGrid/selection.ts'
import { smallSheet } from './smallSheet.ts'

const block = (top: number, left: number, bottom = top, right = left): CellBlock => ({
  top,
  left,
  bottom,
  right,
})
const change = (rowId: string, columnId: string, value: unknown) => ({ rowId, columnId, value })

describe('copying', () => {
  test('leaves the heads of categories out, keeps every digit in the text and the shown figure in HTML', () => {
    expect(copyBlock(smallSheet(), block(0, 0, 2, 2))).toEqual({
      exact: [
        ['无条件返利', '3%', '120'],
        ['增长返利', '1.25%', '50'],
      ],
      shown: [
        [{ text: '无条件返利' }, { text: '3.00%', number: 0.03 }, { text: '120.00', number: 120 }],
        [{ text: '增长返利' }, { text: '1.25%', number: 0.0125 }, { text: '50.00', number: 50 }],
      ],
    })
  })

  test('copies a text that could not be read as it was typed', () => {
    const sheet = smallSheet({ '增长返利.rate': { invalid: { text: '待定', message: '不是数字' } } })
    expect(copyBlock(sheet, block(2, 1)).exact).toEqual([['待定']])
  })
})

describe('pasting', () => {
  test('steps over the heads of categories, so that no row of the block is lost on them', () => {
    const { changes, block: written } = pasteBlock(smallSheet(), block(2, 1), [['4%'], ['５']])
    expect(changes).toEqual([change('增长返利', 'rate', 0.04), change('进场费', 'rate', 0.05)])
    expect(written).toEqual(block(2, 1, 4, 1))
  })

  test('one value fills the whole selection, a row is repeated over its rows', () => {
    const values = (pasted: string[][], selected: CellBlock) =>
      pasteBlock(smallSheet(), selected, pasted).changes.map((each) => 'value' in each && each.value)
    expect(values([['7']], block(1, 1, 4, 1))).toEqual([0.07, 0.07, 0.07])
    expect(values([['1', '2']], block(1, 1, 2, 2))).toEqual([0.01, 20_000, 0.01, 20_000])
  })

  test('says how much was not readable, not allowed and not on the sheet', () => {
    const sheet = smallSheet({ '进场费.rate': { locked: true } })
    const { changes, report } = pasteBlock(sheet, block(2, 1), [
      ['-1', '3亿', 'x'],
      ['2', '大约', 'x'],
      ['3', '1', 'x'],
    ])
    expect(changes).toEqual([
      { rowId: '增长返利', columnId: 'rate', invalidText: '-1', message: '不能为负' },
      change('增长返利', 'fee', 300_000_000),
      { rowId: '进场费', columnId: 'fee', invalidText: '大约', message: '不是数字' },
    ])
    expect(report).toEqual({
      rows: 3,
      columns: 3,
      written: 3,
      invalid: 2,
      refused: 1,
      locked: 1,
      overflowRows: 1,
      overflowColumns: 1,
    })
  })

  test('every pasted cell is written, refused or reported as overflow', () => {
    const blocks = fc
      .tuple(fc.integer({ min: 1, max: 8 }), fc.integer({ min: 1, max: 5 }))
      .map(([rows, columns]) =>
        Array.from({ length: rows }, () => Array.from({ length: columns }, () => '1')),
      )
    fc.assert(
      fc.property(blocks, fc.nat(5), fc.nat(2), (pasted, top, left) => {
        const { report } = pasteBlock(
          smallSheet({ '进场费.rate': { locked: true } }),
          block(top, left),
          pasted,
        )
        const placed = (report.rows - report.overflowRows) * (report.columns - report.overflowColumns)
        expect(report.written + report.refused).toBe(placed)
      }),
    )
  })

  test('cells that a ragged block does not have stay as they are', () => {
    const { changes } = pasteBlock(smallSheet(), block(1, 1), [['1', '2'], ['3']])
    expect(changes.map((each) => `${each.rowId}.${each.columnId}`)).toEqual([
      '无条件返利.rate',
      '无条件返利.fee',
      '增长返利.rate',
    ])
  })
})

describe('pasting a block that names its columns', () => {
  const cells = (pasted: string[][], selected = block(1, 1)) => {
    const { changes, report, block: written } = pasteBlock(smallSheet(), selected, pasted)
    return {
      cells: changes.map((each) => [
        each.rowId,
        each.columnId,
        'value' in each ? each.value : each.invalidText,
      ]),
      head: report.head,
      written,
    }
  }

  test('each column goes under its name and each row to its name, in whatever order and wherever the selection is', () => {
    const pasted = cells(
      [
        ['费用（万元）', '条款', '备注', '当前'],
        ['90', '进场费', '谈过', '2.5%'],
        ['130', '无条件返利', '', '3.2%'],
        ['1', '物流费', '', '1%'],
      ],
      block(4, 2),
    )
    expect(pasted).toEqual({
      cells: [
        ['进场费', 'fee', 900_000],
        ['进场费', 'rate', 0.025],
        ['无条件返利', 'fee', 1_300_000],
        ['无条件返利', 'rate', 0.032],
      ],
      head: { columns: ['费用', '条款', '当前'], leftOut: ['备注'], rowsLeftOut: 1 },
      written: block(1, 1, 4, 2),
    })
  })

  test('without the names of the rows they are laid down from the selection, over the heads of categories', () => {
    expect(
      cells(
        [
          ['费用', '当前'],
          ['60', '1%'],
          ['70', '2%'],
        ],
        block(2, 0),
      ).cells,
    ).toEqual([
      ['增长返利', 'fee', 600_000],
      ['增长返利', 'rate', 0.01],
      ['进场费', 'fee', 700_000],
      ['进场费', 'rate', 0.02],
    ])
  })

  test('the second row of a name is not written over the first, and a cell a ragged row does not have stays', () => {
    const { cells: written, head } = cells([
      ['条款', '当前', '费用'],
      ['进场费', '1%'],
      ['进场费', '9%', '9'],
    ])
    expect(written).toEqual([['进场费', 'rate', 0.01]])
    expect(head?.rowsLeftOut).toBe(1)
  })

  test('one name alone, or fewer than half of the names, is no head: the block is taken as it is', () => {
    expect(cells([['当前'], ['5%']]).head).toBeUndefined()
    expect(
      cells([
        ['当前', '费用', '甲', '乙', '丙'],
        ['5%', '1', '', '', ''],
      ]).head,
    ).toBeUndefined()
    expect(cells([['当前', '费用']]).head).toBeUndefined()
  })

  test('rows of one name twice on the sheet are not told apart by it: then the place counts', () => {
    const sheet = smallSheet()
    const lines = sheet.lines.map((line) =>
      line.kind === 'row' ? { ...line, row: { ...line.row, name: '返利' } } : line,
    )
    const { changes } = pasteBlock({ ...sheet, lines }, block(2, 1), [
      ['条款', '当前'],
      ['返利', '7%'],
    ])
    expect(changes).toEqual([change('增长返利', 'name', '返利'), change('增长返利', 'rate', 0.07)])
  })
})

describe('filling', () => {
  test('Ctrl+D repeats the first row, and with one row takes the one above, over a head as well', () => {
    expect(fillDown(smallSheet(), block(1, 1, 4, 1))).toEqual([
      change('增长返利', 'rate', 0.03),
      change('进场费', 'rate', 0.03),
    ])
    expect(fillDown(smallSheet(), block(4, 1))).toEqual([change('进场费', 'rate', 0.0125)])
    expect(fillDown(smallSheet(), block(1, 1))).toEqual([])
  })

  test('Ctrl+R carries the text, which the next column reads in its own way or keeps as unreadable', () => {
    expect(fillRight(smallSheet(), block(1, 1, 1, 2))).toEqual([
      { rowId: '无条件返利', columnId: 'fee', invalidText: '3%', message: '不是数字' },
    ])
    expect(fillRight(smallSheet(), block(1, 0))).toEqual([])
  })

  test('one text goes into every cell that may be written', () => {
    const sheet = smallSheet({ '增长返利.rate': { locked: true } })
    expect(fillText(sheet, block(1, 1, 4, 1), '')).toEqual([
      change('无条件返利', 'rate', null),
      change('进场费', 'rate', null),
    ])
  })

  test('the handle repeats two rows in turn, downwards and upwards', () => {
    expect(fillOver(smallSheet(), block(1, 2, 2, 2), block(1, 2, 4, 2))).toEqual([
      change('进场费', 'fee', 1_200_000),
    ])
    expect(fillOver(smallSheet(), block(2, 2, 4, 2), block(1, 2, 4, 2))).toEqual([
      change('无条件返利', 'fee', 800_000),
    ])
  })

  test('the handle follows the pointer in one direction only', () => {
    const source = block(1, 1, 2, 2)
    expect(draggedFill(source, { row: 4, column: 3 })).toEqual(block(1, 1, 4, 2))
    expect(draggedFill(source, { row: 2, column: 0 })).toEqual(block(1, 0, 2, 2))
    expect(draggedFill(source, { row: 2, column: 1 })).toEqual(source)
  })
})

describe('nudging', () => {
  test('adds in the decimals a person sees: three tenths of a point to 1.25 % are 1.55 %', () => {
    expect([1, 2, 3].reduce((rate) => nudged(rate, 0.001, 1), 0.0125)).toBe(0.0155)
    expect(nudged(0.1, 0.2, 1)).toBe(0.3)
    expect(nudged(0.001, 0.001, -1)).toBe(0)
  })

  test('moves every figure of the selection with a step, and none that may not go there', () => {
    expect(nudgeBlock(smallSheet(), block(0, 0, 5, 2), 1)).toEqual([
      change('无条件返利', 'rate', 0.031),
      change('增长返利', 'rate', 0.0135),
      change('进场费', 'rate', 0.021),
    ])
    const sheet = smallSheet({ '无条件返利.rate': { locked: true } })
    expect(nudgeBlock(sheet, block(1, 1, 2, 1), -20)).toEqual([])
  })
})
