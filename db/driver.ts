import { statSync } from 'node:fs'
import Database from 'better-sqlite3'
import CipherDatabase from 'better-sqlite3-multiple-ciphers'
import { headOfFile } from './encryption/encryptedHeader.ts'
import type { StoreKey } from './encryption/storeKey.ts'

/** Which compiled SQLite to load, the packages' own when absent, and the key of what is encrypted. */
export type Binding = {
  readonly nativeBinding?: string
  /** The one that reads encrypted files; loaded when the first of them is opened. */
  readonly cipherBinding?: string
  readonly key?: StoreKey
}

type Opening = Pick<Database.Options, 'readonly' | 'fileMustExist' | 'timeout'>

/**
 * Opens a database file: a plain one with SQLite as it is, one under a key with the library that has ciphers, a new one
 * under the key where there is one. Whether the key is right shows at the first reading. Never for a file this process
 * holds open already.
 */
export function openDatabase(file: string, binding: Binding, opening: Opening = {}): Database.Database {
  const { key } = binding
  const head = headOfFile(file)
  const isNew = head === null || (head.kind === 'plain' && isEmpty(file))
  const isEncrypted = isNew ? key !== undefined : head.kind === 'encrypted'
  return isEncrypted && key !== undefined
    ? openEncrypted(file, key, binding, opening)
    : new Database(file, { ...opening, ...nativeOf(binding.nativeBinding) })
}

/** Opens the bytes of a plain database, without a file. */
export function openBytes(bytes: Buffer, { nativeBinding }: Binding): Database.Database {
  return new Database(bytes, { readonly: true, ...nativeOf(nativeBinding) })
}

/**
 * Writes a plain database file anew under a key, or one under a key as a plain one, in place: for a copy that nobody has
 * open and that is thrown away where this breaks off.
 */
export function rewriteUnder(
  file: string,
  { from, to }: { readonly from: StoreKey | null; readonly to: StoreKey | null },
  { cipherBinding }: Binding,
): void {
  const database = new CipherDatabase(file, { fileMustExist: true, ...nativeOf(cipherBinding) })
  try {
    setCipher(database, from)
    database.pragma('journal_mode = MEMORY')
    database.pragma("cipher = 'chacha20'")
    database.rekey(to === null ? Buffer.alloc(0) : to.forDriver())
  } finally {
    database.close()
  }
}

/** Whether something that was thrown is SQLite's, of either library. */
export function isSqliteError(cause: unknown): cause is InstanceType<typeof Database.SqliteError> {
  return cause instanceof Database.SqliteError || cause instanceof CipherDatabase.SqliteError
}

function openEncrypted(
  file: string,
  key: StoreKey,
  { cipherBinding }: Binding,
  opening: Opening,
): Database.Database {
  const database = new CipherDatabase(file, { ...opening, ...nativeOf(cipherBinding) })
  try {
    setCipher(database, key)
  } catch (cause) {
    database.close()
    throw cause
  }
  return database
}

/** What SQLite would write to files of its own while it sorts is not encrypted, so it stays in memory. */
function setCipher(database: InstanceType<typeof CipherDatabase>, key: StoreKey | null): void {
  database.pragma("cipher = 'chacha20'")
  if (key !== null) database.key(key.forDriver())
  database.pragma('temp_store = MEMORY')
}

function nativeOf(nativeBinding: string | undefined): { readonly nativeBinding?: string } {
  return nativeBinding === undefined ? {} : { nativeBinding }
}

function isEmpty(file: string): boolean {
  return (statSync(file, { throwIfNoEntry: false })?.size ?? 0) === 0
}
