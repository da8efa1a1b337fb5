import { useEffect, useEffectEvent } from 'react'
import { type BlockSelection, selectedBlock } from './selection.ts'
import { selectionSummary } from './selectionSummary.ts'
import type { SheetGridProps } from './sheetGridProps.ts'
import { rowsOfBlock, type SheetModel } from './sheetModel.ts'

/** Tells the owner what is selected and, for the status bar, what it adds up to. */
export function useSelectionReport<Row>(
  model: SheetModel<Row>,
  selection: BlockSelection,
  { onSelectionChange, onSelectionSummary }: SheetGridProps<Row>,
): void {
  const { top, left, bottom, right } = selectedBlock(selection)
  const { row, column } = selection.active
  const reportSelection = useEffectEvent(() => {
    const rowId = model.lines[row]?.id
    const columnId = model.columns[column]?.column.id
    if (rowId === undefined || columnId === undefined) return onSelectionChange?.(null)
    onSelectionChange?.({
      active: { rowId, columnId },
      rowIds: model.lines.slice(top, bottom + 1).map((line) => line.id),
      columnIds: model.columns.slice(left, right + 1).map((placed) => placed.column.id),
    })
  })
  const reportSummary = useEffectEvent(() => {
    if (onSelectionSummary === undefined) return
    const rows = rowsOfBlock(model, { top, left, bottom, right }).flatMap((index) => {
      const line = model.lines[index]
      return line?.kind === 'row' ? [line.row] : []
    })
    const columns = model.columns.slice(left, right + 1).map((placed) => placed.column)
    onSelectionSummary(rows.length === 0 ? null : selectionSummary(rows, columns))
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again when the selection or the sheet changed
  useEffect(() => reportSelection(), [top, left, bottom, right, row, column, model.lines, model.columns])
  // biome-ignore lint/correctness/useExhaustiveDependencies: told again when the selection or a value changed
  useEffect(() => reportSummary(), [top, left, bottom, right, model])
}
