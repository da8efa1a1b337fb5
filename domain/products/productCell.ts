import type { ProductFaultCode } from '../locale/productFaults.en.ts'
import { readTypedNumber } from '../numbers/typedNumber.ts'
import { err, ok, type Result } from '../result.ts'
import { cellText, type SheetCell } from './sheetTable.ts'

const LONGEST_TEXT = 200
const LARGEST_EXACT = 1e15
const LOWEST_VAT = 0.01
const HIGHEST_VAT = 0.3

/** A code a person identifies a product by, as text: leading zeros stay, a number must be whole and have all its digits. */
export function readCode(cell: SheetCell): Result<string, ProductFaultCode> {
  if (cell.kind === 'number') {
    if (!Number.isInteger(cell.value) || cell.value < 0 || cell.value >= LARGEST_EXACT)
      return err('lostDigits')
    return ok(cell.padded ?? String(cell.value))
  }
  if (cell.kind !== 'text') return err(cell.kind === 'error' ? 'cellError' : 'id')
  const text = cell.text.trim().replace(/^'/u, '')
  if (/^\d(?:\.\d+)?E\+\d+$/iu.test(text.normalize('NFKC'))) return err('lostDigits')
  return isPlainText(text) && text !== '__proto__' ? ok(text) : err('id')
}

/** A name as text; a number stands for its digits. */
export function readText(cell: SheetCell): Result<string, ProductFaultCode> {
  if (cell.kind === 'error') return err('cellError')
  const text = cellText(cell).trim()
  const isText = cell.kind === 'text' || cell.kind === 'number'
  return isText && isPlainText(text) ? ok(text) : err('text')
}

/** A price, cost or volume: 0 or more, typed as a number or as people write one. */
export function readAmount(cell: SheetCell): Result<number, ProductFaultCode> {
  if (cell.kind === 'error') return err('cellError')
  if (cell.kind === 'number') return cell.value >= 0 ? ok(cell.value === 0 ? 0 : cell.value) : err('amount')
  if (cell.kind !== 'text') return err('amount')
  const typed = readTypedNumber(cell.text)
  const isAmount = typed.ok && typed.value.written === 'plain' && typed.value.value >= 0
  return isAmount ? ok(typed.value.value) : err('amount')
}

/** A VAT rate as a share of 1. 13 %, 13 and 0.13 are the same: what is below 1 is a share, what is not is per cent. */
export function readVatRate(cell: SheetCell): Result<number, ProductFaultCode> {
  if (cell.kind === 'error') return err('cellError')
  if (cell.kind !== 'text' && cell.kind !== 'number') return err('vatRate')
  const text = cell.kind === 'number' ? String(cell.value) : cell.text
  const typed = readTypedNumber(text)
  if (!typed.ok) return err('vatRate')
  const isShare = typed.value.written === 'percent' || typed.value.value < 1
  const asPercent = readTypedNumber(`${text}%`)
  const rate = isShare ? typed.value.value : asPercent.ok ? asPercent.value.value : Number.NaN
  return rate === 0 || (rate >= LOWEST_VAT && rate <= HIGHEST_VAT) ? ok(rate) : err('vatRate')
}

function isPlainText(text: string): boolean {
  return text !== '' && text.length <= LONGEST_TEXT && !/[\uD800-\uDFFF\p{Cc}]/u.test(text)
}
