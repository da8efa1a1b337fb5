import type { HistoryRow } from '../../../domain/elasticity/priceHistory.ts'

/** A textbook regression with one dummy column per store, every matrix written out. */
export function denseRegression(rows: readonly HistoryRow[], extras: readonly ('feature' | 'display')[]) {
  const stores = [...new Set(rows.map(({ store }) => store))]
  const x = rows.map((row) => [
    Math.log(row.price),
    ...extras.map((name) => row[name]),
    ...stores.map((store) => (row.store === store ? 1 : 0)),
  ])
  const y = rows.map(({ units }) => Math.log(units))
  const [n, k] = [rows.length, x[0]?.length ?? 0]
  const crossed = times(transposed(x), x)
  const inverse = inverted(crossed)
  const slopes = times(
    inverse,
    times(
      transposed(x),
      y.map((value) => [value]),
    ),
  ).map(([value]) => value ?? 0)
  const residuals = x.map(
    (row, i) => (y[i] ?? 0) - row.reduce((sum, value, j) => sum + value * (slopes[j] ?? 0), 0),
  )
  const squares = residuals.reduce((sum, value) => sum + value * value, 0)
  const meat = stores
    .map((store) => {
      const score = Array.from({ length: k }, (_, j) =>
        rows.reduce(
          (sum, row, i) => (row.store === store ? sum + (x[i]?.[j] ?? 0) * (residuals[i] ?? 0) : sum),
          0,
        ),
      )
      return score.map((a) => score.map((b) => a * b))
    })
    .reduce((sum, one) => sum.map((row, i) => row.map((value, j) => value + (one[i]?.[j] ?? 0))))
  const sandwich = times(times(inverse, meat), inverse)
  const factor = (stores.length / (stores.length - 1)) * ((n - 1) / (n - k))
  const total = rows.reduce((sum, row, i) => {
    const own = rows.flatMap((other, j) => (other.store === row.store ? [y[j] ?? 0] : []))
    return sum + ((y[i] ?? 0) - own.reduce((a, b) => a + b, 0) / own.length) ** 2
  }, 0)
  return {
    slopes: slopes.slice(0, 1 + extras.length),
    standardError: Math.sqrt((squares / (n - k)) * (inverse[0]?.[0] ?? 0)),
    clusteredStandardError: Math.sqrt((sandwich[0]?.[0] ?? 0) * factor),
    withinR2: 1 - squares / total,
  }
}

type Matrix = number[][]

function transposed(m: Matrix): Matrix {
  return (m[0] ?? []).map((_, j) => m.map((row) => row[j] ?? 0))
}

function times(a: Matrix, b: Matrix): Matrix {
  return a.map((row) =>
    (b[0] ?? []).map((_, j) => row.reduce((sum, value, i) => sum + value * (b[i]?.[j] ?? 0), 0)),
  )
}

function inverted(m: Matrix): Matrix {
  const size = m.length
  const work = m.map((row, i) => [...row, ...Array.from({ length: size }, (_, j) => (i === j ? 1 : 0))])
  for (let column = 0; column < size; column++) {
    const best = work.reduce(
      (top, row, i) =>
        i >= column && Math.abs(row[column] ?? 0) > Math.abs(work[top]?.[column] ?? 0) ? i : top,
      column,
    )
    const swapped = work[column] as number[]
    work[column] = work[best] as number[]
    work[best] = swapped
    const pivotRow = work[column] as number[]
    const pivot = pivotRow[column] as number
    work[column] = pivotRow.map((value) => value / pivot)
    for (let i = 0; i < size; i++) {
      if (i === column) continue
      const factor = work[i]?.[column] ?? 0
      work[i] = (work[i] as number[]).map((value, j) => value - factor * (work[column]?.[j] ?? 0))
    }
  }
  return work.map((row) => row.slice(size))
}
