import { existsSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { err, type Result } from '../domain/result.ts'
import { type BackupFailed, backUp } from './backup.ts'
import { backupFolder, namesIn } from './besideStore.ts'
import { headOfFile } from './encryption/encryptedHeader.ts'
import { bringKeyFileAlong } from './encryption/keyFile.ts'
import type { Store } from './open.ts'
import { type DiskTrouble, diskTroubleOf } from './storeFault.ts'
import type { Binding } from './storeFile.ts'
import { type DatedBackup, newestFirst, superfluousBackups } from './thinning.ts'

/**
 * The copies in a store's backup folder, newest first; the instant is the one in the name, so that it travels along.
 * A folder that cannot be read has none. `now` is ISO.
 */
export function datedBackups(file: string, now = new Date().toISOString()): readonly DatedBackup[] {
  const folder = backupFolder(file)
  const dated = namesIn(folder).flatMap((name) => {
    const at = instantIn(name)
    return at === null ? [] : [{ file: join(folder, name), at }]
  })
  return newestFirst(dated, now)
}

/**
 * Copies an open store into its backup folder, reads the copy back, and thins out older ones. `now` is ISO.
 * Nothing is removed when the copy did not come about.
 */
export function backUpDated(
  store: Pick<Store, 'file' | 'sqlite'>,
  now: string,
  binding: Binding = {},
): Result<string, BackupFailed> {
  try {
    mkdirSync(backupFolder(store.file), { recursive: true })
    removeUnfinished(backupFolder(store.file))
  } catch (cause) {
    const reason = diskTroubleOf(cause)
    // A file of that name stands where the folder should be.
    return err({ kind: 'backup-failed', reason: reason ?? 'name-taken' })
  }
  const made = backUp(store.sqlite, join(backupFolder(store.file), nameOf(now)), binding)
  if (!made.ok) return made
  const left = withItsKeyFile(store.file, made.value)
  if (left !== null) return err({ kind: 'backup-failed', reason: left })
  for (const { file } of superfluousBackups(datedBackups(store.file, now), now)) removeIfPossible(file)
  return made
}

/** Whether a store that is not open was written to after its newest dated backup, or has none. */
export function changedSinceBackup(file: string): boolean {
  const newest = datedBackups(file)[0]
  if (newest === undefined) return true
  const parts = [file, `${file}-wal`].filter((part) => existsSync(part))
  return parts.some((part) => statSync(part).mtimeMs > Date.parse(newest.at))
}

/** A copy nobody can open elsewhere is none. Answers what the disk had against it. */
function withItsKeyFile(file: string, copy: string): DiskTrouble | null {
  const head = headOfFile(copy)
  if (head?.kind !== 'encrypted') return null
  try {
    bringKeyFileAlong(file, head.keyId, join(backupFolder(file), basename(file)))
    return null
  } catch (cause) {
    const trouble = diskTroubleOf(cause)
    if (trouble === null) throw cause
    return trouble
  }
}

function nameOf(now: string): string {
  return `${new Date(now).toISOString().replaceAll(':', '-').replace('.', '-')}.db`
}

function instantIn(name: string): string | null {
  const [, day, hour, minute, second, fraction] =
    /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z(?:-\d+)?\.db$/.exec(name) ?? []
  return day === undefined ? null : `${day}T${hour}:${minute}:${second}.${fraction}Z`
}

/** What a program that ended in the middle of copying left behind. */
function removeUnfinished(folder: string): void {
  const unfinished = readdirSync(folder).filter((name) => /\.db\.tmp(-journal)?$/u.test(name))
  for (const name of unfinished) removeIfPossible(join(folder, name))
}

/** A copy somebody else holds open stays until the next time. */
function removeIfPossible(file: string): void {
  try {
    rmSync(file, { force: true })
  } catch {
    // Not worth refusing the backup for.
  }
}
