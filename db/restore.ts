import { copyFileSync, existsSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { err, ok, type Result } from '../domain/result.ts'
import { datedBackups } from './backupFolder.ts'
import { namesIn, stemOf, writtenAt } from './besideStore.ts'
import { openDatabase, rewriteUnder } from './driver.ts'
import { type FileHead, headOfFile, isNearly } from './encryption/encryptedHeader.ts'
import { bringKeyFileAlong } from './encryption/keyFile.ts'
import { keyRefused } from './encryption/keyRefused.ts'
import { type MigrationsAltered, readMigrations } from './migrationFiles.ts'
import { movingAlone } from './movingAlone.ts'
import { isOpenHere, type StoreOptions } from './open.ts'
import { diskTroubleOf, StoreOutOfReach } from './storeFault.ts'
import { type Binding, type FileRefusal, hasJournal, inspectFile } from './storeFile.ts'
import { type DatedBackup, newestFirst } from './thinning.ts'
import { bringFolderToDisk, bringToDisk } from './toDisk.ts'
import { restoringName, takePlace } from './unfinishedRestore.ts'

/** A copy of a store that passed every gate. `at` is the instant it was written, ISO. */
export type GoodBackup = DatedBackup

/**
 * What a restore did to the encryption of the store: nothing; the plain copy was written under the store's key; the store
 * is now encrypted, under another key, or not encrypted, as its copy was.
 */
export type RestoredEncryption = 'as-before' | 'copy-encrypted' | 'now-on' | 'other-key' | 'now-off'

export type Restored = { readonly setAside: string | null; readonly encryption: RestoredEncryption }

const PARTS = ['', '-wal', '-shm', '-journal']

/**
 * Puts a backup in the place of a closed store. The store's files are moved aside together under one name, which is
 * answered: restoring that one undoes it. A backup that does not pass the gates changes nothing; a program that ends
 * half way leaves the store as it was, or does the rest at its next opening. The key in the options opens the copy; a
 * plain copy of an encrypted store whose key it is comes back encrypted. A copy under another key brings its key file.
 */
export function restoreStore(
  file: string,
  backup: string,
  { migrationsFolder, ...binding }: StoreOptions,
): Result<Restored, FileRefusal | MigrationsAltered> {
  if (isOpenHere(file) || isOpenHere(backup)) return err({ kind: 'already-open' })
  const migrations = readMigrations(migrationsFolder)
  if (!migrations.ok) return migrations
  try {
    return movingAlone(file, () => putInPlace(file, backup, migrations.value.length, binding))
  } catch (cause) {
    if (diskTroubleOf(cause) === null) throw cause
    return err({ kind: 'unreadable', reason: String((cause as NodeJS.ErrnoException).code) })
  }
}

function putInPlace(
  file: string,
  backup: string,
  version: number,
  binding: Binding,
): Result<Restored, FileRefusal> {
  const temporary = `${file}.tmp`
  takePlace(file)
  const [before, copied] = [headOfFile(file), headOfFile(backup)]
  const keyBefore = before?.kind === 'other' ? lostKeyOf(file) : keyIdOf(before)
  const refused = copied?.kind === 'encrypted' ? keyRefused(backup, copied.keyId, binding.key) : null
  if (refused !== null) return err(refused)
  removeAll(temporary)
  copyAll(backup, temporary)
  const encryption = encryptionAfter(keyBefore, keyIdOf(copied), binding)
  const read = readyToTakePlace(temporary, version, binding, encryption)
  if (!read.ok) {
    removeAll(temporary)
    return read
  }
  if (copied?.kind === 'encrypted') bringKeyFileAlong(backup, copied.keyId, file)
  bringToDisk(temporary)
  renameSync(temporary, restoringName(file))
  bringFolderToDisk(file)
  return ok({ setAside: takePlace(file), encryption })
}

/**
 * The newest file that was copied or set aside from a store, beside it or in its backup folder, and passes every gate;
 * null when there is none. Encrypted copies are known to be good with their key alone: see `encryptedCopies`.
 */
export function newestGoodBackup(
  file: string,
  { migrationsFolder, ...binding }: StoreOptions,
): GoodBackup | null {
  const migrations = readMigrations(migrationsFolder)
  if (!migrations.ok) return null
  const isGood = (candidate: GoodBackup) =>
    !isOpenHere(candidate.file) &&
    inspectFile(candidate.file, migrations.value.length, binding, () => null).ok
  return candidatesFor(file).find(isGood) ?? null
}

/** Copies of a store that only a key can tell good from bad, newest first. */
export function encryptedCopies(file: string): readonly string[] {
  return candidatesFor(file)
    .map((candidate) => candidate.file)
    .filter((candidate) => !isOpenHere(candidate) && headOfFile(candidate)?.kind === 'encrypted')
}

function candidatesFor(file: string): readonly GoodBackup[] {
  const now = new Date().toISOString()
  const folder = dirname(file)
  const beside = namesIn(folder)
    .filter((name) => name.startsWith(`${stemOf(file)}.`) && name.endsWith('.db') && name !== basename(file))
    .flatMap((name): GoodBackup[] => {
      const at = writtenAt(join(folder, name))
      return at === null ? [] : [{ file: join(folder, name), at }]
    })
  return newestFirst([...beside, ...datedBackups(file, now)], now)
}

/** A copy of the copy, made ready: looked at, its log in it, written under the store's key where that is to be. */
function readyToTakePlace(
  file: string,
  version: number,
  binding: Binding,
  encryption: RestoredEncryption,
): Result<null, FileRefusal> {
  const read = inspectFile(file, version, binding, () => null)
  if (!read.ok) return read
  if (hasJournal(file)) takeLogIn(file, binding)
  if (encryption !== 'copy-encrypted') return read
  rewriteUnder(file, { from: null, to: binding.key ?? null }, binding)
  return inspectFile(file, version, binding, () => null)
}

function encryptionAfter(was: string | null, comes: string | null, { key }: Binding): RestoredEncryption {
  if (was === comes) return 'as-before'
  if (was === null) return 'now-on'
  if (comes !== null) return 'other-key'
  return key !== undefined && isNearly(was, key.id) ? 'copy-encrypted' : 'now-off'
}

function keyIdOf(head: FileHead | null): string | null {
  return head?.kind === 'encrypted' ? head.keyId : null
}

/** The key a store had whose beginning is destroyed: that of its newest encrypted copy; null where it has none. */
function lostKeyOf(file: string): string | null {
  const [newest] = encryptedCopies(file)
  return newest === undefined ? null : keyIdOf(headOfFile(newest))
}

/** One file alone can take a place in one step. */
function takeLogIn(file: string, binding: Binding): void {
  const database = openDatabase(file, binding, { fileMustExist: true })
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
