import type Database from 'better-sqlite3'
import type { Store } from './open.ts'
import { frozenLocks, frozenPapers } from './returnedPapers.ts'
import type { FrozenTable } from './seal.ts'
import { frozenSnapshots } from './snapshotSeal.ts'
import { frozenTermSheets } from './termSheets.ts'

/** What is never changed once it is there. A lock goes by its term sheet. */
export type FrozenKind = 'snapshot' | 'term-sheet' | 'returned-paper' | 'lock'

/** A frozen record that is not as it was frozen, by the name a person knows it by. */
export type AlteredRecord = { readonly kind: FrozenKind; readonly id: string; readonly name: string }

const TABLES: readonly (readonly [FrozenKind, (database: Database.Database) => FrozenTable])[] = [
  ['snapshot', frozenSnapshots],
  ['term-sheet', frozenTermSheets],
  ['returned-paper', frozenPapers],
  ['lock', frozenLocks],
]

/** The frozen records of a database of any version that are not as they were frozen; one is in memory at a time. */
export function alteredRecords(database: Database.Database): readonly AlteredRecord[] {
  return TABLES.flatMap(([kind, tableOf]) => {
    const table = tableOf(database)
    return table.ids.flatMap((id) => told(kind, id, table.alteredName(id)))
  })
}

/** The same of an open store with a pause before each, in which whoever works meanwhile is answered. */
export async function alteredRecordsAside(
  store: Store,
  pause: () => Promise<unknown>,
): Promise<readonly AlteredRecord[]> {
  const altered: AlteredRecord[] = []
  for (const [kind, tableOf] of TABLES) {
    for (const id of tableOf(store.sqlite).ids) {
      await pause()
      // The disk may have failed meanwhile, and the connection be another, or the store be closed.
      if (!store.sqlite.open) return altered
      altered.push(...told(kind, id, tableOf(store.sqlite).alteredName(id)))
    }
  }
  return altered
}

function told(kind: FrozenKind, id: string, name: string | null): readonly AlteredRecord[] {
  return name === null ? [] : [{ kind, id, name }]
}
