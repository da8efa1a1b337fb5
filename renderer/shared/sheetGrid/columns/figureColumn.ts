import type { SheetColumn } from '../sheetColumn.ts'
import type { ColumnOptions } from './columnOptions.ts'
import { readonlyColumn } from './readonlyColumn.ts'

export type FigureColumnOptions<Row> = ColumnOptions<Row> & {
  readonly value: (row: Row) => number | null
  readonly write: (value: number) => string
}

/** A column of numbers that are worked out; a cell without one is empty. */
export function figureColumn<Row>({ write, ...column }: FigureColumnOptions<Row>): SheetColumn<Row> {
  return readonlyColumn({
    align: 'right',
    writeSum: (value) => write(value),
    ...column,
    format: (value) => (typeof value === 'number' ? write(value) : ''),
  })
}
