import Database from 'better-sqlite3'
import { backUpDated } from './backupFolder.ts'
import type { Store } from './open.ts'
import type { Binding } from './storeFile.ts'

/** Keeps an open store backed up. */
export type BackupKeeper = {
  /** Backs up when something was written since the last time; to be called now and then. Answers what went wrong, or null. */
  readonly backUpIfChanged: () => string | null
  /** Brings the log into the store, backs up if need be, and closes it, which happens in any case. */
  readonly close: () => string | null
}

/** `isChanged` says whether the store has already changes that no backup has; `now` is asked for ISO instants. */
export function keepBackedUp(
  store: Store,
  { isChanged, now, binding = {} }: { isChanged: boolean; now: () => string; binding?: Binding },
): BackupKeeper {
  const written = () => store.sqlite.prepare('SELECT total_changes()').pluck().get() as number
  let backedUp = isChanged ? -1 : written()
  const backUpIfChanged = () => {
    const before = written()
    if (before === backedUp) return null
    const made = backUpDated(store, now(), binding)
    if (!made.ok) return made.error.reason
    backedUp = written()
    return null
  }
  const close = () => {
    try {
      // So that nothing is written to the store's file after its backup; a reader may keep some of the log, which is fine.
      store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
      return backUpIfChanged()
    } catch (cause) {
      if (!(cause instanceof Database.SqliteError)) throw cause
      return cause.message
    } finally {
      store.close()
    }
  }
  return { backUpIfChanged, close }
}
