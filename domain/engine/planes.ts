import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'

/**
 * The large arrays of one evaluation. They are made once per product list and written over by every evaluation: fresh
 * memory of this size costs more than the arithmetic. Whoever keeps a stage's result beyond the next evaluation gives
 * it planes of its own.
 */
export type Planes = {
  /** Product × 12 + month: what is sold. */
  readonly units: Float64Array
  /** Listed products: baseline units of the year to come per unit of the file. */
  readonly growth: Float64Array
  /** For the cells promotions reach; made anew where a layout needs more of them. */
  reached: ReachedCells
}

/** One figure per cell of a promotion layout, in its order; the arrays may be longer. */
export type ReachedCells = {
  /** Units with growth, without promotion. */
  readonly base: Float64Array
  /** Extra less pulled units. */
  readonly change: Float64Array
  /** The cannibalisation rate from which the cell is spared. */
  readonly spared: Float64Array
  /** What is sold; from here on of promoted cells alone. */
  readonly units: Float64Array
  readonly promoted: Float64Array
  /** Promoted ÷ sold. */
  readonly share: Float64Array
  /** Yuan ex VAT. */
  readonly list: Float64Array
  readonly promoOff: Float64Array
  readonly invoice: Float64Array
  readonly retail: Float64Array
  /** Invoice and retail sales beyond what the cell would come to were nothing promoted there. */
  readonly invoiceBeyond: Float64Array
  readonly retailBeyond: Float64Array
  /** Promoted units of each entry of the layout. */
  readonly ofEntry: Float64Array
}

const shared = new WeakMap<Catalogue, Planes>()

/** Planes that nobody else writes to. */
export function ownPlanes({ count, listed }: Catalogue): Planes {
  return {
    units: new Float64Array(count * MONTHS),
    growth: new Float64Array(listed),
    reached: reachedCells(0, 0),
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

/** Room beside the plane for so many reached cells and entries, with whatever was written there before. */
export function roomFor(planes: Planes, cells: number, entries: number): ReachedCells {
  const { base, ofEntry } = planes.reached
  if (base.length < cells || ofEntry.length < entries) planes.reached = reachedCells(cells, entries)
  return planes.reached
}

function reachedCells(cells: number, entries: number): ReachedCells {
  const column = () => new Float64Array(cells)
  return {
    base: column(),
    change: column(),
    spared: column(),
    units: column(),
    promoted: column(),
    share: column(),
    list: column(),
    promoOff: column(),
    invoice: column(),
    retail: column(),
    invoiceBeyond: column(),
    retailBeyond: column(),
    ofEntry: new Float64Array(entries),
  }
}
