import { HyperFormula, type RawCellContent } from 'hyperformula'
import { KEY_ROW } from '../../../domain/workbook/ownColumns.ts'
import type { WorkbookCell, WorkbookSheet } from '../../../domain/workbook/workbookSheet.ts'

/** A workbook in a spreadsheet engine, addressed as people do: by sheet, hidden row id and column name. */
export type Recalculated = {
  readonly read: (sheet: string, row: string, column: string) => number
  readonly type: (sheet: string, row: string, column: string, value: number) => void
  /** Cells whose recalculated value is not the one that was stored beside the formula. */
  readonly differing: () => readonly string[]
  readonly destroy: () => void
}

/** Loads every cell as a spreadsheet program would: formulas are worked out anew, stored values are not looked at. */
export function recalculated(sheets: readonly WorkbookSheet[]): Recalculated {
  const engine = HyperFormula.buildFromSheets(
    Object.fromEntries(sheets.map(({ name, rows }) => [name, rows.map(({ cells }) => cells.map(rawOf))])),
    { licenseKey: 'gpl-v3', useColumnIndex: false, smartRounding: false },
  )
  const idOf = (name: string) => {
    const id = engine.getSheetId(name)
    if (id === undefined) throw new Error(`no sheet ${name}`)
    return id
  }
  const placeOf = (name: string, row: string, column: string) => {
    const sheet = sheets.find((each) => each.name === name)
    const keys = sheet?.rows[KEY_ROW - 1]?.cells.map((each) => (each?.kind === 'text' ? each.text : ''))
    const col = keys?.indexOf(column) ?? -1
    const line = sheet?.rows.findIndex(({ cells: [key] }) => key?.kind === 'text' && key.text === row) ?? -1
    if (col < 0 || line < 0) throw new Error(`no ${column} of ${row} on ${name}`)
    return { sheet: idOf(name), row: line, col }
  }
  const valueAt = (place: { sheet: number; row: number; col: number }) => {
    const value = engine.getCellValue(place)
    if (typeof value !== 'number') throw new Error(`${JSON.stringify(place)} is ${JSON.stringify(value)}`)
    return value
  }
  return {
    read: (name, row, column) => valueAt(placeOf(name, row, column)),
    type: (name, row, column, value) => {
      engine.setCellContents(placeOf(name, row, column), value)
    },
    differing: () =>
      sheets.flatMap(({ name, rows }) =>
        rows.flatMap(({ cells }, row) =>
          cells.flatMap((each, col) => {
            if (each?.kind !== 'figure') return []
            const value = engine.getCellValue({ sheet: idOf(name), row, col })
            const stored = each.figure.value
            const isSame =
              typeof value === 'number' && Math.abs(value - stored) <= 1e-6 + 1e-12 * Math.abs(stored)
            return isSame
              ? []
              : [`${name} ${row + 1}/${col}: ${JSON.stringify(value)} ≠ ${stored} ${each.figure.formula}`]
          }),
        ),
      ),
    destroy: () => engine.destroy(),
  }
}

function rawOf(each: WorkbookCell | null): RawCellContent {
  if (each === null) return null
  switch (each.kind) {
    case 'text':
      return `'${each.text}`
    case 'number':
      return each.value
    case 'figure':
      return `=${each.figure.formula}`
  }
}
