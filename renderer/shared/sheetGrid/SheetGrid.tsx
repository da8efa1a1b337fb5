// biome-ignore-all lint/a11y/useSemanticElements: a sheet that draws only what is in view cannot be a table element

import {
  type CSSProperties,
  type MouseEvent,
  type ReactNode,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { stepColumn } from './columnLayout.ts'
import { describeCell } from './describeCell.ts'
import { SheetBody } from './SheetBody.tsx'
import { SheetEditor } from './SheetEditor.tsx'
import { bandHeight, SheetHead } from './SheetHead.tsx'
import { type BlockSelection, blockSize, selectedBlock, single } from './selection.ts'
import type { CellAddress, SheetGridProps } from './sheetGridProps.ts'
import { useCellEditor } from './useCellEditor.ts'
import { useSelectionReport } from './useSelectionReport.ts'
import { useSheetClipboard } from './useSheetClipboard.ts'
import { useSheetKeys } from './useSheetKeys.ts'
import { useSheetModel } from './useSheetModel.ts'
import { useSheetPointer } from './useSheetPointer.ts'
import { useSheetSelection } from './useSheetSelection.ts'
import { useSheetView } from './useSheetView.ts'
import './sheetGrid.css'
import './sheetCells.css'
import './sheetEditor.css'
import './sheetSelection.css'

export type { CellAddress, SheetGridCommands, SheetGridProps, SheetSelection } from './sheetGridProps.ts'

/** The sheet of the product: one focus that never leaves it, Excel's keys, one commit per action. */
export function SheetGrid<Row>(props: SheetGridProps<Row>): ReactNode {
  const { labels, rowHeight = 32 } = props
  const shape = useSheetModel(props)
  const { model } = shape
  const hasBands = model.columns.some(({ column }) => column.group !== undefined)
  const headRowHeight = Math.max(32, rowHeight)
  const headHeight = headRowHeight + (hasBands ? bandHeight(headRowHeight) : 0)
  const scroller = useRef<HTMLDivElement>(null)
  const box = useRef<HTMLTextAreaElement>(null)
  const [isFocused, setFocused] = useState(false)
  const [selection, setSelection] = useSheetSelection(shape)
  const view = useSheetView(scroller, shape, { rowHeight, headHeight })
  const editor = useCellEditor(model, selection.active, box, props)
  const focus = () => box.current?.focus({ preventScroll: true })

  const select = (next: BlockSelection, isFollowed = true) => {
    setSelection(next)
    const isActiveMoved =
      next.active.row !== selection.active.row || next.active.column !== selection.active.column
    if (isFollowed) view.show(isActiveMoved ? next.active : next.head)
  }
  const edit = () => {
    view.show(selection.active)
    return editor.open()
  }
  const show = ({ rowId, columnId }: CellAddress) => {
    const row = shape.rowOf.get(rowId)
    const column = shape.columnOf.get(columnId)
    if (row === undefined || column === undefined) return false
    editor.commit()
    select(single({ row, column }))
    return true
  }
  useImperativeHandle(props.ref, () => ({
    focus,
    edit,
    copy: () => copyFrom(box.current),
    show,
    goTo: (address) => {
      const isThere = show(address)
      if (isThere) focus()
      return isThere
    },
  }))

  const address = {
    rowId: model.lines[selection.active.row]?.id ?? '',
    columnId: model.columns[selection.active.column]?.column.id ?? '',
  }
  const corner = () => {
    const edge = box.current?.getBoundingClientRect()
    return { x: edge?.left ?? 0, y: edge?.bottom ?? 0 }
  }
  const openMenu = (point?: { x: number; y: number }) => {
    props.onCellMenu?.({ ...address, ...corner(), ...point })
  }
  const onKeyDown = useSheetKeys({
    model,
    selection,
    select,
    editor: { ...editor, open: edit },
    pageRows: view.pageRows,
    toggleGroup: shape.toggleGroup,
    isCollapsed: (groupId) => shape.collapsed.has(groupId),
    moveColumn: (step) => {
      const next = stepColumn(shape.layout, props.columns, address.columnId, step)
      if (next !== shape.layout) shape.setLayout(next)
    },
    openTool: (tool) => props.onTool?.(tool, { ...address, ...corner() }),
    openMenu,
    props,
  })
  const clipboard = useSheetClipboard(
    model,
    selection,
    editor.editing !== null,
    ({ top, left, bottom, right }) => {
      const anchor = { row: top, column: left }
      select({ active: anchor, anchor, head: { row: bottom, column: right } })
    },
    props,
  )
  const pointer = useSheetPointer({
    shape,
    selection,
    select,
    editor: { ...editor, open: edit },
    scroller,
    view: view.now,
    focus,
    props,
  })
  useSelectionReport(model, selection, props)

  const onContextMenu = (event: MouseEvent) => {
    if (editor.editing !== null) return
    const head = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-head]') : null
    const columnId = head?.dataset.head
    event.preventDefault()
    if (columnId !== undefined) props.onHeaderMenu?.({ columnId, x: event.clientX, y: event.clientY })
    else openMenu(event.target === box.current ? undefined : { x: event.clientX, y: event.clientY })
  }

  const block = selectedBlock(selection)
  const size = blockSize(block)
  const spoken = () => {
    const cell = describeCell(model, selection.active, labels, {
      rowName: props.rowName ?? (() => ''),
      isCollapsed: (groupId) => shape.collapsed.has(groupId),
    })
    return size.rows * size.columns > 1 ? `${cell} ${labels.selection(size)}` : cell
  }
  const headRows = hasBands ? 2 : 1
  const bodyHeight = model.lines.length * rowHeight
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the pointer only moves what the keys move as well
    <div
      style={{ '--sheet-row-height': `${rowHeight}px` } as CSSProperties}
      className={`dt-sheet${props.className === undefined ? '' : ` ${props.className}`}`}
      onMouseDown={pointer.onMouseDown}
      onDoubleClick={pointer.onDoubleClick}
      onContextMenu={onContextMenu}
    >
      <div ref={scroller} className="dt-sheet-scroller">
        <div className="dt-sheet-canvas" style={{ width: shape.totalWidth, height: headHeight + bodyHeight }}>
          <SheetEditor
            box={box}
            editor={editor}
            placed={model.columns[selection.active.column]}
            top={headHeight + selection.active.row * rowHeight}
            height={rowHeight}
            labels={labels}
            focus={focus}
            events={{
              ...clipboard,
              onKeyDown,
              onFocus: () => setFocused(true),
              onBlur: () => {
                const isWindowLeft = document.activeElement === box.current
                setFocused(isWindowLeft)
                if (!isWindowLeft && editor.editing?.mode !== 'custom') editor.commit(editor.text())
              },
            }}
          />
          <div
            role="grid"
            aria-label={labels.grid}
            aria-rowcount={headRows + model.lines.length}
            aria-colcount={model.columns.length}
            aria-multiselectable={true}
            className="dt-sheet-grid"
            style={{ width: shape.totalWidth, height: headHeight + bodyHeight }}
          >
            <SheetHead
              columns={model.columns}
              height={headRowHeight}
              width={shape.totalWidth}
              firstColumn={view.firstColumn}
              lastColumn={view.lastColumn}
              hasBands={hasBands}
              selected={block}
              dropBefore={pointer.dropBefore}
            />
            <SheetBody
              shape={shape}
              view={view}
              rowHeight={rowHeight}
              headHeight={headHeight}
              headRows={headRows}
              selection={selection}
              filling={pointer.filling}
              isEditing={editor.editing !== null}
              labels={labels}
            />
          </div>
        </div>
        {model.lines.length === 0 && <div className="dt-sheet-empty">{props.empty}</div>}
      </div>
      <div role="status" className="dt-sheet-spoken">
        {isFocused ? spoken() : ''}
      </div>
    </div>
  )
}

/** Only a selected text makes the browser ask for a copy; what is copied then is the block. */
function copyFrom(box: HTMLTextAreaElement | null): void {
  if (box === null) return
  box.focus({ preventScroll: true })
  box.value = ' '
  box.select()
  document.execCommand('copy')
  box.value = ''
}
