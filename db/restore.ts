import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { err, ok, type Result } from '../domain/result.ts'
import { bringFolderToDisk, bringToDisk } from './backup.ts'
import { datedBackups } from './backupFolder.ts'
import { type MigrationsAltered, readMigrations } from './migrationFiles.ts'
import { isOpenHere, type StoreOptions } from './open.ts'
import { diskTroubleOf, StoreOutOfReach } from './storeFault.ts'
import { type Binding, type FileRefusal, hasJournal, inspectFile } from './storeFile.ts'
import type { DatedBackup } from './thinning.ts'
import { finishRestore, restoringName } from './unfinishedRestore.ts'

/** A copy of a store that passed every gate. `at` is the instant it was written, ISO. */
export type GoodBackup = DatedBackup

const PARTS = ['', '-wal', '-shm', '-journal']

/**
 * Puts a backup in the place of a closed store. The store's files are moved aside together under one name, which is
 * answered: restoring that one undoes it. A backup that does not pass the gates changes nothing; a program that ends
 * half way leaves the store as it was, or does the rest at its next opening.
 */
export function restoreStore(
  file: string,
  backup: string,
  { migrationsFolder, ...binding }: StoreOptions,
): Result<{ readonly setAside: string | null }, FileRefusal | MigrationsAltered> {
  if (isOpenHere(file) || isOpenHere(backup)) return err({ kind: 'already-open' })
  const migrations = readMigrations(migrationsFolder)
  if (!migrations.ok) return migrations
  const temporary = `${file}.tmp`
  try {
    finishRestore(file)
    removeAll(temporary)
    copyAll(backup, temporary)
    const read = inspectFile(temporary, migrations.value.length, binding, () => null)
    if (!read.ok) {
      removeAll(temporary)
      return read
    }
    if (hasJournal(temporary)) takeLogIn(temporary, binding)
    bringToDisk(temporary)
    renameSync(temporary, restoringName(file))
    bringFolderToDisk(file)
    return ok({ setAside: finishRestore(file) })
  } catch (cause) {
    if (diskTroubleOf(cause) === null) throw cause
    return err({ kind: 'unreadable', reason: String((cause as NodeJS.ErrnoException).code) })
  }
}

/**
 * The newest file that was copied or set aside from a store, beside it or in its backup folder, and passes every gate;
 * null when there is none.
 */
export function newestGoodBackup(
  file: string,
  { migrationsFolder, ...binding }: StoreOptions,
): GoodBackup | null {
  const migrations = readMigrations(migrationsFolder)
  if (!migrations.ok || !existsSync(dirname(file))) return null
  const stem = basename(file).replace(/\.db$/, '')
  const beside = readdirSync(dirname(file))
    .filter((name) => name.startsWith(`${stem}.`) && name.endsWith('.db') && name !== basename(file))
    .map((name) => join(dirname(file), name))
    .map((candidate) => ({ file: candidate, at: statSync(candidate).mtime.toISOString() }))
  const candidates = [...beside, ...datedBackups(file)].sort((left, right) => (left.at < right.at ? 1 : -1))
  const isGood = (candidate: GoodBackup) =>
    !isOpenHere(candidate.file) &&
    inspectFile(candidate.file, migrations.value.length, binding, () => null).ok
  return candidates.find(isGood) ?? null
}

/** One file alone can take a place in one step. */
function takeLogIn(file: string, binding: Binding): void {
  const database = new Database(file, { fileMustExist: true, ...binding })
  try {
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
  if (hasJournal(file)) throw new StoreOutOfReach('in-use')
}

function copyAll(from: string, to: string): void {
  copyFileSync(from, to)
  for (const part of ['-wal', '-journal']) {
    if (existsSync(from + part)) copyFileSync(from + part, to + part)
  }
}

function removeAll(file: string): void {
  for (const part of PARTS) rmSync(file + part, { force: true })
}
