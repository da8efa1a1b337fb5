import type { SheetChange } from '../../../shared/sheetGrid/sheetChange.ts'
import type { SheetValue } from '../../../shared/sheetGrid/sheetColumn.ts'
import type { SheetLine } from '../../../shared/sheetGrid/sheetLine.ts'

/** A row as far as it is filled in; blank lines wait at the end of a sheet to be typed or pasted into. */
export type DraftRow = { readonly id: string } & Readonly<Record<string, SheetValue | undefined>>

const BLANK = 'blank-'

/** The stored rows, and under them blank lines with what was begun there. */
export function withBlankLines(
  rows: readonly DraftRow[],
  begun: ReadonlyMap<string, DraftRow>,
  count: number,
): readonly SheetLine<DraftRow>[] {
  const blanks = Array.from({ length: count }, (_, at) => {
    const id = `${BLANK}${at}`
    return begun.get(id) ?? { id }
  })
  return [...rows, ...blanks].map((row) => ({ kind: 'row', id: row.id, row }))
}

/** What a commit makes of the rows: stored ones changed, blank ones stored when they hold together, others begun. */
export function editedList(
  rows: readonly DraftRow[],
  begun: ReadonlyMap<string, DraftRow>,
  changes: readonly SheetChange[],
  isWhole: (row: DraftRow) => boolean,
): {
  readonly rows: readonly DraftRow[]
  readonly begun: ReadonlyMap<string, DraftRow>
  /** Stored rows that would not hold together any more; they stay as they are. */
  readonly broken: ReadonlySet<string>
} {
  const edited = new Map(rows.map((row) => [row.id, row]))
  const open = new Map(begun)
  for (const change of changes) {
    if (!('value' in change)) continue
    const list = change.rowId.startsWith(BLANK) ? open : edited
    const row = list.get(change.rowId) ?? { id: change.rowId }
    list.set(change.rowId, { ...row, [change.columnId]: change.value ?? undefined })
  }
  const broken = new Set<string>()
  const stored = rows.map((row) => {
    const next = edited.get(row.id) ?? row
    if (isWhole(next)) return next
    broken.add(row.id)
    return row
  })
  const whole = [...open].filter(([, row]) => isWhole(row))
  for (const [id] of whole) open.delete(id)
  return {
    rows: [...stored, ...whole.map(([, row]) => ({ ...row, id: crypto.randomUUID() }))],
    begun: open,
    broken,
  }
}
