import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { formatTsv, parseTsv } from '../../../renderer/shared/sheetGrid/tsv.ts'

describe('a block copied from a spreadsheet', () => {
  test('is read by tabs and line breaks, whichever machine it came from', () => {
    expect(parseTsv('返利\t3%\r\n进场费\t80万\r\n')).toEqual([
      ['返利', '3%'],
      ['进场费', '80万'],
    ])
    expect(parseTsv('a\tb\rc\td')).toEqual([
      ['a', 'b'],
      ['c', 'd'],
    ])
  })

  test('may hold tabs, line breaks and quotes inside a quoted cell', () => {
    expect(parseTsv('"按季结算\r\n随货款扣除"\t"a\tb"\t"5"" 堆头"\r\n')).toEqual([
      ['按季结算\n随货款扣除', 'a\tb', '5" 堆头'],
    ])
  })

  test('keeps a quote that opens nothing as a character', () => {
    expect(parseTsv('"大促\t3%')).toEqual([['"大促', '3%']])
    expect(parseTsv('5" 堆头\t"a"b')).toEqual([['5" 堆头', '"a"b']])
  })

  test('keeps empty cells and empty rows in the middle', () => {
    expect(parseTsv('a\t\tc\n\n\t\n')).toEqual([['a', '', 'c'], [''], ['', '']])
    expect(parseTsv('')).toEqual([['']])
  })
})

test('one copied cell has no line break behind it, several rows end with one each', () => {
  expect(formatTsv([['3%']])).toBe('3%')
  expect(
    formatTsv([
      ['3%', '一\n二'],
      ['', '"'],
    ]),
  ).toBe('3%\t"一\n二"\r\n\t""""\r\n')
})

test('whatever is copied is read back as the same cells', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '年', '"', '\t', '\n', ' ', ',') })
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 5 }),
    )
  fc.assert(
    fc.property(block, (rows) => {
      expect(parseTsv(formatTsv(rows))).toEqual(rows)
    }),
  )
})
