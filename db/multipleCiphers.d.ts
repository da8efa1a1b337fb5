/** The same driver with two calls more. The package brings types, but its `exports` do not let them be reached. */
declare module 'better-sqlite3-multiple-ciphers' {
  import type Database from 'better-sqlite3'

  interface CipherDatabase extends Database.Database {
    /** Gives the key before anything is read. */
    key(key: Buffer): number
    /** Writes the whole file anew under another key; under none where it has no bytes. */
    rekey(key: Buffer): number
  }

  const CipherDatabase: {
    new (file: string, options?: Database.Options): CipherDatabase
    readonly SqliteError: typeof Database.SqliteError
  }

  export default CipherDatabase
}
