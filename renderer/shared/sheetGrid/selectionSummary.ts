import type { SheetColumn, SheetValue } from './sheetColumn.ts'

/** The status bar's figures for the selected cells. */
export type SelectionSummary = {
  /** Cells that hold something. */
  readonly count: number
  readonly numbers: number
  /** Null without numbers, or when they measure different things. */
  readonly sum: number | null
  readonly average: number | null
  /** One sum for each thing measured, in the order of the columns. */
  readonly sums: readonly MeasuredSum[]
  /** What all the numbers measure; null when mixed. */
  readonly measure: string | null
  /** The column whose format suits the sum: the first one with a number. */
  readonly columnId: string | null
}

/** What the selected numbers of one measure come to, and the column whose format suits it. */
export type MeasuredSum = { readonly measure: string; readonly sum: number; readonly columnId: string }

/** Sum, average and count over the selected rows and columns, read with each column's `value`. */
export function selectionSummary<Row>(
  rows: readonly Row[],
  columns: readonly SheetColumn<Row>[],
): SelectionSummary {
  let count = 0
  let numbers = 0
  let sum = 0
  let columnId: string | null = null
  const sums = new Map<string, MeasuredSum>()
  for (const column of columns) {
    for (const row of rows) {
      const value: SheetValue = column.value(row)
      if (value === null || value === '') continue
      count += 1
      if (typeof value !== 'number') continue
      numbers += 1
      sum += value
      columnId ??= column.id
      const measure = column.measure?.(row) ?? column.unit ?? ''
      const known = sums.get(measure)
      sums.set(measure, { measure, sum: (known?.sum ?? 0) + value, columnId: known?.columnId ?? column.id })
    }
  }
  const isOneMeasure = sums.size === 1
  return {
    count,
    numbers,
    sum: isOneMeasure ? sum : null,
    average: isOneMeasure ? sum / numbers : null,
    measure: isOneMeasure ? ([...sums.keys()][0] ?? null) : null,
    columnId,
    sums: [...sums.values()],
  }
}
