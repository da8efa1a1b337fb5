import type { ComponentType, ReactNode } from 'react'
import type { Result } from '../../../domain/result.ts'

/** What a cell holds: `null` is an empty cell. */
export type SheetValue = string | number | boolean | null

export type SheetOption = { readonly value: string; readonly label: string; readonly hint?: string }

/** What a cell shows beside its value; every mark is also said in words to assistive technology. */
export type CellState = {
  readonly overridden?: boolean
  /** Text that could not be read: shown as typed, with the reason. */
  readonly invalid?: { readonly text: string; readonly message: string }
  readonly locked?: boolean
  readonly isPrivate?: boolean
  readonly changed?: boolean
  /** One of the cells that a search found. */
  readonly found?: boolean
  /** What was remarked about the cell, shown as a corner. */
  readonly comment?: string
  /** One further sentence for the description and the tooltip, such as the distance to the walk-away. */
  readonly note?: string
}

export type CustomEditorProps<Row> = {
  readonly row: Row
  readonly value: SheetValue
  /** Commits as one step and gives the focus back to the grid. */
  readonly commit: (value: SheetValue) => void
  readonly cancel: () => void
}

export type CustomEditor<Row> = {
  readonly kind: 'custom'
  /** Shown over the cell on F2, Enter in the list, double click; takes the focus while it is open. */
  readonly Editor: ComponentType<CustomEditorProps<Row>>
}

export type SheetEditor<Row> =
  | 'text'
  | 'number'
  | 'percent'
  | 'money'
  | 'select'
  | 'readonly'
  | CustomEditor<Row>

export type SheetAlign = 'left' | 'right' | 'center'

/** How one column reads, writes and shows a row. All texts come from the caller. */
export type SheetColumn<Row> = {
  readonly id: string
  readonly header: string
  /** Band above neighbouring columns of the same group, such as 内部. */
  readonly group?: string
  /** Pixels, before the user resizes. */
  readonly width: number
  readonly minWidth?: number
  readonly frozen?: boolean
  /** Its values are what people call the rows by, or their codes: a pasted block that brings them goes to those rows. */
  readonly rowKey?: 'name' | 'code'
  readonly editor: SheetEditor<Row>
  /** Shown small in the head, beside the header. */
  readonly unit?: string
  readonly align?: SheetAlign
  readonly isPrivate?: boolean
  readonly value: (row: Row) => SheetValue
  /** What the cell shows. */
  readonly format: (value: SheetValue, row: Row) => string
  /** What the editor opens with, and what is copied and filled: nothing may be lost in it. `format` when absent. */
  readonly exactText?: (value: SheetValue, row: Row) => string
  /** The typed or pasted text as a value, or the sentence that says why not. Empty text clears. */
  readonly parse: (text: string, row: Row) => Result<SheetValue, string>
  /** A cell drawn by the caller, such as a range bar; `describe` should then say the same in words. */
  readonly render?: (row: Row, text: string) => ReactNode
  /** What assistive technology says instead of the formatted value. */
  readonly describe?: (row: Row) => string
  /** What Alt+↑ adds, in the unit of the value; Shift makes it ten times. Columns without it are not nudged. */
  readonly step?: number | ((row: Row) => number | undefined)
  /** What may be chosen in a select column. */
  readonly options?: (row: Row) => readonly SheetOption[]
  /** Whether this cell can be edited at all; true when absent. `locked` of the cell state also closes it. */
  readonly isEditable?: (row: Row) => boolean
  /** What the number counts; sums over different measures are not made. `unit` when absent. */
  readonly measure?: (row: Row) => string
  /** How a sum or an average of this column is written, given what it measures; without it none is shown. */
  readonly writeSum?: (value: number, measure: string) => string
}
