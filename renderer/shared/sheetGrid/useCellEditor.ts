import { type RefObject, useEffect, useEffectEvent, useState } from 'react'
import { filteredOptions, type OptionChoice } from './optionChoice.ts'
import type { CellPosition } from './selection.ts'
import type { SheetValue } from './sheetColumn.ts'
import type { SheetGridProps } from './sheetGridProps.ts'
import { cellAt, exactText, refusalOf, type SheetCell, type SheetModel, textChange } from './sheetModel.ts'

export type EditingMode = 'overwrite' | 'edit' | 'custom'

export type Editing = {
  readonly rowId: string
  readonly columnId: string
  readonly mode: EditingMode
  /** The cell's text before: leaving it unchanged commits nothing. */
  readonly opening: string
  /** The list under a select cell. */
  readonly choice: OptionChoice | null
}

export type CellEditor<Row> = {
  readonly editing: Editing | null
  readonly cell: SheetCell<Row> | null
  /** Opens the editor with the cell's text; false where the cell cannot be written. */
  readonly open: () => boolean
  /** Opens the editor empty, as typing over the cell does; false where the cell has no text of its own. */
  readonly retype: () => boolean
  /** Takes note of what is being typed or composed. */
  readonly typed: (isComposing: boolean) => void
  /** F2 while typing: arrows move the caret from now on. */
  readonly toCaret: () => void
  readonly moveChoice: (step: number) => void
  /** Writes the chosen option or else the text, or the given text whatever is chosen, and closes. */
  readonly commit: (text?: string) => void
  readonly commitValue: (value: SheetValue) => void
  readonly cancel: () => void
  /** The text as it would be written now. */
  readonly text: () => string
  /** Closes without writing; for a fill that takes the text itself. */
  readonly close: () => void
}

/** The editor of the active cell. Its text lives in the text box, so that an input method is never disturbed. */
export function useCellEditor<Row>(
  model: SheetModel<Row>,
  active: CellPosition,
  box: RefObject<HTMLTextAreaElement | null>,
  { onCommit, onDraft, onRefused }: Pick<SheetGridProps<Row>, 'onCommit' | 'onDraft' | 'onRefused'>,
): CellEditor<Row> {
  const [opened, setEditing] = useState<Editing | null>(null)
  const cell = cellAt(model, active)
  const isSameCell = opened?.rowId === cell?.rowId && opened?.columnId === cell?.column.id
  const editing = isSameCell ? opened : null

  const start = (mode: EditingMode, choice: (opening: string) => OptionChoice | null) => {
    if (cell === null) return false
    const refusal = refusalOf(cell)
    if (refusal !== null) {
      onRefused?.({ rowId: cell.rowId, columnId: cell.column.id, reason: refusal })
      return false
    }
    const opening = exactText(cell)
    setEditing({ rowId: cell.rowId, columnId: cell.column.id, mode, opening, choice: choice(opening) })
    return true
  }
  const choiceFor = (text: string | null, opening: string) =>
    cell === null || cell.column.editor !== 'select' ? null : filteredOptions(cell, text, opening)
  const setText = (text: string) => {
    if (box.current !== null) box.current.value = text
  }
  const text = () => box.current?.value ?? ''
  const close = () => {
    setText('')
    if (opened === null) return
    setEditing(null)
    onDraft?.(null)
  }
  const closeStray = useEffectEvent(close)
  const isStray = opened !== null && !isSameCell
  // The row was taken away under the editor: its text must never land in the row that came in its place.
  useEffect(() => {
    if (isStray) closeStray()
  }, [isStray])

  const open = () => {
    if (cell === null) return false
    const isCustom = typeof cell.column.editor === 'object'
    if (!start(isCustom ? 'custom' : 'edit', (opening) => choiceFor(null, opening))) return false
    if (!isCustom) setText(exactText(cell))
    if (cell.column.editor === 'select') box.current?.select()
    return true
  }
  const retype = () => {
    const kind = cell?.column.editor
    if (cell === null || kind === 'select' || typeof kind === 'object' || refusalOf(cell) !== null)
      return false
    return start('overwrite', () => null)
  }
  const typed = (isComposing: boolean) => {
    if (cell === null) return setText('')
    if (editing !== null) {
      setEditing({ ...editing, choice: choiceFor(text(), editing.opening) })
    } else if (!start('overwrite', (opening) => choiceFor(text(), opening))) {
      return setText('')
    }
    if (isComposing || onDraft === undefined) return
    const read = cell.column.parse(text(), cell.row)
    if (read.ok) onDraft({ rowId: cell.rowId, columnId: cell.column.id, value: read.value })
  }
  const commit = (given?: string) => {
    if (editing === null || editing.mode === 'custom') return close()
    const chosen = editing.choice?.options[editing.choice.index]?.label
    const written = given ?? chosen ?? text()
    close()
    if (cell !== null && written !== editing.opening) onCommit([textChange(cell, written)], 'edit')
  }
  const commitValue = (value: SheetValue) => {
    close()
    if (cell !== null) onCommit([{ rowId: cell.rowId, columnId: cell.column.id, value }], 'edit')
  }
  return {
    editing,
    cell,
    open,
    retype,
    typed,
    toCaret: () => setEditing(editing && { ...editing, mode: 'edit' }),
    moveChoice: (step) => {
      const choice = editing?.choice
      if (!editing || !choice || choice.options.length === 0) return
      const count = choice.options.length
      const index = choice.index < 0 && step < 0 ? count - 1 : (choice.index + step + count) % count
      setEditing({ ...editing, choice: { ...choice, index } })
    },
    commit,
    commitValue,
    cancel: close,
    text,
    close,
  }
}
