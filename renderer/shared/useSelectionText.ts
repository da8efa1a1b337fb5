import { useCallback } from 'react'
import type { SelectionSummary } from './sheetGrid/selectionSummary.ts'
import type { SheetColumn } from './sheetGrid/sheetColumn.ts'
import type { SelectionText } from './sheetSelection.ts'

/** More sums of different things than this are a row of figures nobody reads. */
const MOST_SUMS = 3

/** Writes sum and average as the first selected column of each measure writes its own; nothing for a single cell. */
export function useSelectionText<Row>(
  columns: readonly SheetColumn<Row>[],
): (summary: SelectionSummary | null) => SelectionText | null {
  return useCallback(
    (summary) => {
      if (summary === null || summary.count < 2) return null
      const { measure } = summary
      const writerOf = (columnId: string | null) => columns.find(({ id }) => id === columnId)?.writeSum
      const { average, sums } = summary
      const written = sums.flatMap((each) => writerOf(each.columnId)?.(each.sum, each.measure) ?? [])
      return {
        count: String(summary.count),
        sum: written.length === 0 || written.length > MOST_SUMS ? null : written.join(' · '),
        average:
          average === null || measure === null
            ? null
            : (writerOf(summary.columnId)?.(average, measure) ?? null),
      }
    },
    [columns],
  )
}
