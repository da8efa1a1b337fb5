declare const unit: unique symbol

/** Whole fen (0.01 yuan): the only form in which money is settled or stored. */
export type Fen = number & { readonly [unit]: 'fen' }

const LARGEST_FEN = 1e15
const ABSOLUTE_SLACK_YUAN = 1e-9
const RELATIVE_SLACK = 1e-14

/** An amount too large to be money. */
export class AmountBeyondMoney extends RangeError {
  override readonly name = 'AmountBeyondMoney'
}

/**
 * The one way from an unrounded amount in yuan to settled money: half away from zero to the fen. What lies within
 * 1e-9 yuan plus 1e-14 of its size of a half fen is the half fen, so that 2.675 becomes 2.68 although its double lies
 * below it. Source: docs/calculation.md §1.
 * @throws AmountBeyondMoney when not finite or beyond ±10^15 fen
 */
export function settle(yuan: number): Fen {
  const size = Math.abs(yuan)
  const slackFen = (ABSOLUTE_SLACK_YUAN + RELATIVE_SLACK * size) * 100
  const fen = Math.floor(size * 100 + 0.5 + slackFen)
  if (!(fen <= LARGEST_FEN))
    throw new AmountBeyondMoney(`An amount of ${yuan} yuan cannot be settled in fen.`)
  return (yuan < 0 && fen !== 0 ? -fen : fen) as Fen
}

/** Fen back to yuan, for sums with unrounded amounts. */
export function yuan(fen: Fen): number {
  return fen / 100
}
