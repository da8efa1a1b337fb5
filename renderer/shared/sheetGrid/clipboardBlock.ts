import { placeByHead } from './headedBlock.ts'
import type { HtmlCell } from './htmlTable.ts'
import type { CellBlock, CellPosition } from './selection.ts'
import { blockSize } from './selection.ts'
import type { PasteReport, SheetChange } from './sheetChange.ts'
import {
  cellAt,
  exactText,
  refusalOf,
  rowsOfBlock,
  type SheetCell,
  type SheetModel,
  shownText,
  writeTexts,
} from './sheetModel.ts'

export type TextBlock = readonly (readonly string[])[]

/** A copied block: exact texts for spreadsheets, the shown ones for documents. Group and subtotal lines are left out. */
export type CopiedBlock = {
  readonly exact: TextBlock
  readonly shown: readonly (readonly HtmlCell[])[]
}

/** What stands in the block, ready for the clipboard. */
export function copyBlock<Row>(model: SheetModel<Row>, block: CellBlock): CopiedBlock {
  const cells = rowsOfBlock(model, block).map((row) =>
    columnsOf(block).map((column) => cellAt(model, { row, column })),
  )
  return {
    exact: cells.map((row) => row.map((cell) => (cell === null ? '' : exactText(cell)))),
    shown: cells.map((row) => row.map((cell) => (cell === null ? { text: '' } : shownCell(cell)))),
  }
}

/** A number as a spreadsheet would read the exact text: in the unit of the column, per cent as a share of 1. */
function shownCell<Row>(cell: SheetCell<Row>): HtmlCell {
  const text = shownText(cell)
  const value = cell.column.value(cell.row)
  if (typeof value !== 'number' || cell.state?.invalid !== undefined) return { text }
  const [, digits, sign] = /^(-?\d+(?:\.\d+)?)(%?)$/u.exec(exactText(cell)) ?? []
  if (digits === undefined) return { text }
  if (sign !== '%') return { text, number: Number(digits) }
  return { text: text.endsWith('%') ? text : `${text}%`, number: value }
}

/**
 * Where a pasted block goes: one value fills the selection, a block is repeated when the selection is a whole number
 * of them, else it is laid from the selection's first cell. Group and subtotal lines are stepped over.
 */
export function placePaste<Row>(
  model: SheetModel<Row>,
  selected: CellBlock,
  pasted: TextBlock,
): {
  readonly texts: readonly { readonly at: CellPosition; readonly text: string }[]
  readonly overflowRows: number
  readonly overflowColumns: number
} {
  const rows = pasted.length
  const columns = Math.max(0, ...pasted.map((row) => row.length))
  if (rows === 0 || columns === 0) return { texts: [], overflowRows: 0, overflowColumns: 0 }
  const selectedRows = rowsOfBlock(model, selected)
  const selectedColumns = blockSize(selected).columns
  const isWhole = selectedRows.length % rows === 0 && selectedColumns % columns === 0
  const targetRows = isWhole && selectedRows.length > 0 ? selectedRows : rowsFrom(model, selected.top, rows)
  const wantedColumns = isWhole ? selectedColumns : columns
  const targetColumns = Math.min(wantedColumns, model.columns.length - selected.left)
  const texts: { at: CellPosition; text: string }[] = []
  targetRows.forEach((row, down) => {
    for (let right = 0; right < targetColumns; right += 1) {
      const text = pasted[down % rows]?.[right % columns]
      if (text !== undefined) texts.push({ at: { row, column: selected.left + right }, text })
    }
  })
  return {
    texts,
    overflowRows: Math.max(0, rows - targetRows.length),
    overflowColumns: Math.max(0, columns - targetColumns),
  }
}

/**
 * The changes a paste makes, the report for the user, and the block that is selected afterwards. A block that brings the
 * names of its columns along is laid under those names.
 */
export function pasteBlock<Row>(
  model: SheetModel<Row>,
  selected: CellBlock,
  pasted: TextBlock,
): {
  readonly changes: readonly SheetChange[]
  readonly report: PasteReport
  readonly block: CellBlock
} {
  const headed = placeByHead(model, selected.top, pasted)
  const { texts, overflowRows, overflowColumns } =
    headed === null ? placePaste(model, selected, pasted) : { ...headed, overflowColumns: 0 }
  const { changes, refused } = writeTexts(model, texts)
  const invalid = changes.filter((change) => 'invalidText' in change).length
  return {
    changes,
    report: {
      rows: pasted.length,
      columns: Math.max(0, ...pasted.map((row) => row.length)),
      written: changes.length,
      invalid,
      refused: refused.length,
      locked: refused.filter((cell) => refusalOf(cell) === 'locked').length,
      overflowRows,
      overflowColumns,
      ...(headed === null ? {} : { head: headed.head }),
    },
    block: headed === null ? reaching(selected, texts) : reaching(firstCell(texts) ?? selected, texts),
  }
}

/** From where a block begins to its last cell. */
function reaching(
  { top, left }: Pick<CellBlock, 'top' | 'left'>,
  texts: readonly { readonly at: CellPosition }[],
): CellBlock {
  return {
    top,
    left,
    bottom: texts.reduce((last, { at }) => Math.max(last, at.row), top),
    right: texts.reduce((last, { at }) => Math.max(last, at.column), left),
  }
}

function firstCell(texts: readonly { readonly at: CellPosition }[]): Pick<CellBlock, 'top' | 'left'> | null {
  if (texts.length === 0) return null
  return {
    top: Math.min(...texts.map(({ at }) => at.row)),
    left: Math.min(...texts.map(({ at }) => at.column)),
  }
}

function columnsOf(block: CellBlock): readonly number[] {
  return Array.from({ length: blockSize(block).columns }, (_, index) => block.left + index)
}

function rowsFrom<Row>({ lines }: SheetModel<Row>, top: number, count: number): readonly number[] {
  const rows: number[] = []
  for (let row = top; row < lines.length && rows.length < count; row += 1) {
    if (lines[row]?.kind === 'row') rows.push(row)
  }
  return rows
}
