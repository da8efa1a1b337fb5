import { useCallback, useMemo, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { type ColumnLayout, defaultColumnLayout } from '../../../../renderer/shared/sheetGrid/columnLayout.ts'
import {
  afterCommit,
  type InvalidEntries,
  invalidKey,
} from '../../../../renderer/shared/sheetGrid/invalidEntries.ts'
import { SheetGrid, type SheetGridCommands } from '../../../../renderer/shared/sheetGrid/SheetGrid.tsx'
import type { CommitKind, SheetChange } from '../../../../renderer/shared/sheetGrid/sheetChange.ts'
import type { CellState } from '../../../../renderer/shared/sheetGrid/sheetColumn.ts'
import type { SheetSelection } from '../../../../renderer/shared/sheetGrid/sheetGridProps.ts'
import type { SheetLine } from '../../../../renderer/shared/sheetGrid/sheetLine.ts'
import { termColumns, thirtyColumns } from './columns.tsx'
import { labels } from './labels.ts'
import { manyRows, sampleRows, type TermRow } from './termRows.ts'

type Held = { readonly rows: readonly TermRow[]; readonly invalid: InvalidEntries }

/** What the tests read of the page. */
export type Harness = {
  commits: { changes: readonly SheetChange[]; kind: CommitKind }[]
  drafts: unknown[]
  pasted: unknown
  refused: unknown
  summary: unknown
  selection: SheetSelection | null
  menu: unknown
  layout: ColumnLayout
  value: (rowId: string, columnId: string) => unknown
  remove: (rowId: string) => void
}

declare global {
  interface Window {
    harness: Harness
  }
}

const query = new URLSearchParams(location.search)
const rowCount = Number(query.get('rows') ?? 0)
const columns = rowCount > 0 ? thirtyColumns : termColumns

function Page() {
  const [held, setHeld] = useState<Held>(() => ({
    rows: rowCount > 0 ? manyRows(rowCount) : sampleRows(),
    invalid: new Map(),
  }))
  const undo = useRef<Held[]>([])
  const [layout, setLayout] = useState<ColumnLayout>(defaultColumnLayout)
  const grid = useRef<SheetGridCommands>(null)
  const lines = useMemo(() => (rowCount > 0 ? plainLines(held.rows) : groupedLines(held.rows)), [held.rows])
  const cellState = useCallback(
    (row: TermRow, columnId: string): CellState | undefined => {
      const invalid = held.invalid.get(invalidKey(row.id, columnId))
      const isCurrent = columnId === 'current'
      return {
        ...(invalid === undefined ? {} : { invalid }),
        locked: row.status === 'agreed' && columnId !== 'status' && columnId !== 'note',
        overridden: isCurrent && row.id === '返利-2',
        changed: isCurrent && row.id === '返利-4',
        ...(isCurrent && row.id === '返利-2' ? { note: '距底线 0.30 点' } : {}),
      }
    },
    [held.invalid],
  )
  const onCommit = (changes: readonly SheetChange[], kind: CommitKind) => {
    window.harness.commits.push({ changes, kind })
    undo.current.push(held)
    setHeld({ rows: applied(held.rows, changes), invalid: afterCommit(held.invalid, changes) })
  }
  window.harness.layout = layout
  window.harness.value = (rowId, columnId) => {
    const row = held.rows.find((each) => each.id === rowId)
    return row?.[columnId as keyof TermRow]
  }
  window.harness.remove = (rowId) => setHeld({ ...held, rows: held.rows.filter((row) => row.id !== rowId) })
  return (
    <main>
      <h1>江源食品 × 万邻超市</h1>
      <section>
        <SheetGrid
          ref={grid}
          lines={lines}
          columns={columns}
          labels={labels}
          rowHeight={Number(query.get('rowHeight') ?? 32)}
          cellState={cellState}
          rowName={rowName}
          columnLayout={layout}
          onColumnLayoutChange={setLayout}
          onCommit={onCommit}
          onDraft={(draft) => window.harness.drafts.push(draft)}
          onPasted={(report) => {
            window.harness.pasted = report
          }}
          onRefused={(refused) => {
            window.harness.refused = refused
          }}
          onSelectionSummary={(summary) => {
            window.harness.summary = summary
          }}
          onSelectionChange={(selection) => {
            window.harness.selection = selection
          }}
          onCellMenu={(menu) => {
            window.harness.menu = menu
          }}
          onUndo={() => {
            const before = undo.current.pop()
            if (before !== undefined) setHeld(before)
          }}
          empty={<p>粘贴去年的条款表</p>}
        />
      </section>
      <p>
        <button type="button" onClick={() => grid.current?.goTo({ rowId: '返利-1', columnId: 'current' })}>
          到当前
        </button>
      </p>
    </main>
  )
}

function rowName(row: TermRow): string {
  return row.name
}

function applied(rows: readonly TermRow[], changes: readonly SheetChange[]): readonly TermRow[] {
  const byRow = new Map<string, Record<string, unknown>>()
  for (const change of changes) {
    if ('value' in change) {
      byRow.set(change.rowId, { ...byRow.get(change.rowId), [change.columnId]: change.value })
    }
  }
  return rows.map((row) => ({ ...row, ...byRow.get(row.id) }))
}

function plainLines(rows: readonly TermRow[]): readonly SheetLine<TermRow>[] {
  return rows.map((row) => ({ kind: 'row', id: row.id, row }))
}

function groupedLines(rows: readonly TermRow[]): readonly SheetLine<TermRow>[] {
  const categories = [...new Set(rows.map((row) => row.category))]
  const total = (of: readonly TermRow[]) =>
    (of.reduce((sum, row) => sum + (row.amount ?? 0), 0) / 10_000).toFixed(2)
  return [
    ...categories.flatMap((category): SheetLine<TermRow>[] => {
      const members = rows.filter((row) => row.category === category)
      const groupId = `group-${category}`
      return [
        { kind: 'group', id: groupId, label: category, cells: { amount: total(members) } },
        ...members.map((row) => ({ kind: 'row' as const, id: row.id, row, groupId })),
      ]
    }),
    { kind: 'subtotal', id: 'total', label: '合计', cells: { amount: total(rows) }, isTotal: true },
  ]
}

window.harness = {
  commits: [],
  drafts: [],
  pasted: null,
  refused: null,
  summary: null,
  selection: null,
  menu: null,
  layout: defaultColumnLayout,
  value: () => undefined,
  remove: () => undefined,
}
const root = document.getElementById('root')
if (root !== null) createRoot(root).render(<Page />)
