import { err, ok, type Result } from '../result.ts'

/** A number as a person wrote it, before anybody decides what a bare `3` means in a column of rates. */
export type TypedNumber = {
  readonly value: number
  /** `percent` where `%` or `‰` stood behind it; the value is then the share, 3 % is 0.03. */
  readonly written: 'plain' | 'percent'
}

/** Why a text is not a number: nothing there, no number, a rate sign where no rate belongs, or more than a double holds. */
export type TypedNumberFault = {
  readonly kind: 'empty' | 'not-a-number' | 'percent-not-expected' | 'too-large'
  readonly found: string
}

const LONGEST_TEXT = 64
const LARGEST = 1e15

const CURRENCY = '(?:¥|RMB|CNY|人民币)?'
const SIGN = '([-+]?)'
const DIGITS = '(\\d{1,3}(?:,\\d{3})+|\\d+)?(?:\\.(\\d+))?'
const SCALE = '(千万|百万|万|萬|千|亿|億)?'
const NUMBER = new RegExp(
  `^${SIGN} ?${CURRENCY} ?${SIGN} ?${DIGITS} ?(?:${SCALE} ?(?:元|圆)?|(%|‰|个点))$`,
  'iu',
)

const POWER_OF_SCALE: Readonly<Record<string, number>> = {
  千: 3,
  万: 4,
  萬: 4,
  百万: 6,
  千万: 7,
  亿: 8,
  億: 8,
}
const POWER_OF_RATE: Readonly<Record<string, number>> = { '%': -2, '‰': -3, 个点: -2 }

/**
 * Reads a number as people type it: full-width digits, `1,234.50`, `¥`, `(123)` for minus, `３％`, `480万`, `1.2亿`.
 * One strict grammar: a comma stands only before three digits, nothing may follow, no powers of ten (`6.9E+12` has
 * lost digits already). The decimal point is moved in the text, so that `1.1%` is exactly 0.011.
 */
export function readTypedNumber(text: string): Result<TypedNumber, TypedNumberFault> {
  const found = text.length > LONGEST_TEXT ? `${text.slice(0, LONGEST_TEXT)}…` : text
  const plain = plainText(found)
  if (plain === '') return err({ kind: 'empty', found })
  const inParentheses = /^\((.+)\)$/u.exec(plain)
  const match = NUMBER.exec(inParentheses?.[1]?.trim() ?? plain)
  if (match === null) return err({ kind: 'not-a-number', found })
  const [, before = '', after = '', whole, fraction, scale, rate] = match
  const signs = before + after
  const hasDigits = whole !== undefined || fraction !== undefined
  if (!hasDigits || signs.length > 1 || (inParentheses !== null && signs !== '')) {
    return err({ kind: 'not-a-number', found })
  }
  if (rate !== undefined && /¥|RMB|CNY|人民币/iu.test(plain)) return err({ kind: 'not-a-number', found })
  const power = (rate && POWER_OF_RATE[rate]) || (scale && POWER_OF_SCALE[scale]) || 0
  const size = Number(`${(whole ?? '0').replaceAll(',', '')}.${fraction ?? '0'}e${power}`)
  if (!(size <= LARGEST)) return err({ kind: 'too-large', found })
  const isNegative = inParentheses !== null || signs === '-'
  return ok({
    value: isNegative && size !== 0 ? -size : size,
    written: rate === undefined ? 'plain' : 'percent',
  })
}

/**
 * Reads an amount, a count or, with `percent`, a rate typed into a field that is shown in per cent: there `3`, `3%`
 * and `３％` are all 0.03, and `0.5` is half a per cent, as the field shows it. Without `percent` a rate sign is a fault.
 * The answer is yuan, pieces or a share of 1.
 */
export function parseTypedNumber(
  text: string,
  { percent = false }: { readonly percent?: boolean } = {},
): Result<number, TypedNumberFault> {
  const typed = readTypedNumber(text)
  if (!typed.ok) return typed
  const { value, written } = typed.value
  if (!percent) return written === 'plain' ? ok(value) : err({ kind: 'percent-not-expected', found: text })
  if (written === 'percent') return ok(value)
  const asRate = readTypedNumber(/[)）]\s*$/u.test(text) ? text.replace(/(?=[)）]\s*$)/u, '%') : `${text}%`)
  return asRate.ok ? ok(asRate.value.value) : err({ kind: 'not-a-number', found: text })
}

function plainText(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[−‒–]/gu, '-')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
}
