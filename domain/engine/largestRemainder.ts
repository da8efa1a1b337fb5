import type { Fen } from '../money.ts'

/**
 * Parts of a settled amount as they are shown: whole fen pro rata to the weights, adding up to the amount exactly. The
 * fen left over go to the largest remainders, equal ones to the earlier part. Weights that come to nothing split
 * equally; a negative amount splits as its positive does. Source: docs/calculation.md §1.
 * @throws RangeError when there is no part to take a non-zero amount
 */
export function sharesByLargestRemainder(amount: Fen, weights: ArrayLike<number>): Fen[] {
  const parts = Array.from(weights, (weight) => weight)
  if (parts.length === 0) {
    if (amount !== 0) throw new RangeError(`An amount of ${amount} fen has no part to go to.`)
    return []
  }
  const sum = parts.reduce((total, weight) => total + weight, 0)
  const size = Math.abs(amount)
  const exact = parts.map((weight) => (sum === 0 ? size / parts.length : (size * weight) / sum))
  const whole = exact.map(floorAsRead)
  const remainders = exact.map((share, i) => roundAsRead(share - (whole[i] ?? 0)))
  let left = size - whole.reduce((total, share) => total + share, 0)
  const order = parts.map((_, i) => i).sort((a, b) => (remainders[b] ?? 0) - (remainders[a] ?? 0) || a - b)
  for (let turn = 0; left > 0; turn++, left--) {
    const part = order[turn % order.length] ?? 0
    whole[part] = (whole[part] ?? 0) + 1
  }
  const sign = amount < 0 ? -1 : 1
  return whole.map((share) => (share === 0 ? 0 : sign * share) as Fen)
}

/** Remainders a person would call equal differ by binary noise; a millionth of a fen decides nothing. */
function roundAsRead(fen: number): number {
  return Math.round(fen * 1e6) / 1e6
}

function floorAsRead(fen: number): number {
  const nearest = Math.round(fen)
  return Math.abs(fen - nearest) < 5e-7 ? nearest : Math.floor(fen)
}
