import type { NewProduct } from '../negotiation/product.ts'
import { type Cannibalisation, cannibalise } from './cannibalisation.ts'
import type { Catalogue } from './catalogue.ts'
import { type ContractYear, MONTHS, monthIndex } from './contractYear.ts'
import type { SimulationNote } from './simulation.ts'

/** Stores that carry a new product `month` of the year; 0 before it is listed. The list holds its last value. */
export function storesIn(product: NewProduct, year: ContractYear, month: number): number {
  return held(product.stores, month - monthIndex(year, product.listingMonth))
}

/** Units of a new product in a month of the year. Source: docs/calculation.md §3. */
export function newProductUnits(product: NewProduct, year: ContractYear, month: number): number {
  const since = month - monthIndex(year, product.listingMonth)
  return held(product.stores, since) * product.unitsPerStoreMonth * held(product.ramp, since)
}

/** Writes the new products' rows of the plane and takes from the listed ones what they cannibalise. */
export function launchNewProducts(
  newProducts: readonly NewProduct[],
  units: Float64Array,
  base: Float64Array,
  catalogue: Catalogue,
  year: ContractYear,
  taken: Cannibalisation,
  notes: SimulationNote[],
): void {
  newProducts.forEach((product, index) => {
    const position = catalogue.listed + index
    const category = catalogue.categoryOf[position] as number
    for (let month = 0; month < MONTHS; month++) {
      const sold = newProductUnits(product, year, month)
      units[position * MONTHS + month] = sold
      const loss = (product.cannibalisation ?? 0) * sold
      if (loss === 0 || cannibalise(taken, catalogue, base, { category, month, spared: [] }, loss)) continue
      notes.push({ kind: 'nobody-to-cannibalise', source: product.id, month })
    }
  })
}

function held(values: readonly number[], since: number): number {
  if (since < 0) return 0
  return values[Math.min(since, values.length - 1)] ?? 0
}
