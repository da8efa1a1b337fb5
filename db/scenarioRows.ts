import { and, asc, eq, gt, gte, sql } from 'drizzle-orm'
import type { Store } from './open.ts'
import { preparedInsert, preparedUpdate } from './prepared.ts'
import { emptyColumns, type HasColumnFor, withoutEmpty } from './rowColumns.ts'
import type { newProducts, promotions, terms } from './schema/scenarioTables.ts'

const PLACING = ['negotiationId', 'scenarioId', 'position']

type AnyRow = { readonly id: string }
type Columns = typeof terms.$inferInsert

/** Reads and writes the rows scenarios state themselves, in one table. */
export type ScenarioRows<Row extends AnyRow> = {
  /** All rows of a negotiation by scenario, in their order. */
  readonly read: (store: Store, negotiationId: string) => ReadonlyMap<string, readonly Row[]>
  readonly insert: (store: Store, negotiationId: string, scenarioId: string, row: Row, at: number) => void
  readonly replace: (store: Store, negotiationId: string, scenarioId: string, row: Row) => void
  readonly remove: (store: Store, negotiationId: string, scenarioId: string, id: string, at: number) => void
}

/**
 * The access to one of the three tables of scenario rows. They share the columns that place a row, which are all that is
 * named here; what else a row says is written and read by the names of its own fields.
 */
export function createScenarioRows<
  Row extends AnyRow,
  Table extends typeof terms | typeof promotions | typeof newProducts,
>(rowTable: HasColumnFor<Row, Table>): ScenarioRows<Row> {
  const table = rowTable as unknown as typeof terms
  const empty = Object.fromEntries(
    Object.entries(emptyColumns(rowTable)).filter(([name]) => !PLACING.includes(name)),
  )
  const columnsOf = (row: Row) => ({ ...empty, ...row }) as unknown as Partial<Columns>
  const insertRow = preparedInsert(rowTable)
  const updateRow = preparedUpdate(rowTable, ['negotiationId', 'scenarioId', 'id'])
  const ofScenario = (negotiationId: string, scenarioId: string) =>
    and(eq(table.negotiationId, negotiationId), eq(table.scenarioId, scenarioId))
  return {
    read: ({ query }, negotiationId) => {
      const stored = query
        .select()
        .from(table)
        .where(eq(table.negotiationId, negotiationId))
        .orderBy(asc(table.scenarioId), asc(table.position))
        .all()
      const byScenario = new Map<string, Row[]>()
      for (const row of stored) {
        const rows = byScenario.get(row.scenarioId) ?? []
        rows.push(withoutEmpty<Row>(row, PLACING))
        byScenario.set(row.scenarioId, rows)
      }
      return byScenario
    },
    insert: (store, negotiationId, scenarioId, row, at) => {
      store.query
        .update(table)
        .set({ position: sql`${table.position} + 1` })
        .where(and(ofScenario(negotiationId, scenarioId), gte(table.position, at)))
        .run()
      insertRow(store, { ...columnsOf(row), negotiationId, scenarioId, position: at })
    },
    replace: (store, negotiationId, scenarioId, row) => {
      updateRow(store, { ...columnsOf(row), negotiationId, scenarioId })
    },
    remove: ({ query }, negotiationId, scenarioId, id, at) => {
      const inScenario = ofScenario(negotiationId, scenarioId)
      query
        .delete(table)
        .where(and(inScenario, eq(table.id, id)))
        .run()
      query
        .update(table)
        .set({ position: sql`${table.position} - 1` })
        .where(and(inScenario, gt(table.position, at)))
        .run()
    },
  }
}
