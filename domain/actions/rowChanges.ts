import type { Workspace } from '../scenarios/liveScenario.ts'
import { resolveScenario } from '../scenarios/resolveScenario.ts'
import { LIST_OF, overridesOf, type RowByKind, type RowKind, rowsOf } from '../scenarios/rowKind.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import type { Change } from './action.ts'
import { inSequence } from './inSequence.ts'
import {
  baseRowsById,
  lastFirst,
  liveScenario,
  orderChange,
  rowChange,
  statementsById,
} from './rowStatements.ts'
import { type Fields, withFields } from './withFields.ts'

/** One row's new fields, for `setFieldsOfRows`. */
export type RowFields<Kind extends RowKind> = {
  readonly id: string
  readonly fields: Fields<Omit<RowByKind[Kind], 'id'>>
}

/**
 * Puts rows into a scenario: one whose id is there replaces it in its place (as an override where it comes from the
 * base), others follow at the end. A row that comes to say what the base says is linked to the base again.
 * @throws RangeError when the scenario does not exist; likewise below
 */
export function setRows<Kind extends RowKind>(
  workspace: Workspace,
  scenarioId: string,
  kind: Kind,
  rows: readonly RowByKind[Kind][],
): readonly Change[] {
  const live = liveScenario(workspace, scenarioId)
  const baseRows = baseRowsById(workspace, live, kind)
  const statements = statementsById(live, kind)
  let end = overridesOf(live, kind).rows.length
  const changes: Change[] = []
  const removals: Change[] = []
  for (const row of new Map(rows.map((each) => [each.id, each])).values()) {
    const before = statements.get(row.id) ?? { value: null, at: end }
    const after = sameContent(baseRows.get(row.id), row) ? null : row
    if (sameContent(before.value, after)) continue
    const change = rowChange(
      scenarioId,
      kind,
      row.id,
      before.value,
      after,
      before.value === 'removed' ? end : before.at,
    )
    if (after === null && before.value !== 'removed') removals.push(change)
    else changes.push(change)
    if (after !== null && (before.value === null || before.value === 'removed')) end += 1
  }
  return [...changes, ...lastFirst(removals)]
}

/** Sets fields of several rows at once, as a paste does; a field given as undefined is taken off, unknown rows are passed over. */
export function setFieldsOfRows<Kind extends RowKind>(
  workspace: Workspace,
  scenarioId: string,
  kind: Kind,
  edits: readonly RowFields<Kind>[],
): readonly Change[] {
  const rows = new Map(rowsOf(resolveScenario(workspace, scenarioId), kind).map((row) => [row.id, row]))
  const edited = new Set<string>()
  for (const { id, fields } of edits) {
    const row = rows.get(id)
    if (row === undefined) continue
    rows.set(id, withFields(row, { ...fields, id } as Fields<RowByKind[Kind]>))
    edited.add(id)
  }
  return setRows(
    workspace,
    scenarioId,
    kind,
    [...rows.values()].filter(({ id }) => edited.has(id)),
  )
}

/** Sets fields of one row. */
export function setRowFields<Kind extends RowKind>(
  workspace: Workspace,
  scenarioId: string,
  kind: Kind,
  rowId: string,
  fields: Fields<Omit<RowByKind[Kind], 'id'>>,
): readonly Change[] {
  return setFieldsOfRows(workspace, scenarioId, kind, [{ id: rowId, fields }])
}

/** Adds a row, at the end or at an index among all rows of the scenario. */
export function addRow<Kind extends RowKind>(
  workspace: Workspace,
  scenarioId: string,
  kind: Kind,
  row: RowByKind[Kind],
  to?: number,
): readonly Change[] {
  return inSequence(workspace, [
    (current) => setRows(current, scenarioId, kind, [row]),
    (current) => (to === undefined ? [] : moveRow(current, scenarioId, kind, row.id, to)),
  ])
}

/** Takes rows out of a scenario; rows of the base are marked as removed, so that they can come back. */
export function removeRows<Kind extends RowKind>(
  workspace: Workspace,
  scenarioId: string,
  kind: Kind,
  rowIds: readonly string[],
): readonly Change[] {
  const live = liveScenario(workspace, scenarioId)
  const baseRows = baseRowsById(workspace, live, kind)
  const statements = statementsById(live, kind)
  const changes = [...new Set(rowIds)].flatMap((id) => {
    const { value, at } = statements.get(id) ?? { value: null, at: 0 }
    const after = baseRows.has(id) ? 'removed' : null
    return value === after ? [] : [rowChange(scenarioId, kind, id, value, after, at)]
  })
  return lastFirst(changes)
}

/** Takes back what a scenario says about rows, so that the base shows through again: "reset to base". */
export function resetRows<Kind extends RowKind>(
  workspace: Workspace,
  scenarioId: string,
  kind: Kind,
  rowIds: readonly string[],
): readonly Change[] {
  const statements = statementsById(liveScenario(workspace, scenarioId), kind)
  const changes = [...new Set(rowIds)].flatMap((id) => {
    const said = statements.get(id)
    return said === undefined ? [] : [rowChange(scenarioId, kind, id, said.value, null, said.at)]
  })
  return lastFirst(changes)
}

/** Takes back everything a scenario says about rows of one kind: what it adds, changes and takes out. */
export function resetAllRows(workspace: Workspace, scenarioId: string, kind: RowKind): readonly Change[] {
  const { rows, removed } = overridesOf(liveScenario(workspace, scenarioId), kind)
  return resetRows(workspace, scenarioId, kind, [...rows.map(({ id }) => id), ...removed])
}

/** Moves a row to an index among all rows of the scenario. A variation then states its own sequence. */
export function moveRow(
  workspace: Workspace,
  scenarioId: string,
  kind: RowKind,
  rowId: string,
  to: number,
): readonly Change[] {
  const rows: readonly { readonly id: string }[] = rowsOf(resolveScenario(workspace, scenarioId), kind)
  const ids = rows.map(({ id }) => id)
  const from = ids.indexOf(rowId)
  if (from < 0 || from === to) return []
  const live = liveScenario(workspace, scenarioId)
  if (live.base !== undefined || live.order?.[LIST_OF[kind]] !== undefined) {
    ids.splice(to, 0, ...ids.splice(from, 1))
    return [orderChange(workspace, live, kind, ids)]
  }
  const row = overridesOf(live, kind).rows[from] ?? null
  return [
    rowChange(scenarioId, kind, rowId, row, null, from),
    rowChange(scenarioId, kind, rowId, null, row, to),
  ]
}
