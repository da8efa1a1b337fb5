import { err, ok, type Result } from '../result.ts'
import { parseTypedNumber } from './typedNumber.ts'

/** A range as a person wrote it; both ends the same for a single number. Shares: 8 % is 0.08. */
export type TypedRange = { readonly low: number; readonly high: number }

export type TypedRangeFault = { readonly kind: 'not-a-range' | 'low-above-high'; readonly found: string }

const LONGEST = 64
/** What people put between two numbers. A hyphen counts only where a number or its sign of per cent ends before it. */
const BETWEEN = /\s*(?:~|〜|∼|至|到|—|–|(?<=[\d%‰])-)\s*/u

/**
 * Reads a range of shares typed into a field that is shown in per cent: `8~12%`, `８％～１２％`, `-5% 到 8`, `3-5`, and a
 * single number for a point. A sign of per cent behind either end holds for both.
 */
export function parseTypedRange(text: string): Result<TypedRange, TypedRangeFault> {
  const found = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
  const plain = found.normalize('NFKC').replace(/[−‒]/gu, '-').trim()
  const parts = plain.split(BETWEEN)
  if (parts.length > 2) return err({ kind: 'not-a-range', found })
  const ends = parts.map((part) => parseTypedNumber(part, { percent: true }))
  const [low, high = low] = ends
  if (low === undefined || high === undefined || !low.ok || !high.ok)
    return err({ kind: 'not-a-range', found })
  return low.value > high.value
    ? err({ kind: 'low-above-high', found })
    : ok({ low: low.value, high: high.value })
}
