import { sql } from 'drizzle-orm'
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

/**
 * Inserts rows into a table, each set of columns compiled once per store. A column that is null is left out: through a
 * placeholder an empty flag would come out as false.
 */
export function preparedInsert(
  table: SQLiteTable,
): (store: Store, row: Readonly<Record<string, unknown>>) => void {
  const statementsOf = prepared((query) => {
    const byColumns = new Map<string, ReturnType<typeof compiled>>()
    const compiled = (columns: readonly string[]) => {
      const given = columns.map((name) => [name, sql.placeholder(name)])
      return query.insert(table).values(Object.fromEntries(given)).prepare()
    }
    return (columns: readonly string[]) => {
      const key = columns.join()
      const statement = byColumns.get(key) ?? compiled(columns)
      byColumns.set(key, statement)
      return statement
    }
  })
  return (store, row) => {
    const said = Object.entries(row).filter(([, value]) => value !== null && value !== undefined)
    statementsOf(store)(said.map(([name]) => name)).run(Object.fromEntries(said))
  }
}
