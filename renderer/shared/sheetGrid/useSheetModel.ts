import { useCallback, useMemo, useState } from 'react'
import { type ColumnLayout, defaultColumnLayout, placeColumns } from './columnLayout.ts'
import type { SheetGridProps } from './sheetGridProps.ts'
import { visibleLines } from './sheetLine.ts'
import type { SheetModel } from './sheetModel.ts'

export type SheetShape<Row> = {
  readonly model: SheetModel<Row>
  readonly rowOf: ReadonlyMap<string, number>
  readonly columnOf: ReadonlyMap<string, number>
  readonly collapsed: ReadonlySet<string>
  readonly toggleGroup: (groupId: string) => void
  readonly layout: ColumnLayout
  readonly setLayout: (layout: ColumnLayout) => void
  readonly frozenWidth: number
  readonly totalWidth: number
}

const NO_STATE = () => undefined
const NOTHING_COLLAPSED: ReadonlySet<string> = new Set()

/** What the sheet shows now, from the owner's props or, where the owner keeps none, its own layout and folding. */
export function useSheetModel<Row>(props: SheetGridProps<Row>): SheetShape<Row> {
  const [ownLayout, setOwnLayout] = useState(defaultColumnLayout)
  const [ownCollapsed, setOwnCollapsed] = useState(NOTHING_COLLAPSED)
  const layout = props.columnLayout ?? ownLayout
  const collapsed = props.collapsed ?? ownCollapsed
  const cellState = props.cellState ?? NO_STATE
  const lines = useMemo(() => visibleLines(props.lines, collapsed), [props.lines, collapsed])
  const columns = useMemo(() => placeColumns(props.columns, layout), [props.columns, layout])
  const model = useMemo(() => ({ lines, columns, cellState }), [lines, columns, cellState])
  const rowOf = useMemo(() => new Map(lines.map((line, index) => [line.id, index])), [lines])
  const columnOf = useMemo(() => new Map(columns.map(({ column }, index) => [column.id, index])), [columns])
  const { onColumnLayoutChange, onCollapsedChange } = props
  const setLayout = useCallback(
    (next: ColumnLayout) => {
      setOwnLayout(next)
      onColumnLayoutChange?.(next)
    },
    [onColumnLayoutChange],
  )
  const toggleGroup = (groupId: string) => {
    const next = new Set(collapsed)
    if (!next.delete(groupId)) next.add(groupId)
    setOwnCollapsed(next)
    onCollapsedChange?.(next)
  }
  const frozenWidth = columns.reduce((sum, column) => sum + (column.isFrozen ? column.width : 0), 0)
  const last = columns.at(-1)
  const totalWidth = last === undefined ? 0 : last.left + last.width
  return { model, rowOf, columnOf, collapsed, toggleGroup, layout, setLayout, frozenWidth, totalWidth }
}
