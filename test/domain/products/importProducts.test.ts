import { expect, test } from 'vitest'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import { cellFaultLine } from '../../../domain/products/cellFault.ts'
import { importProducts } from '../../../domain/products/importProducts.ts'
import type { SheetCell, SheetTable } from '../../../domain/products/sheetTable.ts'

const months = monthsOfYear('2027-03')
const monthHeaders = ['3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月', '1月', '2月']
const headers = ['商品编码', '品名', '品类', '税率', '供货价(未税)', '成本', '零售价', ...monthHeaders]
const units = monthHeaders.map((_, month) => String(100 + month))

const shampoo: Product = {
  id: '00123',
  name: '洗发水',
  category: '洗发水',
  brand: '柔丝',
  vatRate: 0.13,
  listPrice: 10,
  unitCost: 6,
  logisticsCost: 0.3,
  retailPrice: 15.9,
  monthlyUnits: [100, 101, 102, 103, 104, 105, 106, 107, 108, 109, 110, 111],
}

const cell = (value: string | number | SheetCell): SheetCell => {
  if (typeof value === 'object') return value
  if (typeof value === 'number') return { kind: 'number', value }
  return value === '' ? { kind: 'empty' } : { kind: 'text', text: value }
}

function table(...rows: readonly (readonly (string | number | SheetCell)[])[]): SheetTable {
  return {
    name: '商品',
    rows: rows.map((cells, index) => ({ number: index + 1, cells: cells.map(cell), calculated: new Set() })),
  }
}

const row = (id: string | number | SheetCell, ...more: (string | number | SheetCell)[]) =>
  [id, '洗发水', '洗发水', '13%', '10', '6', '15.9'].map((own, at) => more[at - 1] ?? own) as SheetCell[]

function lines(...rows: readonly (readonly (string | number | SheetCell)[])[]): readonly string[] {
  const read = importProducts([shampoo], months, [table(...rows)])
  return read.ok ? [] : read.error.map(cellFaultLine)
}

test('a new row is added behind the products there are, with its volume in the months of the contract year', () => {
  const read = importProducts([shampoo], months, [table(headers, [...row('B7'), ...units])])
  expect(read.ok && read.value).toMatchObject({ added: ['B7'], changed: [], unchanged: [] })
  expect(read.ok && read.value.products.map(({ id }) => id)).toEqual(['00123', 'B7'])
  expect(read.ok && read.value.products[1]).toEqual({
    id: 'B7',
    name: '洗发水',
    category: '洗发水',
    vatRate: 0.13,
    listPrice: 10,
    unitCost: 6,
    retailPrice: 15.9,
    monthlyUnits: shampoo.monthlyUnits,
  })
})

test('a list of prices alone changes the price of a product and leaves everything else as it is', () => {
  const read = importProducts([shampoo], months, [
    table(['编码', '供价', '零售价'], ['00123', '¥11.50', '17.9']),
  ])
  expect(read.ok && read.value.products).toEqual([{ ...shampoo, listPrice: 11.5, retailPrice: 17.9 }])
  expect(read.ok && read.value.changed).toEqual(['00123'])
})

test('the same list a second time changes nothing', () => {
  const list = table(['编码', '供价', '零售价'], ['00123', '10.00', '15.90'])
  const read = importProducts([shampoo], months, [list])
  expect(read.ok && read.value).toMatchObject({ added: [], changed: [], unchanged: ['00123'] })
  expect(read.ok && read.value.products[0]).toBe(shampoo)
})

test('a supply price with VAT is divided by 1 + the rate: 11.30 at 13 % are 10.00', () => {
  const read = importProducts([shampoo], months, [
    table(['SKU', '供货价(含税)', '税率'], ['00123', '11.30', '13%']),
  ])
  expect(read.ok && read.value.products[0]?.listPrice).toBe(10)
})

test('a supply price with VAT and no rate in the list takes the rate of the product', () => {
  const read = importProducts([shampoo], months, [
    table(['SKU', '含税进价', '零售价'], ['00123', '22.6', '15.9']),
  ])
  expect(read.ok && read.value.products[0]?.listPrice).toBe(20)
})

test('a cost ex VAT is taken as it stands', () => {
  const read = importProducts([shampoo], months, [
    table(['SKU', '成本(不含税)', '零售价'], ['00123', '5.5', '15.9']),
  ])
  expect(read.ok && read.value.products[0]?.unitCost).toBe(5.5)
})

const rates: readonly (readonly [string | number, number])[] = [
  ['13%', 0.13],
  ['13', 0.13],
  [13, 0.13],
  [0.13, 0.13],
  ['１３％', 0.13],
  ['9', 0.09],
  [0, 0],
  ['0%', 0],
  [0.06, 0.06],
]

test.each(rates)('VAT written %s means %d', (written, rate) => {
  const read = importProducts([shampoo], months, [
    table(['SKU', '税率', '零售价'], ['00123', written, '15.9']),
  ])
  expect(read.ok && read.value.products[0]?.vatRate).toBe(rate)
})

test.each(['130', '0.13%', '50', '-13%', 'dreizehn'])('VAT written %s is a fault', (written) => {
  expect(lines(['SKU', '税率', '零售价'], ['00123', written, '15.9'])).toEqual([
    `row 2, column B (税率): found ${JSON.stringify(written)}, allowed a VAT rate of 0 or from 1 % to 30 %: 13 %, 13 or 0.13`,
  ])
})

const monthNames: readonly (readonly [string | SheetCell, number])[] = [
  ['3月', 0],
  ['三月', 0],
  ['2027-03', 0],
  ['2027年3月', 0],
  ['2027/3', 0],
  ['202703', 0],
  ['Mar', 0],
  ['march', 0],
  ['十二月', 9],
  ['1月', 10],
  ['2028-01', 10],
  ['１月', 10],
  [{ kind: 'date', day: '2028-02-01' }, 11],
]

