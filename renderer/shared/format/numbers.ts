import { numberText } from '../../../domain/documents/figureText.ts'

/** A number with grouped thousands and a fixed count of decimals; never “−0”, never “NaN”. */
export function decimal(value: number, decimals = 0): string {
  return Number.isFinite(value) ? numberText(value, decimals) : '—'
}

/** As a spreadsheet takes it: every digit, no grouping, ASCII minus, no power of ten. */
export function plain(value: number): string {
  if (!Number.isFinite(value)) return ''
  const text = String(value)
  if (!/e/u.test(text)) return text
  return new Intl.NumberFormat('en-US', { useGrouping: false, maximumFractionDigits: 20 }).format(value)
}

/** A share of 1 in per cent, moved in the decimal a person sees: 0.07 is 7, and not 7.000000000000001. */
export function inPercent(share: number): number {
  const text = String(share)
  return /[eN]/u.test(text) ? share * 100 : Number(`${text}e2`)
}

/** A rate as per cent: 0.038 is “3.80%”. */
export function percent(rate: number, decimals = 2): string {
  return Number.isFinite(rate) ? `${decimal(inPercent(rate), decimals)}%` : '—'
}

/** A rate as a spreadsheet takes it, with every digit a person typed: 0.0375 is “3.75%”. */
export function plainPercent(rate: number): string {
  return `${plain(inPercent(rate))}%`
}

/** With a sign in front: “+0.30” and “−0.30”; zero has none. */
export function signed(text: string): string {
  return text.startsWith('−') || !/[1-9]/.test(text) ? text : `+${text}`
}
