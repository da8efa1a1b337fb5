import { useCallback, useState } from 'react'
import { afterCommit, type InvalidEntries, invalidKey } from './invalidEntries.ts'
import type { SheetChange } from './sheetChange.ts'
import type { CellState } from './sheetColumn.ts'

/** Keeps what could not be read on a sheet, marked, until something readable takes its place. */
export function useInvalidEntries(): {
  readonly invalidAt: (rowId: string, columnId: string) => CellState['invalid']
  readonly remember: (changes: readonly SheetChange[]) => void
} {
  const [entries, setEntries] = useState<InvalidEntries>(new Map())
  const invalidAt = useCallback(
    (rowId: string, columnId: string) => entries.get(invalidKey(rowId, columnId)),
    [entries],
  )
  const remember = useCallback((changes: readonly SheetChange[]) => {
    setEntries((before) => {
      const next = afterCommit(before, changes)
      return next.size === 0 && before.size === 0 ? before : next
    })
  }, [])
  return { invalidAt, remember }
}
