import { and, eq, getTableColumns, sql } from 'drizzle-orm'
import type { SQLiteTable } from 'drizzle-orm/sqlite-core'
import type { Store } from './open.ts'

/** A statement compiled once per connection: an edit runs many, and building each anew would cost more than its saving. */
export function prepared<Statement>(
  build: (query: Store['query']) => Statement,
): (store: Store) => Statement {
  const compiled = new WeakMap<Store['query'], Statement>()
  return (store) => {
    const { query } = store
    const known = compiled.get(query)
    if (known !== undefined) return known
    const statement = build(query)
    compiled.set(query, statement)
    return statement
  }
}

type Values = Readonly<Record<string, unknown>>

/**
 * Inserts rows into a table, each set of columns compiled once per connection. A column that is null is left out: through
 * a placeholder an empty flag would come out as false.
 */
export function preparedInsert(table: SQLiteTable): (store: Store, row: Values) => void {
  const statementOf = preparedByColumns((query, columns) => {
    const given = columns.map((name) => [name, sql.placeholder(name)])
    return query.insert(table).values(Object.fromEntries(given)).prepare()
  })
  return (store, row) => {
    const said = Object.entries(row).filter(([, value]) => value !== null && value !== undefined)
    statementOf(
      store,
      said.map(([name]) => name),
    ).run(Object.fromEntries(said))
  }
}

/**
 * Updates the row of a table that `row` places by the columns of `placing`; every other column it names is set, each set
 * of columns compiled once per connection. A column that is null is written out as such.
 */
export function preparedUpdate(
  table: SQLiteTable,
  placing: readonly string[],
): (store: Store, row: Values) => void {
  const all = getTableColumns(table)
  const statementOf = preparedByColumns((query, columns) => {
    const set = columns.map((column) =>
      column.endsWith(EMPTY)
        ? [column.slice(0, -EMPTY.length), sql`null`]
        : [column, sql.placeholder(column)],
    )
    const isRow = placing.map((name) =>
      eq(all[name] as NonNullable<(typeof all)[string]>, sql.placeholder(name)),
    )
    return query
      .update(table)
      .set(Object.fromEntries(set))
      .where(and(...isRow))
      .prepare()
  })
  return (store, row) => {
    const columns = Object.entries(row)
      .filter(([name, value]) => value !== undefined && !placing.includes(name))
      .map(([name, value]) => (value === null ? name + EMPTY : name))
    statementOf(store, columns).run(row)
  }
}

/** Marks a column to be emptied; no column's name ends so. */
const EMPTY = ' empty'

/** A statement for each set of columns, compiled when first asked for. */
function preparedByColumns<Statement>(
  compile: (query: Store['query'], columns: readonly string[]) => Statement,
): (store: Store, columns: readonly string[]) => Statement {
  const statementsOf = prepared((query) => {
    const byColumns = new Map<string, Statement>()
    return (columns: readonly string[]) => {
      const key = columns.join()
      const statement = byColumns.get(key) ?? compile(query, columns)
      byColumns.set(key, statement)
      return statement
    }
  })
  return (store, columns) => statementsOf(store)(columns)
}
