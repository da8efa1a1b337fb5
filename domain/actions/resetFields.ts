import type { Workspace } from '../scenarios/liveScenario.ts'
import { resolveScenario } from '../scenarios/resolveScenario.ts'
import { type RowByKind, type RowKind, rowsOf } from '../scenarios/rowKind.ts'
import type { Change } from './action.ts'
import { setRows } from './rowChanges.ts'
import { baseRowsById, liveScenario } from './rowStatements.ts'
import { type Fields, withFields } from './withFields.ts'

/** Fields of one row, by their own names. */
export type FieldsOfRow = { readonly id: string; readonly fields: readonly string[] }

/**
 * Takes fields of rows from the base again and leaves the rest of each row as the scenario says it; a row that then says
 * what the base says is linked to it again. Rows the base does not have, or the scenario took out, are passed over.
 */
export function resetFields(
  workspace: Workspace,
  scenarioId: string,
  kind: RowKind,
  resets: readonly FieldsOfRow[],
): readonly Change[] {
  const baseRows = baseRowsById(workspace, liveScenario(workspace, scenarioId), kind)
  const own = new Map(rowsOf(resolveScenario(workspace, scenarioId), kind).map((row) => [row.id, row]))
  const edited = new Map<string, RowByKind[RowKind]>()
  for (const { id, fields } of resets) {
    const base = baseRows.get(id) as Readonly<Record<string, unknown>> | undefined
    const row = edited.get(id) ?? own.get(id)
    if (base === undefined || row === undefined) continue
    const taken = Object.fromEntries(fields.map((field) => [field, base[field]]))
    edited.set(id, withFields(row, taken as Fields<RowByKind[RowKind]>))
  }
  return setRows(workspace, scenarioId, kind, [...edited.values()])
}
