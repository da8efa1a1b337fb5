import type { ActionLabel } from '../../domain/actions/action.ts'
import type { CommitKind, SheetChange } from './sheetGrid/sheetChange.ts'
import type { SheetValue } from './sheetGrid/sheetColumn.ts'

/** The rows a commit changes, each with all its new cells; `withCell` answers null where a column is no field. */
export function editedRows<Row>(
  changes: readonly SheetChange[],
  rowOf: (id: string) => Row | undefined,
  withCell: (row: Row, columnId: string, value: SheetValue) => Row | null,
): readonly Row[] {
  const edited = new Map<string, Row>()
  for (const change of changes) {
    const row = edited.get(change.rowId) ?? rowOf(change.rowId)
    const next = row !== undefined && 'value' in change ? withCell(row, change.columnId, change.value) : null
    if (next !== null) edited.set(change.rowId, next)
  }
  return [...edited.values()]
}

/** The name of such an edit: the row's own for one row, how many cells for several. */
export function editLabel(
  key: string,
  rows: readonly { readonly name: string }[],
  cells: number,
  kind: CommitKind,
): ActionLabel {
  const [only] = rows
  return rows.length === 1 && only !== undefined
    ? { key, values: { name: only.name } }
    : { key: `action.${kind}Cells`, values: { count: cells } }
}
