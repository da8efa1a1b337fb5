import type { Boundary } from '../../negotiation/term.ts'
import { readTypedNumber } from '../../numbers/typedNumber.ts'

/** From where a tier counts, and up to where it says it does; shares of 1 where it is growth. */
export type TierRange = {
  readonly from: number
  /** Null where the tier only says where it begins. */
  readonly to: number | null
  readonly isGrowth: boolean
  readonly boundary: Boundary | null
}

const UNITS = '(?:千万|百万|万|亿|元|%)*'
const SPAN = new RegExp(`^(.*?\\d${UNITS}) ?(?:-|~|—|–|至|到|to) ?(.*\\d.*)$`, 'iu')
const BELOW = /(?:以下|以内|以里)$|^(?:<=?|≤|低于|不足|小于|under|below) ?/iu
const ABOVE =
  /(?:\(含\)|含)?(?:以上|起|及以上|and above)$|^(?:>=?|≥|≧|满|达到?|超过?|大于|不低于|over|from) ?/iu
const MORE_THAN = /^(?:>(?!=)|超过|大于|over)/iu

/**
 * Reads a threshold as contracts write it: `1.3亿`, `≥1.3亿`, `1.3亿以上`, `1.3亿-1.42亿`, `1.3亿以下`, `增长5%`. A number without
 * a unit of its own takes the other end's, else counts `bareYuan` yuan; null where it is no threshold.
 */
export function readTierRange(text: string, bareYuan: 1 | 10_000): TierRange | null {
  const said = text
    .normalize('NFKC')
    .trim()
    .replace(/^(?:同比)?增长(?:率)?/u, '')
  const boundary: Boundary | null = MORE_THAN.test(said) ? 'moreThan' : null
  const span = SPAN.exec(said)
  if (span !== null) {
    const [, first = '', last = ''] = span
    const unit = /(?:千万|百万|万|亿|%)元?/u.exec(last)?.[0] ?? ''
    const start = /[千百万亿元%]/u.test(first) ? first : `${first.trim()}${unit}`
    const [from, to] = [
      amountIn(start, bareYuan),
      amountIn(last.replace(ABOVE, '').replace(BELOW, ''), bareYuan),
    ]
    if (from === null || to === null || from.isGrowth !== to.isGrowth || from.value >= to.value) return null
    return { from: from.value, to: to.value, isGrowth: from.isGrowth, boundary }
  }
  if (BELOW.test(said)) {
    const to = amountIn(said.replace(BELOW, '').replace(/\(不?含\)$/u, ''), bareYuan)
    return to === null ? null : { from: 0, to: to.value, isGrowth: to.isGrowth, boundary }
  }
  const from = amountIn(
    said
      .replace(ABOVE, '')
      .replace(ABOVE, '')
      .replace(/\(不?含\)$/u, ''),
    bareYuan,
  )
  return from === null ? null : { from: from.value, to: null, isGrowth: from.isGrowth, boundary }
}

function amountIn(
  text: string,
  bareYuan: number,
): { readonly value: number; readonly isGrowth: boolean } | null {
  const number = text.trim()
  const hasUnit = /[千百万亿元¥%]|个点/u.test(number)
  const typed = readTypedNumber(hasUnit || bareYuan === 1 ? number : `${number}万`)
  if (!typed.ok || typed.value.value < 0) return null
  return { value: typed.value.value, isGrowth: typed.value.written === 'percent' }
}
