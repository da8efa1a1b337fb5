import { useCallback } from 'react'
import type { SelectionSummary } from './sheetGrid/selectionSummary.ts'
import type { SheetColumn } from './sheetGrid/sheetColumn.ts'
import type { SelectionText } from './sheetSelection.ts'

/** Writes sum and average as the first selected column of numbers writes its own; nothing for a single cell. */
export function useSelectionText<Row>(
  columns: readonly SheetColumn<Row>[],
): (summary: SelectionSummary | null) => SelectionText | null {
  return useCallback(
    (summary) => {
      if (summary === null || summary.count < 2) return null
      const { measure } = summary
      const write = columns.find(({ id }) => id === summary.columnId)?.writeSum
      const text = (value: number | null) =>
        value === null || measure === null ? null : (write?.(value, measure) ?? null)
      return { count: String(summary.count), sum: text(summary.sum), average: text(summary.average) }
    },
    [columns],
  )
}
