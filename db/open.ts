import { existsSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { type BetterSQLite3Database, drizzle } from 'drizzle-orm/better-sqlite3'
import { err, ok, type Result } from '../domain/result.ts'
import type { Workspace } from '../domain/scenarios/liveScenario.ts'
import { type BackupFailed, bringFolderToDisk, bringToDisk } from './backup.ts'
import { type HistoryDiffers, type MigrationFailed, migrate } from './migrate.ts'
import { type Migration, type MigrationsAltered, readMigrations } from './migrationFiles.ts'
import { APPLICATION_ID, type Binding, type FileRefusal, hasJournal, inspectFile } from './storeFile.ts'

/** An open store. Everything that reads or writes it takes it as its first argument. */
export type Store = {
  readonly file: string
  readonly sqlite: Database.Database
  readonly query: BetterSQLite3Database
  /** What was last read or written of each negotiation, with its revision; looked at only when the revision agrees. */
  readonly workspaces: Map<string, { readonly revision: number; readonly workspace: Workspace }>
  /** Copy made before a migration at this opening, if there was one. */
  readonly backup: string | null
  readonly close: () => void
}

export type StoreOptions = Binding & { readonly migrationsFolder: string }

/** Why a store does not open; in every case its file is as it was. */
export type StoreRefusal = FileRefusal | MigrationsAltered | MigrationFailed | HistoryDiffers | BackupFailed

const BUSY_MILLISECONDS = 5_000
const openFiles = new Set<string>()

/**
 * Opens the store, or creates it where no file is. Every gate is passed before the file is opened for writing; an older
 * store is backed up and migrated.
 */
export function openStore(file: string, options: StoreOptions): Result<Store, StoreRefusal> {
  const { migrationsFolder, ...binding } = options
  const path = fullPath(file)
  if (openFiles.has(path)) return err({ kind: 'already-open' })
  const migrations = readMigrations(migrationsFolder)
  if (!migrations.ok) return migrations
  try {
    const ready = existsSync(path)
      ? inspectFile(path, migrations.value.length, binding, () => null)
      : createFile(path, migrations.value, binding)
    return ready.ok ? openForWork(path, migrations.value, binding) : ready
  } catch (cause) {
    if (cause instanceof Database.SqliteError) return err({ kind: 'unreadable', reason: cause.code })
    throw cause
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
  const sqlite = new Database(path, { timeout: BUSY_MILLISECONDS, ...binding })
  const migrated = closedUnlessOk(sqlite, () => {
    setPragmas(sqlite)
    return migrate(sqlite, migrations, (version) => backupName(path, version), binding)
  })
  if (!migrated.ok) return migrated
  openFiles.add(path)
  const workspaces: Store['workspaces'] = new Map()
  const close = () => {
    sqlite.close()
    openFiles.delete(path)
  }
  return ok({ file: path, sqlite, query: drizzle(sqlite), workspaces, backup: migrated.value, close })
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

/** A new store comes into being under a temporary name and is renamed when it is whole. */
function createFile(
  path: string,
  migrations: readonly Migration[],
  binding: Binding,
): Result<null, StoreRefusal> {
  if (hasJournal(path)) return err({ kind: 'orphaned-journal' })
  if (!existsSync(dirname(path))) return err({ kind: 'unreadable', reason: 'ENOENT' })
  const temporary = `${path}.tmp`
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(temporary + end, { force: true })
  const sqlite = new Database(temporary, binding)
  sqlite.pragma(`application_id = ${APPLICATION_ID}`)
  const migrated = migrate(sqlite, migrations, null, binding)
  sqlite.close()
  if (!migrated.ok) return migrated
  bringToDisk(temporary)
  renameSync(temporary, path)
  bringFolderToDisk(path)
  return ok(null)
}
