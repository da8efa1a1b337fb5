// biome-ignore-all lint/a11y/useSemanticElements: a sheet that draws only what is in view cannot be a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the text box beside the grid

import { memo, type ReactNode } from 'react'
import type { PlacedColumn } from './columnLayout.ts'
import { LockIcon } from './LockIcon.tsx'
import type { SheetLabels } from './sheetLabels.ts'
import type { SheetLine } from './sheetLine.ts'
import { isSameSpan, type LineSpan, spanClasses } from './sheetMarks.ts'
import { cellAt, refusalOf, type SheetModel, shownText } from './sheetModel.ts'

export type SheetRowProps<Row> = {
  readonly line: SheetLine<Row>
  readonly index: number
  readonly headRows: number
  readonly top: number
  readonly height: number
  readonly width: number
  readonly columns: readonly PlacedColumn<Row>[]
  readonly cellState: SheetModel<Row>['cellState']
  /** Scrolling columns in view; frozen ones are always drawn. */
  readonly firstColumn: number
  readonly lastColumn: number
  /** The active cell's column when it lies in this line, else -1. */
  readonly activeColumn: number
  readonly selected: LineSpan | null
  readonly filling: LineSpan | null
  /** Whether the selection ends here and so carries the fill corner. */
  readonly hasFillCorner: boolean
  readonly isCollapsed: boolean
  readonly labels: SheetLabels
}

/** One line of the sheet. Drawn again only when it or its marks changed. */
export const SheetRow = memo(SheetRowView, isSameRow) as typeof SheetRowView

function SheetRowView<Row>(props: SheetRowProps<Row>): ReactNode {
  const { line, index, headRows, top, height, width } = props
  const kind = line.kind === 'subtotal' && line.isTotal ? 'total' : line.kind
  return (
    <div
      role="row"
      aria-rowindex={headRows + index + 1}
      data-row={index}
      className={`dt-sheet-row dt-sheet-${kind}-line`}
      style={{ top, height, width }}
    >
      {line.kind === 'row' ? <Cells {...props} /> : <SummaryCells {...props} />}
    </div>
  )
}

function Cells<Row>(props: SheetRowProps<Row>): ReactNode {
  return props.columns.map((placed, column) =>
    isDrawn(placed, column, props) ? (
      <Cell key={placed.column.id} row={props} placed={placed} column={column} />
    ) : null,
  )
}

function Cell<Row>({
  row: props,
  placed,
  column,
}: {
  readonly row: SheetRowProps<Row>
  readonly placed: PlacedColumn<Row>
  readonly column: number
}): ReactNode {
  const model = { lines: [props.line], columns: props.columns, cellState: props.cellState }
  const cell = cellAt(model, { row: 0, column })
  if (cell === null) return null
  const { state } = cell
  const refusal = refusalOf(cell)
  const text = shownText(cell)
  const isInvalid = state?.invalid !== undefined
  const isWords = (placed.column.align ?? 'left') === 'left'
  const marks = [
    `dt-sheet-${placed.column.align ?? 'left'}`,
    (state?.isPrivate || placed.column.isPrivate) && 'dt-sheet-private',
    refusal === 'readonly' && 'dt-sheet-readonly',
    refusal === 'locked' && 'dt-sheet-locked',
    state?.overridden && 'dt-sheet-overridden',
    state?.changed && 'dt-sheet-changed',
    state?.found && 'dt-sheet-found',
    isInvalid && 'dt-sheet-invalid',
  ].filter(Boolean)
  const isDrawnByOwner = placed.column.render !== undefined && !isInvalid
  return (
    <CellView
      column={column}
      left={placed.left}
      width={placed.width}
      className={`${cellClass(props, placed, column)} ${marks.join(' ')}`}
      text={text}
      title={
        [state?.invalid?.message, state?.note, state?.comment].filter(Boolean).join('\n') ||
        (isWords ? text : '')
      }
      isSelected={isSelectedAt(props, column)}
      isReadonly={refusal !== null}
      isInvalid={isInvalid}
      hasComment={state?.comment !== undefined}
      hasLock={refusal === 'locked' && column === firstLocked(props)}
      hasFillCorner={props.hasFillCorner && props.selected?.right === column}
    >
      {isDrawnByOwner ? placed.column.render?.(cell.row, text) : null}
    </CellView>
  )
}

/** A cell from nothing but words and numbers: a line is worked out again as a whole, and only other cells are drawn. */
const CellView = memo(function CellView(props: {
  readonly column: number
  readonly left: number
  readonly width: number
  readonly className: string
  readonly text: string
  readonly title: string
  readonly isSelected: boolean
  readonly isReadonly: boolean
  readonly isInvalid: boolean
  readonly hasComment: boolean
  readonly hasLock: boolean
  readonly hasFillCorner: boolean
  /** What the owner draws in place of the text. */
  readonly children: ReactNode
}) {
  const { column, left, width, className, text, title, children } = props
  return (
    <div
      role="gridcell"
      data-cell={column}
      aria-colindex={column + 1}
      aria-readonly={props.isReadonly}
      aria-selected={props.isSelected}
      aria-invalid={props.isInvalid || undefined}
      title={title === '' ? undefined : title}
      className={className}
      style={{ left, width }}
    >
      {children ?? <span className="dt-sheet-text">{text}</span>}
      {props.hasComment && <span className="dt-sheet-comment-mark" aria-hidden="true" />}
      {props.hasLock && <LockIcon />}
      {props.hasFillCorner && (
        <span className="dt-sheet-fill-corner" data-fill-corner="" aria-hidden="true" />
      )}
    </div>
  )
})

