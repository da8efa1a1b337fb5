import path from 'node:path'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { faultLine } from '../../../domain/negotiation/fault.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import { serializeNegotiation } from '../../../domain/negotiation/serializeNegotiation.ts'
import { cellFaultLine, type ProductCellFault } from '../../../domain/products/cellFault.ts'
import { importProducts as importList, type ProductImport } from '../../../domain/products/importProducts.ts'
import type { ProductColumn } from '../../../domain/products/productColumns.ts'
import { columnLetter } from '../../../domain/products/sheetTable.ts'
import { fileRefusalText } from '../../spreadsheet/fileRefusalText.ts'
import { LARGEST_FILE_BYTES } from '../../spreadsheet/limits.ts'
import { readSpreadsheet } from '../../spreadsheet/readSpreadsheet.ts'
import { defineCommand } from '../command.ts'
import { readWhole, writeWhole } from '../files.ts'
import { done, jsonAnswer, type Outcome, refused } from '../outcome.ts'
import { readNegotiation, refusedRead } from '../readNegotiation.ts'

const ENCODINGS = ['auto', 'utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const

/** Takes a product list over into a negotiation file; every wrong cell is named, and one is enough to write nothing. */
export const importProducts = defineCommand(
  'import-products',
  {
    places: ['LIST'],
    values: { into: 'FILE', out: 'NEW.json', encoding: ENCODINGS.join('|') },
    flags: ['json'],
    required: ['into', 'out'],
  },
  async ({ places, values, flags }) => {
    const encoding = ENCODINGS.find((each) => each === (values.encoding ?? 'auto'))
    if (encoding === undefined) {
      return refused(`--encoding: found ${JSON.stringify(values.encoding)}, allowed ${ENCODINGS.join(', ')}`)
    }
    const list = places.LIST
    if (list === undefined) return refused('LIST, an .xlsx or .csv, is missing.')
    const negotiation = await readNegotiation({ file: values.into })
    if (!negotiation.ok) return refusedRead(negotiation.error)
    const bytes = await readWhole(list, LARGEST_FILE_BYTES)
    if (!bytes.ok) return refused(bytes.error)
    const sheets = await readSpreadsheet(bytes.value, path.basename(list), encoding)
    if (!sheets.ok) return refused(`${list}: ${fileRefusalText(sheets.error)}`)
    const { products, year } = negotiation.value
    const read = importList(products, monthsOfYear(year.start), sheets.value.tables)
    if (!read.ok) return refusedCells(list, read.error, flags.has('json'))
    const whole = parseNegotiation({ ...negotiation.value, products: read.value.products })
    if (!whole.ok) {
      return refused(`${list}: does not fit ${values.into}:`, ...whole.error.map(faultLine))
    }
    const written = await writeWhole(values.out ?? '', serializeNegotiation(whole.value))
    if (!written.ok) return refused(written.error)
    return accepted(read.value, sheets.value.encoding, flags.has('json'))
  },
)

function accepted(read: ProductImport, encoding: string, asJson: boolean): Outcome {
  const { added, changed, unchanged, sheet, columns, ignored, totalRows, calculatedCells } = read
  const report = {
    added: added.length,
    changed: changed.length,
    unchanged: unchanged.length,
    faults: [],
    encoding,
    sheet,
    columns: columns.map(columnReport),
    ignoredColumns: ignored,
    totalRows,
    calculatedCells,
    addedProducts: added,
    changedProducts: changed,
  }
  const words = [
    `Read as ${encoding}: ${added.length} added, ${changed.length} changed, ${unchanged.length} unchanged.`,
    ...(ignored.length === 0 ? [] : [`Columns without a meaning here, left out: ${ignored.join(', ')}.`]),
    ...(totalRows.length === 0 ? [] : [`Rows of totals, left out: ${totalRows.join(', ')}.`]),
    ...(calculatedCells === 0 ? [] : [`Cells whose stored value came from a formula: ${calculatedCells}.`]),
  ]
  return asJson ? done(jsonAnswer(report), words) : { exit: 0, words }
}

function columnReport({ at, header, field, month, tax }: ProductColumn) {
  const isPrice = field === 'listPrice' || field === 'unitCost' || field === 'retailPrice'
  return {
    column: columnLetter(at),
    header,
    field,
    ...(isPrice ? { tax } : {}),
    ...(month === undefined ? {} : { month }),
  }
}

function refusedCells(list: string, faults: readonly ProductCellFault[], asJson: boolean): Outcome {
  const words = faults.map((fault) => `${list}: ${cellFaultLine(fault)}`)
  if (!asJson) return refused(...words)
  return { exit: 2, words, answer: jsonAnswer({ added: 0, changed: 0, unchanged: 0, faults }) }
}
