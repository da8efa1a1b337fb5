import type { ElasticityEstimate, NoEstimate } from './elasticityEstimate.ts'
import { gradeElasticity } from './gradeElasticity.ts'
import { invertSymmetric } from './invertSymmetric.ts'
import type { HistoryShape, ProductHistory } from './priceHistory.ts'
import { productOf, type StoreMoments } from './storeMoments.ts'

const [UNITS, PRICE, FEATURE, DISPLAY] = [0, 1, 2, 3] as const
/** Variance of ln(price) within stores below which prices have not moved: a ten-thousandth of a per cent. */
const LEAST_VARIANCE = 1e-12

/**
 * Own-price elasticity of one product: ordinary least squares of ln(units) on ln(price), feature, display and one
 * intercept per store. The intercepts are taken out by working with deviations from each store's means, which gives the
 * same coefficients. Source: docs/calculation.md §12.
 */
export function estimateElasticity(
  { stores, dropped }: ProductHistory,
  shape: HistoryShape,
): ElasticityEstimate | NoEstimate {
  const clusters = [...stores.values()]
  const observations = clusters.reduce((sum, cluster) => sum + cluster.observations, 0)
  const counts = { observations, dropped, stores: clusters.length }
  const within = (i: number, j: number) => clusters.reduce((sum, one) => sum + productOf(one, i, j), 0)
  const extras = [...(shape.hasFeature ? [FEATURE] : []), ...(shape.hasDisplay ? [DISPLAY] : [])]
  const columns = [PRICE, ...extras.filter((column) => within(column, column) > 0)]
  const parameters = columns.length + clusters.length
  if (observations - parameters < 1) return { reason: 'too-few-rows', ...counts }
  if (within(PRICE, PRICE) / observations < LEAST_VARIANCE) return { reason: 'no-price-variation', ...counts }
  const inverse = invertSymmetric(columns.map((i) => columns.map((j) => within(i, j))))
  if (inverse === null) return { reason: 'collinear-columns', ...counts }
  const explained = columns.map((i) => within(i, UNITS))
  const slopes = inverse.map((row) => dot(row, explained))
  const total = within(UNITS, UNITS)
  const left = residualSquares(clusters, columns, slopes)
  const standardError = Math.sqrt((left / (observations - parameters)) * (inverse[0]?.[0] ?? 0))
  const clusteredStandardError = clustered(clusters, columns, slopes, inverse[0] ?? [], parameters)
  const elasticity = slopes[0] ?? 0
  const withinR2 = total > 0 ? 1 - left / total : 0
  const multiplier = (column: number) => {
    const place = columns.indexOf(column as (typeof columns)[number])
    return place < 0 ? null : Math.exp(slopes[place] ?? 0)
  }
  return {
    elasticity,
    standardError,
    clusteredStandardError,
    ...(shape.hasFeature ? { featureMultiplier: multiplier(FEATURE) } : {}),
    ...(shape.hasDisplay ? { displayMultiplier: multiplier(DISPLAY) } : {}),
    ...counts,
    withinR2,
    grade: gradeElasticity({ elasticity, standardError, clusteredStandardError, ...counts }),
  }
}

/** Sum of squared residuals, from the products around the means: y′y − 2 β′x′y + β′x′x β, store by store. */
function residualSquares(
  clusters: readonly StoreMoments[],
  columns: readonly number[],
  slopes: readonly number[],
): number {
  const sum = clusters.reduce((total, cluster) => {
    const [explained, fitted] = [
      scoresOf(cluster, columns, slopes),
      columns.map((i) => productOf(cluster, i, UNITS)),
    ]
    return total + productOf(cluster, UNITS, UNITS) - dot(slopes, fitted) - dot(slopes, explained)
  }, 0)
  return Math.max(0, sum)
}

/** x′e of one store: what its rows together still pull at each slope. */
function scoresOf(cluster: StoreMoments, columns: readonly number[], slopes: readonly number[]): number[] {
  return columns.map(
    (i) =>
      productOf(cluster, i, UNITS) -
      dot(
        slopes,
        columns.map((j) => productOf(cluster, i, j)),
      ),
  )
}

/** Root of the first diagonal element of (x′x)⁻¹ Σ s s′ (x′x)⁻¹ × G/(G−1) × (n−1)/(n−k). */
function clustered(
  clusters: readonly StoreMoments[],
  columns: readonly number[],
  slopes: readonly number[],
  firstRow: readonly number[],
  parameters: number,
): number | null {
  const groups = clusters.length
  if (groups < 2) return null
  const rows = clusters.reduce((sum, cluster) => sum + cluster.observations, 0)
  const meat = clusters.reduce(
    (sum, cluster) => sum + dot(firstRow, scoresOf(cluster, columns, slopes)) ** 2,
    0,
  )
  return Math.sqrt(((meat * groups) / (groups - 1)) * ((rows - 1) / (rows - parameters)))
}

function dot(a: readonly number[], b: readonly number[]): number {
  return a.reduce((sum, value, place) => sum + value * (b[place] ?? 0), 0)
}
