import type Database from 'better-sqlite3'

/** Rows of a table and the sums of its money columns. */
type Totals = { readonly rows: number; readonly sums: Readonly<Record<string, number | null>> }

/** Rows and sums of every money column, so that a table nobody meant to touch cannot lose any unseen. */
export function totalsOf(
  database: Database.Database,
  tables: readonly string[],
): ReadonlyMap<string, Totals> {
  return new Map(
    tables.map((table) => {
      const columns = (database.pragma(`table_info("${table}")`) as { readonly name: string }[])
        .map(({ name }) => name)
        .filter((name) => /_(fen|yuan)$/.test(name))
      const each = columns.map((name) => `sum("${name}") AS "${name}"`)
      const counted = database
        .prepare(`SELECT ${['count(*) AS "rows"', ...each].join(', ')} FROM "${table}"`)
        .get() as Record<string, number | null>
      const { rows, ...sums } = counted
      return [table, { rows: rows ?? 0, sums }]
    }),
  )
}

/** The first table that has other totals than before, in words; null where all are the same. */
export function changedTable(
  before: ReadonlyMap<string, Totals>,
  after: ReadonlyMap<string, Totals>,
): string | null {
  for (const [table, counted] of before) {
    const now = after.get(table)
    if (JSON.stringify(now) !== JSON.stringify(counted)) {
      return `${table} had ${JSON.stringify(counted)} and would have ${JSON.stringify(now)}`
    }
  }
  return null
}
