import { type Fen, settle, yuan } from '../money.ts'

/** Digits of a step that a person could mean: what lies behind them is the noise of doubles, and decides no rounding. */
const READ_PER_YUAN = 1e7
const READ_PER_FEN = 1e4

/**
 * Steps that add up to a total as they are shown: yuan with two places that add up to the total in fen exactly. Each is
 * rounded; the fen then missing or too many go to the steps that were rounded furthest, equal ones to the earlier step.
 * A step of nothing stays nothing. Source: docs/calculation.md §1, §7.
 */
export function stepsInFen(steps: readonly number[], total: number): number[] {
  const read = steps.map((step) => Math.round(step * READ_PER_YUAN) / READ_PER_YUAN)
  const fen: number[] = read.map(settle)
  let left = settle(total) - fen.reduce((sum, each) => sum + each, 0)
  const direction = Math.sign(left)
  const roundedBy = read.map((step, i) => Math.round((step * 100 - (fen[i] ?? 0)) * READ_PER_FEN) * direction)
  const moving = [...steps.keys()].filter((i) => read[i] !== 0)
  const order = moving.sort((i, j) => (roundedBy[j] ?? 0) - (roundedBy[i] ?? 0) || i - j)
  for (const [place, step] of order.entries()) {
    const share = direction * Math.ceil(Math.abs(left) / (order.length - place))
    fen[step] = (fen[step] ?? 0) + share
    left -= share
  }
  return fen.map((each) => yuan(each as Fen))
}
