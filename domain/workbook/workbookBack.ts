import { cellText, columnLetter, type SheetCell, type SheetTable } from '../products/sheetTable.ts'
import { err, ok, type Result } from '../result.ts'

/** What can be wrong with a workbook that came back. */
export type WorkbookFaultCode =
  /** No mark that it was written here, or another one. */
  'notOurs' | 'rowTwice' | 'rowGone' | 'rowUnknown' | 'notANumber'

/** One thing that is wrong with a workbook that came back: its sheet, cell and find. */
export type WorkbookFault = {
  readonly sheet: string
  /** `G12`; empty for the sheet as a whole. */
  readonly cell: string
  readonly code: WorkbookFaultCode
  readonly found: string
}

/** One cell of a workbook that came back, with its place for faults. */
export type BackCell = {
  readonly sheet: string
  readonly address: string
  readonly cell: SheetCell
  /** Its value is what a formula gave when the file was saved. */
  readonly isCalculated: boolean
}

/** A workbook that came back, by the hidden keys it was written with. */
export type WorkbookBack = {
  readonly scenario: string | null
  /** By row id and column name. */
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, BackCell>>
}

const FORMAT = 'dealtable.workbook/1'
const ROW_ID = /^(?:term|tier|product|newProduct|assumption):/u

/** Reads a workbook by its hidden keys, whatever its sheets are called, or says what is not as it was written. */
export function workbookBack(tables: readonly SheetTable[]): Result<WorkbookBack, readonly WorkbookFault[]> {
  const faults: WorkbookFault[] = []
  const rows = new Map<string, Map<string, BackCell>>()
  let format: string | null = null
  let scenario: string | null = null
  for (const table of tables) {
    const keyRow = table.rows.find(({ cells }) => cellText(cells[0]) === 'key')
    for (const { cells, number, calculated } of table.rows) {
      const id = cellText(cells[0])
      if (id === 'format') format = cellText(cells[2])
      if (id === 'scenarioId') scenario = cellText(cells[2])
      if (keyRow === undefined || !ROW_ID.test(id)) continue
      if (rows.has(id)) {
        faults.push({ sheet: table.name, cell: `A${number}`, code: 'rowTwice', found: id })
        continue
      }
      const row = new Map<string, BackCell>()
      keyRow.cells.forEach((key, column) => {
        row.set(cellText(key), {
          sheet: table.name,
          address: `${columnLetter(column)}${number}`,
          cell: cells[column] ?? { kind: 'empty' },
          isCalculated: calculated.has(column),
        })
      })
      rows.set(id, row)
    }
  }
  if (format !== FORMAT) faults.push({ sheet: '', cell: '', code: 'notOurs', found: format ?? '' })
  return faults.length > 0 ? err(faults) : ok({ scenario, rows })
}
