import type { ProductFaultCode } from '../locale/productFaults.en.ts'
import type { Product } from '../negotiation/product.ts'
import type { Result } from '../result.ts'
import { cellFault, type ProductCellFault } from './cellFault.ts'
import { readAmount, readCode, readText, readVatRate } from './productCell.ts'
import { fieldName, type ProductColumn } from './productColumns.ts'
import { cellText, columnLetter, type SheetCell, type SheetRow } from './sheetTable.ts'

/** What one row says of one product, laid over the product that is there. */
export type ProductStatement = { readonly row: number; readonly id: string; readonly product: Product }

type Reading = { readonly statement: ProductStatement | null; readonly faults: readonly ProductCellFault[] }
type Written = { -readonly [Key in keyof Product]?: Product[Key] }

const OPTIONAL: readonly string[] = ['brand', 'barcode', 'logisticsCost']
const EMPTY: SheetCell = { kind: 'empty' }

/**
 * Reads one row by the columns of its header; every wrong cell is one fault. What the list has no column for, or
 * leaves empty where that is allowed, stays as the product of that id has it.
 */
export function readProductRow(
  row: SheetRow,
  columns: readonly ProductColumn[],
  months: readonly string[],
  known: ReadonlyMap<string, Product>,
): Reading {
  const faults: ProductCellFault[] = []
  const written: Written = {}
  const units: (number | undefined)[] = []
  const taxed: (readonly [key: 'listPrice' | 'unitCost' | 'retailPrice', tax: 'in' | 'ex'])[] = []
  for (const column of columns) {
    const cell = row.cells[column.at] ?? EMPTY
    const place = { row: row.number, column: columnLetter(column.at), header: column.header }
    const refuse = (code: ProductFaultCode, found = cellText(cell)) =>
      void faults.push(cellFault(place, found, code, { field: fieldName(column, months) }))
    if (cell.kind === 'empty') {
      if (!OPTIONAL.includes(column.field)) refuse('missing')
      continue
    }
    const read = readField(column, cell)
    if (!read.ok) refuse(read.error)
    else if (column.field === 'month') units[column.month ?? 0] = read.value as number
    else {
      Object.assign(written, { [column.field]: read.value })
      const { field } = column
      if (field === 'listPrice' || field === 'unitCost' || field === 'retailPrice')
        taxed.push([field, column.tax])
    }
  }
  if (written.id === undefined) return { statement: null, faults }
  const before = known.get(written.id)
  onOwnTaxSide(written, taxed, written.vatRate ?? before?.vatRate ?? 0)
  const monthlyUnits = months.map((_, month) => units[month] ?? before?.monthlyUnits[month] ?? 0)
  const product = { ...before, ...written, monthlyUnits } as Product
  return { statement: { row: row.number, id: written.id, product }, faults }
}

function readField(column: ProductColumn, cell: SheetCell): Result<string | number, ProductFaultCode> {
  switch (column.field) {
    case 'id':
    case 'barcode':
      return readCode(cell)
    case 'name':
    case 'category':
    case 'brand':
      return readText(cell)
    case 'vatRate':
      return readVatRate(cell)
    case 'listPrice':
    case 'unitCost':
    case 'logisticsCost':
    case 'retailPrice':
    case 'month':
      return readAmount(cell)
  }
}

/** Supply price and cost are kept ex VAT, the shelf price with VAT; a header of the other side is converted. */
function onOwnTaxSide(
  written: Written,
  taxed: readonly (readonly ['listPrice' | 'unitCost' | 'retailPrice', 'in' | 'ex'])[],
  vatRate: number,
): void {
  for (const [key, tax] of taxed) {
    const value = written[key] ?? 0
    if (key === 'retailPrice' && tax === 'ex') written[key] = withoutDust(value * (1 + vatRate))
    if (key !== 'retailPrice' && tax === 'in') written[key] = withoutDust(value / (1 + vatRate))
  }
}

/** 11.30 ÷ 1.13 is 10, not 10.000000000000002: fifteen digits are all a double is sure of. */
function withoutDust(value: number): number {
  return Number(value.toPrecision(15))
}
