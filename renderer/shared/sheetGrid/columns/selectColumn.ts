import { err, ok } from '../../../../domain/result.ts'
import type { SheetColumn, SheetOption } from '../sheetColumn.ts'
import type { ColumnOptions } from './columnOptions.ts'

export type SelectColumnOptions<Row> = Omit<ColumnOptions<Row>, 'options'> & {
  readonly options: (row: Row) => readonly SheetOption[]
  /** The sentence for a text that names no option. */
  readonly unknownText: (text: string) => string
  /** The sentence when the cell may not be empty; an empty text clears the cell when absent. */
  readonly required?: string
}

/** A column whose cells hold one of a list. Typed or pasted text may be the label or the stored value. */
export function selectColumn<Row>({
  unknownText,
  required,
  ...column
}: SelectColumnOptions<Row>): SheetColumn<Row> {
  return {
    width: 112,
    ...column,
    editor: 'select',
    format: (value, row) =>
      column.options(row).find((option) => option.value === value)?.label ??
      (value === null ? '' : String(value)),
    parse: (text, row) => {
      const wanted = comparable(text)
      if (wanted === '') return required === undefined ? ok(null) : err(required)
      const options = column.options(row)
      const chosen =
        options.find((option) => comparable(option.label) === wanted) ??
        options.find((option) => comparable(option.value) === wanted)
      return chosen === undefined ? err(unknownText(text)) : ok(chosen.value)
    },
  }
}

function comparable(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase()
}
