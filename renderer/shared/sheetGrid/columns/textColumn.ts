import { err, ok } from '../../../../domain/result.ts'
import type { SheetColumn } from '../sheetColumn.ts'
import type { ColumnOptions } from './columnOptions.ts'

export type TextColumnOptions<Row> = ColumnOptions<Row> & {
  /** A sentence when the text is not allowed here. */
  readonly refuse?: (text: string, row: Row) => string | null
  /** The sentence when the cell may not be empty; an empty text clears the cell when absent. */
  readonly required?: string
}

/** A column of text, without the blanks around it. Line breaks within are kept. */
export function textColumn<Row>({ refuse, required, ...column }: TextColumnOptions<Row>): SheetColumn<Row> {
  return {
    width: 160,
    ...column,
    editor: 'text',
    format: (value) => (value === null ? '' : String(value)),
    parse: (typed, row) => {
      const text = typed.trim()
      if (text === '') return required === undefined ? ok(null) : err(required)
      const refused = refuse?.(text, row) ?? null
      return refused === null ? ok(text) : err(refused)
    },
  }
}
