import type { PlacedColumn } from './columnLayout.ts'
import type { CellPosition } from './selection.ts'

/** What of the sheet is in view, in pixels; `headHeight` and `frozenWidth` cover its upper and left edge. */
export type SheetView = {
  readonly scrollTop: number
  readonly scrollLeft: number
  readonly width: number
  readonly height: number
  readonly headHeight: number
  readonly frozenWidth: number
  readonly rowHeight: number
}

/** The scroll position nearest to the present one at which the cell is wholly in view. */
export function scrolledTo<Row>(
  view: SheetView,
  columns: readonly PlacedColumn<Row>[],
  position: CellPosition,
): { readonly top: number; readonly left: number } {
  const y = position.row * view.rowHeight
  const top = nearest(view.scrollTop, y, y + view.rowHeight, view.height - view.headHeight)
  const column = columns[position.column]
  if (column === undefined || column.isFrozen) return { top, left: view.scrollLeft }
  const x = column.left - view.frozenWidth
  return { top, left: nearest(view.scrollLeft, x, x + column.width, view.width - view.frozenWidth) }
}

/** The cell under a point given relative to the view's upper left corner; points outside give the nearest cell. */
export function cellUnder<Row>(
  view: SheetView,
  columns: readonly PlacedColumn<Row>[],
  rowCount: number,
  point: { readonly x: number; readonly y: number },
): CellPosition {
  const row = Math.floor((point.y - view.headHeight + view.scrollTop) / view.rowHeight)
  const isOverFrozen = point.x < view.frozenWidth && point.x >= 0
  const x = isOverFrozen ? point.x : point.x + view.scrollLeft
  const candidates = columns.filter((column) => isOverFrozen === column.isFrozen || point.x < 0)
  const hit = candidates.findLast((column) => column.left <= x) ?? candidates[0]
  return {
    row: Math.max(0, Math.min(row, rowCount - 1)),
    column: hit === undefined ? 0 : columns.indexOf(hit),
  }
}

function nearest(present: number, start: number, end: number, room: number): number {
  if (start < present || end - start > room) return start
  return end > present + room ? end - room : present
}
