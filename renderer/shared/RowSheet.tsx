import {
  type ReactNode,
  type Ref,
  useCallback,
  useEffect,
  useImperativeHandle,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import { useAskedRow } from './askedRow.ts'
import { useOpenNegotiation } from './negotiation/openNegotiation.ts'
import {
  type CellAddress,
  SheetGrid,
  type SheetGridCommands,
  type SheetGridProps,
} from './sheetGrid/SheetGrid.tsx'
import type { CommitKind, PasteReport, SheetChange } from './sheetGrid/sheetChange.ts'
import { useInvalidEntries } from './sheetGrid/useInvalidEntries.ts'
import { useSheetSelection } from './sheetSelection.ts'
import { CellMenu, type MenuItem } from './ui/CellMenu.tsx'
import { PasteBar } from './ui/PasteBar.tsx'
import { useColumnLayout } from './useColumnLayout.ts'
import { useSelectionText } from './useSelectionText.ts'
import { useSheetLabels } from './useSheetLabels.ts'

type Handed<Row> = Pick<
  SheetGridProps<Row>,
  'lines' | 'columns' | 'cellState' | 'rowName' | 'onDraft' | 'onRefused' | 'onSelectionChange'
>

export type RowSheetProps<Row> = Handed<Row> & {
  /** What the sheet is called, and under which name its columns are remembered. */
  readonly label: string
  readonly sheet: string
  readonly idOf: (row: Row) => string
  /** Does what was typed, as one action; answers the changes as they stand, with what it could not take marked. */
  readonly onCommit: (changes: readonly SheetChange[], kind: CommitKind) => readonly SheetChange[]
  /** What the context menu offers for a cell besides copying. */
  readonly menu?: (address: CellAddress) => readonly MenuItem[]
  readonly empty: string
  readonly ref?: Ref<SheetGridCommands>
}

type OpenMenu = CellAddress & { readonly x: number; readonly y: number }

/** A sheet of the open negotiation: unreadable texts kept and marked, paste bar, menu, status bar, undo. */
export function RowSheet<Row>(props: RowSheetProps<Row>): ReactNode {
  const { t } = useTranslation()
  const { columns, idOf, cellState, onCommit } = props
  const labels = useSheetLabels(props.label)
  const { undo, redo } = useOpenNegotiation.getState()
  const showSelection = useSheetSelection((state) => state.show)
  const selectionText = useSelectionText(columns)
  const [layout, setLayout] = useColumnLayout(props.sheet)
  const [pasted, setPasted] = useState<PasteReport | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const { invalidAt, remember } = useInvalidEntries()
  const grid = useRef<SheetGridCommands>(null)
  useImperativeHandle(props.ref, () => ({
    focus: () => grid.current?.focus(),
    copy: () => grid.current?.copy(),
    edit: () => grid.current?.edit(),
    goTo: (address) => grid.current?.goTo(address) ?? false,
  }))

  const { asked, answered } = useAskedRow()
  const firstColumn = columns[0]?.id
  useEffect(() => {
    if (asked?.sheet !== props.sheet || firstColumn === undefined) return
    answered()
    grid.current?.goTo({ rowId: asked.rowId, columnId: firstColumn })
  }, [asked, answered, props.sheet, firstColumn])

  const commit = useCallback(
    (changes: readonly SheetChange[], kind: CommitKind) => remember(onCommit(changes, kind)),
    [remember, onCommit],
  )
  const stateAt = useCallback(
    (row: Row, columnId: string) => {
      const invalid = invalidAt(idOf(row), columnId)
      const own = cellState?.(row, columnId)
      return invalid === undefined ? own : { ...own, invalid }
    },
    [invalidAt, idOf, cellState],
  )
  const closeMenu = useCallback(() => {
    setMenu(null)
    grid.current?.focus()
  }, [])
  const copy = { id: 'copy', label: t('menu.copy'), keys: 'Ctrl+C', run: () => grid.current?.copy() }
  return (
    <>
      <PasteBar report={pasted} onClose={() => setPasted(null)} />
      <SheetGrid
        ref={grid}
        className="fill-sheet"
        lines={props.lines}
        columns={columns}
        labels={labels}
        cellState={stateAt}
        columnLayout={layout}
        onColumnLayoutChange={setLayout}
        onCommit={commit}
        onPasted={setPasted}
        onCellMenu={setMenu}
        onSelectionSummary={(summary) => showSelection(selectionText(summary))}
        onUndo={undo}
        onRedo={redo}
        empty={<p className="sheet-empty">{props.empty}</p>}
        {...given(props, ['rowName', 'onDraft', 'onRefused', 'onSelectionChange'])}
      />
      {menu === null ? null : (
        <CellMenu
          label={t('menu.title')}
          x={menu.x}
          y={menu.y}
          items={[copy, ...(props.menu?.(menu) ?? [])]}
          onClose={closeMenu}
        />
      )}
    </>
  )
}

function given<Props extends object, Key extends keyof Props>(props: Props, keys: readonly Key[]) {
  return Object.fromEntries(
    keys.filter((key) => props[key] !== undefined).map((key) => [key, props[key]]),
  ) as Pick<Props, Key>
}
