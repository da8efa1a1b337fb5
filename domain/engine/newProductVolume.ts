import type { NewProduct } from '../negotiation/product.ts'
import { type Cannibalisation, cannibalise, type Market } from './cannibalisation.ts'
import { type ContractYear, MONTHS, monthIndex } from './contractYear.ts'
import { MONTHS_BEFORE_FAILURE, type Outcome } from './outcome.ts'
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

/**
 * Writes the new products' rows of the plane and takes from the listed ones what they cannibalise. In an outcome their
 * units are multiplied, and what fails sells its first months alone. Source: docs/calculation.md §3, §10.
 */
export function launchNewProducts(
  newProducts: readonly NewProduct[],
  units: Float64Array,
  market: Market,
  year: ContractYear,
  taken: Cannibalisation,
  notes: SimulationNote[],
  outcome?: Outcome,
): void {
  const { catalogue } = market
  newProducts.forEach((product, index) => {
    const position = catalogue.listed + index
    const category = catalogue.categoryOf[position] as number
    const factor = outcome ? (outcome.volume[position] as number) : 1
    const givenUp = outcome?.failed[index] === 1 ? givenUpFrom(product, year) : MONTHS
    for (let month = 0; month < MONTHS; month++) {
      const sold = month < givenUp ? newProductUnits(product, year, month) * factor : 0
      units[position * MONTHS + month] = sold
      const loss = (product.cannibalisation ?? 0) * sold
      if (loss === 0 || cannibalise(taken, market, { category, month, spared: [] }, loss)) continue
      notes.push({ kind: 'nobody-to-cannibalise', source: product.id, month })
    }
  })
}

/** Month of the year from which a new product that fails sells nothing. */
function givenUpFrom({ listingMonth }: NewProduct, year: ContractYear): number {
  return monthIndex(year, listingMonth) + MONTHS_BEFORE_FAILURE
}

function held(values: readonly number[], since: number): number {
  if (since < 0) return 0
  return values[Math.min(since, values.length - 1)] ?? 0
}
