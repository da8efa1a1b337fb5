import { and, asc, eq, gt, gte, sql } from 'drizzle-orm'
import type { Change, RowChange, ScenarioHead } from '../domain/actions/action.ts'
import type { LiveScenario } from '../domain/scenarios/liveScenario.ts'
import { overridesOf, ROW_KINDS, type RowByKind, type RowKind } from '../domain/scenarios/rowKind.ts'
import { newProductRows } from './newProducts.ts'
import type { Store } from './open.ts'
import { preparedUpdate } from './prepared.ts'
import { promotionRows } from './promotions.ts'
import { emptyColumns, type HasColumnFor, withoutEmpty } from './rowColumns.ts'
import type { ScenarioRows } from './scenarioRows.ts'
import { removedRows, scenarios } from './schema/scenarioTables.ts'
import { termRows } from './terms.ts'

type Columns = typeof scenarios.$inferInsert
type RowChangeOfAScenario = Extract<Change, { readonly of: RowKind }>

const TABLE: HasColumnFor<ScenarioHead, typeof scenarios> = scenarios
const PLACING = ['negotiationId', 'position']
const updateRow = preparedUpdate(scenarios, ['negotiationId', 'id'])
const ROWS = { term: termRows, promotion: promotionRows, newProduct: newProductRows } as const

/** The scenarios of a negotiation in their order, each with what it states itself. */
export function readScenarios(store: Store, negotiationId: string): readonly LiveScenario[] {
  const heads = store.query
    .select()
    .from(scenarios)
    .where(eq(scenarios.negotiationId, negotiationId))
    .orderBy(asc(scenarios.position))
    .all()
  const gone = readRemoved(store, negotiationId)
  const terms = termRows.read(store, negotiationId)
  const promotions = promotionRows.read(store, negotiationId)
  const newProducts = newProductRows.read(store, negotiationId)
  return heads.map((head) => ({
    ...withoutEmpty<ScenarioHead>(head, PLACING),
    terms: { rows: terms.get(head.id) ?? [], removed: gone(head.id, 'term') },
    promotions: { rows: promotions.get(head.id) ?? [], removed: gone(head.id, 'promotion') },
    newProducts: { rows: newProducts.get(head.id) ?? [], removed: gone(head.id, 'newProduct') },
  }))
}

/** Stores the scenarios of a negotiation that has none yet. */
export function insertScenarios(store: Store, negotiationId: string, rows: readonly LiveScenario[]): void {
  for (const [position, live] of rows.entries()) {
    const { terms: _terms, promotions: _promotions, newProducts: _newProducts, ...head } = live
    insertHead(store, negotiationId, head, position)
    for (const kind of ROW_KINDS) insertStatements(store, negotiationId, live, kind)
  }
}

/** Makes one change of an action to what a scenario says besides its rows. */
export function changeScenario(
  store: Store,
  negotiationId: string,
  { id, before, after, at }: RowChange<'scenario', ScenarioHead>,
): void {
  const { query } = store
  const inNegotiation = eq(scenarios.negotiationId, negotiationId)
  const move = (step: 1 | -1, from: ReturnType<typeof gte>) =>
    query
      .update(scenarios)
      .set({ position: sql`${scenarios.position} + ${step}` })
      .where(and(inNegotiation, from))
      .run()
  if (before !== null && after !== null) {
    updateRow(store, { ...columnsOf(after), negotiationId, id })
  } else if (after !== null) {
    move(1, gte(scenarios.position, at))
    insertHead(store, negotiationId, after, at)
  } else {
    query
      .delete(scenarios)
      .where(and(inNegotiation, eq(scenarios.id, id)))
      .run()
    move(-1, gt(scenarios.position, at))
  }
}

/** Makes one change of an action to what a scenario says about a row. */
export function changeScenarioRow(store: Store, negotiationId: string, change: RowChangeOfAScenario): void {
  const { of: kind, scenario, id, before, after, at } = change
  const rows = ROWS[kind] as ScenarioRows<RowByKind[RowKind]>
  if (isRow(before) && isRow(after)) rows.replace(store, negotiationId, scenario, after)
  else if (isRow(before)) rows.remove(store, negotiationId, scenario, id, at)
  if (before === 'removed') unmarkRemoved(store, negotiationId, scenario, kind, id)
  if (isRow(after) && !isRow(before)) rows.insert(store, negotiationId, scenario, after, at)
  if (after === 'removed') markRemoved(store, negotiationId, scenario, kind, id)
}

function isRow<Row extends object>(side: Row | 'removed' | null): side is Row {
  return side !== null && side !== 'removed'
}

function insertStatements<Kind extends RowKind>(
  store: Store,
  negotiationId: string,
  live: LiveScenario,
  kind: Kind,
): void {
  const { rows, removed } = overridesOf(live, kind)
  const table = ROWS[kind] as unknown as ScenarioRows<RowByKind[Kind]>
  for (const [at, row] of rows.entries()) table.insert(store, negotiationId, live.id, row, at)
  for (const id of removed) markRemoved(store, negotiationId, live.id, kind, id)
}

function insertHead({ query }: Store, negotiationId: string, head: ScenarioHead, position: number): void {
  query
    .insert(scenarios)
    .values({ ...columnsOf(head), negotiationId, position } as Columns)
    .run()
}

function columnsOf(head: ScenarioHead): Partial<Columns> {
  const { negotiationId: _negotiation, position: _position, ...empty } = emptyColumns(TABLE)
  return { ...empty, ...head }
}

function readRemoved({ query }: Store, negotiationId: string) {
  const stored = query.select().from(removedRows).where(eq(removedRows.negotiationId, negotiationId)).all()
  return (scenarioId: string, kind: RowKind) =>
    stored
      .filter((row) => row.scenarioId === scenarioId && row.kind === kind)
      .map(({ id }) => id)
      .sort()
}

function markRemoved({ query }: Store, negotiationId: string, scenarioId: string, kind: RowKind, id: string) {
  query.insert(removedRows).values({ negotiationId, scenarioId, kind, id }).run()
}

function unmarkRemoved(
  { query }: Store,
  negotiationId: string,
  scenarioId: string,
  kind: RowKind,
  id: string,
) {
  query
    .delete(removedRows)
    .where(
      and(
        eq(removedRows.negotiationId, negotiationId),
        eq(removedRows.scenarioId, scenarioId),
        eq(removedRows.kind, kind),
        eq(removedRows.id, id),
      ),
    )
    .run()
}
