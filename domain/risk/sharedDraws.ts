import { type Spread, spreadOf } from './quantile.ts'
import type { RiskChunk } from './riskDraws.ts'

/** How far one scenario lies above another, yuan; `below` is the probability that it lies below. */
export type Difference = Spread & { readonly below: number }

/** The second scenario less the first, draw by draw. */
export type SharedDraws = { readonly contribution: Difference; readonly totalMargin: Difference }

/**
 * Compares two scenarios on the very same draws: what chance does to both of them alike falls out of the difference.
 * The chunks hold both scenarios and follow one another. Source: docs/calculation.md §10.
 * @throws Error when a chunk lacks one of them
 */
export function sharedDraws(chunks: readonly RiskChunk[], first: string, second: string): SharedDraws {
  const inOrder = [...chunks].sort((a, b) => a.from - b.from)
  const differences = (figure: 'contribution' | 'totalMargin'): Difference => {
    const all = inOrder.flatMap((chunk) => {
      const [from, to] = [first, second].map((id) => chunk.scenarios.find(({ scenario }) => scenario === id))
      if (!from || !to) throw new Error(`A chunk lacks the scenario ${from ? second : first}.`)
      return Array.from(to[figure], (yuan, draw) => yuan - (from[figure][draw] as number))
    })
    const figures = Float64Array.from(all)
    return { ...spreadOf(figures), below: figures.filter((yuan) => yuan < 0).length / figures.length }
  }
  return { contribution: differences('contribution'), totalMargin: differences('totalMargin') }
}
