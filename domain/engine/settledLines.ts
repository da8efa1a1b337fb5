import { addInstalment, type Effect, type Fallback } from './instalmentEffect.ts'
import { COST_LINES, type LedgerLine } from './ledgerLines.ts'
import { sameItems } from './sameItems.ts'
import type { StatedTerm } from './settleTerms.ts'
import { emptyLine, type LineSpread } from './spread.ts'
import type { TaxEffect } from './taxEffect.ts'

/** One settled term: its working, and what the whole year comes to. */
export type SettledTerm = Effect & Pick<StatedTerm, 'term' | 'working'>

/** One ledger line: the terms that run into it, in order, what each comes to, and where it all goes. */
export type SettledLine = {
  readonly stated: readonly StatedTerm[]
  readonly settled: readonly SettledTerm[]
  readonly spread: LineSpread
}

export type SettledLines = Readonly<Record<LedgerLine, SettledLine>>

/**
 * The terms' amounts added up line by line, and beside the cost lines what of all of them the retailer does not gain.
 * A line of `before` into which the very same terms run is taken over as it is. Source: docs/calculation.md §6.
 */
export function settledLines(
  terms: readonly StatedTerm[],
  fallback: Fallback,
  before?: SettledLines,
): SettledLines {
  const costs = COST_LINES.map((name) => {
    const running = terms.filter(({ line }) => line === name)
    return [name, settledLine(running, ({ tax }) => tax, fallback, before?.[name])] as const
  })
  const leaking = terms.filter(({ tax }) => !tax.goods && tax.cost !== tax.gain)
  const leak = settledLine(leaking, leakOf, fallback, before?.leak)
  return Object.fromEntries([...costs, ['leak', leak]]) as unknown as SettledLines
}

function settledLine(
  stated: readonly StatedTerm[],
  taxOf: (stated: StatedTerm) => TaxEffect,
  fallback: Fallback,
  before: SettledLine | undefined,
): SettledLine {
  if (before && sameItems(before.stated, stated)) return before
  const spread = emptyLine()
  return { stated, settled: stated.map((one) => addTerm(spread, one, taxOf(one), fallback)), spread }
}

function addTerm(
  spread: LineSpread,
  { term, working, side, basis }: StatedTerm,
  tax: TaxEffect,
  fallback: Fallback,
): SettledTerm {
  let [cost, gain, gross] = [0, 0, 0]
  for (const { month, months, stated } of working.instalments) {
    const amount = { first: month - months + 1, months, stated, side, tax }
    const effect = addInstalment(spread, amount, basis, fallback)
    cost += effect.cost
    gain += effect.gain
    gross += effect.gross
  }
  return { term, working, cost, gain, gross }
}

/** What the supplier pays and the retailer does not gain, as if it were a cost of its own. */
function leakOf({ tax }: StatedTerm): TaxEffect {
  return { goods: false, cost: tax.goods ? 0 : tax.cost - tax.gain, gain: 0, gross: 0 }
}

/** What every term comes to, in the order of the terms. */
export function settledInOrder(stated: readonly StatedTerm[], lines: SettledLines): readonly SettledTerm[] {
  const next = new Map(COST_LINES.map((line) => [line, 0]))
  return stated.flatMap(({ line }) => {
    const at = next.get(line) ?? 0
    next.set(line, at + 1)
    return lines[line].settled[at] ?? []
  })
}
