import type { PlacedColumn } from './columnLayout.ts'
import type { CellBlock, CellPosition, SheetExtent } from './selection.ts'
import type { SheetChange } from './sheetChange.ts'
import type { CellState, SheetColumn } from './sheetColumn.ts'
import type { SheetLine } from './sheetLine.ts'

/** What the sheet shows at one moment: every question about a position is asked of it. */
export type SheetModel<Row> = {
  readonly lines: readonly SheetLine<Row>[]
  readonly columns: readonly PlacedColumn<Row>[]
  readonly cellState: (row: Row, columnId: string) => CellState | undefined
}

/** A cell of a row: group and subtotal lines have none. */
export type SheetCell<Row> = {
  readonly rowId: string
  readonly row: Row
  readonly column: SheetColumn<Row>
  readonly state: CellState | undefined
}

/** How many lines and columns there are. */
export function extentOf<Row>({ lines, columns }: SheetModel<Row>): SheetExtent {
  return { rows: lines.length, columns: columns.length }
}

/** The cell at a position, or null on group and subtotal lines and outside the sheet. */
export function cellAt<Row>(model: SheetModel<Row>, position: CellPosition): SheetCell<Row> | null {
  const line = model.lines[position.row]
  const column = model.columns[position.column]?.column
  if (line?.kind !== 'row' || column === undefined) return null
  return { rowId: line.id, row: line.row, column, state: model.cellState(line.row, column.id) }
}

/** What the cell shows: the kept text where it could not be read. */
export function shownText<Row>({ row, column, state }: SheetCell<Row>): string {
  return state?.invalid?.text ?? column.format(column.value(row), row)
}

/** The text that reads back as the same value: for the editor, copies and fills. */
export function exactText<Row>({ row, column, state }: SheetCell<Row>): string {
  if (state?.invalid !== undefined) return state.invalid.text
  const value = column.value(row)
  return column.exactText?.(value, row) ?? column.format(value, row)
}

/** The text of any position, group and subtotal lines included. */
export function textAt<Row>(model: SheetModel<Row>, position: CellPosition): string {
  const cell = cellAt(model, position)
  if (cell !== null) return shownText(cell)
  const line = model.lines[position.row]
  if (line === undefined || line.kind === 'row') return ''
  if (position.column === 0) return line.label
  return line.cells?.[model.columns[position.column]?.column.id ?? ''] ?? ''
}

/** Why a cell cannot be written, or null when it can. */
export function refusalOf<Row>({ row, column, state }: SheetCell<Row>): 'locked' | 'readonly' | null {
  if (column.editor === 'readonly' || column.isEditable?.(row) === false) return 'readonly'
  return state?.locked ? 'locked' : null
}

/** The change that writes a text into a cell: a value, or the kept text with the reason. */
export function textChange<Row>({ rowId, row, column }: SheetCell<Row>, text: string): SheetChange {
  const address = { rowId, columnId: column.id }
  const read = column.parse(text, row)
  return read.ok ? { ...address, value: read.value } : { ...address, invalidText: text, message: read.error }
}

/** The indexes of the lines of a block that are rows. */
export function rowsOfBlock<Row>({ lines }: SheetModel<Row>, block: CellBlock): readonly number[] {
  const rows: number[] = []
  for (let row = block.top; row <= block.bottom; row += 1) if (lines[row]?.kind === 'row') rows.push(row)
  return rows
}

/** Texts to be written, as changes; cells that cannot be written are left out and counted. */
export function writeTexts<Row>(
  model: SheetModel<Row>,
  texts: readonly { readonly at: CellPosition; readonly text: string }[],
): { readonly changes: readonly SheetChange[]; readonly refused: readonly SheetCell<Row>[] } {
  const changes: SheetChange[] = []
  const refused: SheetCell<Row>[] = []
  for (const { at, text } of texts) {
    const cell = cellAt(model, at)
    if (cell === null) continue
    if (refusalOf(cell) === null) changes.push(textChange(cell, text))
    else refused.push(cell)
  }
  return { changes, refused }
}
