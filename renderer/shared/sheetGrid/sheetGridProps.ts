import type { ReactNode, Ref } from 'react'
import type { ColumnLayout } from './columnLayout.ts'
import type { SheetTool } from './keyIntent.ts'
import type { SelectionSummary } from './selectionSummary.ts'
import type { CommitKind, PasteReport, RefusedEdit, SheetChange } from './sheetChange.ts'
import type { CellState, SheetColumn, SheetValue } from './sheetColumn.ts'
import type { SheetLabels } from './sheetLabels.ts'
import type { SheetLine } from './sheetLine.ts'

export type CellAddress = { readonly rowId: string; readonly columnId: string }

/** The selected block by the ids of its lines and columns, in the order shown; `active` lies inside it. */
export type SheetSelection = {
  readonly active: CellAddress
  readonly rowIds: readonly string[]
  readonly columnIds: readonly string[]
}

/** What the owner may ask of a grid through its `ref`. */
export type SheetGridCommands = {
  readonly focus: () => void
  /** Selects one cell, scrolls to it and takes the focus. False when the cell is not shown. */
  readonly goTo: (address: CellAddress) => boolean
  /** The same without taking the focus, for somebody who is typing elsewhere. */
  readonly show: (address: CellAddress) => boolean
  /** Copies the selection, as Ctrl+C does. */
  readonly copy: () => void
  /** Opens the editor of the active cell, as F2 does. */
  readonly edit: () => void
}

export type SheetGridProps<Row> = {
  readonly lines: readonly SheetLine<Row>[]
  readonly columns: readonly SheetColumn<Row>[]
  readonly labels: SheetLabels
  /** Keep the identity stable while nothing changed: rows are drawn again when it changes. */
  readonly cellState?: (row: Row, columnId: string) => CellState | undefined
  /** What a row is called in announcements. */
  readonly rowName?: (row: Row) => string
  /** Pixels; 32 when absent. */
  readonly rowHeight?: number
  readonly columnLayout?: ColumnLayout
  readonly onColumnLayoutChange?: (layout: ColumnLayout) => void
  /** Collapsed group ids; the grid keeps them itself when absent. */
  readonly collapsed?: ReadonlySet<string>
  readonly onCollapsedChange?: (collapsed: ReadonlySet<string>) => void
  /** One call is one undo step. */
  readonly onCommit: (changes: readonly SheetChange[], kind: CommitKind) => void
  /** The last readable value while the user still types, for live figures; null when the editor closes. */
  readonly onDraft?: (draft: (CellAddress & { readonly value: SheetValue }) | null) => void
  readonly onPasted?: (report: PasteReport) => void
  readonly onRefused?: (refused: RefusedEdit) => void
  readonly onSelectionChange?: (selection: SheetSelection | null) => void
  readonly onSelectionSummary?: (summary: SelectionSummary | null) => void
  /** Right click, Shift+F10 or the menu key on a cell; viewport pixels. */
  readonly onCellMenu?: (menu: CellAddress & { readonly x: number; readonly y: number }) => void
  /** Ctrl+F, Ctrl+G, Ctrl+Shift+L, Ctrl+`, Ctrl+Backspace and Shift+F2 on a cell; without it the keys are left to the page. */
  readonly onTool?: (tool: SheetTool, at: CellAddress & { readonly x: number; readonly y: number }) => void
  readonly onHeaderMenu?: (menu: {
    readonly columnId: string
    readonly x: number
    readonly y: number
  }) => void
  /** Ctrl+Z, Ctrl+Y and Ctrl+Shift+Z outside the editor; without them the keys are left to the page. */
  readonly onUndo?: () => void
  readonly onRedo?: () => void
  /** Shown under the head when there are no lines. */
  readonly empty?: ReactNode
  readonly className?: string
  readonly ref?: Ref<SheetGridCommands>
}
