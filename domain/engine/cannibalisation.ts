import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import { monthRow } from './monthRow.ts'

/** Donors below this share of their category give one by one: a rate for all would cost the others too many digits. */
const SAFE_SHARE = 1e-3

/**
 * Units taken from the listed products of a category pro rata to their baseline, kept as one coefficient per category
 * and month, and beside it the part from which a product is spared because it is in the promotion itself.
 */
export type Cannibalisation = {
  /** Per category × month: units taken per baseline unit. */
  readonly rate: Float64Array
  /** Plane of the listed products: the part of the rate that does not touch them; negative what they give besides. */
  readonly spared: Float64Array
  /** Per category × month: baseline units, filled when first asked for. */
  readonly categoryBase: Map<number, Float64Array>
}

/** Nothing taken yet; `spared` is a plane to write over. */
export function noCannibalisation(catalogue: Catalogue, spared: Float64Array): Cannibalisation {
  return {
    rate: new Float64Array(catalogue.categories.length * MONTHS),
    spared: spared.fill(0),
    categoryBase: new Map(),
  }
}

/**
 * Takes `units` in one category and month from the listed products not among `spared` (all of that category); false
 * when there is nobody whose baseline could give them. Source: docs/calculation.md §3.
 */
export function cannibalise(
  into: Cannibalisation,
  catalogue: Catalogue,
  base: Float64Array,
  from: { readonly category: number; readonly month: number; readonly spared: readonly number[] },
  units: number,
): boolean {
  const { category, month, spared } = from
  const members = catalogue.membersOf[category]
  if (!members) return false
  const all = categoryUnits(into, category, members, base)[month] as number
  const own = sumOfMonth(spared, base, month)
  if (all - own <= SAFE_SHARE * all) return takeFromFew(into, members, base, from, units)
  const rate = units / (all - own)
  const at = category * MONTHS + month
  into.rate[at] = (into.rate[at] as number) + rate
  for (const product of spared) spare(into, product, month, rate)
  return true
}

/** Writes the rate on the few donors alone: the rest of the category, large beside them, never sees it. */
function takeFromFew(
  into: Cannibalisation,
  members: Int32Array,
  base: Float64Array,
  { month, spared }: { readonly month: number; readonly spared: readonly number[] },
  units: number,
): boolean {
  const excluded = new Set(spared)
  const donors = Array.from(members).filter((product) => !excluded.has(product))
  const theirs = sumOfMonth(donors, base, month)
  if (!(theirs > 0)) return false
  for (const product of donors) spare(into, product, month, -units / theirs)
  return true
}

function spare({ spared }: Cannibalisation, product: number, month: number, rate: number): void {
  const cell = product * MONTHS + month
  spared[cell] = (spared[cell] as number) + rate
}

function sumOfMonth(products: readonly number[], base: Float64Array, month: number): number {
  let sum = 0
  for (const product of products) sum += base[product * MONTHS + month] as number
  return sum
}

function categoryUnits(
  { categoryBase }: Cannibalisation,
  category: number,
  members: Int32Array,
  base: Float64Array,
): Float64Array {
  const known = categoryBase.get(category)
  if (known) return known
  const sums = sumByMonth(members, base)
  categoryBase.set(category, sums)
  return sums
}

function sumByMonth(members: Int32Array, base: Float64Array): Float64Array {
  const sums = monthRow()
  for (let i = 0; i < members.length; i++) {
    const row = (members[i] as number) * MONTHS
    for (let month = 0; month < MONTHS; month++) {
      sums[month] = (sums[month] as number) + (base[row + month] as number)
    }
  }
  return sums
}
