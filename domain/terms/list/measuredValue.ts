import type { ListChoice } from '../../lists/listChoice.ts'
import { cellText, type SheetCell } from '../../products/sheetTable.ts'
import { CATALOGUE, type CatalogueCode } from '../catalogue.ts'
import { scaled, type TermValue } from './termValue.ts'

const RATES: readonly string[] = [
  'onInvoice',
  'rebate',
  'conditionalRebate',
  'damage',
  'guarantee',
  'penalty',
]
const LARGEST_RATE = 100

/** A bare number in the measure its term has: days, a rate as the choice reads rates, else an amount in its unit. */
export function measuredValue(
  value: TermValue,
  cell: SheetCell,
  code: CatalogueCode | 'own',
  choice: ListChoice,
  seen: { bareRates: boolean; bareAmounts: boolean },
): TermValue | null {
  if (value.measure !== 'bare') return value
  if (code === 'paymentDays') return { ...value, measure: 'days' }
  const text = cellText(cell).normalize('NFKC').trim()
  const timed = value.each === undefined ? {} : { each: value.each }
  if (isRate(code, value.value)) {
    seen.bareRates = true
    if (choice.rates === 'share') return { ...value, measure: 'rate' }
    const rate = scaled(text, '%', 'rate', timed)
    return rate.ok ? rate.value : null
  }
  seen.bareAmounts = true
  if (choice.moneyUnit === 'yuan') return { ...value, measure: 'yuan' }
  const amount = scaled(text, '万', 'yuan', timed)
  return amount.ok ? amount.value : null
}

/** Whether a bare number of this term is a rate: rebates are, unless it is far too large for one; fees are amounts. */
function isRate(code: CatalogueCode | 'own', value: number): boolean {
  if (value >= LARGEST_RATE) return false
  if (code === 'own') return value < 1
  const { class: termClass, basis } = CATALOGUE[code]
  return RATES.includes(termClass) || basis !== undefined
}
