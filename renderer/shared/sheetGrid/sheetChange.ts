import type { SheetValue } from './sheetColumn.ts'

/** One cell of a commit: its new value, or the text that could not be read and why. */
export type SheetChange =
  | { readonly rowId: string; readonly columnId: string; readonly value: SheetValue }
  | {
      readonly rowId: string
      readonly columnId: string
      readonly invalidText: string
      readonly message: string
    }

/** What the user did: each call of `onCommit` is one undo step. */
export type CommitKind = 'edit' | 'paste' | 'fill' | 'clear' | 'nudge'

/** What was made of a block that brought the names of its columns with it. */
export type HeadReport = {
  /** The columns of the sheet that were found by name, as the sheet calls them. */
  readonly columns: readonly string[]
  /** Names of the block that no column of the sheet has. */
  readonly leftOut: readonly string[]
  /** Rows of the block whose name no row of the sheet has, or a row before it in the block had already. */
  readonly rowsLeftOut: number
}

/** What a paste did, for the slim bar. Counts are cells unless named otherwise. */
export type PasteReport = {
  readonly rows: number
  readonly columns: number
  readonly written: number
  readonly invalid: number
  /** Cells that are locked or cannot be edited: left as they were. */
  readonly refused: number
  /** Of these, the locked ones. */
  readonly locked: number
  /** Rows and columns of the block that did not fit on the sheet. */
  readonly overflowRows: number
  readonly overflowColumns: number
  /** Where the block named its columns: what was made of the names. */
  readonly head?: HeadReport
}

export type RefusedEdit = {
  readonly rowId: string
  readonly columnId: string
  readonly reason: 'locked' | 'readonly'
}
