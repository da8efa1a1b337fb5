import type { CellBlock, CellPosition } from './selection.ts'
import { blockSize } from './selection.ts'
import type { SheetChange } from './sheetChange.ts'
import { cellAt, exactText, rowsOfBlock, type SheetModel, writeTexts } from './sheetModel.ts'

/** Ctrl+D: the first row of the block into its others; from the row above when the block is one row. */
export function fillDown<Row>(model: SheetModel<Row>, block: CellBlock): readonly SheetChange[] {
  const rows = rowsOfBlock(model, block)
  const [first, ...others] = rows
  if (first === undefined) return []
  const source = others.length > 0 ? first : rowAbove(model, first)
  if (source === null) return []
  const targets = others.length > 0 ? others : [first]
  return filled(model, targets, columnsBetween(block.left, block.right), (at) => ({ ...at, row: source }))
}

/** Ctrl+R: the first column of the block into its others; from the column at its left when it is one column. */
export function fillRight<Row>(model: SheetModel<Row>, block: CellBlock): readonly SheetChange[] {
  const isOneColumn = block.left === block.right
  const source = isOneColumn ? block.left - 1 : block.left
  if (source < 0) return []
  const targets = columnsBetween(isOneColumn ? block.left : block.left + 1, block.right)
  return filled(model, rowsOfBlock(model, block), targets, (at) => ({ ...at, column: source }))
}

/** Ctrl+Enter: one text into every cell of the block. */
export function fillText<Row>(
  model: SheetModel<Row>,
  block: CellBlock,
  text: string,
): readonly SheetChange[] {
  const texts = rowsOfBlock(model, block).flatMap((row) =>
    columnsBetween(block.left, block.right).map((column) => ({ at: { row, column }, text })),
  )
  return writeTexts(model, texts).changes
}

/** The drag handle: the source block repeated over the rest of the target block, in either direction. */
export function fillOver<Row>(
  model: SheetModel<Row>,
  source: CellBlock,
  target: CellBlock,
): readonly SheetChange[] {
  const sourceRows = rowsOfBlock(model, source)
  const targetRows = rowsOfBlock(model, target)
  const firstInTarget = targetRows.indexOf(sourceRows[0] ?? -1)
  if (firstInTarget < 0) return []
  const { columns } = blockSize(source)
  const rowOf = new Map(
    targetRows.map((row, index) => [
      row,
      sourceRows[cyclic(index - firstInTarget, sourceRows.length)] ?? row,
    ]),
  )
  const isSource = (at: CellPosition) =>
    at.row >= source.top && at.row <= source.bottom && at.column >= source.left && at.column <= source.right
  const texts = targetRows.flatMap((row) =>
    columnsBetween(target.left, target.right)
      .map((column) => ({ row, column }))
      .filter((at) => !isSource(at))
      .map((at) => ({
        at,
        text: textOf(model, {
          row: rowOf.get(at.row) ?? at.row,
          column: source.left + cyclic(at.column - source.left, columns),
        }),
      })),
  )
  return writeTexts(model, texts).changes
}

/** A double click on the handle: the block grown down as far as the column beside it is filled. */
export function filledBeside<Row>(model: SheetModel<Row>, source: CellBlock): CellBlock {
  const beside = source.left > 0 ? source.left - 1 : source.right + 1
  let bottom = source.bottom
  while (cellAt(model, { row: bottom + 1, column: beside }) !== null) {
    if (textOf(model, { row: bottom + 1, column: beside }) === '') break
    bottom += 1
  }
  return { ...source, bottom }
}

/** How far a drag of the handle reaches: the block grown in the one direction that the pointer has gone farthest. */
export function draggedFill(source: CellBlock, pointer: CellPosition): CellBlock {
  const down = pointer.row - source.bottom
  const up = source.top - pointer.row
  const right = pointer.column - source.right
  const left = source.left - pointer.column
  const farthest = Math.max(down, up, right, left)
  if (farthest <= 0) return source
  if (farthest === down) return { ...source, bottom: pointer.row }
  if (farthest === up) return { ...source, top: pointer.row }
  return farthest === right ? { ...source, right: pointer.column } : { ...source, left: pointer.column }
}

function filled<Row>(
  model: SheetModel<Row>,
  rows: readonly number[],
  columns: readonly number[],
  sourceOf: (at: CellPosition) => CellPosition,
): readonly SheetChange[] {
  const texts = rows.flatMap((row) =>
    columns.map((column) => ({ at: { row, column }, text: textOf(model, sourceOf({ row, column })) })),
  )
  return writeTexts(model, texts).changes
}

function textOf<Row>(model: SheetModel<Row>, at: CellPosition): string {
  const cell = cellAt(model, at)
  return cell === null ? '' : exactText(cell)
}

function rowAbove<Row>({ lines }: SheetModel<Row>, row: number): number | null {
  for (let above = row - 1; above >= 0; above -= 1) if (lines[above]?.kind === 'row') return above
  return null
}

function columnsBetween(left: number, right: number): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index)
}

function cyclic(index: number, count: number): number {
  return ((index % count) + count) % count
}
