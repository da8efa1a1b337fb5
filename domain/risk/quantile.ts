/** Mean, standard deviation (of a sample, n − 1) and quantiles of figures. */
export type Spread = {
  readonly mean: number
  readonly sd: number
  readonly p5: number
  readonly p10: number
  readonly p50: number
  readonly p90: number
  readonly p95: number
}

/** What figures are like, added up in the order they come in. Source: docs/calculation.md §10. */
export function spreadOf(figures: Float64Array): Spread {
  const mean = sum(figures) / figures.length
  const squares = sum(figures.map((figure) => (figure - mean) ** 2))
  const sorted = Float64Array.from(figures).sort()
  return {
    mean,
    sd: figures.length > 1 ? Math.sqrt(squares / (figures.length - 1)) : 0,
    p5: quantile(sorted, 0.05),
    p10: quantile(sorted, 0.1),
    p50: quantile(sorted, 0.5),
    p90: quantile(sorted, 0.9),
    p95: quantile(sorted, 0.95),
  }
}

/**
 * A quantile of figures in rising order: the figure at place (n − 1) × p counted from 0, on the line between its
 * neighbours (a spreadsheet's PERCENTILE.INC).
 */
export function quantile(sorted: Float64Array, probability: number): number {
  const place = (sorted.length - 1) * probability
  const below = Math.floor(place)
  const low = sorted[below] ?? 0
  const high = sorted[Math.min(below + 1, sorted.length - 1)] ?? low
  return low + (high - low) * (place - below)
}

/** The sum of figures, one after the other. */
export function sum(figures: Float64Array): number {
  return figures.reduce((total, figure) => total + figure, 0)
}
