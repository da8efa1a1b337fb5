import { existsSync } from 'node:fs'
import Database from 'better-sqlite3'
import { err, type Result } from '../domain/result.ts'
import { type BackupFailed, backUp } from './backup.ts'
import { type MigrationsAltered, readMigrations } from './migrationFiles.ts'
import { isOpenHere, type StoreOptions } from './open.ts'
import { type FileRefusal, inspectFile } from './storeFile.ts'

export type CopyRefusal = FileRefusal | MigrationsAltered | BackupFailed

/**
 * Copies a store that this process has not open, as it is, without migrating it; another program may be working on it.
 * The copy is read back before it gets its name, and no existing file is written over.
 */
export function copyStore(
  file: string,
  copy: string,
  { migrationsFolder, ...binding }: StoreOptions,
): Result<string, CopyRefusal> {
  if (isOpenHere(file)) return err({ kind: 'already-open' })
  if (existsSync(copy)) return err({ kind: 'backup-failed', reason: 'name-taken' })
  const migrations = readMigrations(migrationsFolder)
  if (!migrations.ok) return migrations
  const inspected = inspectFile(file, migrations.value.length, binding, () => null)
  if (!inspected.ok) return inspected
  const database = new Database(file, { fileMustExist: true, ...binding })
  try {
    return backUp(database, copy, binding)
  } finally {
    database.close()
  }
}

/** Whether another connection, of whatever program, has a store open. Only for files that passed the gates. */
export function isOpenElsewhere(file: string, { nativeBinding }: StoreOptions): boolean {
  const binding = nativeBinding === undefined ? {} : { nativeBinding }
  const database = new Database(file, { fileMustExist: true, timeout: 0, ...binding })
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('BEGIN IMMEDIATE; ROLLBACK')
    return false
  } catch (cause) {
    if (cause instanceof Database.SqliteError && cause.code.startsWith('SQLITE_BUSY')) return true
    throw cause
  } finally {
    database.close()
  }
}
