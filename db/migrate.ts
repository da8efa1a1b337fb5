import type Database from 'better-sqlite3'
import { err, ok, type Result } from '../domain/result.ts'
import { type BackupFailed, backUp, tableNames } from './backup.ts'
import { isSqliteError } from './driver.ts'
import type { Migration } from './migrationFiles.ts'
import { firstSeal } from './snapshotSeal.ts'
import { type Binding, versionOf } from './storeFile.ts'
import { changedTable, totalsOf } from './tableTotals.ts'

/** A migration that did not go through; the store is as it was before, `backup` is its copy. */
export type MigrationFailed = {
  readonly kind: 'migration-failed'
  readonly version: number
  readonly reason: string
  readonly backup: string | null
}

/** A store that went through another text of a shipped migration. */
export type HistoryDiffers = { readonly kind: 'history-differs'; readonly file: string }

/**
 * Brings an open store, whose file has passed every gate, to the newest version: verified backup, foreign keys off
 * outside the transaction, then every pending migration with its checks in one immediate transaction: all or none.
 * Answers the backup's path, or null when there was nothing to do.
 */
export function migrate(
  database: Database.Database,
  migrations: readonly Migration[],
  backupName: ((version: number) => string) | null,
  binding: Binding = {},
): Result<string | null, MigrationFailed | HistoryDiffers | BackupFailed> {
  const version = versionOf(database)
  const differing = version === 0 ? undefined : differingHistory(database, migrations)
  if (differing !== undefined) return err({ kind: 'history-differs', file: differing })
  const pending = migrations.slice(version)
  if (pending.length === 0) return ok(null)
  const backup = backupName === null ? ok(null) : backUp(database, backupName(version), binding)
  if (!backup.ok) return backup
  // Not for a trigger or view: what a store holds never calls the program.
  database.function('seal_of_snapshot', { deterministic: true, directOnly: true }, firstSeal)
  database.pragma('foreign_keys = OFF')
  try {
    const failed = runAll(database, pending)
    return failed === null
      ? ok(backup.value)
      : err({ kind: 'migration-failed', ...failed, backup: backup.value })
  } finally {
    database.pragma('foreign_keys = ON')
  }
}

function differingHistory(database: Database.Database, migrations: readonly Migration[]): string | undefined {
  const applied = database.prepare('SELECT version, file, sha256 FROM migrations').all() as readonly Omit<
    Migration,
    'sql'
  >[]
  return applied.find(({ version, sha256 }) => migrations[version - 1]?.sha256 !== sha256)?.file
}

type Failed = { readonly version: number; readonly reason: string }

function runAll(database: Database.Database, pending: readonly Migration[]): Failed | null {
  database.exec('BEGIN IMMEDIATE')
  try {
    for (const migration of pending) {
      const reason = runOne(database, migration)
      if (reason !== null) return { version: migration.version, reason }
    }
    database.exec('COMMIT')
    return null
  } finally {
    if (database.inTransaction) database.exec('ROLLBACK')
  }
}

/** Runs one migration inside the transaction; the reason when it may not stay. */
function runOne(database: Database.Database, migration: Migration): string | null {
  try {
    const untouched = tableNames(database).filter((name) => !mentions(migration.sql, name))
    const before = totalsOf(database, untouched)
    const guards = triggersOf(database).filter(
      (name) => !mentions(migration.sql, `DROP TRIGGER \`?${name}\`?`),
    )
    database.exec(migration.sql)
    const reason =
      brokenReferences(database) ??
      changedTable(before, totalsOf(database, untouched)) ??
      lostGuard(guards, triggersOf(database))
    if (reason !== null) return reason
    database
      .prepare('INSERT INTO migrations (version, file, sha256) VALUES (?, ?, ?)')
      .run(migration.version, migration.file, migration.sha256)
    database.pragma(`user_version = ${migration.version}`)
    return null
  } catch (cause) {
    if (isSqliteError(cause)) return cause.message
    throw cause
  }
}

function mentions(sql: string, table: string): boolean {
  return new RegExp(`(^|[^a-z0-9_])${table}($|[^a-z0-9_])`, 'i').test(sql.replace(/REFERENCES\s+\S+/gi, ''))
}

function brokenReferences(database: Database.Database): string | null {
  const broken = database.pragma('foreign_key_check') as readonly { readonly table: string }[]
  return broken.length === 0 ? null : `${broken.length} broken references in ${broken[0]?.table}`
}

/** SQLite drops the triggers of a table that is rebuilt without a word, and with them what keeps frozen records frozen. */
function lostGuard(before: readonly string[], after: readonly string[]): string | null {
  const lost = before.find((name) => !after.includes(name))
  return lost === undefined ? null : `the trigger ${lost} would be gone`
}

function triggersOf(database: Database.Database): readonly string[] {
  return database.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger'").pluck().all() as string[]
}
