import type { Negotiation } from '../negotiation/negotiation.ts'
import type { Promotion, Uplift } from '../negotiation/promotion.ts'
import { err, ok, type Result } from '../result.ts'
import type { ElasticityEstimate, NoEstimate } from './elasticityEstimate.ts'

/** Which promotion takes which product's estimate, and whether it is in the flyer or on display. */
export type EstimatePlace = {
  readonly scenario: string
  readonly promotion: string
  /** Needed where the promotion has several products. */
  readonly product?: string | undefined
  readonly withFeature: boolean
  readonly withDisplay: boolean
}

/** What of the place or the estimate does not fit. */
export type EstimateRefusal =
  | {
      readonly kind: 'not-there'
      readonly what: 'scenario' | 'promotion' | 'product'
      readonly found: string
      readonly known: readonly string[]
    }
  | {
      readonly kind: 'no-estimate'
      readonly product: string
      readonly reason: NoEstimate['reason'] | 'not-in-history'
    }
  | { readonly kind: 'not-negative'; readonly product: string; readonly elasticity: number }
  | { readonly kind: 'no-multiplier'; readonly product: string; readonly column: 'feature' | 'display' }

/** The negotiation with the estimate in place, and which one it is. */
export type EstimatePlaced = {
  readonly negotiation: Negotiation
  readonly product: string
  readonly estimate: ElasticityEstimate
}

/**
 * Puts an estimate behind a promotion's uplift. A feature or display multiplier goes in where it is asked for or the
 * uplift had one. An elasticity that is not below 0 is refused: no plan can stand on it. Source: docs/calculation.md §12.
 */
export function withEstimate(
  negotiation: Negotiation,
  estimates: ReadonlyMap<string, ElasticityEstimate | NoEstimate>,
  place: EstimatePlace,
): Result<EstimatePlaced, EstimateRefusal> {
  const { scenarios } = negotiation
  const scenario = scenarios.find(({ id }) => id === place.scenario)
  if (!scenario)
    return notThere(
      'scenario',
      place.scenario,
      scenarios.map(({ id }) => id),
    )
  const all = scenario.promotions ?? []
  const promotion = all.find(({ id }) => id === place.promotion)
  if (!promotion)
    return notThere(
      'promotion',
      place.promotion,
      all.map(({ id }) => id),
    )
  const product = productOf(promotion, place)
  if (!product.ok) return product
  const estimate = estimates.get(product.value)
  if (estimate === undefined) {
    return err({ kind: 'no-estimate', product: product.value, reason: 'not-in-history' })
  }
  if ('reason' in estimate) {
    return err({ kind: 'no-estimate', product: product.value, reason: estimate.reason })
  }
  if (!(estimate.elasticity < 0)) {
    return err({ kind: 'not-negative', product: product.value, elasticity: estimate.elasticity })
  }
  const uplift = upliftBy(promotion.uplift, product.value, estimate, place)
  if (!uplift.ok) return uplift
  const changed: Promotion = { ...promotion, uplift: uplift.value }
  const promotions = all.map((each) => (each === promotion ? changed : each))
  return ok({
    negotiation: {
      ...negotiation,
      scenarios: scenarios.map((each) => (each === scenario ? { ...scenario, promotions } : each)),
    },
    product: product.value,
    estimate,
  })
}

function productOf({ products }: Promotion, { product }: EstimatePlace): Result<string, EstimateRefusal> {
  const [only] = products
  if (product === undefined && products.length === 1 && only !== undefined) return ok(only)
  if (product !== undefined && products.includes(product)) return ok(product)
  return notThere('product', product ?? '', products)
}

function upliftBy(
  before: Uplift,
  product: string,
  estimate: ElasticityEstimate,
  { withFeature, withDisplay }: EstimatePlace,
): Result<Uplift, EstimateRefusal> {
  const had = before.kind === 'elasticity' ? before : {}
  const takesFeature = withFeature || 'feature' in had
  const takesDisplay = withDisplay || 'display' in had
  const { featureMultiplier: feature, displayMultiplier: display } = estimate
  if (takesFeature && typeof feature !== 'number') {
    return err({ kind: 'no-multiplier', product, column: 'feature' })
  }
  if (takesDisplay && typeof display !== 'number') {
    return err({ kind: 'no-multiplier', product, column: 'display' })
  }
  const { elasticity, standardError, observations, grade } = estimate
  return ok({
    kind: 'elasticity',
    elasticity,
    ...(takesDisplay && typeof display === 'number' ? { display } : {}),
    ...(takesFeature && typeof feature === 'number' ? { feature } : {}),
    estimate: { product, elasticity, standardError, observations, grade: grade.letter },
  })
}

function notThere(
  what: 'scenario' | 'promotion' | 'product',
  found: string,
  known: readonly string[],
): Result<never, EstimateRefusal> {
  return err({ kind: 'not-there', what, found, known })
}
