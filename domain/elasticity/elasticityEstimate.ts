import type { Grade } from './gradeElasticity.ts'

/** What the history says of one product's price and promotions. */
export type ElasticityEstimate = {
  /** Per cent of units per per cent of price. */
  readonly elasticity: number
  readonly standardError: number
  /** Clustered by store; null with a single store. */
  readonly clusteredStandardError: number | null
  /** exp(coefficient); absent without the column, null where it never varies within a store. */
  readonly featureMultiplier?: number | null
  readonly displayMultiplier?: number | null
  /** Rows counted, and rows left out. */
  readonly observations: number
  readonly dropped: number
  readonly stores: number
  readonly withinR2: number
  readonly grade: Grade
}

/** Why the history says nothing of a product. */
export type NoEstimate = {
  readonly reason: 'too-few-rows' | 'no-price-variation' | 'collinear-columns'
  readonly observations: number
  readonly dropped: number
  readonly stores: number
}
