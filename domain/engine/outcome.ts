import type { Catalogue } from './catalogue.ts'

/**
 * A year that turns out otherwise than planned. Factors multiply what the plan says of each product, 1 is the plan;
 * prices and costs that turn out otherwise stand in the catalogue. Source: docs/calculation.md §10.
 */
export type Outcome = {
  /** The products with the unit costs and shelf prices of this year. */
  readonly catalogue: Catalogue
  /** Per product: of its baseline units, or of a new product's units. */
  readonly volume: Float64Array
  /** Per product: of the extra units per baseline unit of its promotions. */
  readonly uplift: Float64Array
  /** Per new product: 1 where the market does not take it. */
  readonly failed: Uint8Array
}

/** Months a new product sells before it is given up. */
export const MONTHS_BEFORE_FAILURE = 3
