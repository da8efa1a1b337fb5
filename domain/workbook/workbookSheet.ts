import type { Figure } from './figure.ts'

/** How a number is shown. */
export type CellFormat = 'yuan' | 'units' | 'rate' | 'points' | 'days' | 'plain'

/** What may be typed over a number. */
export type InputRange = { readonly least: number; readonly most: number }

/** One cell: a text, a number that stands there, or a figure that is worked out. */
export type WorkbookCell =
  | { readonly kind: 'text'; readonly text: string; readonly isInput?: boolean; readonly isHeading?: boolean }
  | {
      readonly kind: 'number'
      readonly value: number
      readonly format: CellFormat
      /** Present where a person may type another number; what is typed is taken over on import. */
      readonly input?: InputRange
    }
  | { readonly kind: 'figure'; readonly figure: Figure; readonly format: CellFormat }

/** One row; `role` tells how it is drawn. */
export type WorkbookRow = {
  readonly cells: readonly (WorkbookCell | null)[]
  readonly role?: 'title' | 'head' | 'total' | 'keys'
}

export type WorkbookColumn = { readonly width: number; readonly isHidden?: boolean }

/** One sheet as data: what it says, before any library writes it. Rows from 1, as a spreadsheet counts. */
export type WorkbookSheet = {
  readonly name: string
  readonly columns: readonly WorkbookColumn[]
  readonly rows: readonly WorkbookRow[]
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number }
}

/** A cell with a heading or other words. */
export function text(words: string): WorkbookCell {
  return { kind: 'text', text: words }
}

/** The heading of a column or a block. */
export function heading(words: string): WorkbookCell {
  return { kind: 'text', text: words, isHeading: true }
}

/** A worked-out cell. */
export function figureCell(figure: Figure, format: CellFormat): WorkbookCell {
  return { kind: 'figure', figure, format }
}

/** The letters of a column counted from 0. */
export function columnLetters(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26))
  return column < 26 ? letter : columnLetters(Math.floor(column / 26) - 1) + letter
}

/** The address of a cell for use on any sheet: column from 0, row from 1. */
export function addressOf(sheet: string, column: number, row: number): string {
  return `'${sheet.replaceAll("'", "''")}'!$${columnLetters(column)}$${row}`
}

/** The address of a run of cells of one column. */
export function rangeOf(sheet: string, column: number, firstRow: number, lastRow: number): string {
  const letters = columnLetters(column)
  return `'${sheet.replaceAll("'", "''")}'!$${letters}$${firstRow}:$${letters}$${lastRow}`
}
