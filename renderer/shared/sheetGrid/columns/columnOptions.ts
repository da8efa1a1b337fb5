import type { TypedNumberFault } from '../../../../domain/numbers/typedNumber.ts'
import type { SheetColumn, SheetValue } from '../sheetColumn.ts'

/** The caller's sentence for a text that is not a number. */
export type NumberFaultText = (fault: TypedNumberFault) => string

/** What every column factory takes: a column without the parts the factory writes. */
export type ColumnOptions<Row> = Omit<
  SheetColumn<Row>,
  'editor' | 'value' | 'format' | 'parse' | 'exactText' | 'width'
> & {
  readonly width?: number
  readonly value: (row: Row) => SheetValue
}

export type NumberColumnOptions<Row> = ColumnOptions<Row> & {
  readonly faultText: NumberFaultText
  /** Figures after the point in the default format. */
  readonly decimals?: number
  /** Replaces the default format of numbers; empty cells stay empty. */
  readonly formatNumber?: (value: number, row: Row) => string
  /** A sentence when a readable number is not allowed here, e.g. a negative rate. */
  readonly refuse?: (value: number, row: Row) => string | null
  /** The sentence when the cell may not be empty; an empty text clears the cell when absent. */
  readonly required?: string
}
