// biome-ignore-all lint/a11y/useSemanticElements: a sheet that draws only what is in view cannot be a table element

import type { ReactNode } from 'react'
import { SheetRow } from './SheetRow.tsx'
import { type BlockSelection, type CellBlock, selectedBlock } from './selection.ts'
import type { SheetLabels } from './sheetLabels.ts'
import { spanInLine } from './sheetMarks.ts'
import type { SheetShape } from './useSheetModel.ts'
import type { ViewedSheet } from './useSheetView.ts'

export type SheetBodyProps<Row> = {
  readonly shape: SheetShape<Row>
  readonly view: ViewedSheet
  readonly rowHeight: number
  readonly headHeight: number
  readonly headRows: number
  readonly selection: BlockSelection
  readonly filling: CellBlock | null
  readonly isEditing: boolean
  readonly labels: SheetLabels
}

/** The lines in view. */
export function SheetBody<Row>(props: SheetBodyProps<Row>): ReactNode {
  const { shape, view, rowHeight, headHeight, selection, filling, isEditing, labels } = props
  const { model } = shape
  const block = selectedBlock(selection)
  return (
    <div role="rowgroup" className="dt-sheet-body">
      {view.rows.map(({ index, key }) => {
        const line = model.lines[index]
        return line === undefined ? null : (
          <SheetRow
            key={key as string}
            line={line}
            index={index}
            headRows={props.headRows}
            top={headHeight + index * rowHeight}
            height={rowHeight}
            width={shape.totalWidth}
            columns={model.columns}
            cellState={model.cellState}
            firstColumn={view.firstColumn}
            lastColumn={view.lastColumn}
            activeColumn={selection.active.row === index ? selection.active.column : -1}
            selected={spanInLine(block, index)}
            filling={spanInLine(filling, index)}
            hasFillCorner={!isEditing && block.bottom === index}
            isCollapsed={shape.collapsed.has(line.id)}
            labels={labels}
          />
        )
      })}
    </div>
  )
}
