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
import type { CommentPlace } from '../../domain/negotiation/comment.ts'
import { useAskedRow } from './askedRow.ts'
import { CellComments, type OpenComments } from './comments/CellComments.tsx'
import { useSheetComments } from './comments/useSheetComments.ts'
import { useOpenNegotiation } from './negotiation/openNegotiation.ts'
import {
  type CellAddress,
  SheetGrid,
  type SheetGridCommands,
  type SheetGridProps,
  type SheetSelection,
} from './sheetGrid/SheetGrid.tsx'
import type { CommitKind, PasteReport, SheetChange } from './sheetGrid/sheetChange.ts'
import { useInvalidEntries } from './sheetGrid/useInvalidEntries.ts'
import { useSheetSelection } from './sheetSelection.ts'
import { columnItems } from './sheetTools/columnItems.ts'
import { groupItems } from './sheetTools/groupItems.ts'
import { SheetBars } from './sheetTools/SheetBars.tsx'
import { useSheetTools } from './sheetTools/useSheetTools.ts'
import { CellMenu, type MenuItem } from './ui/CellMenu.tsx'
import { PasteBar } from './ui/PasteBar.tsx'
import { type CellReset, useCellReset } from './useCellReset.ts'
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
  /** What its rows are, where they can be commented on. */
  readonly comments?: CommentPlace['of']
  /** What the context menu offers for a cell besides copying. */
  readonly menu?: (address: CellAddress) => readonly MenuItem[]
  /** Which cells say something else than the base, and what takes them back to it. */
  readonly reset?: CellReset
  readonly empty: string
  readonly ref?: Ref<SheetGridCommands>
}

type Point = { readonly x: number; readonly y: number }
type OpenMenu = Point & { readonly label: string; readonly items: readonly MenuItem[] }

/**
 * A sheet of the open negotiation: unreadable texts kept and marked, paste bar, menus, status bar, undo; find, go to,
 * filter and exact figures over it, and comments where its rows can have some.
 */
