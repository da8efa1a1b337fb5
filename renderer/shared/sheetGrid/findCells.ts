import type { SheetColumn } from './sheetColumn.ts'
import { comparable } from './sheetFilter.ts'
import type { CellAddress } from './sheetGridProps.ts'
import type { SheetLine } from './sheetLine.ts'

/** Every cell that shows the text, row by row from left to right; rows of closed groups are looked at as well. */
export function findCells<Row>(
  lines: readonly SheetLine<Row>[],
  columns: readonly SheetColumn<Row>[],
  text: string,
): readonly CellAddress[] {
  const wanted = comparable(text)
  if (wanted === '') return []
  return lines.flatMap((line) =>
    line.kind !== 'row'
      ? []
      : columns
          .filter((column) => shows(line.row, column, wanted))
          .map((column) => ({ rowId: line.id, columnId: column.id })),
  )
}

/** The row meant by its number in the sheet or by part of its name; null when there is none. */
export function rowMeant<Row>(
  lines: readonly SheetLine<Row>[],
  nameOf: (row: Row) => string,
  text: string,
): string | null {
  const rows = lines.flatMap((line) => (line.kind === 'row' ? [line] : []))
  const wanted = comparable(text)
  if (wanted === '') return null
  const number = /^\d+$/u.test(wanted) ? lines[Number(wanted) - 1] : undefined
  if (number !== undefined) return number.id
  const begins = rows.find(({ row }) => comparable(nameOf(row)).startsWith(wanted))
  return (begins ?? rows.find(({ row }) => comparable(nameOf(row)).includes(wanted)))?.id ?? null
}

function shows<Row>(row: Row, column: SheetColumn<Row>, wanted: string): boolean {
  const value = column.value(row)
  if (comparable(column.format(value, row)).includes(wanted)) return true
  return column.exactText !== undefined && comparable(column.exactText(value, row)).includes(wanted)
}
