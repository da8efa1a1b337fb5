import Papa from 'papaparse'
import type { SheetTable } from '../../domain/products/sheetTable.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { FileRefusal } from './fileRefusal.ts'
import { MOST_CELLS, MOST_ROWS } from './limits.ts'

/** A CSV text as one table; comma, semicolon and tab are told apart by themselves, quoted line breaks stay in their cell. */
export function readCsv(text: string, name: string): Result<SheetTable, FileRefusal> {
  if (text.trim() === '') return err({ kind: 'empty' })
  const { data, errors } = Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';'],
    skipEmptyLines: false,
    preview: MOST_ROWS + 1,
  })
  const openQuote = errors.find(({ type }) => type === 'Quotes')
  if (openQuote !== undefined) return err({ kind: 'open-quote', row: (openQuote.row ?? 0) + 1 })
  if (data.length > MOST_ROWS) {
    return err({ kind: 'too-large', what: 'rows', found: data.length, most: MOST_ROWS })
  }
  const cells = data.reduce((sum, row) => sum + row.length, 0)
  if (cells > MOST_CELLS) return err({ kind: 'too-large', what: 'cells', found: cells, most: MOST_CELLS })
  const rows = data.map((row, index) => ({
    number: index + 1,
    cells: row.map((cell) => {
      const text = unwrapped(cell)
      return text.trim() === '' ? ({ kind: 'empty' } as const) : ({ kind: 'text', text } as const)
    }),
    calculated: new Set<number>(),
  }))
  return ok({ name, rows })
}

/** `="00123"` is how a spreadsheet is made to keep leading zeros in a CSV. */
function unwrapped(cell: string): string {
  return /^="([^"]*)"$/u.exec(cell.trim())?.[1] ?? cell
}
