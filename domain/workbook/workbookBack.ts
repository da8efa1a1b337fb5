import { cellText, columnLetter, type SheetCell, type SheetTable } from '../products/sheetTable.ts'
import { err, ok, type Result } from '../result.ts'

/** One thing that is wrong with a workbook that came back: its sheet, cell, find and what is allowed. */
export type WorkbookFault = {
  readonly sheet: string
  /** `G12`; empty for the sheet as a whole. */
  readonly cell: string
  readonly found: string
  readonly allowed: string
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
        faults.push({ sheet: table.name, cell: `A${number}`, found: id, allowed: 'each row once' })
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
  if (format !== FORMAT) {
    const found = format === null ? 'no mark of a workbook written here' : format
    faults.push({ sheet: '', cell: '', found, allowed: `a workbook that says ${FORMAT} in its first sheet` })
  }
  return faults.length > 0 ? err(faults) : ok({ scenario, rows })
}

/** One line for a person. */
export function workbookFaultLine({ sheet, cell, found, allowed }: WorkbookFault): string {
  const place = [sheet, cell].filter((part) => part !== '').join('!')
  return `${place === '' ? '(workbook)' : place}: found ${found}, allowed ${allowed}`
}
