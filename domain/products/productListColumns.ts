import { headersOf, type ListChoice, type ListColumn, likeliestHeader } from '../lists/listChoice.ts'
import { cellFault, type ProductCellFault } from './cellFault.ts'
import {
  fieldName,
  findProductHeader,
  ownTaxSide,
  type ProductColumn,
  type ProductField,
  type ProductHeader,
  readHeader,
  taxSideNamed,
} from './productColumns.ts'
import { columnLetter, type SheetTable } from './sheetTable.ts'

/** What a column of a product list can mean, the twelve months one by one: `month01` is the first of the contract year. */
export const PRODUCT_FIELDS: readonly string[] = [
  'id',
  'name',
  'category',
  'brand',
  'barcode',
  'vatRate',
  'listPrice',
  'unitCost',
  'logisticsCost',
  'retailPrice',
  ...Array.from({ length: 12 }, (_, month) => `month${String(month + 1).padStart(2, '0')}`),
]

/** The header row of a product list and what each of its columns means, as far as the headers say it. */
export function guessProductColumns(
  table: SheetTable,
  months: readonly string[],
  headerRow?: number,
): { readonly headerRow: number; readonly columns: readonly ListColumn[] } {
  const row = headerRow ?? findProductHeader(table, months)?.row ?? likeliestHeader(table)
  const found = table.rows.find(({ number }) => number === row)
  const known = found === undefined ? [] : readHeader(found, months).columns
  const columns = headersOf(table, row).map(({ at, header }): ListColumn => {
    const column = known.find((each) => each.at === at)
    if (column === undefined) return { at, header, field: null, confidence: 'none' }
    return { at, header, field: keyOf(column), confidence: 'sure' }
  })
  return { headerRow: row, columns }
}

/** Whether the list has prices whose header names no tax side, so that somebody has to say it. */
export function hasUnsaidTax(table: SheetTable, choice: ListChoice): boolean {
  return priceColumns(table, choice).some(({ header }) => taxSideNamed(header) === null)
}

/**
 * The header a person chose: which row, what each column means, and the tax side of supply price and cost where their
 * headers are silent. The shelf price is with VAT unless its header says otherwise.
 */
export function productHeaderOf(
  table: SheetTable,
  choice: ListChoice,
  months: readonly string[],
): ProductHeader {
  const headers = new Map(headersOf(table, choice.headerRow).map(({ at, header }) => [at, header]))
  const columns: ProductColumn[] = []
  const faults: ProductCellFault[] = []
  for (const { at, field: key } of choice.columns) {
    const header = headers.get(at) ?? ''
    const { field, month } = fieldOf(key)
    const place = { row: choice.headerRow, column: columnLetter(at), header }
    const first = columns.find((column) => column.field === field && column.month === month)
    const said = taxSideNamed(header)
    const isChosen = field === 'listPrice' || field === 'unitCost'
    const tax = said ?? (isChosen ? choice.tax : ownTaxSide(field))
    if (first !== undefined) {
      const values = { field: fieldName({ field, ...(month === undefined ? {} : { month }) }, months) }
      faults.push(cellFault(place, header, 'columnTwice', { ...values, first: columnLetter(first.at) }))
    } else if (field === 'logisticsCost' && tax === 'in') {
      faults.push(cellFault(place, header, 'taxSideUnknown'))
    } else columns.push({ at, header, field, tax, ...(month === undefined ? {} : { month }) })
  }
  if (!columns.some(({ field }) => field === 'id')) {
    faults.push(cellFault({ row: choice.headerRow, column: '', header: '' }, '', 'noHeader'))
  }
  const known = new Set(choice.columns.map(({ at }) => at))
  const ignored = [...headers].flatMap(([at, header]) => (known.has(at) ? [] : [header]))
  return { row: choice.headerRow, columns, ignored, faults }
}

function priceColumns(table: SheetTable, choice: ListChoice) {
  const prices = choice.columns.filter(({ field }) => field === 'listPrice' || field === 'unitCost')
  const headers = headersOf(table, choice.headerRow)
  return headers.filter(({ at }) => prices.some((price) => price.at === at))
}

function keyOf({ field, month }: ProductColumn): string {
  return field === 'month' ? (PRODUCT_FIELDS[10 + (month ?? 0)] ?? 'month01') : field
}

function fieldOf(key: string): { readonly field: ProductField; readonly month?: number } {
  const month = /^month(\d\d)$/u.exec(key)?.[1]
  return month === undefined ? { field: key as ProductField } : { field: 'month', month: Number(month) - 1 }
}
