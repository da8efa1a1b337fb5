import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type Database from 'better-sqlite3'
import { err, ok, type Result } from '../domain/result.ts'
import { type Binding, isSqliteError, openBytes, openDatabase } from './driver.ts'
import { headOf } from './encryption/encryptedHeader.ts'
import { type KeyRefusal, keyRefused } from './encryption/keyRefused.ts'
import { type DiskTrouble, diskTroubleOf, troubleOfCode } from './storeFault.ts'
import { holdsOurTables, strangeOrDestroyed } from './strangeFile.ts'

/** Written into every store's header, so that no other program's file is taken for one: "DLTB". */
export const APPLICATION_ID = 0x444c5442

export type { Binding } from './driver.ts'

/**
 * Why a file is not opened. It is left exactly as it was found.
 * - `empty-file`: nothing in it; `foreign-file`: not a store of ours
 * - `newer-store`: written by a later release; `truncated`: its end is missing; `damaged`: its check found problems
 * - `beginning-destroyed`: a store of ours, by what is left of it or lies with it, whose first bytes are another's
 * - `orphaned-journal`: a write-ahead log is there, the store it belongs to is not
 * - `already-open`: this process holds it; `unreadable`: the system does not let it be read
 * - those of `KeyRefusal`: it is encrypted, and the key for it is not given, not there or another
 */
export type FileRefusal =
  | { readonly kind: 'empty-file' }
  | { readonly kind: 'foreign-file' }
  | { readonly kind: 'beginning-destroyed' }
  | { readonly kind: 'newer-store'; readonly found: number; readonly ours: number }
  | { readonly kind: 'truncated'; readonly foundBytes: number; readonly expectedBytes: number }
  | { readonly kind: 'damaged'; readonly problems: readonly string[] }
  | { readonly kind: 'orphaned-journal' }
  | { readonly kind: 'already-open' }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | KeyRefusal

const HEADER_BYTES = 100
const MOST_PROBLEMS = 20
const MOST_READINGS = 50

/**
 * Looks at a store file without writing a byte to it or beside it, gate by gate: size, application id, version,
 * quick check, foreign keys. `look` sees the content read-only once all gates are passed. An encrypted file says nothing
 * of itself, so its gates stand on a copy opened with the key, which is as encrypted as it is. Never for a file this
 * process holds open: reading it would drop SQLite's locks.
 */
export function inspectFile<Seen>(
  file: string,
  ours: number,
  binding: Binding,
  look: (database: Database.Database, version: number) => Seen,
): Result<Seen, FileRefusal> {
  const read = readAtRest(file)
  if (!read.ok) return read
  const { content, scratch } = read.value
  try {
    const refused = refusedUnopened(file, read.value, ours, binding)
    if (refused !== null) return err(refused)
    const database = scratch === null ? openBytes(withoutLog(content), binding) : openCopy(scratch, binding)
    try {
      database.pragma('trusted_schema = OFF')
      database.pragma('cell_size_check = ON')
      const found = databaseRefused(database, ours)
      return found === null ? ok(look(database, versionOf(database))) : err(found)
    } finally {
      database.close()
    }
  } catch (cause) {
    if (!isSqliteError(cause)) throw cause
    const isDisk = !['damaged', null].includes(diskTroubleOf(cause))
    return err(
      isDisk ? { kind: 'unreadable', reason: cause.code } : { kind: 'damaged', problems: [cause.message] },
    )
  } finally {
    if (scratch !== null) rmSync(scratch, { recursive: true, force: true })
  }
}

/** What speaks against a database that is open: whose it is, its version, its pages, its references. */
export function databaseRefused(database: Database.Database, ours: number): FileRefusal | null {
  return versionRefused(applicationOf(database), versionOf(database), ours) ?? contentRefused(database)
}

/** Whether SQLite left a log beside the file whose content belongs to it. */
export function hasJournal(file: string): boolean {
  const sizeOf = (end: string) => statSync(file + end, { throwIfNoEntry: false })?.size ?? 0
  return ['-wal', '-journal'].some((end) => sizeOf(end) > 0)
}

/** The schema version a store is at. */
export function versionOf(database: Database.Database): number {
  return database.pragma('user_version', { simple: true }) as number
}

/** What a refused file comes to, in the words of a disk. */
export function troubleOfRefusal(refusal: FileRefusal): DiskTrouble {
  if (refusal.kind === 'unreadable') return troubleOfCode(refusal.reason) ?? 'disk-failed'
  return refusal.kind === 'already-open' ? 'in-use' : 'damaged'
}

type AtRest = { readonly content: Buffer; readonly scratch: string | null }

/**
 * The file's bytes, and where a log lies beside it a copy of both. Another program may be writing: what changed while
 * it was read is read again, for half of one state and half of the next look like damage.
 */
