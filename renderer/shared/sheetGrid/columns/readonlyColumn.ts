import { ok } from '../../../../domain/result.ts'
import type { SheetColumn } from '../sheetColumn.ts'
import type { ColumnOptions } from './columnOptions.ts'

export type ReadonlyColumnOptions<Row> = ColumnOptions<Row> &
  Partial<Pick<SheetColumn<Row>, 'format' | 'exactText'>>

/** A column that is worked out: it is selected and copied like any other, and never written. */
export function readonlyColumn<Row>(options: ReadonlyColumnOptions<Row>): SheetColumn<Row> {
  return {
    width: 120,
    format: (value) => (value === null ? '' : String(value)),
    ...options,
    editor: 'readonly',
    parse: (text) => ok(text),
  }
}
