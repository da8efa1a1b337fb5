import { type KeyboardEvent, useRef } from 'react'
import { fillDown, fillRight, fillText } from './fill.ts'
import { type KeyIntent, keyIntent, type SheetTool } from './keyIntent.ts'
import { nudgeBlock } from './nudge.ts'
import {
  advanced,
  afterMove,
  type BlockSelection,
  type CellBlock,
  type Ground,
  selectedBlock,
  single,
  wholeColumns,
  wholeRows,
  wholeSheet,
} from './selection.ts'
import type { CommitKind, SheetChange } from './sheetChange.ts'
import type { SheetGridProps } from './sheetGridProps.ts'
import { cellAt, exactText, extentOf, refusalOf, rowsOfBlock, type SheetModel, textAt } from './sheetModel.ts'
import type { CellEditor } from './useCellEditor.ts'

export type KeyTargets<Row> = {
  readonly model: SheetModel<Row>
  readonly selection: BlockSelection
  readonly select: (next: BlockSelection) => void
  readonly editor: CellEditor<Row>
  /** Asked for with a key, not with every drawing: it makes the browser lay the page out. */
  readonly pageRows: () => number
  readonly toggleGroup: (groupId: string) => void
  readonly isCollapsed: (groupId: string) => boolean
  readonly moveColumn: (step: -1 | 1) => void
  readonly openTool: (tool: SheetTool) => void
  readonly openMenu: () => void
  readonly props: SheetGridProps<Row>
}

/** What the keys do. The input method's own keys are left alone, and keys without a meaning go on to the page. */
export function useSheetKeys<Row>(targets: KeyTargets<Row>): (event: KeyboardEvent) => void {
  const isLeaving = useRef(false)
  return (event) => {
    if (event.nativeEvent.isComposing || event.keyCode === 229) return
    const { editor } = targets
    if (editor.editing?.choice && !event.altKey && (event.key === 'ArrowDown' || event.key === 'ArrowUp')) {
      editor.moveChoice(event.key === 'ArrowDown' ? 1 : -1)
      event.preventDefault()
      return
    }
    const mode =
      editor.editing === null ? 'browse' : editor.editing.mode === 'overwrite' ? 'overwrite' : 'edit'
    const intent = keyIntent(
      {
        key: event.key,
        isCommand: event.ctrlKey || event.metaKey,
        isShift: event.shiftKey,
        isAlt: event.altKey,
      },
      mode,
    )
    const wasLeaving = isLeaving.current
    if (event.key !== 'Shift') isLeaving.current = mode === 'browse' && intent?.kind === 'cancel'
    if (intent === null && mode === 'browse') sayLocked(event, targets)
    if (intent === null || (wasLeaving && event.key === 'Tab')) return
    if (fulfil(intent, targets)) event.preventDefault()
  }
}

/** Typing into a locked cell writes nothing, and says so. */
function sayLocked<Row>(event: KeyboardEvent, { model, selection, props }: KeyTargets<Row>): void {
  const isText = event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey
  const cell = isText ? cellAt(model, selection.active) : null
  if (cell === null || refusalOf(cell) !== 'locked') return
  props.onRefused?.({ rowId: cell.rowId, columnId: cell.column.id, reason: 'locked' })
}

/** Does what the key means; false leaves the key to the text box and the page. */
function fulfil<Row>(intent: KeyIntent, targets: KeyTargets<Row>): boolean {
  const { model, selection, select, editor, props } = targets
  const block = selectedBlock(selection)
  switch (intent.kind) {
    case 'move':
      if (foldsGroup(intent, targets)) return true
      editor.commit()
      select(afterMove(selection, intent.move, intent.isExtending, ground(targets)))
      return true
    case 'advance':
      return advance(intent, targets)
    case 'edit':
      if (editor.editing !== null) editor.toCaret()
      else editor.open()
      return true
    case 'cancel':
      if (editor.editing === null) select(single(selection.active))
      else editor.cancel()
      return editor.editing !== null
    case 'newLine':
      return insertLine(targets)
    case 'clear':
      return write(targets, fillText(model, block, ''), 'clear')
    case 'retype':
      if (isOneCell(block) && editor.retype()) return true
      return write(targets, fillText(model, block, ''), 'clear')
    case 'selectRows':
      select(wholeRows(selection, extentOf(model)))
      return true
    case 'selectColumns':
      select(wholeColumns(selection, extentOf(model)))
      return true
    case 'selectAll':
      select(wholeSheet(selection.active, extentOf(model)))
      return true
    case 'fillDown':
      return write(targets, fillDown(model, block), 'fill')
    case 'fillRight':
      return write(targets, fillRight(model, block), 'fill')
    case 'fillSelection':
      return fillSelection(targets)
    case 'alter':
      return alter(intent, targets)
    case 'toggle':
      return toggle(targets)
    case 'menu':
      targets.openMenu()
      return true
    case 'tool':
      targets.openTool(intent.tool)
      return props.onTool !== undefined
    case 'moveColumn':
      targets.moveColumn(intent.step)
      return true
    case 'today':
      return today(targets)
    case 'undo':
      props.onUndo?.()
      return props.onUndo !== undefined
    case 'redo':
      props.onRedo?.()
      return props.onRedo !== undefined
  }
}

