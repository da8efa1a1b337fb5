/** How far an estimate may be trusted in a plan, and the reason in a word the locale files spell out. */
export type Grade = {
  readonly letter: 'A' | 'B' | 'C'
  readonly reason: 'solid' | 'usable' | 'not-negative' | 'uncertain' | 'few-stores' | 'few-rows'
}

const ENOUGH_STORES = 5
const MANY_STORES = 10
const ENOUGH_ROWS = 52
const MANY_ROWS = 260
const SURE = 2
const VERY_SURE = 4

/**
 * C: not below 0, or less than 2 standard errors below, or from fewer than 5 stores or 52 rows. A: at least 4 standard
 * errors below 0, from 10 stores and 260 rows. B: what lies between. The larger of both standard errors counts.
 * Source: docs/calculation.md §12.
 */
export function gradeElasticity(estimate: {
  readonly elasticity: number
  readonly standardError: number
  readonly clusteredStandardError: number | null
  readonly observations: number
  readonly stores: number
}): Grade {
  const { elasticity, standardError, clusteredStandardError, observations, stores } = estimate
  if (!(elasticity < 0)) return { letter: 'C', reason: 'not-negative' }
  if (stores < ENOUGH_STORES) return { letter: 'C', reason: 'few-stores' }
  if (observations < ENOUGH_ROWS) return { letter: 'C', reason: 'few-rows' }
  const error = Math.max(standardError, clusteredStandardError ?? 0)
  const distance = -elasticity / error
  if (!(distance >= SURE)) return { letter: 'C', reason: 'uncertain' }
  const isSolid = distance >= VERY_SURE && stores >= MANY_STORES && observations >= MANY_ROWS
  return isSolid ? { letter: 'A', reason: 'solid' } : { letter: 'B', reason: 'usable' }
}
