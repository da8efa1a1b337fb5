import type { BackupFailed } from './backup.ts'
import { backUpDated } from './backupFolder.ts'
import type { Store } from './open.ts'
import { type DiskTrouble, diskTroubleOf } from './storeFault.ts'
import type { Binding } from './storeFile.ts'

type BackupTrouble = BackupFailed['reason']

/** Keeps an open store backed up. */
export type BackupKeeper = {
  /** Backs up when something was written since the last time; to be called now and then. Answers what went wrong, or null. */
  readonly backUpIfChanged: () => BackupTrouble | null
  /** Brings the log into the store, backs up if need be, and closes it, which happens in any case. */
  readonly close: () => BackupTrouble | null
}

/** `isChanged` says whether the store has already changes that no backup has; `now` is asked for ISO instants. */
export function keepBackedUp(
  store: Store,
  { isChanged, now, binding = {} }: { isChanged: boolean; now: () => string; binding?: Binding },
): BackupKeeper {
  const written = (): Written => {
    const { sqlite } = store
    return { sqlite, changes: sqlite.prepare('SELECT total_changes()').pluck().get() as number }
  }
  let backedUp: Written | null = isChanged ? null : written()
  const backUpIfChanged = () => {
    try {
      const before = written()
      if (before.sqlite === backedUp?.sqlite && before.changes === backedUp.changes) return null
      const made = backUpDated(store, now(), binding)
      if (!made.ok) return made.error.reason
      backedUp = written()
      return null
    } catch (cause) {
      return troubleOrThrow(cause)
    }
  }
  const close = () => {
    try {
      // So that nothing is written to the store's file after its backup; a reader may keep some of the log, which is fine.
      store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
      return backUpIfChanged()
    } catch (cause) {
      return troubleOrThrow(cause)
    } finally {
      store.close()
    }
  }
  return { backUpIfChanged, close }
}

/** How far a connection had written; another connection counts anew. */
type Written = { readonly sqlite: Store['sqlite']; readonly changes: number }

function troubleOrThrow(cause: unknown): DiskTrouble {
  const trouble = diskTroubleOf(cause)
  if (trouble === null) throw cause
  return trouble
}
