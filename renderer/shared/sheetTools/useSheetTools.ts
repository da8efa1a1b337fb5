import { type RefObject, useCallback, useDeferredValue, useMemo, useState } from 'react'
import { flushSync } from 'react-dom'
import { findCells, rowMeant } from '../sheetGrid/findCells.ts'
import { invalidKey } from '../sheetGrid/invalidEntries.ts'
import type { SheetTool } from '../sheetGrid/keyIntent.ts'
import type { CellAddress, SheetGridCommands } from '../sheetGrid/SheetGrid.tsx'
import type { SheetColumn } from '../sheetGrid/sheetColumn.ts'
import { type ColumnFilter, filteredLines } from '../sheetGrid/sheetFilter.ts'
import type { SheetLine } from '../sheetGrid/sheetLine.ts'

type Bar = 'find' | 'goTo' | 'filter'

/** What stands above the sheet, and how it changes what the sheet shows. */
export type SheetTools<Row> = {
  readonly bar: Bar | null
  readonly open: (tool: Exclude<SheetTool, 'reset'>, at: CellAddress) => void
  readonly close: () => void
  /** The column that a new filter asks about: the one the sheet was on. */
  readonly column: string
  readonly lines: readonly SheetLine<Row>[]
  readonly columns: readonly SheetColumn<Row>[]
  readonly collapsed: ReadonlySet<string>
  readonly setCollapsed: (collapsed: ReadonlySet<string>) => void
  readonly isExact: boolean
  readonly leaveExact: () => void
  readonly filters: readonly ColumnFilter[]
  readonly setFilters: (filters: readonly ColumnFilter[]) => void
  readonly rowCount: { readonly shown: number; readonly all: number }
  readonly query: string
  readonly ask: (query: string) => void
  readonly found: readonly CellAddress[]
  /** The same for what is typed this very moment. */
  readonly findNow: () => readonly CellAddress[]
  readonly isFound: (rowId: string, columnId: string) => boolean
  /** Shows a found cell, opening its group; the focus stays where it is. */
  readonly show: (address: CellAddress) => void
  /** Goes to the row meant by a number or a name; false when there is none. */
  readonly goTo: (text: string) => boolean
}

const NOTHING: ReadonlySet<string> = new Set()

/** Find, go to, filter and exact figures of one sheet. Nothing of it is stored: a filter must not surprise anyone tomorrow. */
export function useSheetTools<Row>(
  grid: RefObject<SheetGridCommands | null>,
  given: {
    readonly lines: readonly SheetLine<Row>[]
    readonly columns: readonly SheetColumn<Row>[]
    readonly rowName: ((row: Row) => string) | undefined
  },
): SheetTools<Row> {
  const { rowName } = given
  const [bar, setBar] = useState<Bar | null>(null)
  const [at, setAt] = useState<CellAddress>({ rowId: '', columnId: '' })
  const [isExact, setExact] = useState(false)
  const [filters, setFilters] = useState<readonly ColumnFilter[]>([])
  const [query, setQuery] = useState('')
  const [collapsed, setCollapsed] = useState(NOTHING)
  const lines = useMemo(
    () => filteredLines(given.lines, given.columns, filters),
    [given.lines, given.columns, filters],
  )
  const columns = useMemo(
    () => (isExact ? given.columns.map(exactColumn) : given.columns),
    [given.columns, isExact],
  )
  const sought = useDeferredValue(bar === 'find' ? query : '')
  const found = useMemo(() => findCells(lines, columns, sought), [lines, columns, sought])
  const isFound = useMemo(() => {
    const keys = new Set(found.map(({ rowId, columnId }) => invalidKey(rowId, columnId)))
    return (rowId: string, columnId: string) => keys.size > 0 && keys.has(invalidKey(rowId, columnId))
  }, [found])

  const show = (address: CellAddress) => {
    const groupOf = new Map(lines.map((line) => [line.id, line.groupId]))
    const opened = new Set(collapsed)
    for (let group = groupOf.get(address.rowId); group !== undefined; group = groupOf.get(group)) {
      opened.delete(group)
    }
    if (opened.size < collapsed.size) flushSync(() => setCollapsed(opened))
    grid.current?.show(address)
  }
  const close = useCallback(() => {
    setBar(null)
    grid.current?.focus()
  }, [grid])
  return {
    bar,
    open: (tool, where) => {
      setAt(where)
      if (tool === 'exact') setExact(!isExact)
      else if (tool !== 'comment') setBar(tool)
    },
    close,
    column: at.columnId,
    lines,
    columns,
    collapsed,
    setCollapsed,
    isExact,
    leaveExact: () => setExact(false),
    filters,
    setFilters,
    rowCount: { shown: countRows(lines), all: countRows(given.lines) },
    query,
    ask: setQuery,
    found,
    findNow: () => (sought === query ? found : findCells(lines, columns, query)),
    isFound,
    show,
    goTo: (text) => {
      const rowId = rowMeant(lines, (row) => rowName?.(row) ?? '', text)
      if (rowId === null) return false
      show({ rowId, columnId: at.columnId || (columns[0]?.id ?? '') })
      close()
      return true
    },
  }
}

/** A column that shows what its editor would open with. */
function exactColumn<Row>(column: SheetColumn<Row>): SheetColumn<Row> {
  const { exactText } = column
  return exactText === undefined ? column : { ...column, format: exactText }
}

function countRows<Row>(lines: readonly SheetLine<Row>[]): number {
  return lines.reduce((count, line) => count + (line.kind === 'row' ? 1 : 0), 0)
}