export function RowSheet<Row>(props: RowSheetProps<Row>): ReactNode {
  const { t } = useTranslation()
  const { columns, idOf, cellState, onCommit, onSelectionChange } = props
  const selected = useRef<SheetSelection | null>(null)
  const labels = useSheetLabels(props.label)
  const { undo, redo } = useOpenNegotiation.getState()
  const showSelection = useSheetSelection((state) => state.show)
  const selectionText = useSelectionText(columns)
  const [layout, setLayout] = useColumnLayout(props.sheet)
  const [pasted, setPasted] = useState<PasteReport | null>(null)
  const [menu, setMenu] = useState<OpenMenu | null>(null)
  const { invalidAt, remember } = useInvalidEntries()
  const grid = useRef<SheetGridCommands>(null)
  const tools = useSheetTools(grid, { lines: props.lines, columns, rowName: props.rowName })
  const firstColumn = columns[0]?.id ?? ''
  const comments = useSheetComments(props.comments, firstColumn)
  const [openComments, setOpenComments] = useState<OpenComments | null>(null)
  const { isFound } = tools
  const openCommentAt = comments?.openAt
  useImperativeHandle(props.ref, () => ({
    focus: () => grid.current?.focus(),
    copy: () => grid.current?.copy(),
    edit: () => grid.current?.edit(),
    goTo: (address) => grid.current?.goTo(address) ?? false,
    show: (address) => grid.current?.show(address) ?? false,
  }))

  const { asked, answered } = useAskedRow()
  useEffect(() => {
    if (asked?.sheet !== props.sheet || firstColumn === '') return
    answered()
    grid.current?.goTo({ rowId: asked.rowId, columnId: firstColumn })
  }, [asked, answered, props.sheet, firstColumn])

  const commit = useCallback(
    (changes: readonly SheetChange[], kind: CommitKind) => remember(onCommit(changes, kind)),
    [remember, onCommit],
  )
  const stateAt = useCallback(
    (row: Row, columnId: string) => {
      const id = idOf(row)
      const own = cellState?.(row, columnId)
      const invalid = invalidAt(id, columnId)
      const comment = openCommentAt?.(id, columnId)
      const found = isFound(id, columnId)
      if (invalid === undefined && comment === undefined && !found) return own
      return {
        ...own,
        found,
        ...(invalid === undefined ? {} : { invalid }),
        ...(comment === undefined ? {} : { comment }),
      }
    },
    [invalidAt, idOf, cellState, isFound, openCommentAt],
  )
  const closeMenu = useCallback(() => {
    setMenu(null)
    grid.current?.focus()
  }, [])
  const closeComments = useCallback(() => {
    setOpenComments(null)
    grid.current?.focus()
  }, [])
  const follow = useCallback(
    (selection: SheetSelection | null) => {
      selected.current = selection
      onSelectionChange?.(selection)
    },
    [onSelectionChange],
  )
  const resetSelected = useCellReset(props.reset, selected, (at) => ({
    name: rowNameOf(at.rowId),
    column: headerOf(at.columnId),
  }))
  const columnsMenu = (columnId: string) => columnItems(t, columns, columnId, layout, setLayout)
  const rowNameOf = (rowId: string) => {
    const line = props.lines.find(({ id }) => id === rowId)
    return line?.kind === 'row' ? (props.rowName?.(line.row) ?? '') : (line?.label ?? '')
  }
  const headerOf = (columnId: string) => columns.find(({ id }) => id === columnId)?.header ?? ''
  const cellItems = (at: CellAddress & Point): readonly MenuItem[] => {
    const isRow = props.lines.some(({ id, kind }) => id === at.rowId && kind === 'row')
    const { x, y } = at
    return [
      { id: 'copy', label: t('menu.copy'), keys: 'Ctrl+C', run: () => grid.current?.copy() },
      ...(props.menu?.(at) ?? []),
      ...(props.reset === undefined
        ? []
        : [
            {
              id: 'resetCell',
              label: t('deal.resetCell'),
              keys: 'Ctrl+Backspace',
              isDisabled: !props.reset.canReset(at),
              run: resetSelected,
            },
          ]),
      ...(comments === null
        ? []
        : [
            null,
            {
              id: 'comment',
              label: t('comments.menu'),
              keys: 'Shift+F2',
              isDisabled: !isRow,
              run: () => setOpenComments({ x, y, cell: at }),
            },
            {
              id: 'comments',
              label: t('comments.all', { count: comments.all.length }),
              isDisabled: comments.all.length === 0,
              run: () => setOpenComments({ x, y, cell: null }),
            },
          ]),
      null,
      ...groupItems(t, props.lines, tools),
      ...columnsMenu(at.columnId),
    ]
  }
  const openTool: NonNullable<SheetGridProps<Row>['onTool']> = (tool, at) => {
    const isRow = props.lines.some(({ id, kind }) => id === at.rowId && kind === 'row')
    if (tool === 'reset') resetSelected()
    else if (tool !== 'comment') tools.open(tool, at)
    else if (comments !== null && isRow) setOpenComments({ x: at.x, y: at.y, cell: at })
  }
  return (
    <>
      <SheetBars tools={tools} />
      <PasteBar report={pasted} onClose={() => setPasted(null)} />
      <SheetGrid
        ref={grid}
        className="fill-sheet"
        lines={tools.lines}
        columns={tools.columns}
        collapsed={tools.collapsed}
        onCollapsedChange={tools.setCollapsed}
        onTool={openTool}
        labels={labels}
        cellState={stateAt}
        columnLayout={layout}
        onColumnLayoutChange={setLayout}
        onCommit={commit}
        onPasted={setPasted}
        onCellMenu={(at) => setMenu({ x: at.x, y: at.y, label: t('menu.title'), items: cellItems(at) })}
        onHeaderMenu={({ columnId, x, y }) =>
          setMenu({
            x,
            y,
            label: t('sheetTools.columnMenu', { column: headerOf(columnId) }),
            items: columnsMenu(columnId),
          })
        }
        onSelectionSummary={(summary) => showSelection(selectionText(summary))}
        onUndo={undo}
        onRedo={redo}
        empty={<p className="sheet-empty">{props.empty}</p>}
        onSelectionChange={follow}
        {...given(props, ['rowName', 'onDraft', 'onRefused'])}
      />
      {menu === null ? null : <CellMenu {...menu} onClose={closeMenu} />}
      {openComments === null || comments === null ? null : (
        <CellComments
          comments={comments}
          open={openComments}
          rowName={rowNameOf}
          columnName={headerOf}
          firstColumn={firstColumn}
          goTo={(address) => {
            setOpenComments(null)
            tools.show(address)
            grid.current?.focus()
          }}
          onClose={closeComments}
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
