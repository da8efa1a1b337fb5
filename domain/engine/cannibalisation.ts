import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import { monthRow } from './monthRow.ts'
import type { ReachedCells } from './planes.ts'
import type { ReachedPlaces } from './reachedPlaces.ts'

/** Donors below this share of their category give one by one: a rate for all would cost the others too many digits. */
const SAFE_SHARE = 1e-3

/** What is taken from: the listed products' baseline, and the cells that promotions reach. */
export type Market = {
  readonly catalogue: Catalogue
  /** Listed products: baseline units per unit of the file. */
  readonly growth: Float64Array
  readonly reached: ReachedPlaces
  readonly columns: ReachedCells
}

/**
 * Units taken from the listed products of a category pro rata to their baseline, kept as one coefficient per category
 * and month. Beside it, in the reached cells' column, stands the part from which a product is spared because it is in
 * the promotion itself.
 */
export type Cannibalisation = {
  /** Per category × month: units taken per baseline unit. */
  readonly rate: Float64Array
  /** By cell: what the few that give one by one give per baseline unit besides. */
  readonly oneByOne: Map<number, number>
  /** Per category × month: baseline units, filled when first asked for. */
  readonly categoryBase: (Float64Array | undefined)[]
}

/** Nothing taken yet, and nobody spared. */
export function noCannibalisation({ catalogue, reached, columns }: Market): Cannibalisation {
  columns.spared.fill(0, 0, reached.count)
  return {
    rate: new Float64Array(catalogue.categories.length * MONTHS),
    oneByOne: new Map(),
    categoryBase: [],
  }
}

/** A category and month, and the places of the cells there (all of that category) from which nothing is taken. */
export type TakenFrom = {
  readonly category: number
  readonly month: number
  readonly spared: readonly number[]
}

/**
 * Takes `units` in one category and month from the listed products not spared; false when there is nobody whose
 * baseline could give them. Source: docs/calculation.md §3.
 */
export function cannibalise(into: Cannibalisation, market: Market, from: TakenFrom, units: number): boolean {
  const { category, month, spared: places } = from
  const members = market.catalogue.membersOf[category]
  if (!members) return false
  const { base, spared } = market.columns
  const all = categoryUnits(into, category, members, market)[month] as number
  let own = 0
  for (let i = 0; i < places.length; i++) own += base[places[i] as number] as number
  if (all - own <= SAFE_SHARE * all) return takeFromFew(into, market, members, from, units)
  const rate = units / (all - own)
  const at = category * MONTHS + month
  into.rate[at] = (into.rate[at] as number) + rate
  for (let i = 0; i < places.length; i++) {
    const place = places[i] as number
    spared[place] = (spared[place] as number) + rate
  }
  return true
}

/** Writes the rate on the few donors alone: the rest of the category, large beside them, never sees it. */
function takeFromFew(
  { oneByOne }: Cannibalisation,
  { catalogue, growth, reached }: Market,
  members: Int32Array,
  { month, spared }: TakenFrom,
  units: number,
): boolean {
  const excluded = new Set(spared.map((place) => reached.product[place]))
  const donors = Array.from(members).filter((product) => !excluded.has(product))
  let theirs = 0
  for (const s of donors) theirs += baseOf(catalogue, growth, s, month)
  if (!(theirs > 0)) return false
  for (const product of donors) {
    const cell = product * MONTHS + month
    oneByOne.set(cell, (oneByOne.get(cell) ?? 0) + units / theirs)
  }
  return true
}

function baseOf({ monthlyUnits }: Catalogue, growth: Float64Array, product: number, month: number): number {
  return (monthlyUnits[product * MONTHS + month] as number) * (growth[product] as number)
}

function categoryUnits(
  { categoryBase }: Cannibalisation,
  category: number,
  members: Int32Array,
  market: Market,
): Float64Array {
  const known = categoryBase[category]
  if (known) return known
  const sums = sumByMonth(members, market)
  categoryBase[category] = sums
  return sums
}

/** Two members at once: adding to a sum costs more than the product before it. */
function sumByMonth(members: Int32Array, { catalogue: { monthlyUnits }, growth }: Market): Float64Array {
  const sums = monthRow()
  for (let i = 0; i < members.length; i += 2) {
    const a = members[i] as number
    const isAlone = i + 1 === members.length
    const b = isAlone ? a : (members[i + 1] as number)
    const growthA = growth[a] as number
    const growthB = isAlone ? 0 : (growth[b] as number)
    for (let month = 0; month < MONTHS; month++) {
      const baseA = (monthlyUnits[a * MONTHS + month] as number) * growthA
      const baseB = (monthlyUnits[b * MONTHS + month] as number) * growthB
      sums[month] = (sums[month] as number) + (baseA + baseB)
    }
  }
  return sums
}