function SummaryCells<Row>(props: SheetRowProps<Row>): ReactNode {
  const { line, columns, activeColumn, selected, filling } = props
  if (line.kind === 'row') return null
  const span = labelSpan(columns, line.cells ?? {})
  const labelWidth = columns.slice(0, span).reduce((sum, column) => sum + column.width, 0)
  const isGroup = line.kind === 'group'
  const last = span - 1
  const within = (column: number) => column >= 0 && column < span
  const isSelected = selected !== null && selected.left < span
  const classes = [
    'dt-sheet-cell dt-sheet-frozen dt-sheet-line-label',
    columns[last]?.isFrozen && !columns[span]?.isFrozen && 'dt-sheet-frozen-edge',
    within(activeColumn) && 'dt-sheet-active',
    isSelected &&
      spanClasses(
        { ...selected, left: Math.max(selected.left, 0) },
        Math.max(selected.left, 0),
        'dt-sheet-selected',
      ),
    filling !== null && filling.left < span && ' dt-sheet-filling',
  ].filter(Boolean)
  return (
    <>
      <div
        role="gridcell"
        data-cell={0}
        aria-colindex={1}
        aria-colspan={span}
        aria-selected={isSelected}
        aria-readonly={true}
        aria-expanded={isGroup ? !props.isCollapsed : undefined}
        className={classes.join(' ')}
        style={{ left: 0, width: labelWidth }}
      >
        {isGroup && <Chevron line={line} isCollapsed={props.isCollapsed} labels={props.labels} />}
        <span className="dt-sheet-text">{line.label}</span>
      </div>
      {columns.map((placed, column) =>
        column >= span && isDrawn(placed, column, props) ? (
          <div
            key={placed.column.id}
            {...cellPlace(props, placed, column)}
            className={`${cellClass(props, placed, column)} dt-sheet-${placed.column.align ?? 'left'}${
              placed.column.isPrivate ? ' dt-sheet-private' : ''
            }`}
          >
            <span className="dt-sheet-text">{line.cells?.[placed.column.id] ?? ''}</span>
          </div>
        ) : null,
      )}
    </>
  )
}

function Chevron({
  line,
  isCollapsed,
  labels,
}: {
  readonly line: { readonly id: string }
  readonly isCollapsed: boolean
  readonly labels: SheetLabels
}): ReactNode {
  return (
    <span
      className={`dt-sheet-toggle${isCollapsed ? ' dt-sheet-is-collapsed' : ''}`}
      data-toggle={line.id}
      title={isCollapsed ? labels.expandGroup : labels.collapseGroup}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true">
        <path d="M3 4.5 6 7.5 9 4.5" fill="none" stroke="currentColor" strokeWidth="1.4" />
      </svg>
    </span>
  )
}

function isSelectedAt<Row>({ selected }: SheetRowProps<Row>, column: number): boolean {
  return selected !== null && column >= selected.left && column <= selected.right
}

function cellPlace<Row>(props: SheetRowProps<Row>, placed: PlacedColumn<Row>, column: number) {
  return {
    role: 'gridcell',
    'data-cell': column,
    'aria-colindex': column + 1,
    'aria-readonly': true,
    'aria-selected': isSelectedAt(props, column),
    style: { left: placed.left, width: placed.width },
  } as const
}

function cellClass<Row>(props: SheetRowProps<Row>, placed: PlacedColumn<Row>, column: number): string {
  const isEdge = placed.isFrozen && props.columns[column + 1]?.isFrozen !== true
  return [
    'dt-sheet-cell',
    placed.isFrozen ? ' dt-sheet-frozen' : '',
    isEdge ? ' dt-sheet-frozen-edge' : '',
    props.activeColumn === column ? ' dt-sheet-active' : '',
    spanClasses(props.selected, column, 'dt-sheet-selected'),
    spanClasses(props.filling, column, 'dt-sheet-filling'),
  ].join('')
}

function isDrawn<Row>(placed: PlacedColumn<Row>, column: number, props: SheetRowProps<Row>): boolean {
  return placed.isFrozen || (column >= props.firstColumn && column <= props.lastColumn)
}

/** A locked line shows one padlock: more of them would say nothing new. */
function firstLocked<Row>({ line, columns, cellState }: SheetRowProps<Row>): number {
  const model = { lines: [line], columns, cellState }
  return columns.findIndex((_, column) => {
    const cell = cellAt(model, { row: 0, column })
    return cell !== null && refusalOf(cell) === 'locked'
  })
}

/** A label reaches over the leading columns that have no figure of their own; beyond frozen ones it does not. */
function labelSpan<Row>(
  columns: readonly PlacedColumn<Row>[],
  cells: Readonly<Record<string, string>>,
): number {
  const frozen = columns.filter((column) => column.isFrozen).length
  const withFigure = columns.findIndex(({ column }) => cells[column.id] !== undefined)
  const free = withFigure < 0 ? columns.length : Math.max(1, withFigure)
  return Math.max(1, frozen > 0 ? Math.min(frozen, free) : free)
}

function isSameRow<Row>(before: SheetRowProps<Row>, after: SheetRowProps<Row>): boolean {
  const keys = Object.keys(after) as (keyof SheetRowProps<Row>)[]
  return keys.every((key) =>
    key === 'selected' || key === 'filling'
      ? isSameSpan(before[key], after[key])
      : Object.is(before[key], after[key]),
  )
}
