import { decimal, inPercent, plainPercent } from '../../format/numbers.ts'
import type { SheetColumn } from '../sheetColumn.ts'
import type { NumberColumnOptions } from './columnOptions.ts'
import { numericColumn } from './numericColumn.ts'

/**
 * A column of shares of 1 shown in per cent: 0.042 is 4.20%, and a typed 4.2 is 4.2 %. Two decimals unless told. With
 * the unit % in the head the cells leave the sign out.
 */
export function percentColumn<Row>(options: NumberColumnOptions<Row>): SheetColumn<Row> {
  const sign = options.unit === '%' ? '' : '%'
  return numericColumn(options, {
    editor: 'percent',
    width: 88,
    isPercent: true,
    shown: (value) => `${decimal(inPercent(value), options.decimals ?? 2)}${sign}`,
    exact: plainPercent,
  })
}
