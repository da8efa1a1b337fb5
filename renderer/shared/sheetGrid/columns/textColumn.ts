import { err, ok } from '../../../../domain/result.ts'
import type { SheetColumn } from '../sheetColumn.ts'
import type { ColumnOptions } from './columnOptions.ts'

export type TextColumnOptions<Row> = ColumnOptions<Row> & {
  /** A sentence when the text is not allowed here. */
  readonly refuse?: (text: string, row: Row) => string | null
}

/** A column of text. Line breaks are kept; an empty text clears the cell. */
export function textColumn<Row>({ refuse, ...column }: TextColumnOptions<Row>): SheetColumn<Row> {
  return {
    width: 160,
    ...column,
    editor: 'text',
    format: (value) => (value === null ? '' : String(value)),
    parse: (text, row) => {
      const refused = refuse?.(text, row) ?? null
      if (refused !== null) return err(refused)
      return ok(text === '' ? null : text)
    },
  }
}
