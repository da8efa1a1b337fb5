import { Workbook } from '@cj-tech-master/excelts'
import { neutralText } from '../../domain/workbook/neutralText.ts'
import type {
  CellFormat,
  WorkbookCell,
  WorkbookRow,
  WorkbookSheet,
} from '../../domain/workbook/workbookSheet.ts'

const FORMATS: Readonly<Record<CellFormat, string>> = {
  yuan: '#,##0.00',
  units: '#,##0.##',
  rate: '0.00##%',
  points: '0.00##',
  days: '0',
  plain: 'General',
}
const INK = { input: 'FF1D4ED8', quiet: 'FF595959', line: 'FFB9BEC7', head: 'FFF6F7F9', typed: 'FFEEF3FF' }

type Written = ReturnType<ReturnType<Workbook['addWorksheet']>['getCell']>

/** How a workbook speaks of what may not be typed into a cell. */
export type InputWords = {
  readonly inputTitle: string
  readonly inputAllowed: (least: string, most: string) => string
}

/**
 * Sheets as the bytes of an .xlsx: every figure with its formula and its value, so that a program that calculates
 * nothing shows it too; everything but the inputs locked, inputs checked as they are typed, keys hidden. It names no
 * person, program or time of ours.
 */
export async function writeWorkbook(
  sheets: readonly WorkbookSheet[],
  words: InputWords,
): Promise<Uint8Array> {
  const workbook = new Workbook()
  workbook.creator = ''
  workbook.lastModifiedBy = ''
  workbook.created = EPOCH
  workbook.modified = EPOCH
  workbook.calcProperties.fullCalcOnLoad = true
  for (const sheet of sheets) await writeSheet(workbook, sheet, words)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

// A workbook of the same content is the same bytes, and says nothing of when it was made.
const EPOCH = new Date(Date.UTC(2000, 0, 1))

async function writeSheet(workbook: Workbook, sheet: WorkbookSheet, words: InputWords): Promise<void> {
  const written = workbook.addWorksheet(sheet.name, {
    views: [
      { state: 'frozen', xSplit: sheet.frozen.columns, ySplit: sheet.frozen.rows, showGridLines: false },
    ],
    pageSetup: { orientation: 'landscape', paperSize: 9, fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  })
  sheet.columns.forEach(({ width, isHidden }, index) => {
    const column = written.getColumn(index + 1)
    column.width = width
    if (isHidden === true) column.hidden = true
  })
  sheet.rows.forEach((row, index) => {
    const line = written.getRow(index + 1)
    if (row.role === 'keys') line.hidden = true
    row.cells.forEach((cell, place) => {
      if (cell !== null) writeCell(line.getCell(place + 1), cell, row, words)
    })
  })
  await written.protect('', {
    formatColumns: true,
    formatRows: true,
    sort: true,
    autoFilter: true,
    selectLockedCells: true,
    selectUnlockedCells: true,
  })
}

function writeCell(into: Written, cell: WorkbookCell, { role }: WorkbookRow, words: InputWords): void {
  const isResult = role === 'total'
  if (cell.kind === 'text') {
    into.value = neutralText(cell.text)
    into.alignment = { vertical: 'top', wrapText: role !== 'title' && role !== undefined }
    if (cell.isInput === true) markInput(into)
    if (role === 'title') into.font = { bold: true, size: 14 }
    else if (cell.isHeading === true || isResult) into.font = { bold: true }
    if (role === 'head') into.fill = solid(INK.head)
    return
  }
  into.numFmt = FORMATS[cell.format]
  if (isResult) into.font = { bold: true }
  if (cell.kind === 'figure') {
    into.value = { formula: cell.figure.formula, result: finite(cell.figure.value) }
    return
  }
  into.value = cell.value
  if (cell.input === undefined) return
  markInput(into)
  const { least, most } = cell.input
  into.dataValidation = {
    type: 'decimal',
    operator: 'between',
    allowBlank: false,
    formulae: [least, most],
    showErrorMessage: true,
    errorTitle: words.inputTitle,
    error: words.inputAllowed(String(least), String(most)),
  }
}

function markInput(into: Written): void {
  into.protection = { locked: false }
  into.font = { color: { argb: INK.input } }
  into.fill = solid(INK.typed)
}

function solid(argb: string) {
  return { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { argb } }
}

/** −0 is no number a person should see. */
function finite(value: number): number {
  if (!Number.isFinite(value)) throw new Error(`A figure of the workbook comes to ${value}.`)
  return value === 0 ? 0 : value
}
