import type { SheetColumn } from './sheetColumn.ts'

/** What the user did to the columns; stored by the caller. Columns it does not name keep their place and width. */
export type ColumnLayout = {
  readonly order: readonly string[]
  readonly hidden: readonly string[]
  /** Pixels by column id. */
  readonly widths: Readonly<Record<string, number>>
}

export const defaultColumnLayout: ColumnLayout = { order: [], hidden: [], widths: {} }

export const smallestColumnWidth = 40

/** A visible column with its place, in pixels from the left edge of the sheet. */
export type PlacedColumn<Row> = {
  readonly column: SheetColumn<Row>
  readonly left: number
  readonly width: number
  readonly isFrozen: boolean
}

/** The visible columns from left to right: frozen ones first, then in the user's order, with their places. */
export function placeColumns<Row>(
  columns: readonly SheetColumn<Row>[],
  layout: ColumnLayout,
): readonly PlacedColumn<Row>[] {
  const shown = inOrder(columns, layout.order).filter((column) => !layout.hidden.includes(column.id))
  const frozenFirst = [
    ...shown.filter((column) => column.frozen),
    ...shown.filter((column) => !column.frozen),
  ]
  let left = 0
  return frozenFirst.map((column) => {
    const placed = { column, left, width: widthOf(column, layout), isFrozen: column.frozen === true }
    left += placed.width
    return placed
  })
}

/** The layout with one column as wide as asked, never narrower than it can be read. */
export function resizeColumn<Row>(
  layout: ColumnLayout,
  column: SheetColumn<Row>,
  width: number,
): ColumnLayout {
  const least = column.minWidth ?? smallestColumnWidth
  return { ...layout, widths: { ...layout.widths, [column.id]: Math.max(least, Math.round(width)) } }
}

/** The layout with `moved` directly before `before`, or last when `before` is null. */
export function moveColumn<Row>(
  layout: ColumnLayout,
  columns: readonly SheetColumn<Row>[],
  moved: string,
  before: string | null,
): ColumnLayout {
  if (moved === before) return layout
  const order = inOrder(columns, layout.order)
    .map((column) => column.id)
    .filter((id) => id !== moved)
  const at = before === null ? order.length : order.indexOf(before)
  order.splice(at < 0 ? order.length : at, 0, moved)
  return { ...layout, order }
}

/** The layout with one column a place further left or right; frozen ones stay among themselves. */
export function stepColumn<Row>(
  layout: ColumnLayout,
  columns: readonly SheetColumn<Row>[],
  columnId: string,
  step: -1 | 1,
): ColumnLayout {
  const placed = placeColumns(columns, layout)
  const from = placed.findIndex(({ column }) => column.id === columnId)
  const other = placed[from + step]
  if (from < 0 || other === undefined || other.isFrozen !== placed[from]?.isFrozen) return layout
  const before = step < 0 ? other.column.id : (placed[from + 2]?.column.id ?? null)
  return moveColumn(layout, columns, columnId, before)
}

/** The layout with one column hidden or shown again. */
export function setColumnHidden(layout: ColumnLayout, columnId: string, isHidden: boolean): ColumnLayout {
  const others = layout.hidden.filter((id) => id !== columnId)
  return { ...layout, hidden: isHidden ? [...others, columnId] : others }
}

function widthOf<Row>(column: SheetColumn<Row>, layout: ColumnLayout): number {
  return layout.widths[column.id] ?? column.width
}

/** Ordered columns first take their own places; a column the order does not know stays after its old neighbour. */
function inOrder<Row>(columns: readonly SheetColumn<Row>[], order: readonly string[]): SheetColumn<Row>[] {
  const byId = new Map(columns.map((column) => [column.id, column]))
  const result = order.flatMap((id) => byId.get(id) ?? [])
  const placed = new Set(result.map((column) => column.id))
  columns.forEach((column, index) => {
    if (placed.has(column.id)) return
    const neighbour = columns[index - 1]
    const at = neighbour === undefined ? 0 : result.indexOf(neighbour) + 1
    result.splice(at, 0, column)
    placed.add(column.id)
  })
  return result
}
