import { sameContent } from '../scenarios/sameContent.ts'
import type { RowChange } from './action.ts'
import type { Refusal } from './changeRefusal.ts'
import type { RowDraft } from './rowDraft.ts'

/** Makes one change to a list of rows; null when it was made, else why not. */
export function applyToList<Row extends { readonly id: string }>(
  list: RowDraft<Row>,
  { id, before, after, at }: Omit<RowChange<string, Row>, 'of'>,
  path: string,
): Refusal | null {
  const index = list.indexOf(id, at)
  const found = index < 0 ? null : (list.rowAt(index) ?? null)
  if (!sameContent(found, before)) return { kind: 'conflict', path, found, expected: before }
  if (after !== null && after.id !== id) return { kind: 'id-mismatch', path, found: after.id, expected: id }
  if (before === null && after !== null) {
    if (!(at >= 0 && at <= list.length()))
      return { kind: 'out-of-place', path, found: at, expected: list.length() }
    list.insert(at, after)
  } else if (before !== null && after === null) {
    if (at !== index) return { kind: 'out-of-place', path, found: at, expected: index }
    list.remove(index)
  } else if (after !== null) list.replace(index, after)
  return null
}
