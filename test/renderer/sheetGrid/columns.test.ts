import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { moneyColumn } from '../../../renderer/shared/sheetGrid/columns/moneyColumn.ts'
import { numberColumn } from '../../../renderer/shared/sheetGrid/columns/numberColumn.ts'
import { percentColumn } from '../../../renderer/shared/sheetGrid/columns/percentColumn.ts'
import { selectColumn } from '../../../renderer/shared/sheetGrid/columns/selectColumn.ts'
import { textColumn } from '../../../renderer/shared/sheetGrid/columns/textColumn.ts'
import type { SheetColumn, SheetValue } from '../../../renderer/shared/sheetGrid/sheetColumn.ts'

const common = { id: 'it', header: '它', value: (row: SheetValue) => row }
const faultText = ({ kind }: { readonly kind: string }) => kind
const percent = percentColumn<SheetValue>({ ...common, faultText })
const tenThousand = moneyColumn<SheetValue>({ ...common, faultText, yuanPerUnit: 10_000 })
const days = numberColumn<SheetValue>({ ...common, faultText, required: '必填' })

const read = (column: SheetColumn<SheetValue>, text: string) => {
  const result = column.parse(text, null)
  return result.ok ? result.value : result.error
}

test('in a per cent column 4.2, 4.2% and ４．２％ are 4.2 per cent', () => {
  expect(['4.2', '4.2%', '４．２％', '(4.2)', '', 'x'].map((text) => read(percent, text))).toEqual([
    0.042,
    0.042,
    0.042,
    -0.042,
    null,
    'not-a-number',
  ])
  expect(percent.format(0.0425, null)).toBe('4.25%')
  expect(percent.exactText?.(0.07, null)).toBe('7%')
})

test('in a column of 万元 a bare 480 is 4.8 million yuan, and 480万, 1.2亿 and 3,000元 name their own unit', () => {
  expect(['480', '480万', '1.2亿', '¥3,000元', '0.1'].map((text) => read(tenThousand, text))).toEqual([
    4_800_000, 4_800_000, 120_000_000, 3000, 1000,
  ])
  expect(tenThousand.format(4_800_000, null)).toBe('480.00')
  expect(tenThousand.exactText?.(1234.5, null)).toBe('0.12345')
})

test('a column of days refuses a rate, and says so when it must not be empty', () => {
  expect(['60', '60%', ''].map((text) => read(days, text))).toEqual([60, 'percent-not-expected', '必填'])
  expect(days.format(1234, null)).toBe('1,234')
  expect(days.format(null, null)).toBe('')
})

describe('what is copied', () => {
  const amount = fc.integer({ min: -1e12, max: 1e12 }).map((fen) => fen / 100)
  const rate = fc.integer({ min: -1_000_000, max: 1_000_000 }).map((millionths) => millionths / 1e6)

  test('reads back as the same rate', () => {
    fc.assert(
      fc.property(rate, (value) => read(percent, percent.exactText?.(value, null) ?? '') === (value || 0)),
    )
  })

  test('reads back as the same amount, in yuan and in 万元', () => {
    const yuan = moneyColumn<SheetValue>({ ...common, faultText })
    fc.assert(
      fc.property(amount, fc.constantFrom(yuan, tenThousand), (value, column) => {
        expect(read(column, column.exactText?.(value, null) ?? '')).toBe(value || 0)
      }),
    )
  })
})

test('a list takes its labels and its stored words, in full width as well, and nothing else', () => {
  const basis = selectColumn<SheetValue>({
    ...common,
    options: () => [
      { value: 'net', label: '净采购额' },
      { value: 'dm', label: 'DM 费' },
    ],
    unknownText: (text) => `没有“${text}”`,
  })
  expect(['净采购额', ' ＤＭ 费', 'net', '', '毛额'].map((text) => read(basis, text))).toEqual([
    'net',
    'dm',
    'net',
    null,
    '没有“毛额”',
  ])
  expect([basis.format('net', null), basis.format(null, null), basis.format('old', null)]).toEqual([
    '净采购额',
    '',
    'old',
  ])
})

test('a text keeps its line breaks, and an empty one clears the cell', () => {
  const note = textColumn<SheetValue>({
    ...common,
    refuse: (text) => (text.includes('最低') ? '不写最低' : null),
  })
  expect(['一\n二', '', '最低零售价'].map((text) => read(note, text))).toEqual(['一\n二', null, '不写最低'])
})
