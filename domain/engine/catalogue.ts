import type { NewProduct, Product } from '../negotiation/product.ts'
import { MONTHS } from './contractYear.ts'
import { sameItems } from './sameItems.ts'

/**
 * All products of a scenario as columns: listed ones first, in file order, then new ones. What belongs to product `s`
 * in month `m` stands at `s × 12 + m` of a plane.
 */
export type Catalogue = {
  readonly ids: readonly string[]
  readonly indexOf: ReadonlyMap<string, number>
  /** All products. */
  readonly count: number
  /** Listed ones only. */
  readonly listed: number
  readonly categories: readonly string[]
  readonly categoryIndexOf: ReadonlyMap<string, number>
  readonly categoryOf: Int32Array
  /** Listed products of each category. */
  readonly membersOf: readonly Int32Array[]
  readonly listPrice: Float64Array
  readonly unitCost: Float64Array
  readonly logisticsCost: Float64Array
  readonly retailPrice: Float64Array
  /** 1 + VAT rate. */
  readonly vatFactor: Float64Array
  /** Plane of the listed products' baseline units, before growth. */
  readonly monthlyUnits: Float64Array
}

type Priced = Omit<Product, 'monthlyUnits'>

/** Catalogues kept for one list of products: as many as scenarios are usually looked at together. */
const KEPT = 6

const NONE: readonly NewProduct[] = []
const prepared = new WeakMap<
  readonly Product[],
  { newProducts: readonly NewProduct[]; catalogue: Catalogue }[]
>()

/** The products of a negotiation and of one scenario as columns, prepared once per (immutable) products. */
export function catalogueOf(
  products: readonly Product[],
  newProducts: readonly NewProduct[] = NONE,
): Catalogue {
  const kept = prepared.get(products) ?? []
  const known = kept.find((one) => sameItems(one.newProducts, newProducts))
  if (known) return known.catalogue
  const catalogue = prepare(products, newProducts)
  prepared.set(products, [{ newProducts, catalogue }, ...kept.slice(0, KEPT - 1)])
  return catalogue
}

/** Filled in plain loops: a product edit prepares all products anew, in the frame of the edit. */
function prepare(products: readonly Product[], newProducts: readonly NewProduct[]): Catalogue {
  const all: readonly Priced[] = [...products, ...newProducts]
  const categories: string[] = []
  const categoryIndexOf = new Map<string, number>()
  const categoryOf = new Int32Array(all.length)
  const indexOf = new Map<string, number>()
  const prices = {
    listPrice: new Float64Array(all.length),
    unitCost: new Float64Array(all.length),
    logisticsCost: new Float64Array(all.length),
    retailPrice: new Float64Array(all.length),
    vatFactor: new Float64Array(all.length),
  }
  for (let s = 0; s < all.length; s++) {
    const { id, category, listPrice, unitCost, logisticsCost, retailPrice, vatRate } = all[s] as Priced
    let index = categoryIndexOf.get(category)
    if (index === undefined) {
      index = categories.push(category) - 1
      categoryIndexOf.set(category, index)
    }
    categoryOf[s] = index
    indexOf.set(id, s)
    prices.listPrice[s] = listPrice
    prices.unitCost[s] = unitCost
    prices.logisticsCost[s] = logisticsCost ?? 0
    prices.retailPrice[s] = retailPrice
    prices.vatFactor[s] = 1 + vatRate
  }
  const members: number[][] = categories.map(() => [])
  const monthlyUnits = new Float64Array(products.length * MONTHS)
  for (let s = 0; s < products.length; s++) {
    members[categoryOf[s] as number]?.push(s)
    const units = products[s]?.monthlyUnits ?? []
    for (let month = 0; month < MONTHS; month++) monthlyUnits[s * MONTHS + month] = units[month] ?? 0
  }
  return {
    ids: all.map(({ id }) => id),
    indexOf,
    count: all.length,
    listed: products.length,
    categories,
    categoryIndexOf,
    categoryOf,
    membersOf: members.map((indices) => Int32Array.from(indices)),
    ...prices,
    monthlyUnits,
  }
}
