import { existsSync, renameSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { err, ok, type Result } from '../domain/result.ts'
import { type DiskTrouble, diskTroubleOf } from './storeFault.ts'
import { type Binding, inspectFile, troubleOfRefusal, versionOf } from './storeFile.ts'
import { bringFolderToDisk, bringToDisk } from './toDisk.ts'

/** A backup that could not be made or does not read back; the store itself was not touched. */
export type BackupFailed = { readonly kind: 'backup-failed'; readonly reason: DiskTrouble | 'name-taken' }

/**
 * Writes a copy of an open store: under a temporary name, opened and checked there, brought to disk, then renamed. An
 * existing file is never replaced: the name gets a number.
 */
export function backUp(
  database: Database.Database,
  wanted: string,
  binding: Binding = {},
): Result<string, BackupFailed> {
  const target = freeName(wanted)
  const temporary = `${target}.tmp`
  try {
    for (const end of ['', '-journal']) rmSync(temporary + end, { force: true })
    const before = countRows(database)
    database.prepare('VACUUM INTO ?').run(temporary)
    const version = versionOf(database)
    const read = inspectFile(temporary, version, binding, countRows)
    if (!read.ok) return failed(temporary, troubleOfRefusal(read.error))
    if (!isBetween(read.value, before, countRows(database))) return failed(temporary, 'damaged')
    bringToDisk(temporary)
    renameSync(temporary, target)
    bringFolderToDisk(target)
    return ok(target)
  } catch (cause) {
    const trouble = diskTroubleOf(cause)
    if (trouble === null) throw cause
    return failed(temporary, trouble)
  }
}

/** Names of the tables of a store, in alphabetical order. */
export function tableNames(database: Database.Database): readonly string[] {
  return database
    .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[]
}

function countRows(database: Database.Database): ReadonlyMap<string, number> {
  return new Map(
    tableNames(database).map((name) => [
      name,
      database.prepare(`SELECT count(*) FROM "${name}"`).pluck().get() as number,
    ]),
  )
}

/** Whether a copy has the rows its store had before and after; where another program wrote meanwhile, as many or some between. */
function isBetween(
  copy: ReadonlyMap<string, number>,
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
): boolean {
  return (
    copy.size === after.size &&
    [...after].every(([table, rows]) => {
      const copied = copy.get(table) ?? -1
      const earlier = before.get(table) ?? rows
      return copied >= Math.min(earlier, rows) && copied <= Math.max(earlier, rows)
    })
  )
}

function freeName(wanted: string): string {
  let name = wanted
  for (let number = 2; existsSync(name); number += 1) name = wanted.replace(/(\.db)?$/, `-${number}$1`)
  return name
}

function failed(temporary: string, reason: BackupFailed['reason']): Result<never, BackupFailed> {
  removeIfPossible(temporary)
  return err({ kind: 'backup-failed', reason })
}

/** A leftover that cannot be removed now is removed before the next copy of that name. */
function removeIfPossible(file: string): void {
  try {
    for (const end of ['', '-journal']) rmSync(file + end, { force: true })
  } catch (cause) {
    if (diskTroubleOf(cause) === null) throw cause
  }
}
