import { type Fen, settle, yuan } from '../money.ts'
import type { Term } from '../negotiation/term.ts'
import { MONTHS } from './contractYear.ts'
import type { Due } from './rules/due.ts'
import type { Instalment } from './simulation.ts'

/** A term's settled instalments and what they came to before cap and floor. */
export type Settled = {
  readonly instalments: readonly Instalment[]
  readonly uncapped: number
  readonly stated: number
}

/**
 * Rounds each period's amount to the fen, once, and lets cap and floor bind the year: instalments are trimmed from the
 * last one backwards, a floor is topped up in the last one, with none in the last month. Source: docs/calculation.md §5.
 */
export function settleTerm(dues: readonly Due[], { cap, floor }: Pick<Term, 'cap' | 'floor'>): Settled {
  const computed: number[] = dues.map(({ amount }) => settle(amount))
  const uncapped = sum(computed)
  const isCapped = cap !== undefined && cap < yuan(uncapped as Fen)
  const stated = isCapped || floor !== undefined ? [...computed] : computed
  const periods = [...dues]
  if (isCapped) trim(stated, uncapped - settle(cap))
  if (floor !== undefined) topUp(stated, settle(floor), periods)
  const instalments = periods.map(({ first, months, basis, metric, rate, tier }, index) => ({
    month: first + months - 1,
    months,
    basis,
    metric,
    rate,
    tier,
    computed: yuan((computed[index] ?? 0) as Fen),
    stated: yuan((stated[index] ?? 0) as Fen),
  }))
  return { instalments, uncapped: yuan(uncapped as Fen), stated: yuan(sum(stated) as Fen) }
}

/** Adds what is missing to the last instalment, with none to one in the last month. */
function topUp(fen: number[], floor: Fen, periods: Due[]): void {
  const missing = floor - sum(fen)
  if (missing <= 0) return
  if (periods.length === 0) {
    periods.push({ first: MONTHS - 1, months: 1, amount: 0 })
    fen.push(0)
  }
  fen[fen.length - 1] = (fen.at(-1) ?? 0) + missing
}

function trim(fen: number[], excess: number): void {
  let left = excess
  for (let index = fen.length - 1; index >= 0 && left > 0; index--) {
    const cut = Math.min(left, Math.max(0, fen[index] ?? 0))
    fen[index] = (fen[index] ?? 0) - cut
    left -= cut
  }
}

function sum(fen: readonly number[]): number {
  let total = 0
  for (const amount of fen) total += amount
  return total
}
