import { neutralText } from './neutralText.ts'
import type { CellFormat, WorkbookCell, WorkbookSheet } from './workbookSheet.ts'

/** What a person sees of one sheet, as CSV (RFC 4180): figures as their values, rates in per cent, no hidden keys. */
export function sheetCsv({ columns, rows }: WorkbookSheet): string {
  return rows
    .filter(({ role }) => role !== 'keys')
    .map(({ cells }) => {
      const shown = columns.flatMap(({ isHidden }, at) => (isHidden === true ? [] : [cells[at] ?? null]))
      return `${shown.map(cellCsv).join(',')}\r\n`
    })
    .join('')
}

function cellCsv(cell: WorkbookCell | null): string {
  if (cell === null) return ''
  if (cell.kind === 'text') return quoted(neutralText(cell.text))
  return numberCsv(cell.kind === 'number' ? cell.value : cell.figure.value, cell.format)
}

/** Fifteen digits, as spreadsheet programs keep them. */
function numberCsv(value: number, format: CellFormat): string {
  const short = Number((format === 'rate' ? value * 100 : value).toPrecision(15))
  return `${short === 0 ? 0 : short}${format === 'rate' ? '%' : ''}`
}

function quoted(text: string): string {
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
