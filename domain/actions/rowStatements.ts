import type { LiveScenario, Workspace } from '../scenarios/liveScenario.ts'
import { resolveScenario } from '../scenarios/resolveScenario.ts'
import { LIST_OF, overridesOf, type RowByKind, type RowKind, rowsOf } from '../scenarios/rowKind.ts'
import type { Change } from './action.ts'

/** What a scenario itself says about a row: the row, that it is taken out, or nothing; and where among its own rows. */
export type Statement<Row> = { readonly value: Row | 'removed' | null; readonly at: number }

/**
 * The scenario as it is worked on.
 * @throws RangeError when it does not exist
 */
export function liveScenario(workspace: Workspace, scenarioId: string): LiveScenario {
  const live = workspace.scenarios.find(({ id }) => id === scenarioId)
  if (live === undefined) throw new RangeError(`There is no scenario ${scenarioId}.`)
  return live
}

/** The rows that show through from the base, by id; none for a scenario that stands alone. */
export function baseRowsById<Kind extends RowKind>(
  workspace: Workspace,
  live: LiveScenario,
  kind: Kind,
): ReadonlyMap<string, RowByKind[Kind]> {
  if (live.base === undefined) return new Map()
  return new Map(rowsOf(resolveScenario(workspace, live.base), kind).map((row) => [row.id, row]))
}

/** Everything a scenario itself says about rows of one kind, by id. */
export function statementsById<Kind extends RowKind>(
  live: LiveScenario,
  kind: Kind,
): ReadonlyMap<string, Statement<RowByKind[Kind]>> {
  const { rows, removed } = overridesOf(live, kind)
  const statements = new Map<string, Statement<RowByKind[Kind]>>()
  for (const [at, value] of rows.entries()) statements.set(value.id, { value, at })
  for (const id of removed) statements.set(id, { value: 'removed', at: rows.length })
  return statements
}

/** The change of what a scenario says about one row. */
export function rowChange<Kind extends RowKind>(
  scenario: string,
  of: Kind,
  id: string,
  before: RowByKind[Kind] | 'removed' | null,
  after: RowByKind[Kind] | 'removed' | null,
  at: number,
): Change {
  return { of, scenario, id, before, after, at } as Change
}

/** The change that makes a scenario state its own sequence of rows of one kind. */
export function orderChange(
  workspace: Workspace,
  live: LiveScenario,
  kind: RowKind,
  ids: readonly string[],
): Change {
  const { terms: _terms, promotions: _promotions, newProducts: _newProducts, ...before } = live
  const after = { ...before, order: { ...before.order, [LIST_OF[kind]]: ids } }
  return { of: 'scenario', id: live.id, before, after, at: workspace.scenarios.indexOf(live) }
}

/** Removals sorted so that taking out one row leaves the places of the ones still to go. */
export function lastFirst(changes: readonly Change[]): readonly Change[] {
  const place = (change: Change) => (change.of === 'negotiation' ? 0 : change.at)
  return [...changes].sort((left, right) => place(right) - place(left))
}
