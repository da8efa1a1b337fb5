import { decimal, plain } from '../../format/numbers.ts'
import type { SheetColumn } from '../sheetColumn.ts'
import type { NumberColumnOptions } from './columnOptions.ts'
import { numericColumn } from './numericColumn.ts'

/** A column of plain numbers: counts, days, points. `decimals` is 0 unless told. */
export function numberColumn<Row>(options: NumberColumnOptions<Row>): SheetColumn<Row> {
  return numericColumn(options, {
    editor: 'number',
    width: 96,
    isPercent: false,
    shown: (value) => decimal(value, options.decimals ?? 0),
    exact: plain,
  })
}
