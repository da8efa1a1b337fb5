import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import type Database from 'better-sqlite3'
import { err, ok, type Result } from '../domain/result.ts'
import type { BackupFailed } from './backup.ts'
import { openDatabase } from './driver.ts'
import { holdStore, type Store } from './holdStore.ts'
import { type HistoryDiffers, type MigrationFailed, migrate } from './migrate.ts'
import { type Migration, type MigrationsAltered, readMigrations } from './migrationFiles.ts'
import { diskTroubleOf } from './storeFault.ts'
import {
  APPLICATION_ID,
  type Binding,
  databaseRefused,
  type FileRefusal,
  hasJournal,
  inspectFile,
} from './storeFile.ts'
import { bringFolderToDisk, bringToDisk } from './toDisk.ts'
import { finishRestore } from './unfinishedRestore.ts'

export type { Store } from './holdStore.ts'

export type StoreOptions = Binding & { readonly migrationsFolder: string }

/** Why a store does not open; in every case its file is as it was. */
export type StoreRefusal = FileRefusal | MigrationsAltered | MigrationFailed | HistoryDiffers | BackupFailed

const BUSY_MILLISECONDS = 5_000
const openFiles = new Set<string>()

/**
 * Opens the store, or creates it where no file is, under the key where one is given. Every gate is passed before the file
 * is opened for writing; an older store is backed up and migrated. An encrypted store without its key is `key-needed`.
 */
export function openStore(file: string, options: StoreOptions): Result<Store, StoreRefusal> {
  const { migrationsFolder, ...binding } = options
  const path = fullPath(file)
  if (openFiles.has(path)) return err({ kind: 'already-open' })
  const migrations = readMigrations(migrationsFolder)
  if (!migrations.ok) return migrations
  try {
    finishRestore(path)
    const ready = existsSync(path)
      ? inspectFile(path, migrations.value.length, binding, () => null)
      : createFile(path, migrations.value, binding)
    return ready.ok ? openForWork(path, migrations.value, binding) : ready
  } catch (cause) {
    if (diskTroubleOf(cause) === null) throw cause
    return err({ kind: 'unreadable', reason: String((cause as NodeJS.ErrnoException).code) })
  }
}

/** Whether this process holds the file open; then no other code may read it. */
export function isOpenHere(file: string): boolean {
  return openFiles.has(fullPath(file))
}

function fullPath(file: string): string {
  const path = resolve(file)
  const folder = dirname(path)
  if (existsSync(path)) return realpathSync(path)
  return existsSync(folder) ? join(realpathSync(folder), basename(path)) : path
}

function openForWork(
  path: string,
  migrations: readonly Migration[],
  binding: Binding,
): Result<Store, StoreRefusal> {
  const sqlite = openDatabase(path, binding, { timeout: BUSY_MILLISECONDS })
  const migrated = closedUnlessOk(sqlite, () => {
    setPragmas(sqlite)
    return migrate(sqlite, migrations, (version) => backupName(path, version), binding)
  })
  if (!migrated.ok) return migrated
  openFiles.add(path)
  if (binding.key !== undefined) removeUnfinished(path)
  return ok(
    holdStore(sqlite, {
      file: path,
      backup: migrated.value,
      binding,
      connect: () => connectAgain(path, migrations.length, binding),
      connectSparingly: () => connectSparingly(path, migrations.length, binding),
      closed: () => openFiles.delete(path),
    }),
  )
}

/**
 * The same file again, of the version it had, through the same gates. What was committed in its log reaches the file
 * here, written afresh: after a sync that failed, the log's pages may be in memory alone.
 */
function connectAgain(
  path: string,
  version: number,
  binding: Binding,
): Result<Database.Database, FileRefusal> {
  const sound = inspectFile(path, version, binding, (_database, found) => found)
  if (!sound.ok) return sound
  if (sound.value !== version) return err({ kind: 'damaged', problems: [`user_version ${sound.value}`] })
  const sqlite = openDatabase(path, binding, { timeout: BUSY_MILLISECONDS, fileMustExist: true })
  return closedUnlessOk(sqlite, () => {
    setPragmas(sqlite)
    sqlite.pragma('wal_checkpoint(TRUNCATE)')
    return ok(sqlite)
  })
}

/** In exclusive mode the index of the log is kept in memory, so that nothing needs room on the disk. */
function connectSparingly(
  path: string,
  version: number,
  binding: Binding,
): Result<Database.Database, FileRefusal> {
  const sqlite = openDatabase(path, binding, { timeout: BUSY_MILLISECONDS, fileMustExist: true })
  return closedUnlessOk(sqlite, () => {
    sqlite.pragma('locking_mode = EXCLUSIVE')
    setPragmas(sqlite)
    const refused = databaseRefused(sqlite, version)
    return refused === null ? ok(sqlite) : err(refused)
  })
}

function backupName(path: string, version: number): string {
  return `${path.replace(/\.db$/, '')}.before-version-${version + 1}.db`
}

/** `synchronous` is set on every opening: a write-ahead store reopens at NORMAL and would lose what it said was saved. */
function setPragmas(sqlite: Database.Database): void {
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma('cell_size_check = ON')
}

function closedUnlessOk<Value, Failure>(
  sqlite: Database.Database,
  prepare: () => Result<Value, Failure>,
): Result<Value, Failure> {
  let isReady = false
  try {
    const prepared = prepare()
    isReady = prepared.ok
    return prepared
  } finally {
    if (!isReady) sqlite.close()
  }
}

/** What a program that ended half way was writing; of an encrypted store it may be the plain content. */
function removeUnfinished(path: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(`${path}.tmp${end}`, { force: true })
}

/** A new store comes into being under a temporary name and is renamed when it is whole. */
function createFile(
  path: string,
  migrations: readonly Migration[],
  binding: Binding,
): Result<null, StoreRefusal> {
  if (hasJournal(path)) return err({ kind: 'orphaned-journal' })
  if (!existsSync(dirname(path))) return err({ kind: 'unreadable', reason: 'ENOENT' })
  removeUnfinished(path)
  const temporary = `${path}.tmp`
  const sqlite = openDatabase(temporary, binding)
  sqlite.pragma(`application_id = ${APPLICATION_ID}`)
  const migrated = migrate(sqlite, migrations, null, binding)
  sqlite.close()
  if (!migrated.ok) return migrated
  bringToDisk(temporary)
  renameSync(temporary, path)
  bringFolderToDisk(path)
  return ok(null)
}
