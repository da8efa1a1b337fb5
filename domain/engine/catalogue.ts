import type { NewProduct, Product } from '../negotiation/product.ts'
import { MONTHS } from './contractYear.ts'
import { sameItems } from './sameItems.ts'

/** Which products there are, in which order and category: the same value for as long as none of that changes. */
export type Assortment = {
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
}

/**
 * All products of a scenario as columns: listed ones first, in file order, then new ones. What belongs to product `s`
 * in month `m` stands at `s × 12 + m` of a plane.
 */
export type Catalogue = Assortment & {
  readonly assortment: Assortment
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
const productsOf = new WeakMap<Catalogue, readonly Product[]>()

/**
 * The products of a negotiation and of one scenario as columns, prepared once per (immutable) products. What an edit
 * left alone since `before` is taken over as the very same value.
 */
export function catalogueOf(
  products: readonly Product[],
  newProducts: readonly NewProduct[] = NONE,
  before?: Catalogue,
): Catalogue {
  const kept = prepared.get(products) ?? []
  const known = kept.find((one) => sameItems(one.newProducts, newProducts))
  if (known) return known.catalogue
  const catalogue = prepare(products, newProducts, before)
  productsOf.set(catalogue, products)
  prepared.set(products, [{ newProducts, catalogue }, ...kept.slice(0, KEPT - 1)])
  return catalogue
}

/** Filled in plain loops: a product edit prepares all products anew, in the frame of the edit. */
function prepare(
  products: readonly Product[],
  newProducts: readonly NewProduct[],
  before: Catalogue | undefined,
): Catalogue {
  const all: readonly Priced[] = newProducts.length === 0 ? products : [...products, ...newProducts]
  const assortment =
    before && hasAssortment(before, all, products.length)
      ? before.assortment
      : assortmentOf(all, products.length)
  const prices = {
    listPrice: new Float64Array(all.length),
    unitCost: new Float64Array(all.length),
    logisticsCost: new Float64Array(all.length),
    retailPrice: new Float64Array(all.length),
  }
  const vatFactor = new Float64Array(all.length)
  for (let s = 0; s < all.length; s++) {
    const { listPrice, unitCost, logisticsCost, retailPrice, vatRate } = all[s] as Priced
    prices.listPrice[s] = listPrice
    prices.unitCost[s] = unitCost
    prices.logisticsCost[s] = logisticsCost ?? 0
    prices.retailPrice[s] = retailPrice
    vatFactor[s] = 1 + vatRate
  }
  return {
    ...assortment,
    assortment,
    ...prices,
    vatFactor: before && sameItems(before.vatFactor, vatFactor) ? before.vatFactor : vatFactor,
    monthlyUnits: before && sellsTheSame(before, products) ? before.monthlyUnits : unitsPlane(products),
  }
}

function assortmentOf(all: readonly Priced[], listed: number): Assortment {
  const categories: string[] = []
  const categoryIndexOf = new Map<string, number>()
  const categoryOf = new Int32Array(all.length)
  const indexOf = new Map<string, number>()
  const members: number[][] = []
  for (let s = 0; s < all.length; s++) {
    const { id, category } = all[s] as Priced
    let index = categoryIndexOf.get(category)
    if (index === undefined) {
      index = categories.push(category) - 1
      categoryIndexOf.set(category, index)
      members.push([])
    }
    categoryOf[s] = index
    indexOf.set(id, s)
    if (s < listed) members[index]?.push(s)
  }
  return {
    ids: all.map(({ id }) => id),
    indexOf,
    count: all.length,
    listed,
    categories,
    categoryIndexOf,
    categoryOf,
    membersOf: members.map((indices) => Int32Array.from(indices)),
  }
}

/** Whether these are the products of a catalogue, in its order and its categories. */
function hasAssortment(before: Catalogue, all: readonly Priced[], listed: number): boolean {
  const { ids, categories, categoryOf } = before
  return (
    before.listed === listed &&
    before.count === all.length &&
    all.every(({ id, category }, s) => id === ids[s] && category === categories[categoryOf[s] as number])
  )
}

/** Whether the products' monthly units are the very ones a catalogue was prepared of. */
function sellsTheSame(before: Catalogue, products: readonly Product[]): boolean {
  const then = productsOf.get(before)
  return (
    then?.length === products.length &&
    products.every(({ monthlyUnits }, s) => monthlyUnits === then[s]?.monthlyUnits)
  )
}

function unitsPlane(products: readonly Product[]): Float64Array {
  const plane = new Float64Array(products.length * MONTHS)
  for (let s = 0; s < products.length; s++) {
    const units = products[s]?.monthlyUnits ?? []
    for (let month = 0; month < MONTHS; month++) plane[s * MONTHS + month] = units[month] ?? 0
  }
  return plane
}
