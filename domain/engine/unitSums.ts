import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import { monthRow } from './monthRow.ts'
import type { Segments } from './segments.ts'

/**
 * What the plane of units comes to at the products' own prices, before anything is given: one look at each cell does for
 * all of it.
 */
export type UnitSums = {
  /** Units of each product in the year. */
  readonly byProduct: Float64Array
  /** Shelf price of each product without VAT. */
  readonly shelfPrices: Float64Array
  /** Segment × 12 + month each: units, and yuan ex VAT at list and at shelf price. */
  readonly units: Float64Array
  readonly list: Float64Array
  readonly shelf: Float64Array
  /** Twelve, yuan. */
  readonly costOfGoods: Float64Array
  readonly logistics: Float64Array
}

/** Adds up the plane by segment and month and by product. */
export function unitSums(catalogue: Catalogue, plane: Float64Array, segments: Segments): UnitSums {
  const size = segments.count * MONTHS
  const sums: UnitSums = {
    byProduct: new Float64Array(catalogue.count),
    shelfPrices: shelfPricesEx(catalogue),
    units: new Float64Array(size),
    list: new Float64Array(size),
    shelf: new Float64Array(size),
    costOfGoods: monthRow(),
    logistics: monthRow(),
  }
  const { products, begins } = segments
  for (let segment = 0; segment < segments.count; segment++) {
    const end = begins[segment + 1] as number
    for (let i = begins[segment] as number; i < end; i += 2) {
      const a = products[i] as number
      const b = i + 1 < end ? (products[i + 1] as number) : a
      addTwo(sums, catalogue, plane, segment * MONTHS, a, b)
    }
  }
  return sums
}

/** Two products at once, since adding to a sum costs more than the product before it; the last one of a segment alone. */
function addTwo(
  { byProduct, shelfPrices, units, list, shelf, costOfGoods, logistics }: UnitSums,
  catalogue: Catalogue,
  plane: Float64Array,
  slots: number,
  a: number,
  b: number,
): void {
  const listA = catalogue.listPrice[a] as number
  const listB = catalogue.listPrice[b] as number
  const shelfA = shelfPrices[a] as number
  const shelfB = shelfPrices[b] as number
  const costA = catalogue.unitCost[a] as number
  const costB = catalogue.unitCost[b] as number
  const logisticsA = catalogue.logisticsCost[a] as number
  const logisticsB = catalogue.logisticsCost[b] as number
  const isAlone = a === b
  let ofA = 0
  let ofB = 0
  for (let month = 0; month < MONTHS; month++) {
    const soldA = plane[a * MONTHS + month] as number
    const soldB = isAlone ? 0 : (plane[b * MONTHS + month] as number)
    const slot = slots + month
    ofA += soldA
    ofB += soldB
    units[slot] = (units[slot] as number) + (soldA + soldB)
    list[slot] = (list[slot] as number) + (soldA * listA + soldB * listB)
    shelf[slot] = (shelf[slot] as number) + (soldA * shelfA + soldB * shelfB)
    costOfGoods[month] = (costOfGoods[month] as number) + (soldA * costA + soldB * costB)
    logistics[month] = (logistics[month] as number) + (soldA * logisticsA + soldB * logisticsB)
  }
  byProduct[b] = ofB
  byProduct[a] = ofA
}

function shelfPricesEx({ count, retailPrice, vatFactor }: Catalogue): Float64Array {
  const prices = new Float64Array(count)
  for (let s = 0; s < count; s++) prices[s] = (retailPrice[s] as number) / (vatFactor[s] as number)
  return prices
}
