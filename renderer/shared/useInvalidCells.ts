import { useCallback, useState } from 'react'
import type { SheetChange } from './sheetGrid/sheetChange.ts'

export type InvalidCell = { readonly text: string; readonly message: string }

const keyOf = (rowId: string, columnId: string) => `${columnId}\n${rowId}`

/** Texts of a sheet that could not be read: kept and marked until something readable takes their place. */
export function useInvalidCells(): {
  readonly invalidAt: (rowId: string, columnId: string) => InvalidCell | undefined
  readonly remember: (changes: readonly SheetChange[]) => void
} {
  const [cells, setCells] = useState<ReadonlyMap<string, InvalidCell>>(new Map())
  const invalidAt = useCallback(
    (rowId: string, columnId: string) => cells.get(keyOf(rowId, columnId)),
    [cells],
  )
  const remember = useCallback((changes: readonly SheetChange[]) => {
    setCells((before) => {
      const next = new Map(before)
      for (const change of changes) {
        const key = keyOf(change.rowId, change.columnId)
        if ('invalidText' in change) next.set(key, { text: change.invalidText, message: change.message })
        else next.delete(key)
      }
      const isSame = next.size === 0 && before.size === 0
      return isSame ? before : next
    })
  }, [])
  return { invalidAt, remember }
}
