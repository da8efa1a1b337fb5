import { useVirtualizer, type VirtualItem } from '@tanstack/react-virtual'
import { type RefObject, useLayoutEffect } from 'react'
import { type SheetView, scrolledTo } from './scrollPlace.ts'
import type { CellPosition } from './selection.ts'
import type { SheetShape } from './useSheetModel.ts'

export type ViewedSheet = {
  /** The lines to draw. */
  readonly rows: readonly VirtualItem[]
  /** Indexes among all visible columns of the first and last scrolling column to draw. */
  readonly firstColumn: number
  readonly lastColumn: number
  readonly now: () => SheetView
  /** Scrolls just as far as the cell needs to be wholly in view. */
  readonly show: (position: CellPosition) => void
  readonly pageRows: () => number
}

/** Which lines and columns are in view, and how far the sheet is scrolled. */
export function useSheetView<Row>(
  scroller: RefObject<HTMLDivElement | null>,
  { model, frozenWidth }: SheetShape<Row>,
  { rowHeight, headHeight }: { readonly rowHeight: number; readonly headHeight: number },
): ViewedSheet {
  const scrolling = model.columns.filter((column) => !column.isFrozen)
  const frozenCount = model.columns.length - scrolling.length
  const rows = useVirtualizer({
    count: model.lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => model.lines[index]?.id ?? index,
    paddingStart: headHeight,
    overscan: 8,
    useFlushSync: false,
  })
  const columns = useVirtualizer({
    horizontal: true,
    count: scrolling.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => scrolling[index]?.width ?? 0,
    getItemKey: (index) => scrolling[index]?.column.id ?? index,
    paddingStart: frozenWidth,
    overscan: 6,
    useFlushSync: false,
  })
  // biome-ignore lint/correctness/useExhaustiveDependencies: the sizes are read anew when they changed
  useLayoutEffect(() => {
    rows.measure()
    columns.measure()
  }, [model.columns, rowHeight, headHeight])

  const now = (): SheetView => ({
    scrollTop: scroller.current?.scrollTop ?? 0,
    scrollLeft: scroller.current?.scrollLeft ?? 0,
    width: scroller.current?.clientWidth ?? 0,
    height: scroller.current?.clientHeight ?? 0,
    headHeight,
    frozenWidth,
    rowHeight,
  })
  const show = (position: CellPosition) => {
    const view = now()
    const { top, left } = scrolledTo(view, model.columns, position)
    if (top !== view.scrollTop || left !== view.scrollLeft) scroller.current?.scrollTo({ top, left })
  }
  const drawnColumns = columns.getVirtualItems()
  return {
    rows: rows.getVirtualItems(),
    firstColumn: frozenCount + (drawnColumns[0]?.index ?? 0),
    lastColumn: frozenCount + (drawnColumns.at(-1)?.index ?? -1),
    now,
    show,
    pageRows: () => Math.max(1, Math.floor((now().height - headHeight) / rowHeight) - 1),
  }
}
