// biome-ignore-all lint/a11y/useSemanticElements: a sheet that draws only what is in view cannot be a table element
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus stays in the text box beside the grid

import type { ReactNode } from 'react'
import { type ColumnBand, columnBands } from './columnBands.ts'
import type { PlacedColumn } from './columnLayout.ts'
import { LockIcon } from './LockIcon.tsx'
import type { CellBlock } from './selection.ts'

const LEAST_BAND_HEIGHT = 24

/** The height of the bands above the heads, in pixels; it grows with the rows. */
export function bandHeight(rowHeight: number): number {
  return Math.max(LEAST_BAND_HEIGHT, Math.round(rowHeight * 0.75))
}

export type SheetHeadProps<Row> = {
  readonly columns: readonly PlacedColumn<Row>[]
  readonly height: number
  readonly width: number
  readonly firstColumn: number
  readonly lastColumn: number
  readonly hasBands: boolean
  readonly selected: CellBlock
  /** Where a dragged head would be put; undefined without a drag. */
  readonly dropBefore: string | null | undefined
}

/** The head of the sheet: bands of column groups where there are any, and one head per column. */
export function SheetHead<Row>(props: SheetHeadProps<Row>): ReactNode {
  const { columns, height, width, hasBands } = props
  return (
    <div role="rowgroup" className="dt-sheet-head" style={{ width }}>
      {hasBands && (
        <div
          role="row"
          aria-rowindex={1}
          className="dt-sheet-band-row"
          style={{ height: bandHeight(height) }}
        >
          {columnBands(columns).map((band) => (
            <div
              key={band.firstColumn}
              {...(band.label === '' ? {} : bandRole(band))}
              className={`dt-sheet-band${band.isFrozen ? ' dt-sheet-frozen' : ''}${
                band.isPrivate ? ' dt-sheet-private' : ''
              }${band.label === '' ? ' dt-sheet-no-band' : ''}`}
              style={{ left: band.left, width: band.width }}
            >
              {band.isPrivate && <LockIcon />}
              <span className="dt-sheet-text">{band.label}</span>
            </div>
          ))}
        </div>
      )}
      <div role="row" aria-rowindex={hasBands ? 2 : 1} className="dt-sheet-head-row" style={{ height }}>
        {columns.map((placed, index) =>
          placed.isFrozen || (index >= props.firstColumn && index <= props.lastColumn) ? (
            <HeadCell key={placed.column.id} head={props} placed={placed} index={index} />
          ) : null,
        )}
      </div>
    </div>
  )
}

/** A band without a label is a gap in the head, and no head of anything. */
function bandRole(band: ColumnBand) {
  return {
    role: 'columnheader',
    'aria-colindex': band.firstColumn + 1,
    'aria-colspan': band.count,
  } as const
}

function HeadCell<Row>({
  head,
  placed,
  index,
}: {
  readonly head: SheetHeadProps<Row>
  readonly placed: PlacedColumn<Row>
  readonly index: number
}): ReactNode {
  const { column } = placed
  const isEdge = placed.isFrozen && head.columns[index + 1]?.isFrozen !== true
  const isLast = index === head.columns.length - 1
  const classes = [
    'dt-sheet-head-cell',
    `dt-sheet-${column.align ?? 'left'}`,
    placed.isFrozen && 'dt-sheet-frozen',
    isEdge && 'dt-sheet-frozen-edge',
    column.isPrivate && 'dt-sheet-private',
    index >= head.selected.left && index <= head.selected.right && 'dt-sheet-head-selected',
    head.dropBefore === column.id && 'dt-sheet-drop-before',
    head.dropBefore === null && isLast && 'dt-sheet-drop-after',
  ].filter(Boolean)
  return (
    <div
      role="columnheader"
      aria-colindex={index + 1}
      data-head={column.id}
      className={classes.join(' ')}
      style={{ left: placed.left, width: placed.width }}
    >
      {column.isPrivate && !head.hasBands && <LockIcon />}
      <span className="dt-sheet-text" title={column.header}>
        {column.header}
        {column.unit !== undefined && <span className="dt-sheet-unit"> {column.unit}</span>}
      </span>
      <span className="dt-sheet-resize" data-resize={column.id} aria-hidden="true" />
    </div>
  )
}
