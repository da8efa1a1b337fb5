import type { CellPosition } from './selection.ts'
import type { SheetLabels } from './sheetLabels.ts'
import { cellAt, refusalOf, type SheetCell, type SheetModel, shownText, textAt } from './sheetModel.ts'

/** What assistive technology says about a position: row, column, value and every mark, in words. */
export function describeCell<Row>(
  model: SheetModel<Row>,
  position: CellPosition,
  labels: SheetLabels,
  {
    rowName,
    isCollapsed,
  }: {
    readonly rowName: (row: Row) => string
    readonly isCollapsed: (groupId: string) => boolean
  },
): string {
  const line = model.lines[position.row]
  const column = model.columns[position.column]?.column
  if (line === undefined || column === undefined) return labels.grid
  const cell = cellAt(model, position)
  if (line.kind === 'group' && position.column === 0) {
    return labels.groupLine({ label: line.label, isCollapsed: isCollapsed(line.id) })
  }
  return labels.cell({
    rowNumber: position.row + 1,
    rowName: line.kind === 'row' ? rowName(line.row) : line.label,
    column: column.header,
    ...spokenText(model, position, labels),
    states: cell === null ? [] : stateWords(cell, labels),
  })
}

/** The marks of a cell as words, in a fixed order. */
export function stateWords<Row>(cell: SheetCell<Row>, labels: SheetLabels): readonly string[] {
  const { state, column } = cell
  const refusal = refusalOf(cell)
  const words = [
    state?.invalid !== undefined && labels.invalid(state.invalid.message),
    state?.overridden && labels.overridden,
    state?.changed && labels.changed,
    refusal === 'locked' && labels.locked,
    refusal === 'readonly' && labels.readonly,
    state?.comment !== undefined && labels.comment(state.comment),
    (state?.isPrivate || column.isPrivate) && labels.isPrivate,
    state?.note,
  ]
  return words.filter((word): word is string => typeof word === 'string' && word !== '')
}

/** The caller's own words already name their unit, and so does a text that could not be read. */
function spokenText<Row>(
  model: SheetModel<Row>,
  position: CellPosition,
  labels: SheetLabels,
): { readonly text: string; readonly unit: string } {
  const cell = cellAt(model, position)
  const isReadable = cell?.state?.invalid === undefined
  const described = isReadable && cell !== null ? cell.column.describe?.(cell.row) : undefined
  if (described !== undefined) return { text: described, unit: '' }
  const text = cell === null ? textAt(model, position) : shownText(cell)
  if (text === '') return { text: labels.emptyCell, unit: '' }
  return { text, unit: isReadable ? (model.columns[position.column]?.column.unit ?? '') : '' }
}
