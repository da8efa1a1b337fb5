import type { Risk } from '../negotiation/negotiation.ts'
import { err, ok, type Result } from '../result.ts'

/** A pivot of Cholesky's factor must be clearly above 0. */
const SMALLEST_PIVOT = 1e-12

/** Correlations that no quantities can have together. */
export type ImpossibleCorrelations = { readonly kind: 'correlations-not-positive-definite' }

/** Rows of a lower triangle; each row ends on the diagonal. */
export type Triangle = readonly (readonly number[])[]

/**
 * Cholesky's factor of the correlation matrix of the drivers in the order given, or null where nothing is correlated:
 * independent standard normal quantities, multiplied by it, correlate as asked. Source: docs/calculation.md §10.
 */
export function correlationFactor(
  drivers: readonly string[],
  correlations: Risk['correlations'] = [],
): Result<Triangle | null, ImpossibleCorrelations> {
  if (correlations.length === 0) return ok(null)
  const matrix = drivers.map((_, row) => drivers.map((_, column): number => (row === column ? 1 : 0)))
  for (const { a, b, rho } of correlations) {
    const [i, j] = [drivers.indexOf(a), drivers.indexOf(b)]
    const [rowOfA, rowOfB] = [matrix[i], matrix[j]]
    if (!rowOfA || !rowOfB) throw new Error(`A correlation names ${a} and ${b}, not both of them drivers.`)
    rowOfA[j] = rho
    rowOfB[i] = rho
  }
  const factor = cholesky(matrix)
  return factor ? ok(factor) : err({ kind: 'correlations-not-positive-definite' })
}

function cholesky(matrix: readonly (readonly number[])[]): Triangle | null {
  const factor: number[][] = []
  for (const [i, row] of matrix.entries()) {
    const current: number[] = []
    factor.push(current)
    for (let j = 0; j <= i; j++) {
      const above = factor[j] ?? current
      let rest = row[j] ?? 0
      for (let k = 0; k < j; k++) rest -= (current[k] ?? 0) * (above[k] ?? 0)
      if (i === j && !(rest > SMALLEST_PIVOT)) return null
      current.push(i === j ? Math.sqrt(rest) : rest / (above[j] ?? 1))
    }
  }
  return factor
}
