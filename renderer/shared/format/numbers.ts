import { numberText } from '../../../domain/documents/figureText.ts'

/** A number with grouped thousands and a fixed count of decimals; never “−0”, never “NaN”. */
export function decimal(value: number, decimals = 0): string {
  return Number.isFinite(value) ? numberText(value, decimals) : '—'
}

/** As a spreadsheet takes it: no grouping, ASCII minus, no trailing noise of binary fractions. */
export function plain(value: number): string {
  if (!Number.isFinite(value)) return ''
  const text = Number(value.toPrecision(12)).toString()
  return text === '-0' ? '0' : text
}

/** A rate as per cent: 0.038 is “3.80%”. */
export function percent(rate: number, decimals = 2): string {
  return Number.isFinite(rate) ? `${decimal(rate * 100, decimals)}%` : '—'
}

/** A rate as a spreadsheet takes it, with every digit a person typed: 0.0375 is “3.75%”. */
export function plainPercent(rate: number): string {
  return `${plain(rate * 100)}%`
}

/** With a sign in front: “+0.30” and “−0.30”; zero has none. */
export function signed(text: string): string {
  return text.startsWith('−') || !/[1-9]/.test(text) ? text : `+${text}`
}
