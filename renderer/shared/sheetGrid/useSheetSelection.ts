import { useMemo, useState } from 'react'
import { type BlockSelection, type CellPosition, clamped, single } from './selection.ts'
import type { CellAddress } from './sheetGridProps.ts'
import { extentOf } from './sheetModel.ts'
import type { SheetShape } from './useSheetModel.ts'

/** Ids find a cell again after rows came, went or moved; the place is for a cell that is gone. */
type Place = CellAddress & CellPosition
type Places = {
  readonly active: Place
  readonly anchor: Place
  readonly head: Place
  readonly tabStart: { readonly tabStart?: number }
}

/** The selection in positions of this moment, kept by ids between renders. */
export function useSheetSelection<Row>(
  shape: SheetShape<Row>,
): readonly [BlockSelection, (next: BlockSelection) => void] {
  const [places, setPlaces] = useState<Places | null>(null)
  const { model, rowOf, columnOf } = shape
  const selection = useMemo(() => {
    const extent = extentOf(model)
    const firstRow = model.lines.findIndex((line) => line.kind === 'row')
    if (places === null) return single({ row: Math.max(0, firstRow), column: 0 })
    const found = (place: Place) =>
      clamped(
        {
          row: rowOf.get(place.rowId) ?? place.row,
          column: columnOf.get(place.columnId) ?? place.column,
        },
        extent,
      )
    return {
      active: found(places.active),
      anchor: found(places.anchor),
      head: found(places.head),
      ...places.tabStart,
    }
  }, [places, model, rowOf, columnOf])
  const select = (next: BlockSelection) => {
    const place = (position: CellPosition): Place => ({
      ...position,
      rowId: model.lines[position.row]?.id ?? '',
      columnId: model.columns[position.column]?.column.id ?? '',
    })
    setPlaces({
      active: place(next.active),
      anchor: place(next.anchor),
      head: place(next.head),
      tabStart: next.tabStart === undefined ? {} : { tabStart: next.tabStart },
    })
  }
  return [selection, select]
}
