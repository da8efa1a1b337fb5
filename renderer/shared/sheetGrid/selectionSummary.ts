import type { SheetColumn, SheetValue } from './sheetColumn.ts'

/** The status bar's figures for the selected cells. */
export type SelectionSummary = {
  /** Cells that hold something. */
  readonly count: number
  readonly numbers: number
  /** Null without numbers, or when they measure different things. */
  readonly sum: number | null
  readonly average: number | null
  /** What all the numbers measure; null when mixed. */
  readonly measure: string | null
  /** The column whose format suits the sum: the first one with a number. */
  readonly columnId: string | null
}

/** Sum, average and count over the selected rows and columns, read with each column's `value`. */
export function selectionSummary<Row>(
  rows: readonly Row[],
  columns: readonly SheetColumn<Row>[],
): SelectionSummary {
  let count = 0
  let numbers = 0
  let sum = 0
  let columnId: string | null = null
  const measures = new Set<string>()
  for (const column of columns) {
    for (const row of rows) {
      const value: SheetValue = column.value(row)
      if (value === null || value === '') continue
      count += 1
      if (typeof value !== 'number') continue
      numbers += 1
      sum += value
      columnId ??= column.id
      measures.add(column.measure?.(row) ?? column.unit ?? '')
    }
  }
  const isOneMeasure = measures.size === 1
  return {
    count,
    numbers,
    sum: isOneMeasure ? sum : null,
    average: isOneMeasure ? sum / numbers : null,
    measure: isOneMeasure ? ([...measures][0] ?? null) : null,
    columnId,
  }
}
