import { Workbook } from '@cj-tech-master/excelts'
import type { SheetCell, SheetRow, SheetTable } from '../../domain/products/sheetTable.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import type { FileRefusal } from './fileRefusal.ts'
import { MOST_CELLS, MOST_COLUMNS } from './limits.ts'
import { plainParts } from './plainParts.ts'
import { sheetExtent } from './sheetExtent.ts'
import { storedArchive } from './storedArchive.ts'
import { zipEntries } from './zipEntries.ts'

type WorkbookCell = {
  readonly value: unknown
  readonly numFmt?: unknown
  readonly isMerged?: boolean
  readonly master?: { readonly address: string }
  readonly address: string
}

/**
 * The visible sheets of an .xlsx as tables of plain cells. Dates become `YYYY-MM-DD`, a merged cell counts once, at its
 * first place; a formula gives the value stored with the file and is marked. `mostCells` bounds what is built.
 */
export async function readWorkbook(
  bytes: Uint8Array,
  mostCells: number = MOST_CELLS,
): Promise<Result<readonly SheetTable[], FileRefusal>> {
  const entries = zipEntries(bytes)
  if (!entries.ok) return entries
  const parts = plainParts(entries.value, mostCells)
  if (!parts.ok) return parts
  const { cells, columns } = sheetExtent(parts.value)
  if (cells > mostCells) return err({ kind: 'too-large', what: 'cells', found: cells, most: mostCells })
  if (columns > MOST_COLUMNS) {
    return err({ kind: 'too-large', what: 'columns', found: columns, most: MOST_COLUMNS })
  }
  const workbook = new Workbook()
  try {
    await workbook.xlsx.load(storedArchive(parts.value))
  } catch {
    return err({ kind: 'damaged' })
  }
  const tables = workbook.worksheets
    .filter(({ state }) => state === 'visible')
    .map((sheet): SheetTable => {
      const rows: SheetRow[] = []
      sheet.eachRow({ includeEmpty: false }, (row, number) => {
        const found: SheetCell[] = []
        const calculated = new Set<number>()
        row.eachCell({ includeEmpty: false }, (cell, place) => {
          found[place - 1] = plainCell(cell as WorkbookCell)
          if (isFormula(cell.value)) calculated.add(place - 1)
        })
        const dense = Array.from(found, (cell): SheetCell => cell ?? { kind: 'empty' })
        rows.push({ number, cells: dense, calculated })
      })
      return { name: sheet.name, rows }
    })
  return tables.some(({ rows }) => rows.length > 0) ? ok(tables) : err({ kind: 'empty' })
}

function plainCell(cell: WorkbookCell): SheetCell {
  if (cell.isMerged === true && cell.master !== undefined && cell.master.address !== cell.address) {
    return { kind: 'empty' }
  }
  return plainValue(cell.value, typeof cell.numFmt === 'string' ? cell.numFmt : '')
}

function plainValue(value: unknown, format: string): SheetCell {
  if (value === null || value === undefined) return { kind: 'empty' }
  if (typeof value === 'number') return numberCell(value, format)
  if (typeof value === 'boolean') return { kind: 'truth', value }
  if (typeof value === 'string') return textCell(value)
  if (value instanceof Date) return dateCell(value)
  if (typeof value !== 'object') return { kind: 'error', text: String(value) }
  if (isFormula(value)) {
    const result = 'result' in value ? value.result : undefined
    if (result === undefined || result === null) return { kind: 'error', text: 'a formula without a value' }
    return plainValue(result, format)
  }
  if ('error' in value) return { kind: 'error', text: String(value.error) }
  if ('richText' in value && Array.isArray(value.richText)) {
    return textCell(value.richText.map((run: { text?: unknown }) => String(run.text ?? '')).join(''))
  }
  if ('text' in value) return plainValue(value.text, format)
  return { kind: 'error', text: 'a cell of unknown kind' }
}

function isFormula(value: unknown): boolean {
  return typeof value === 'object' && value !== null && ('formula' in value || 'sharedFormula' in value)
}

function textCell(text: string): SheetCell {
  return text.trim() === '' ? { kind: 'empty' } : { kind: 'text', text }
}

function numberCell(value: number, format: string): SheetCell {
  if (!Number.isFinite(value)) return { kind: 'error', text: String(value) }
  if (/%/u.test(format)) return { kind: 'number', value, isPercent: true }
  const isPadded = /^0{2,}$/u.test(format) && Number.isSafeInteger(value) && value >= 0
  return isPadded
    ? { kind: 'number', value, padded: String(value).padStart(format.length, '0') }
    : { kind: 'number', value }
}

function dateCell(date: Date): SheetCell {
  const isValid = Number.isFinite(date.getTime())
  return isValid ? { kind: 'date', day: date.toISOString().slice(0, 10) } : { kind: 'error', text: 'no date' }
}
