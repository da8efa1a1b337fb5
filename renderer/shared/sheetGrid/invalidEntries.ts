import type { SheetChange } from './sheetChange.ts'
import type { CellState } from './sheetColumn.ts'

/** Texts that could not be read, kept by the owner of the rows until they are replaced. Key: `invalidKey`. */
export type InvalidEntries = ReadonlyMap<string, NonNullable<CellState['invalid']>>

/** The key of a cell in `InvalidEntries`. */
export function invalidKey(rowId: string, columnId: string): string {
  return JSON.stringify([rowId, columnId])
}

/** The entries after a commit: unreadable texts are kept, a readable value removes what stood there. */
export function afterCommit(entries: InvalidEntries, changes: readonly SheetChange[]): InvalidEntries {
  const next = new Map(entries)
  for (const change of changes) {
    const key = invalidKey(change.rowId, change.columnId)
    if ('invalidText' in change) next.set(key, { text: change.invalidText, message: change.message })
    else next.delete(key)
  }
  return next
}