test.each(monthNames)('a column headed %j is month %d of a year from March 2027', (header, month) => {
  const read = importProducts([shampoo], months, [
    table(['SKU', '零售价', header], ['00123', '15.9', '7,000']),
  ])
  const expected = shampoo.monthlyUnits.map((before, at) => (at === month ? 7_000 : before))
  expect(read.ok && read.value.products[0]?.monthlyUnits).toEqual(expected)
})

test('a month outside the contract year is a fault of its header', () => {
  expect(lines(['SKU', '零售价', '品名', '2027-02'], ['00123', '15.9', '洗发水', '5'])).toEqual([
    'row 1, column D (2027-02): found "2027-02", allowed a month of the contract year, 2027-03 to 2028-02',
  ])
})

test('two columns of one month are a fault: 1月 and 2028-01', () => {
  expect(lines(['SKU', '1月', '2028-01'], ['00123', '5', '6'])).toEqual([
    'row 1, column C (2028-01): found "2028-01", allowed one column for 2028-01; column B is one already',
  ])
})

test('titles above the header row, blank lines and a totals row are no products', () => {
  const list = table(
    ['2027 年商品表'],
    [],
    ['SKU', '供价', '零售价'],
    ['00123', '12', '18'],
    ['', ''],
    ['合 计', '12', '18'],
  )
  const read = importProducts([shampoo], months, [list])
  expect(read.ok && read.value).toMatchObject({ changed: ['00123'], totalRows: [6] })
})

test('every wrong cell is named by row, column letter and header, and nothing is taken', () => {
  const list = [
    headers,
    [...row('B7', '', '洗发水', '13%', 'abc', '-6', { kind: 'error', text: '#N/A' }), ...units],
    [...row('B8'), ...units.slice(0, 11), ''],
  ]
  expect(lines(...list)).toEqual([
    'row 2, column B (品名): found nothing, allowed a value, for the column name is needed in every row',
    'row 2, column E (供货价(未税)): found "abc", allowed a number of 0 or more, such as 1,234.50 or 480万',
    'row 2, column F (成本): found "-6", allowed a number of 0 or more, such as 1,234.50 or 480万',
    'row 2, column G (零售价): found "#N/A", allowed a value and no error of the spreadsheet',
    'row 3, column S (2月): found nothing, allowed a value, for the column 2028-02 is needed in every row',
  ])
})

test('new products in a list without all columns: each missing column is said once', () => {
  expect(
    lines(['SKU', '品名', '零售价', ...monthHeaders.slice(1)], ['B7', 'x', '9', ...units.slice(1)]),
  ).toEqual([
    'row 1: found nothing, allowed a column for category, for the list has new products',
    'row 1: found nothing, allowed a column for VAT rate, for the list has new products',
    'row 1: found nothing, allowed a column for list price, for the list has new products',
    'row 1: found nothing, allowed a column for unit cost, for the list has new products',
    'row 1: found nothing, allowed a column for 2027-03, for the list has new products',
  ])
})

test('one product in two rows is a fault, whether they agree or not, and both rows are named', () => {
  const short = ['SKU', '供价', '零售价']
  expect(lines(short, ['00123', '12', '18'], ['00123', '12.00', '18'])).toEqual([
    'row 3, column A (SKU): found "00123", allowed each product once; row 2 says the same',
  ])
  expect(lines(short, ['00123', '12', '18'], [], ['00123', '13', '18'])).toEqual([
    'row 4, column A (SKU): found "00123", allowed each product once; row 2 says something else',
  ])
})

test('a list without a header row the product knows is refused', () => {
  expect(lines(['a', 'b', 'c'], ['1', '2', '3'])[0]).toContain('allowed a row of headers')
})

const codes: readonly (readonly [SheetCell, string])[] = [
  [{ kind: 'text', text: '00123' }, '00123'],
  [{ kind: 'text', text: "'00123" }, '00123'],
  [{ kind: 'number', value: 123, padded: '00123' }, '00123'],
]

test.each(codes)('the code in %j keeps its leading zeros', (code, id) => {
  const read = importProducts([shampoo], months, [table(['SKU', '供价', '零售价'], [code, '12', '18'])])
  expect(read.ok && read.value.changed).toEqual([id])
})

test('a barcode kept as the number 6901234567892 has all its digits, 6.90123E+12 as text has lost them', () => {
  const list = (barcode: string | number) => table(['SKU', '69码', '零售价'], ['00123', barcode, '18'])
  const read = importProducts([shampoo], months, [list(6_901_234_567_892)])
  expect(read.ok && read.value.products[0]?.barcode).toBe('6901234567892')
  const lost = importProducts([shampoo], months, [list('6.90123E+12')])
  expect(lost.ok ? [] : lost.error.map(({ code }) => code)).toEqual(['lostDigits'])
})

test.each([12.5, 6.9e17, -3])('the number %d is no code', (code) => {
  expect(lines(['SKU', '供价', '零售价'], [code, '12', '18'])[0]).toContain('column A (SKU)')
})

test('a logistics cost with VAT in its header is refused, because its VAT is not the goods', () => {
  expect(lines(['SKU', '含税物流成本', '零售价'], ['00123', '1', '18'])[0]).toContain('without 含税/未税')
})

test('cells whose value a formula gave are counted', () => {
  const list = table(['SKU', '供价', '零售价'], ['00123', '12', '18'])
  const marked = { ...list, rows: list.rows.map((each) => ({ ...each, calculated: new Set([1]) })) }
  const read = importProducts([shampoo], months, [marked])
  expect(read.ok && read.value.calculatedCells).toBe(1)
})
