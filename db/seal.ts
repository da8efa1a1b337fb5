import { createHash } from 'node:crypto'
import type Database from 'better-sqlite3'

/** The records of one table that are never changed once they are there, for a look at each without what lies around it. */
export type FrozenTable = {
  readonly ids: readonly string[]
  /** The name a person knows a record by where it is not as it was frozen; null where it is, or is not there. */
  readonly alteredName: (id: string) => string | null
}

/** SHA-256 of a text as UTF-8, or of bytes, in 64 hex digits. */
export function sha256Of(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}

/**
 * The seal of a frozen record: SHA-256 over the canonical JSON of its fields in their order. What is sealed stays
 * checked for good, so a record's list of fields never changes; one that gains a field gets it at the end, when it says
 * something.
 */
export function sealOver(fields: readonly (string | null)[]): string {
  return sha256Of(JSON.stringify(fields.map((field) => (field === null ? null : asStored(field)))))
}

/** Half a character is stored as the mark for one that is missing. */
function asStored(text: string): string {
  return Buffer.from(text, 'utf8').toString('utf8')
}

/** Names of a table's columns as it is in this database; none where the table came later. */
export function columnsOf(database: Database.Database, table: string): readonly string[] {
  const columns = database.pragma(`table_info(${table})`) as readonly { readonly name: string }[]
  return columns.map(({ name }) => name)
}

/**
 * A table for looking at its frozen records one by one, in a store of any version: a column that came later reads as
 * null, a table that came later has no records.
 */
export function frozenTable<Row extends object>(
  database: Database.Database,
  table: string,
  {
    key,
    fields,
    alteredName,
  }: {
    readonly key: string
    /** The column of each field. */
    readonly fields: Readonly<Record<keyof Row & string, string>>
    readonly alteredName: (row: Row, columns: readonly string[]) => string | null
  },
): FrozenTable {
  const columns = columnsOf(database, table)
  if (columns.length === 0) return { ids: [], alteredName: () => null }
  const said = Object.entries<string>(fields).map(
    ([field, column]) => `${columns.includes(column) ? column : 'NULL'} AS "${field}"`,
  )
  const read = database.prepare<[string], Row>(`SELECT ${said.join()} FROM ${table} WHERE ${key} = ?`)
  return {
    ids: database.prepare(`SELECT ${key} FROM ${table} ORDER BY ${key}`).pluck().all() as string[],
    alteredName: (id) => {
      const row = read.get(id)
      return row === undefined ? null : alteredName(row, columns)
    },
  }
}
