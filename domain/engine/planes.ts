import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'

/**
 * The large arrays of one evaluation, product × 12 + month. They are made once per product list and written over by
 * every evaluation: fresh memory of this size costs more than the arithmetic. Whoever keeps a stage's result beyond
 * the next evaluation gives it planes of its own.
 */
export type Planes = {
  /** Listed products: units with growth, without promotion. */
  readonly base: Float64Array
  /** Listed products: extra less pulled units. */
  readonly change: Float64Array
  /** Listed products: the cannibalisation rate from which they are spared. */
  readonly spared: Float64Array
  readonly units: Float64Array
  readonly promotedUnits: Float64Array
  /** Yuan ex VAT. */
  readonly promoOff: Float64Array
  readonly invoice: Float64Array
  readonly retail: Float64Array
}

const shared = new WeakMap<Catalogue, Planes>()

/** Planes that nobody else writes to. */
export function ownPlanes({ count, listed }: Catalogue): Planes {
  const plane = (products: number): Float64Array => new Float64Array(products * MONTHS)
  return {
    base: plane(listed),
    change: plane(listed),
    spared: plane(listed),
    units: plane(count),
    promotedUnits: plane(count),
    promoOff: plane(count),
    invoice: plane(count),
    retail: plane(count),
  }
}

/** The planes of a product list that every evaluation may write over. */
export function sharedPlanes(catalogue: Catalogue): Planes {
  let planes = shared.get(catalogue)
  if (!planes) {
    planes = ownPlanes(catalogue)
    shared.set(catalogue, planes)
  }
  return planes
}
