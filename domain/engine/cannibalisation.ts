import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'

/** Below this share of the category a difference of sums has lost too many digits, and the donors are added up. */
const SAFE_SHARE = 1e-3

/**
 * Units taken from the listed products of a category pro rata to their baseline, kept as one coefficient per category
 * and month, and beside it the part from which a product is spared because it is in the promotion itself.
 */
export type Cannibalisation = {
  /** Per category × month: units taken per baseline unit. */
  readonly rate: Float64Array
  /** Plane of the listed products: the part of the rate that does not touch them. */
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
  const donors = donorUnits(into, catalogue, base, category, month, spared)
  if (!(donors > 0)) return false
  const rate = units / donors
  const at = category * MONTHS + month
  into.rate[at] = (into.rate[at] as number) + rate
  for (const product of spared) {
    const cell = product * MONTHS + month
    into.spared[cell] = (into.spared[cell] as number) + rate
  }
  return true
}

function donorUnits(
  { categoryBase }: Cannibalisation,
  { membersOf }: Catalogue,
  base: Float64Array,
  category: number,
  month: number,
  spared: readonly number[],
): number {
  const members = membersOf[category]
  if (!members) return 0
  let sums = categoryBase.get(category)
  if (!sums) {
    sums = sumByMonth(members, base)
    categoryBase.set(category, sums)
  }
  const all = sums[month] as number
  let own = 0
  for (const product of spared) own += base[product * MONTHS + month] as number
  if (all - own > SAFE_SHARE * all) return all - own
  const excluded = new Set(spared)
  let rest = 0
  for (const product of members) if (!excluded.has(product)) rest += base[product * MONTHS + month] as number
  return rest
}

function sumByMonth(members: Int32Array, base: Float64Array): Float64Array {
  const sums = new Float64Array(MONTHS)
  for (let i = 0; i < members.length; i++) {
    const row = (members[i] as number) * MONTHS
    for (let month = 0; month < MONTHS; month++) {
      sums[month] = (sums[month] as number) + (base[row + month] as number)
    }
  }
  return sums
}
