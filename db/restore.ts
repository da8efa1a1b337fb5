import { copyFileSync, existsSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '../domain/result.ts'
import { bringFolderToDisk, bringToDisk } from './backup.ts'
import { datedBackups } from './backupFolder.ts'
import { type MigrationsAltered, readMigrations } from './migrationFiles.ts'
import { isOpenHere, type StoreOptions } from './open.ts'
import { type FileRefusal, inspectFile } from './storeFile.ts'
import type { DatedBackup } from './thinning.ts'

/** A copy of a store that passed every gate. `at` is the instant it was written, ISO. */
export type GoodBackup = DatedBackup

const PARTS = ['', '-wal', '-shm', '-journal']

/**
 * Puts a backup in the place of a closed store. The store's files are moved aside together under one name, which is
 * answered: restoring that one undoes it. A backup that does not pass the gates changes nothing.
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
  removeAll(temporary)
  const copied = copyAll(backup, temporary)
  const read = copied.ok ? inspectFile(temporary, migrations.value.length, binding, () => null) : copied
  if (!read.ok) {
    removeAll(temporary)
    return read
  }
  const setAside = moveAside(file)
  bringToDisk(temporary)
  for (const part of PARTS.slice(1)) {
    if (existsSync(temporary + part)) renameSync(temporary + part, file + part)
  }
  renameSync(temporary, file)
  bringFolderToDisk(file)
  return ok({ setAside })
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

/** Moves a store with its logs out of the way, all under one new name. Null when there was nothing to move. */
function moveAside(file: string): string | null {
  if (!PARTS.some((part) => existsSync(file + part))) return null
  const stem = file.replace(/\.db$/, '')
  let number = 1
  while (PARTS.some((part) => existsSync(`${stem}.set-aside-${number}.db${part}`))) number += 1
  const aside = `${stem}.set-aside-${number}.db`
  for (const part of PARTS) {
    if (existsSync(file + part)) renameSync(file + part, aside + part)
  }
  return aside
}

function copyAll(from: string, to: string): Result<null, FileRefusal> {
  try {
    copyFileSync(from, to)
    for (const part of ['-wal', '-journal']) {
      if (existsSync(from + part)) copyFileSync(from + part, to + part)
    }
    return ok(null)
  } catch (cause) {
    return err({ kind: 'unreadable', reason: (cause as NodeJS.ErrnoException).code ?? String(cause) })
  }
}

function removeAll(file: string): void {
  for (const part of PARTS) rmSync(file + part, { force: true })
}
