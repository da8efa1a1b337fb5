import type { Product } from '../negotiation/product.ts'
import { err, ok, type Result } from '../result.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import { cellFault, type ProductCellFault } from './cellFault.ts'
import { fieldName, findProductHeader, type ProductColumn, type ProductHeader } from './productColumns.ts'
import { type ProductStatement, readProductRow } from './productRow.ts'
import { cellText, columnLetter, type SheetRow, type SheetTable } from './sheetTable.ts'

/** A product list read whole. */
export type ProductImport = {
  /** All products of the negotiation afterwards: those there in their order, new ones behind. */
  readonly products: readonly Product[]
  /** Ids, in the order of the list. */
  readonly added: readonly string[]
  readonly changed: readonly string[]
  readonly unchanged: readonly string[]
  readonly sheet: string
  readonly columns: readonly ProductColumn[]
  /** Headers that mean nothing here. */
  readonly ignored: readonly string[]
  /** Rows left out because they are totals. */
  readonly totalRows: readonly number[]
  /** Cells whose value a formula gave. */
  readonly calculatedCells: number
}

const TOTAL = /^(?:合计|总计|小计|汇总|共计|total|grandtotal|subtotal|sum)[::]?$/iu
const REQUIRED = ['id', 'name', 'category', 'vatRate', 'listPrice', 'unitCost', 'retailPrice'] as const
const MONTHS_IN_YEAR = 12

/**
 * Reads a product list over the products there are: a row whose id is there changes the columns the list has, another
 * row is a new product, products the list does not name stay. All or nothing: with one fault there are only faults.
 * `months` is the contract year, twelve of them; prices with 含税 in their header are divided by 1 + the VAT rate.
 */
export function importProducts(
  products: readonly Product[],
  months: readonly string[],
  tables: readonly SheetTable[],
): Result<ProductImport, readonly ProductCellFault[]> {
  const found = tables.flatMap((table) => {
    const header = findProductHeader(table, months)
    return header === null ? [] : [{ table, header }]
  })[0]
  if (found === undefined) {
    return err([cellFault({ row: 1, column: '', header: '' }, '', 'noHeader')])
  }
  return importProductTable(products, months, found.table, found.header)
}

/** The same for one table whose header is understood already. */
export function importProductTable(
  products: readonly Product[],
  months: readonly string[],
  table: SheetTable,
  header: ProductHeader,
): Result<ProductImport, readonly ProductCellFault[]> {
  const rows = rowsOf(table, header)
  const known = new Map(products.map((product) => [product.id, product]))
  const read = rows.products.map((row) => readProductRow(row, header.columns, months, known))
  const statements = read.flatMap(({ statement }) => (statement === null ? [] : [statement]))
  const faults = [
    ...header.faults,
    ...missingColumns(header, statements, known, months),
    ...read.flatMap((each) => each.faults),
    ...repeatedIds(statements, header),
  ]
  if (faults.length > 0) return err(faults)
  return ok({
    ...merged(products, statements),
    sheet: table.name,
    columns: header.columns,
    ignored: header.ignored,
    totalRows: rows.totals,
    calculatedCells: rows.products.reduce((sum, row) => sum + calculatedIn(row, header), 0),
  })
}

function rowsOf(table: SheetTable, header: ProductHeader) {
  const below = table.rows.filter(
    ({ number, cells }) => number > header.row && cells.some(({ kind }) => kind !== 'empty'),
  )
  const isTotal = ({ cells }: SheetRow) => {
    const first = cells.find(({ kind }) => kind !== 'empty')
    return TOTAL.test(cellText(first).normalize('NFKC').replace(/\s/gu, ''))
  }
  return {
    products: below.filter((row) => !isTotal(row)),
    totals: below.filter(isTotal).map(({ number }) => number),
  }
}

/** A list with new products needs every required column; each one missing is said once. */
function missingColumns(
  header: ProductHeader,
  statements: readonly ProductStatement[],
  known: ReadonlyMap<string, Product>,
  months: readonly string[],
): readonly ProductCellFault[] {
  if (statements.every(({ id }) => known.has(id))) return []
  const has = (field: string, month?: number) =>
    header.columns.some((column) => column.field === field && column.month === month)
  const fields = REQUIRED.filter((field) => !has(field))
  const missingMonths = Array.from({ length: MONTHS_IN_YEAR }, (_, month) => month).filter(
    (month) => !has('month', month),
  )
  const names = [...fields, ...missingMonths.map((month) => fieldName({ field: 'month', month }, months))]
  return names.map((field) =>
    cellFault({ row: header.row, column: '', header: '' }, '', 'columnMissing', { field }),
  )
}

function repeatedIds(
  statements: readonly ProductStatement[],
  header: ProductHeader,
): readonly ProductCellFault[] {
  const column = header.columns.find(({ field }) => field === 'id')
  const first = new Map<string, ProductStatement>()
  return statements.flatMap((statement) => {
    const before = first.get(statement.id)
    if (before === undefined) {
      first.set(statement.id, statement)
      return []
    }
    const place = {
      row: statement.row,
      column: columnLetter(column?.at ?? 0),
      header: column?.header ?? '',
    }
    const isSame = sameContent(before.product, statement.product)
    return [cellFault(place, statement.id, isSame ? 'sameRow' : 'otherRow', { first: before.row })]
  })
}

function merged(products: readonly Product[], statements: readonly ProductStatement[]) {
  const before = new Map(products.map((product) => [product.id, product]))
  const after = new Map(before)
  const [added, changed, unchanged]: [string[], string[], string[]] = [[], [], []]
  for (const { id, product } of statements) {
    const old = before.get(id)
    if (old === undefined) added.push(id)
    else if (sameContent(old, product)) unchanged.push(id)
    else changed.push(id)
    after.set(id, old !== undefined && sameContent(old, product) ? old : product)
  }
  return { products: [...after.values()], added, changed, unchanged }
}

function calculatedIn(row: SheetRow, header: ProductHeader): number {
  return header.columns.filter(({ at }) => row.calculated.has(at)).length
}
