import { decimal, plain } from '../../format/numbers.ts'
import type { SheetColumn } from '../sheetColumn.ts'
import type { NumberColumnOptions } from './columnOptions.ts'
import { numericColumn } from './numericColumn.ts'

export type MoneyColumnOptions<Row> = NumberColumnOptions<Row> & {
  /** Yuan per shown unit, a power of ten: 10000 in a column of 万元. Its bare numbers are then 万元 too. */
  readonly yuanPerUnit?: number
}

/**
 * A column of amounts; `value` is yuan. Two decimals unless told. In a column of 万元 a typed 480 is 480 万元, while
 * 480万, 1.2亿 and 3000元 carry their own unit.
 */
export function moneyColumn<Row>({ yuanPerUnit = 1, ...options }: MoneyColumnOptions<Row>): SheetColumn<Row> {
  const power = Math.round(Math.log10(yuanPerUnit))
  return numericColumn(options, {
    editor: 'money',
    width: 112,
    isPercent: false,
    shown: (yuan) => decimal(shifted(yuan, -power), options.decimals ?? 2),
    exact: (yuan) => plain(shifted(yuan, -power)),
    stored: (typed, text) => (namesItsUnit(text) ? typed : shifted(typed, power)),
  })
}

function namesItsUnit(text: string): boolean {
  return /[千万萬亿億元圆]/u.test(text.normalize('NFKC'))
}

/** The decimal point is moved in the text, so that no binary fraction comes in. */
function shifted(value: number, power: number): number {
  const text = String(value)
  return power === 0 || /e/u.test(text) ? value * 10 ** power : Number(`${text}e${power}`)
}
