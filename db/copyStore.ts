import { existsSync } from 'node:fs'
import { err, type Result } from '../domain/result.ts'
import { type BackupFailed, backUp } from './backup.ts'
import { isSqliteError, openDatabase } from './driver.ts'
import { headOfFile } from './encryption/encryptedHeader.ts'
import { bringKeyFileAlong } from './encryption/keyFile.ts'
import { type MigrationsAltered, readMigrations } from './migrationFiles.ts'
import { isOpenHere, type StoreOptions } from './open.ts'
import { type Binding, type FileRefusal, inspectFile } from './storeFile.ts'

export type CopyRefusal = FileRefusal | MigrationsAltered | BackupFailed

/**
 * Copies a store that this process has not open, as it is, without migrating it; another program may be working on it.
 * The copy is read back before it gets its name, and no existing file is written over. Of an encrypted store the copy is
 * under the same key and its key file comes to lie beside it.
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
  const database = openDatabase(file, binding, { fileMustExist: true })
  try {
    const made = backUp(database, copy, binding)
    const head = made.ok ? headOfFile(copy) : null
    if (head?.kind === 'encrypted') bringKeyFileAlong(file, head.keyId, copy)
    return made
  } finally {
    database.close()
  }
}

/** Whether another connection, of whatever program, has a store open. Only for files that passed the gates. */
export function isOpenElsewhere(file: string, binding: Binding): boolean {
  const database = openDatabase(file, binding, { fileMustExist: true, timeout: 0 })
  try {
    database.pragma('locking_mode = EXCLUSIVE')
    database.exec('BEGIN IMMEDIATE; ROLLBACK')
    return false
  } catch (cause) {
    if (isSqliteError(cause) && cause.code.startsWith('SQLITE_BUSY')) return true
    throw cause
  } finally {
    database.close()
  }
}
