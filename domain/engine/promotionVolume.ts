import { type Cannibalisation, cannibalise } from './cannibalisation.ts'
import type { Catalogue } from './catalogue.ts'
import { type ContractYear, MONTHS } from './contractYear.ts'
import type { Planes } from './planes.ts'
import { createDayClaims } from './promotionClash.ts'
import type { PromotionWindow } from './promotionWindow.ts'
import type { SimulationNote } from './simulation.ts'

/** Promoted units, one entry per promotion, product and month in which it runs. */
export type Promoted = {
  /** Position of the promotion in the scenario's list. */
  readonly promotion: number[]
  /** Cell of the plane: product × 12 + month. */
  readonly cell: number[]
  readonly units: number[]
}

/** What promotions do to the volume of listed products, before anything is clipped. */
export type PromotionVolume = {
  readonly promoted: Promoted
  /** Per promotion of the scenario's list, units of the year. */
  readonly extra: Float64Array
  readonly pulled: Float64Array
  readonly cannibalised: Float64Array
  /** Units pulled out of the year after. */
  readonly carriedOut: number
}

/** Category of a promotion's products: who they are and what they sell extra in each month. */
type CategoryExtra = { readonly products: number[]; readonly extra: number[] }

/**
 * Lays the promotions on the baseline, filling `change`; `windows` in claiming order, uplift times each product's
 * factor where an outcome gives one. Source: docs/calculation.md §3.
 */
export function promotionVolume(
  windows: readonly PromotionWindow[],
  { base, change }: Pick<Planes, 'base' | 'change'>,
  catalogue: Catalogue,
  year: ContractYear,
  taken: Cannibalisation,
  notes: SimulationNote[],
  factors?: Float64Array,
): PromotionVolume {
  change.fill(0)
  const promoted: Promoted = { promotion: [], cell: [], units: [] }
  const extra = new Float64Array(windows.length)
  const pulled = new Float64Array(windows.length)
  const cannibalised = new Float64Array(windows.length)
  const claim = createDayClaims(year, catalogue.ids, notes)
  let carriedOut = 0
  for (const window of windows) {
    const share = window.promotion.forwardBuy?.share ?? 0
    const byCategory = new Map<number, CategoryExtra>()
    for (const product of window.products) {
      const days = claim(window, product)
      const category = categoryExtra(byCategory, catalogue.categoryOf[product] as number)
      category.products.push(product)
      const uplift = factors ? window.uplift * (factors[product] as number) : window.uplift
      const sold = promote(window, product, uplift, days, base, year, promoted, change, category.extra)
      extra[window.index] = (extra[window.index] as number) + sold
      const pull = share * sold
      if (pull !== 0) carriedOut += pullForward(window, product, pull, change)
      pulled[window.index] = (pulled[window.index] as number) + pull
    }
    cannibalised[window.index] = takeFromCategories(window, byCategory, base, catalogue, taken, notes)
  }
  return { promoted, extra, pulled, cannibalised, carriedOut }
}

/** Sells the product's promoted units and adds its extra ones to `extraByMonth`; answers those of the year. */
function promote(
  { index }: PromotionWindow,
  product: number,
  uplift: number,
  days: readonly number[],
  base: Float64Array,
  year: ContractYear,
  promoted: Promoted,
  change: Float64Array,
  extraByMonth: number[],
): number {
  let sum = 0
  for (let month = 0; month < MONTHS; month++) {
    const promotedDays = days[month] as number
    if (promotedDays === 0) continue
    const cell = product * MONTHS + month
    const share = promotedDays / (year.lengths[month] as number)
    const usual = (base[cell] as number) * share
    const more = usual * uplift
    extraByMonth[month] = (extraByMonth[month] as number) + more
    sum += more
    change[cell] = (change[cell] as number) + more
    promoted.promotion.push(index)
    promoted.cell.push(cell)
    promoted.units.push(usual + more)
  }
  return sum
}

/** Takes the pulled units out of the days after the end; answers what falls behind the year. */
function pullForward(window: PromotionWindow, product: number, pulled: number, change: Float64Array): number {
  for (let month = 0; month < MONTHS; month++) {
    const share = window.pulledShares[month] as number
    if (share === 0) continue
    const cell = product * MONTHS + month
    change[cell] = (change[cell] as number) - pulled * share
  }
  return pulled * window.carriedShare
}

function categoryExtra(byCategory: Map<number, CategoryExtra>, category: number): CategoryExtra {
  let entry = byCategory.get(category)
  if (!entry) {
    entry = { products: [], extra: new Array<number>(MONTHS).fill(0) }
    byCategory.set(category, entry)
  }
  return entry
}

function takeFromCategories(
  window: PromotionWindow,
  byCategory: ReadonlyMap<number, CategoryExtra>,
  base: Float64Array,
  catalogue: Catalogue,
  taken: Cannibalisation,
  notes: SimulationNote[],
): number {
  const share = window.promotion.cannibalisation ?? 0
  if (share === 0) return 0
  const refused = new Set<number>()
  let sum = 0
  for (const [category, { products, extra }] of byCategory) {
    for (let month = 0; month < MONTHS; month++) {
      const units = share * (extra[month] as number)
      if (units === 0) continue
      if (cannibalise(taken, catalogue, base, { category, month, spared: products }, units)) sum += units
      else refused.add(month)
    }
  }
  for (const month of refused) {
    notes.push({ kind: 'nobody-to-cannibalise', source: window.promotion.id, month })
  }
  return sum
}
