import type { Promotion } from '../negotiation/promotion.ts'
import type { Catalogue } from './catalogue.ts'
import { type ContractYear, MONTHS } from './contractYear.ts'
import { createDayClaims } from './promotionClash.ts'
import { type PromotionWindow, promotionWindows } from './promotionWindow.ts'
import { sameItems } from './sameItems.ts'
import type { SimulationNote } from './simulation.ts'

/**
 * Where promotions run, whatever is sold: one entry for each promotion, product and month, in the order in which they
 * claim days.
 */
export type PromotionLayout = {
  readonly windows: readonly PromotionWindow[]
  readonly runs: readonly PromotionRun[]
  /** Position of each entry's promotion in the scenario's list. */
  readonly promotion: Int32Array
  /** Cell of the plane: product × 12 + month. */
  readonly cell: Int32Array
  /** Promoted days ÷ days of the month. */
  readonly share: Float64Array
  /** Clashes. */
  readonly notes: readonly SimulationNote[]
}

/** One promotion's part of a layout. */
export type PromotionRun = {
  readonly window: PromotionWindow
  /** Products in the order listed: whose entries `first` up to `end` are, and the place of their category below. */
  readonly products: readonly {
    readonly product: number
    readonly first: number
    readonly end: number
    readonly group: number
  }[]
  readonly categories: readonly { readonly category: number; readonly products: readonly number[] }[]
}

type Kept = {
  readonly promotions: readonly Promotion[]
  readonly start: string
  readonly layout: PromotionLayout
}

const last = new WeakMap<Catalogue, Kept>()

/** The layout of promotions on a contract year; the last one per product list is kept. Source: docs/calculation.md §3. */
export function promotionLayout(
  promotions: readonly Promotion[],
  year: ContractYear,
  catalogue: Catalogue,
): PromotionLayout {
  const kept = last.get(catalogue)
  if (kept && kept.start === year.start && sameItems(kept.promotions, promotions)) return kept.layout
  const layout = layOut(promotionWindows(promotions, year, catalogue), year, catalogue)
  last.set(catalogue, { promotions, start: year.start, layout })
  return layout
}

function layOut(
  windows: readonly PromotionWindow[],
  year: ContractYear,
  catalogue: Catalogue,
): PromotionLayout {
  const notes: SimulationNote[] = []
  const claim = createDayClaims(year, catalogue.ids, notes)
  const [promotion, cell, share]: [number[], number[], number[]] = [[], [], []]
  const runs = windows.map((window) => {
    const categories: { category: number; products: number[] }[] = []
    const products = window.products.map((product) => {
      const first = cell.length
      claim(window, product).forEach((days, month) => {
        if (days === 0) return
        promotion.push(window.index)
        cell.push(product * MONTHS + month)
        share.push(days / (year.lengths[month] as number))
      })
      return { product, first, end: cell.length, group: groupOf(categories, catalogue, product) }
    })
    return { window, products, categories }
  })
  return {
    windows,
    runs,
    promotion: Int32Array.from(promotion),
    cell: Int32Array.from(cell),
    share: Float64Array.from(share),
    notes,
  }
}

/** Puts the product with those of its category; answers the place of that category. */
function groupOf(
  groups: { category: number; products: number[] }[],
  { categoryOf }: Catalogue,
  product: number,
): number {
  const category = categoryOf[product] as number
  const known = groups.findIndex((group) => group.category === category)
  if (known >= 0) groups[known]?.products.push(product)
  else groups.push({ category, products: [product] })
  return known >= 0 ? known : groups.length - 1
}
