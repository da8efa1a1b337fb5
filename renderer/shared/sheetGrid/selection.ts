/** A cell by the index of its visible line and its visible column. */
export type CellPosition = { readonly row: number; readonly column: number }

/** How many lines and columns the sheet shows. */
export type SheetExtent = { readonly rows: number; readonly columns: number }

/** A rectangle of cells; all four edges belong to it. */
export type CellBlock = {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** `anchor` stays and `head` moves while the user extends; `active` is the cell that typing goes to. */
export type BlockSelection = {
  readonly active: CellPosition
  readonly anchor: CellPosition
  readonly head: CellPosition
  /** The column where a run of Tabs began: Enter goes back to it, one row down. */
  readonly tabStart?: number
}

export type Direction = 'up' | 'down' | 'left' | 'right'

export type Move =
  | { readonly to: 'step' | 'jump'; readonly direction: Direction }
  | { readonly to: 'page'; readonly direction: 'up' | 'down' }
  | { readonly to: 'rowStart' | 'rowEnd' | 'sheetStart' | 'sheetEnd' }

/** What a move must know of the sheet. `isFilled` says where data stands, for Ctrl with an arrow. */
export type Ground = SheetExtent & {
  readonly pageRows: number
  readonly isFilled: (position: CellPosition) => boolean
}

/** The selection of one cell. */
export function single(position: CellPosition): BlockSelection {
  return { active: position, anchor: position, head: position }
}

/** The rectangle between two corners, in any order. */
export function blockBetween(one: CellPosition, other: CellPosition): CellBlock {
  return {
    top: Math.min(one.row, other.row),
    bottom: Math.max(one.row, other.row),
    left: Math.min(one.column, other.column),
    right: Math.max(one.column, other.column),
  }
}

/** The selected rectangle. */
export function selectedBlock(selection: BlockSelection): CellBlock {
  return blockBetween(selection.anchor, selection.head)
}

/** How many cells a rectangle has. */
export function blockSize(block: CellBlock): SheetExtent {
  return { rows: block.bottom - block.top + 1, columns: block.right - block.left + 1 }
}

/** Whether the cell lies in the rectangle. */
export function isInside(block: CellBlock, { row, column }: CellPosition): boolean {
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right
}

/** The nearest cell of the sheet; a sheet without cells gives its origin. */
export function clamped({ row, column }: CellPosition, extent: SheetExtent): CellPosition {
  return {
    row: Math.max(0, Math.min(row, extent.rows - 1)),
    column: Math.max(0, Math.min(column, extent.columns - 1)),
  }
}

/** Where a move leads from a cell; never outside the sheet. */
export function moved(from: CellPosition, move: Move, ground: Ground): CellPosition {
  switch (move.to) {
    case 'step':
      return clamped(next(from, move.direction), ground)
    case 'jump':
      return jumped(from, move.direction, ground)
    case 'page': {
      const rows = move.direction === 'up' ? -ground.pageRows : ground.pageRows
      return clamped({ ...from, row: from.row + rows }, ground)
    }
    case 'rowStart':
      return { ...from, column: 0 }
    case 'rowEnd':
      return clamped({ ...from, column: ground.columns - 1 }, ground)
    case 'sheetStart':
      return { row: 0, column: 0 }
    case 'sheetEnd':
      return clamped({ row: ground.rows - 1, column: ground.columns - 1 }, ground)
  }
}

/** The selection after a move: one cell, or the same anchor with a moved head. */
export function afterMove(
  selection: BlockSelection,
  move: Move,
  isExtending: boolean,
  ground: Ground,
): BlockSelection {
  if (!isExtending) return single(moved(selection.active, move, ground))
  return { ...selection, active: selection.anchor, head: moved(selection.head, move, ground) }
}

/** The whole sheet, with the active cell where it was. */
export function wholeSheet(active: CellPosition, extent: SheetExtent): BlockSelection {
  return { active, anchor: { row: 0, column: 0 }, head: clamped({ row: Infinity, column: Infinity }, extent) }
}

/** The selection grown to whole lines, with the active cell where it was. */
export function wholeRows(selection: BlockSelection, extent: SheetExtent): BlockSelection {
  const { top, bottom } = selectedBlock(selection)
  const head = clamped({ row: bottom, column: Infinity }, extent)
  return { active: selection.active, anchor: { row: top, column: 0 }, head }
}

/** The selection grown to whole columns, with the active cell where it was. */
export function wholeColumns(selection: BlockSelection, extent: SheetExtent): BlockSelection {
  const { left, right } = selectedBlock(selection)
  const head = clamped({ row: Infinity, column: right }, extent)
  return { active: selection.active, anchor: { row: 0, column: left }, head }
}

/**
 * Where Enter (`rows`) or Tab (`columns`) leads: round the selected block when it has several cells, else one cell on,
 * Tab into the next line at the end of one, Enter after a run of Tabs below its first cell. Null when Tab would leave
 * the sheet.
 */
export function advanced(
  selection: BlockSelection,
  along: 'rows' | 'columns',
  isBackward: boolean,
  extent: SheetExtent,
): BlockSelection | null {
  const block = selectedBlock(selection)
  const size = blockSize(block)
  if (size.rows * size.columns > 1) {
    return { ...selection, active: cycled(selection.active, block, along, isBackward) }
  }
  const step = isBackward ? -1 : 1
  if (along === 'rows') return single(clamped(rowOn(selection, step), extent))
  const order = selection.active.row * extent.columns + selection.active.column + step
  if (order < 0 || order >= extent.rows * extent.columns) return null
  const next = single({ row: Math.floor(order / extent.columns), column: order % extent.columns })
  return next.active.row === selection.active.row
    ? { ...next, tabStart: selection.tabStart ?? selection.active.column }
    : next
}

function rowOn({ active, tabStart }: BlockSelection, step: number): CellPosition {
  return { row: active.row + step, column: step > 0 ? (tabStart ?? active.column) : active.column }
}

function cycled(
  active: CellPosition,
  block: CellBlock,
  along: 'rows' | 'columns',
  isBackward: boolean,
): CellPosition {
  const { rows, columns } = blockSize(block)
  const row = active.row - block.top
  const column = active.column - block.left
  const order = along === 'rows' ? column * rows + row : row * columns + column
  const count = rows * columns
  const following = (order + (isBackward ? count - 1 : 1)) % count
  return along === 'rows'
    ? { row: block.top + (following % rows), column: block.left + Math.floor(following / rows) }
    : { row: block.top + Math.floor(following / columns), column: block.left + (following % columns) }
}

function next({ row, column }: CellPosition, direction: Direction): CellPosition {
  switch (direction) {
    case 'up':
      return { row: row - 1, column }
    case 'down':
      return { row: row + 1, column }
    case 'left':
      return { row, column: column - 1 }
    case 'right':
      return { row, column: column + 1 }
  }
}

/** To the end of the data the cell stands in, else to the next data, else to the edge of the sheet. */
function jumped(from: CellPosition, direction: Direction, ground: Ground): CellPosition {
  const isOutside = (at: CellPosition) => {
    const nearest = clamped(at, ground)
    return nearest.row !== at.row || nearest.column !== at.column
  }
  let at = from
  let ahead = next(at, direction)
  if (isOutside(ahead)) return from
  const isWithinData = ground.isFilled(at) && ground.isFilled(ahead)
  while (!isOutside(ahead) && ground.isFilled(ahead) === isWithinData) {
    at = ahead
    ahead = next(at, direction)
  }
  return isWithinData || isOutside(ahead) ? at : ahead
}
