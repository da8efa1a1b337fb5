import { getTableColumns } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'

/** Every column of a table set to empty, so that writing a row over it also takes off what the row no longer says. */
export function emptyColumns(table: SQLiteTable): Readonly<Record<string, null>> {
  return Object.fromEntries(Object.keys(getTableColumns(table)).map((name) => [name, null]))
}

/** A stored row without its empty columns and without the columns that only place it. */
export function withoutEmpty<Row>(
  stored: Readonly<Record<string, unknown>>,
  placing: readonly string[],
): Row {
  const said = Object.entries(stored).filter(([name, value]) => value !== null && !placing.includes(name))
  return Object.fromEntries(said) as Row
}

/** Compiles only where a table has a column for every field of what it stores: a field without one would be lost. */
export type HasColumnFor<Row, Table extends SQLiteTable> =
  Exclude<keyof Row, keyof Table['_']['columns']> extends never ? Table : never