function isOneCell({ top, bottom, left, right }: CellBlock): boolean {
  return top === bottom && left === right
}

function ground<Row>({ model, pageRows }: KeyTargets<Row>): Ground {
  return { ...extentOf(model), pageRows: pageRows(), isFilled: (at) => textAt(model, at) !== '' }
}

function advance<Row>(intent: Extract<KeyIntent, { kind: 'advance' }>, targets: KeyTargets<Row>): boolean {
  const { model, selection, select, editor } = targets
  if (editor.editing === null && intent.along === 'rows' && toggle(targets)) return true
  editor.commit()
  const next = advanced(selection, intent.along, intent.isBackward, extentOf(model))
  if (next === null) return false
  select(next)
  return true
}

function write<Row>(
  { props, model, selection }: KeyTargets<Row>,
  changes: readonly SheetChange[],
  kind: CommitKind,
): boolean {
  if (changes.length > 0) props.onCommit(changes, kind)
  else {
    const cell = cellAt(model, selection.active)
    const reason = cell === null ? null : refusalOf(cell)
    if (cell !== null && reason !== null) {
      props.onRefused?.({ rowId: cell.rowId, columnId: cell.column.id, reason })
    }
  }
  return true
}

function fillSelection<Row>(targets: KeyTargets<Row>): boolean {
  const { model, selection, editor } = targets
  const cell = cellAt(model, selection.active)
  if (cell === null) return true
  const text = editor.editing === null ? exactText(cell) : editor.text()
  editor.close()
  return write(targets, fillText(model, selectedBlock(selection), text), 'fill')
}

function alter<Row>(intent: Extract<KeyIntent, { kind: 'alter' }>, targets: KeyTargets<Row>): boolean {
  const { model, selection, editor } = targets
  if (editor.cell?.column.editor === 'select') {
    editor.open()
    return true
  }
  const steps = intent.direction === 'up' ? intent.times : -intent.times
  const changes = nudgeBlock(model, selectedBlock(selection), steps)
  const isRefused = changes.length === 0 && editor.cell !== null && refusalOf(editor.cell) !== null
  return isRefused || changes.length > 0 ? write(targets, changes, 'nudge') : true
}

function toggle<Row>({ model, selection, toggleGroup }: KeyTargets<Row>): boolean {
  const line = model.lines[selection.active.row]
  if (line?.kind !== 'group' || rowsOfBlock(model, selectedBlock(selection)).length > 0) return false
  toggleGroup(line.id)
  return true
}

/** On the name of a group ← closes it and → opens it, as in a tree; an open group lets → go on. */
function foldsGroup<Row>(
  { move, isExtending }: Extract<KeyIntent, { kind: 'move' }>,
  { model, selection, isCollapsed, toggleGroup }: KeyTargets<Row>,
): boolean {
  const line = model.lines[selection.active.row]
  const isOnName = line?.kind === 'group' && selection.active.column === 0 && !isExtending
  if (!isOnName || move.to !== 'step') return false
  const wants = move.direction === 'left' ? !isCollapsed(line.id) : isCollapsed(line.id)
  if ((move.direction !== 'left' && move.direction !== 'right') || !wants) return false
  toggleGroup(line.id)
  return true
}

/** Ctrl+;: the day of today, where a day can be read. */
function today<Row>(targets: KeyTargets<Row>): boolean {
  const cell = cellAt(targets.model, targets.selection.active)
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
  if (
    cell === null ||
    typeof cell.column.value(cell.row) === 'number' ||
    !cell.column.parse(day, cell.row).ok
  ) {
    return true
  }
  return write(targets, fillText(targets.model, selectedBlock(targets.selection), day), 'edit')
}

function insertLine<Row>({ editor }: KeyTargets<Row>): boolean {
  if (editor.cell?.column.editor !== 'text') return false
  document.execCommand('insertLineBreak')
  return true
}
