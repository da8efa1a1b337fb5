import { and, asc, eq, getTableColumns, gt, gte, sql } from 'drizzle-orm'
import type { RowChange } from '../domain/actions/action.ts'
import type { Product } from '../domain/negotiation/product.ts'
import type { Store } from './open.ts'
import { preparedInsert, preparedUpdate } from './prepared.ts'
import { emptyColumns, type HasColumnFor, withoutEmpty } from './rowColumns.ts'
import { products } from './schema/negotiationTables.ts'

type Columns = typeof products.$inferInsert
type UnitsColumn = Extract<keyof Columns, `units${string}`>

const UNITS = Object.keys(getTableColumns(products)).filter((name) =>
  name.startsWith('units'),
) as UnitsColumn[]
const PLACING = ['negotiationId', 'position', ...UNITS]
const TABLE: HasColumnFor<Omit<Product, 'monthlyUnits'>, typeof products> = products
const EMPTY = emptyColumns(TABLE)

/** The products of a negotiation in their order. */
export function readProducts({ query }: Store, negotiationId: string): readonly Product[] {
  const stored = query
    .select()
    .from(products)
    .where(eq(products.negotiationId, negotiationId))
    .orderBy(asc(products.position))
    .all()
  return stored.map((row) => ({
    ...withoutEmpty<Product>(row, PLACING),
    monthlyUnits: UNITS.map((month) => row[month]),
  }))
}

/** Stores the products of a negotiation that has none yet. */
export function insertProducts(store: Store, negotiationId: string, rows: readonly Product[]): void {
  for (const [position, row] of rows.entries()) insert(store, negotiationId, row, position)
}

/** Makes one change of an action to the table. */
export function changeProduct(
  store: Store,
  negotiationId: string,
  { id, before, after, at }: RowChange<'product', Product>,
): void {
  const { query } = store
  const inNegotiation = eq(products.negotiationId, negotiationId)
  if (before !== null && after !== null) {
    updateRow(store, { ...changedColumns(before, after), negotiationId, id })
  } else if (after !== null) {
    query
      .update(products)
      .set({ position: sql`${products.position} + 1` })
      .where(and(inNegotiation, gte(products.position, at)))
      .run()
    insert(store, negotiationId, after, at)
  } else {
    query
      .delete(products)
      .where(and(inNegotiation, eq(products.id, id)))
      .run()
    query
      .update(products)
      .set({ position: sql`${products.position} - 1` })
      .where(and(inNegotiation, gt(products.position, at)))
      .run()
  }
}

function insert(store: Store, negotiationId: string, row: Product, position: number): void {
  insertRow(store, { ...columnsOf(row), negotiationId, position })
}

const insertRow = preparedInsert(products)
const updateRow = preparedUpdate(products, ['negotiationId', 'id'])

/** Only what differs, so that one edited price is one short statement; never nothing. */
function changedColumns(before: Product, after: Product): Partial<Columns> {
  const was: Readonly<Record<string, unknown>> = columnsOf(before)
  const changed = Object.entries(columnsOf(after)).filter(([name, value]) => value !== was[name])
  return { name: after.name, ...Object.fromEntries(changed) }
}

function columnsOf({ monthlyUnits, ...row }: Product): Partial<Columns> {
  const { negotiationId: _negotiation, position: _position, ...empty } = EMPTY
  const months = Object.fromEntries(UNITS.map((month, index) => [month, monthlyUnits[index]]))
  return { ...empty, ...row, ...months }
}
