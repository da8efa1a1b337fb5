import { type MouseEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { moveColumn, resizeColumn } from './columnLayout.ts'
import { draggedFill, filledBeside, fillOver } from './fill.ts'
import { fittedWidth } from './fittedWidth.ts'
import { cellUnder, type SheetView } from './scrollPlace.ts'
import { type BlockSelection, type CellBlock, selectedBlock, single } from './selection.ts'
import type { SheetGridProps } from './sheetGridProps.ts'
import { followPointer, pressedPart } from './sheetPointer.ts'
import type { CellEditor } from './useCellEditor.ts'
import type { SheetShape } from './useSheetModel.ts'

export type PointerTargets<Row> = {
  readonly shape: SheetShape<Row>
  readonly selection: BlockSelection
  readonly select: (next: BlockSelection, isFollowed?: boolean) => void
  readonly editor: CellEditor<Row>
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly view: () => SheetView
  readonly focus: () => void
  readonly props: SheetGridProps<Row>
}

export type SheetPointer = {
  readonly onMouseDown: (event: MouseEvent) => void
  readonly onDoubleClick: (event: MouseEvent) => void
  /** The block the drag handle would fill on release. */
  readonly filling: CellBlock | null
  /** The column a dragged head would be put before; null for the end, undefined without a drag. */
  readonly dropBefore: string | null | undefined
}

const DRAG_STARTS_AFTER = 5

/** Selecting, filling, resizing and moving columns with the pointer. The focus stays in the text box throughout. */
export function useSheetPointer<Row>(targets: PointerTargets<Row>): SheetPointer {
  const latest = useRef(targets)
  useLayoutEffect(() => {
    latest.current = targets
  })
  const [filling, setFilling] = useState<CellBlock | null>(null)
  const [dropBefore, setDropBefore] = useState<string | null | undefined>(undefined)

  const positionAt = (x: number, y: number) => {
    const { scroller, view, shape } = latest.current
    const edge = scroller.current?.getBoundingClientRect()
    const point = { x: x - (edge?.left ?? 0), y: y - (edge?.top ?? 0) }
    return cellUnder(view(), shape.model.columns, shape.model.lines.length, point)
  }

  const dragSelection = (view: HTMLElement) => {
    followPointer(view, {
      move: (x, y) => {
        const { selection, select } = latest.current
        const head = positionAt(x, y)
        if (head.row === selection.head.row && head.column === selection.head.column) return
        select({ ...selection, active: selection.anchor, head }, false)
      },
      end: () => undefined,
    })
  }

  const dragFill = (view: HTMLElement) => {
    const source = selectedBlock(latest.current.selection)
    let target = source
    followPointer(view, {
      move: (x, y) => {
        target = draggedFill(source, positionAt(x, y))
        setFilling(target)
      },
      end: () => {
        setFilling(null)
        fillTo(source, target)
      },
    })
  }

  const fillTo = (source: CellBlock, target: CellBlock) => {
    const { shape, props, select, selection } = latest.current
    const changes = fillOver(shape.model, source, target)
    if (changes.length > 0) props.onCommit(changes, 'fill')
    select(
      {
        active: selection.active,
        anchor: { row: target.top, column: target.left },
        head: { row: target.bottom, column: target.right },
      },
      false,
    )
  }

  const fitWidth = (view: HTMLElement, columnId: string) => {
    const { shape } = latest.current
    const at = shape.columnOf.get(columnId) ?? -1
    const placed = shape.model.columns[at]
    if (placed === undefined) return
    shape.setLayout(resizeColumn(shape.layout, placed.column, fittedWidth(view, shape.model, placed, at)))
  }

  const dragWidth = (view: HTMLElement, columnId: string, from: number) => {
    const placed = latest.current.shape.model.columns.find(({ column }) => column.id === columnId)
    if (placed === undefined) return
    followPointer(
      view,
      {
        move: (x) => {
          const { shape } = latest.current
          shape.setLayout(resizeColumn(shape.layout, placed.column, placed.width + x - from))
        },
        end: () => undefined,
      },
      'never',
    )
  }

  const dragHead = (view: HTMLElement, columnId: string, from: number) => {
    let before: string | null | undefined
    followPointer(
      view,
      {
        move: (x, y) => {
          if (before === undefined && Math.abs(x - from) < DRAG_STARTS_AFTER) return
          before = dropPlace(latest.current.shape, columnId, positionAt(x, y).column)
          setDropBefore(before)
        },
        end: () => {
          setDropBefore(undefined)
          const { shape, props } = latest.current
          if (before !== undefined) {
            shape.setLayout(moveColumn(shape.layout, props.columns, columnId, before))
          }
        },
      },
      'horizontally',
    )
  }

  const selectColumn = (columnId: string, isExtending: boolean) => {
    const { shape, select, selection } = latest.current
    const column = shape.columnOf.get(columnId) ?? 0
    const anchor = { row: 0, column: isExtending ? selection.anchor.column : column }
    const firstRow = Math.max(
      0,
      shape.model.lines.findIndex((line) => line.kind === 'row'),
    )
    const head = { row: Math.max(0, shape.model.lines.length - 1), column }
    select({ active: { row: firstRow, column: anchor.column }, anchor, head }, false)
  }

  const onMouseDown = (event: MouseEvent) => {
    const view = targets.scroller.current
    const pressed = pressedPart(event.target)
    if (view === null || pressed.on === 'editor' || isOnScrollbar(view, event)) return
    event.preventDefault()
    targets.editor.commit(targets.editor.text())
    targets.focus()
    const isMainButton = event.button === 0
    if (pressed.on === 'cell') {
      const position = { row: pressed.row, column: pressed.column }
      if (event.shiftKey && isMainButton) {
        targets.select({ ...targets.selection, active: targets.selection.anchor, head: position })
      } else if (isMainButton || !isSelected(targets.selection, position)) {
        targets.select(single(position))
      }
      if (isMainButton) dragSelection(view)
    }
    if (!isMainButton) return
    if (pressed.on === 'toggle') targets.shape.toggleGroup(pressed.groupId)
    if (pressed.on === 'fillCorner') dragFill(view)
    if (pressed.on === 'resize') dragWidth(view, pressed.columnId, event.clientX)
    if (pressed.on === 'head') {
      selectColumn(pressed.columnId, event.shiftKey)
      dragHead(view, pressed.columnId, event.clientX)
    }
  }

  const onDoubleClick = (event: MouseEvent) => {
    const pressed = pressedPart(event.target)
    const view = targets.scroller.current
    if (pressed.on === 'resize' && view !== null) return fitWidth(view, pressed.columnId)
    if (pressed.on === 'fillCorner') {
      const source = selectedBlock(targets.selection)
      return fillTo(source, filledBeside(targets.shape.model, source))
    }
    if (pressed.on !== 'cell') return
    const line = targets.shape.model.lines[pressed.row]
    if (line?.kind === 'group') targets.shape.toggleGroup(line.id)
    else targets.editor.open()
  }
  return { onMouseDown, onDoubleClick, filling, dropBefore }
}

function isSelected(selection: BlockSelection, { row, column }: { row: number; column: number }): boolean {
  const block = selectedBlock(selection)
  return row >= block.top && row <= block.bottom && column >= block.left && column <= block.right
}

function isOnScrollbar(view: HTMLElement, event: MouseEvent): boolean {
  if (event.target !== view) return false
  const edge = view.getBoundingClientRect()
  return event.clientX >= edge.left + view.clientWidth || event.clientY >= edge.top + view.clientHeight
}

/** Frozen columns stay among themselves: a head dragged over the border goes to its own end of it. */
function dropPlace<Row>(shape: SheetShape<Row>, moved: string, over: number): string | null {
  const { columns } = shape.model
  const from = shape.columnOf.get(moved) ?? 0
  const isFrozen = columns[from]?.isFrozen === true
  const target = over > from ? columns[over + 1] : columns[over]
  if (target === undefined) return null
  return target.isFrozen === isFrozen || over > from
    ? target.column.id
    : (columns.find((column) => column.isFrozen === isFrozen)?.column.id ?? null)
}
