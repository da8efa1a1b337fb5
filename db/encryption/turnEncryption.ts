import { renameSync, rmSync } from 'node:fs'
import type Database from 'better-sqlite3'
import { err, ok, type Result } from '../../domain/result.ts'
import { tableNames } from '../backup.ts'
import { openDatabase, rewriteUnder } from '../driver.ts'
import { type MigrationsAltered, readMigrations } from '../migrationFiles.ts'
import { isOpenHere, type StoreOptions } from '../open.ts'
import { type DiskTrouble, diskTroubleOf } from '../storeFault.ts'
import { type Binding, type FileRefusal, inspectFile, troubleOfRefusal, versionOf } from '../storeFile.ts'
import { changedTable, totalsOf } from '../tableTotals.ts'
import { bringFolderToDisk, bringToDisk } from '../toDisk.ts'
import { finishRestore, restoringName } from '../unfinishedRestore.ts'
import { headOfFile } from './encryptedHeader.ts'
import type { StoreKey } from './storeKey.ts'
import { type KeyFileNotWritten, keepKeyFile, type MadeKey } from './storeKeys.ts'

/** Why a store was not turned; it is as it was. */
export type TurnRefusal =
  | FileRefusal
  | MigrationsAltered
  | KeyFileNotWritten
  | { readonly kind: 'already-encrypted' }
  | { readonly kind: 'not-encrypted' }
  /** Another program has it open. */
  | { readonly kind: 'in-use' }
  /** The new file could not be written, or does not hold to the last row and fen what the store holds. */
  | { readonly kind: 'not-turned'; readonly reason: DiskTrouble }

/** How far it is, in this order: copied, written anew, read whole and compared, put in its place. */
export type TurnStep = 'copying' | 'writing' | 'checking' | 'placing'

type Told = (step: TurnStep) => void

export type Turned = {
  /** Where the store as it was before lies now; restoring that one undoes it. */
  readonly setAside: string | null
  /** It is decided, and what the disk had against the last step, which the next opening takes; null where all is done. */
  readonly unfinished: DiskTrouble | null
}

/**
 * Encrypts a plain store that is not open. Its key file is on the disk first; then a new file is written aside under the
 * key, read whole and compared, and takes the store's place as a restored copy does: a program that ends half way leaves
 * the plain store or the encrypted one. The plain one and older plain copies are still there: see `plainCopies`.
 */
export function encryptStore(
  file: string,
  made: MadeKey,
  { key: _none, ...options }: StoreOptions,
  told: Told = () => {},
): Result<Turned, TurnRefusal> {
  return turn(file, options, { made, told })
}

/** Writes an encrypted store plain again, in the same way. Copies under the key stay, and so does the key file they need. */
export function decryptStore(
  file: string,
  key: StoreKey,
  options: StoreOptions,
  told: Told = () => {},
): Result<Turned, TurnRefusal> {
  return turn(file, { ...options, key }, { made: null, told })
}

function turn(
  file: string,
  { migrationsFolder, ...binding }: StoreOptions,
  { made, told }: { readonly made: MadeKey | null; readonly told: Told },
): Result<Turned, TurnRefusal> {
  if (isOpenHere(file)) return err({ kind: 'already-open' })
  const migrations = readMigrations(migrationsFolder)
  if (!migrations.ok) return migrations
  try {
    finishRestore(file)
    const isEncrypted = headOfFile(file)?.kind === 'encrypted'
    if (isEncrypted !== (made === null)) {
      return err({ kind: isEncrypted ? 'already-encrypted' : 'not-encrypted' })
    }
    const sound = inspectFile(file, migrations.value.length, binding, () => null)
    if (!sound.ok) return sound
    const kept = made === null ? ok(null) : keepKeyFile(file, made)
    if (!kept.ok) return kept
    const refused = tried(() => decide(file, binding, { key: made?.key ?? null, told }))
    if (refused === null) {
      told('placing')
      return ok(finished(file))
    }
    if (kept.value !== null) removeIfPossible(kept.value)
    return err(refused)
  } catch (cause) {
    return err(refusalOf(cause))
  }
}

function tried(act: () => TurnRefusal | null): TurnRefusal | null {
  try {
    return act()
  } catch (cause) {
    return refusalOf(cause)
  }
}

function refusalOf(cause: unknown): TurnRefusal {
  const reason = diskTroubleOf(cause)
  if (reason === null) throw cause
  return reason === 'in-use' ? { kind: 'in-use' } : { kind: 'not-turned', reason }
}

/** Takes the last step. From here on the store is the turned one, whether or not the disk lets it be done now. */
function finished(file: string): Turned {
  try {
    bringFolderToDisk(file)
    return { setAside: finishRestore(file), unfinished: null }
  } catch (cause) {
    const unfinished = diskTroubleOf(cause)
    if (unfinished === null) throw cause
    return { setAside: null, unfinished }
  }
}

/** Brings the new file to where it only has to take its place; no other program can write to the store until it is there. */
function decide(
  file: string,
  binding: Binding,
  { key, told }: { readonly key: StoreKey | null; readonly told: Told },
): TurnRefusal | null {
  const temporary = `${file}.tmp`
  const store = openDatabase(file, binding, { fileMustExist: true, timeout: 0 })
  let isDecided = false
  try {
    store.pragma('locking_mode = EXCLUSIVE')
    store.exec('BEGIN EXCLUSIVE; COMMIT')
    removeAll(temporary)
    told('copying')
    store.prepare('VACUUM INTO ?').run(temporary)
    told('writing')
    rewriteUnder(temporary, { from: binding.key ?? null, to: key }, binding)
    told('checking')
    const refused = differing(store, temporary, { ...binding, ...(key === null ? {} : { key }) })
    if (refused !== null) return refused
    bringToDisk(temporary)
    renameSync(temporary, restoringName(file))
    isDecided = true
    return null
  } finally {
    closeQuietly(store)
    if (!isDecided) removeIfPossible(temporary)
  }
}

/** What it holds was read to the end by then; a failure to close says nothing about that. */
function closeQuietly(database: Database.Database): void {
  try {
    database.close()
  } catch {
    // The next opening takes the log in.
  }
}

/** Reads the new file whole, every page of it, and compares what it holds with the store. */
function differing(store: Database.Database, made: string, binding: Binding): TurnRefusal | null {
  const tables = tableNames(store)
  const read = inspectFile(made, versionOf(store), binding, (database) => {
    const problems = database.pragma('integrity_check', { simple: true })
    const isSame =
      tableNames(database).join() === tables.join() &&
      changedTable(totalsOf(store, tables), totalsOf(database, tables)) === null
    return problems === 'ok' && isSame
  })
  if (!read.ok) return { kind: 'not-turned', reason: troubleOfRefusal(read.error) }
  return read.value ? null : { kind: 'not-turned', reason: 'damaged' }
}

/** A leftover that cannot be removed now is removed before the next attempt, or at the next opening. */
function removeIfPossible(file: string): void {
  try {
    removeAll(file)
  } catch (cause) {
    if (diskTroubleOf(cause) === null) throw cause
  }
}

function removeAll(file: string): void {
  for (const end of ['', '-wal', '-shm', '-journal']) rmSync(file + end, { force: true })
}