function readAtRest(file: string): Result<AtRest, FileRefusal> {
  let scratch: string | null = null
  const dropped = () => {
    if (scratch !== null) rmSync(scratch, { recursive: true, force: true })
    scratch = null
  }
  try {
    for (let attempt = 1; ; attempt += 1) {
      const before = stampOf(file)
      const content = readFileSync(file)
      if (hasJournal(file)) scratch = copyWithJournal(file)
      else if (headOf(content).kind === 'encrypted') scratch = copyOfBytes(content)
      if (stampOf(file) === before || attempt === MOST_READINGS) {
        if (content.length > 0) return ok({ content, scratch })
        dropped()
        return err({ kind: 'empty-file' })
      }
      dropped()
    }
  } catch (cause) {
    dropped()
    return err({ kind: 'unreadable', reason: (cause as NodeJS.ErrnoException).code ?? String(cause) })
  }
}

/** What differs once something was written to a store or its log. */
function stampOf(file: string): string {
  return ['', '-wal', '-journal']
    .map((end) => statSync(file + end, { bigint: true, throwIfNoEntry: false }))
    .map((found) => (found === undefined ? '' : `${found.ino} ${found.size} ${found.mtimeNs}`))
    .join('|')
}

/** What the bytes alone say against a file. */
function refusedUnopened(
  file: string,
  { content, scratch }: AtRest,
  ours: number,
  { key }: Binding,
): FileRefusal | null {
  const head = headOf(content)
  if (head.kind === 'other') return strangeOrDestroyed(file, content)
  if (head.kind === 'plain') {
    const found = headerRefused(content, ours, scratch !== null)
    return found?.kind === 'foreign-file' && holdsOurTables(content) ? { kind: 'beginning-destroyed' } : found
  }
  const refused = keyRefused(file, head.keyId, key)
  const beyond = content.length % head.pageBytes
  if (refused !== null || beyond === 0) return refused
  const expectedBytes = content.length - beyond + head.pageBytes
  return { kind: 'truncated', foundBytes: content.length, expectedBytes }
}

/** Reads the header itself, so that SQLite never opens what is not ours. Where a log lies beside, it may hold a later one. */
function headerRefused(content: Buffer, ours: number, journal: boolean): FileRefusal | null {
  if (content.length < HEADER_BYTES) {
    return { kind: 'truncated', foundBytes: content.length, expectedBytes: HEADER_BYTES }
  }
  if (journal) return null
  const refused = versionRefused(content.readInt32BE(68), content.readInt32BE(60), ours)
  if (refused !== null) return refused
  const size = content.readUInt16BE(16)
  const expectedBytes = content.readUInt32BE(28) * (size === 1 ? 65_536 : size)
  const isWhole = content.length >= expectedBytes
  return isWhole ? null : { kind: 'truncated', foundBytes: content.length, expectedBytes }
}

function versionRefused(application: number, found: number, ours: number): FileRefusal | null {
  if (application !== APPLICATION_ID) return { kind: 'foreign-file' }
  if (found > ours) return { kind: 'newer-store', found, ours }
  return found < 1 ? { kind: 'damaged', problems: [`user_version ${found}`] } : null
}

function applicationOf(database: Database.Database): number {
  return database.pragma('application_id', { simple: true }) as number
}

function contentRefused(database: Database.Database): FileRefusal | null {
  const found = database.pragma(`quick_check(${MOST_PROBLEMS})`) as { readonly quick_check: string }[]
  const problems = found.map(({ quick_check }) => quick_check).filter((line) => line !== 'ok')
  if (problems.length > 0) return { kind: 'damaged', problems }
  const dangling = database.pragma('foreign_key_check') as {
    readonly table: string
    readonly parent: string
  }[]
  if (dangling.length === 0) return null
  const lines = dangling.slice(0, MOST_PROBLEMS).map(({ table, parent }) => `${table} without its ${parent}`)
  return { kind: 'damaged', problems: [...new Set(lines)] }
}

/** In memory a write-ahead database cannot be opened; with its log empty, naming the other mode is all the difference. */
function withoutLog(bytes: Buffer): Buffer {
  bytes[18] = 1
  bytes[19] = 1
  return bytes
}

function copyWithJournal(file: string): string {
  return inScratch((copy) => {
    for (const end of ['', '-wal', '-journal']) {
      if (existsSync(file + end)) copyFileSync(file + end, copy + end)
    }
  })
}

function copyOfBytes(content: Buffer): string {
  return inScratch((copy) => writeFileSync(copy, content))
}

/** A folder of its own among the system's temporary files, filled by `write`. */
function inScratch(write: (copy: string) => void): string {
  const folder = mkdtempSync(join(tmpdir(), 'dealtable-'))
  try {
    write(join(folder, 'copy.db'))
    return folder
  } catch (cause) {
    rmSync(folder, { recursive: true, force: true })
    throw cause
  }
}

function openCopy(folder: string, binding: Binding): Database.Database {
  return openDatabase(join(folder, 'copy.db'), binding, { fileMustExist: true })
}
