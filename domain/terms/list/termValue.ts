import { readTypedNumber } from '../../numbers/typedNumber.ts'
import type { SheetCell } from '../../products/sheetTable.ts'
import { err, ok, type Result } from '../../result.ts'

/** What a term's cell says: a share of 1, yuan, days, or a number that says nothing of its measure. */
export type TermValue = {
  readonly measure: 'rate' | 'yuan' | 'days' | 'bare'
  readonly value: number
  /** How often an amount falls due, where the cell or its unit says so. */
  readonly each?: 'month' | 'quarter' | 'year'
}

const DAYS = /(\d{1,3})\s*(?:天|日|days?)/iu
const EACH: readonly (readonly [RegExp, NonNullable<TermValue['each']>])[] = [
  [/(?:\/|每|per\s*)(?:个?月|month)/iu, 'month'],
  [/(?:\/|每|per\s*)(?:季度?|quarter)/iu, 'quarter'],
  [/(?:\/|每|per\s*)(?:年|year)|年度/iu, 'year'],
]
const SUFFIX = /\s*(?:\/|每|per\s).*$/iu

/** Reads the value of a term with the unit beside it, if there is one. `1.5%`, `8万元/年`, `月结60天`, `1.5` all read. */
export function readTermValue(cell: SheetCell, unit: string): Result<TermValue, 'termValue' | 'cellError'> {
  if (cell.kind === 'error') return err('cellError')
  const each = eachOf(`${cell.kind === 'text' ? cell.text : ''} ${unit}`)
  const timed = each === null ? {} : { each }
  if (cell.kind === 'number') {
    if (cell.isPercent === true) return ok({ measure: 'rate', value: cell.value, ...timed })
    return inUnit(cell.value, String(cell.value), unit, timed)
  }
  if (cell.kind !== 'text') return err('termValue')
  const text = cell.text.normalize('NFKC').trim()
  const days = DAYS.exec(text)?.[1]
  if (days !== undefined) return ok({ measure: 'days', value: Number(days) })
  const number = text.replace(SUFFIX, '').replace(/(?<!个)点$/u, '%')
  const typed = readTypedNumber(number)
  if (!typed.ok || typed.value.value < 0) return err('termValue')
  const { value, written } = typed.value
  if (written === 'percent') return ok({ measure: 'rate', value, ...timed })
  if (/[¥元圆万亿]|RMB|CNY|人民币/iu.test(number)) return ok({ measure: 'yuan', value, ...timed })
  return inUnit(value, number, unit, timed)
}

/** The same number in the measure its unit names; the decimal point is moved in the text. */
function inUnit(
  value: number,
  text: string,
  unit: string,
  timed: Pick<TermValue, 'each'>,
): Result<TermValue, 'termValue'> {
  if (value < 0) return err('termValue')
  const word = unit.normalize('NFKC').trim()
  if (/%|点|百分/u.test(word)) return scaled(text, '%', 'rate', timed)
  if (/万/u.test(word)) return scaled(text, '万', 'yuan', timed)
  if (/元|¥|rmb|yuan/iu.test(word)) return ok({ measure: 'yuan', value, ...timed })
  if (/天|日|day/iu.test(word)) return ok({ measure: 'days', value })
  return ok({ measure: 'bare', value, ...timed })
}

/** A bare number read in a measure: `text` is the number as written, `scale` the sign it lacks. */
export function scaled(
  text: string,
  scale: '%' | '万',
  measure: 'rate' | 'yuan',
  timed: Pick<TermValue, 'each'> = {},
): Result<TermValue, 'termValue'> {
  const typed = readTypedNumber(`${text}${scale}`)
  return typed.ok ? ok({ measure, value: typed.value.value, ...timed }) : err('termValue')
}

function eachOf(text: string): NonNullable<TermValue['each']> | null {
  return EACH.find(([pattern]) => pattern.test(text.normalize('NFKC')))?.[1] ?? null
}
