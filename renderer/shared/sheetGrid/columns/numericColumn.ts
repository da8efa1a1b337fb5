import { parseTypedNumber } from '../../../../domain/numbers/typedNumber.ts'
import { err, ok, type Result } from '../../../../domain/result.ts'
import type { SheetColumn, SheetValue } from '../sheetColumn.ts'
import type { NumberColumnOptions } from './columnOptions.ts'

export type NumericForm = {
  readonly editor: 'number' | 'percent' | 'money'
  readonly width: number
  readonly isPercent: boolean
  /** The number as shown. */
  readonly shown: (value: number) => string
  /** The number with all its figures, as typed. */
  readonly exact: (value: number) => string
  /** The stored value of a number read from `text`; the number itself when absent. */
  readonly stored?: (value: number, text: string) => number
}

/** The column that numberColumn, percentColumn and moneyColumn have in common. */
export function numericColumn<Row>(
  { faultText, decimals: _decimals, formatNumber, refuse, required, ...column }: NumberColumnOptions<Row>,
  form: NumericForm,
): SheetColumn<Row> {
  const parse = (text: string, row: Row): Result<SheetValue, string> => {
    if (text.trim() === '') return required === undefined ? ok(null) : err(required)
    const read = parseTypedNumber(text, { percent: form.isPercent })
    if (!read.ok) return err(faultText(read.error))
    const value = form.stored?.(read.value, text) ?? read.value
    const refused = refuse?.(value, row) ?? null
    return refused === null ? ok(value) : err(refused)
  }
  return {
    width: form.width,
    align: 'right',
    ...column,
    editor: form.editor,
    format: (value, row) =>
      typeof value === 'number' ? (formatNumber?.(value, row) ?? form.shown(value)) : '',
    writeSum: form.shown,
    exactText: (value) => (typeof value === 'number' ? form.exact(value) : ''),
    parse,
  }
}
