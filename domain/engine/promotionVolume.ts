import { type Cannibalisation, cannibalise } from './cannibalisation.ts'
import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import type { Planes } from './planes.ts'
import type { PromotionLayout, PromotionRun } from './promotionLayout.ts'
import type { PromotionWindow } from './promotionWindow.ts'
import type { SimulationNote } from './simulation.ts'

/** Promoted units, one entry per promotion, product and month in which it runs. */
export type Promoted = {
  /** Position of the promotion in the scenario's list. */
  readonly promotion: Int32Array | readonly number[]
  /** Cell of the plane: product × 12 + month. */
  readonly cell: Int32Array | readonly number[]
  readonly units: Float64Array | number[]
}

/** What promotions do to the volume of listed products, before anything is clipped. */
export type PromotionVolume = {
  /** Units of each entry of the layout. */
  readonly promotedUnits: Float64Array
  /** Per promotion of the scenario's list, units of the year. */
  readonly extra: Float64Array
  readonly pulled: Float64Array
  readonly cannibalised: Float64Array
  /** Units pulled out of the year after. */
  readonly carriedOut: number
}

/**
 * Lets the promotions sell on the baseline, filling `change`; uplift times each product's factor where an outcome gives
 * one. Source: docs/calculation.md §3.
 */
export function promotionVolume(
  layout: PromotionLayout,
  { base, change }: Pick<Planes, 'base' | 'change'>,
  catalogue: Catalogue,
  taken: Cannibalisation,
  notes: SimulationNote[],
  factors?: Float64Array,
): PromotionVolume {
  const { runs, cell } = layout
  change.fill(0)
  const promotedUnits = new Float64Array(cell.length)
  const extra = new Float64Array(runs.length)
  const pulled = new Float64Array(runs.length)
  const cannibalised = new Float64Array(runs.length)
  let carriedOut = 0
  for (const run of runs) {
    const { window, products, categories } = run
    const share = window.promotion.forwardBuy?.share ?? 0
    const extraByCategory = new Float64Array(categories.length * MONTHS)
    for (const { product, first, end, group } of products) {
      const uplift = factors ? window.uplift * (factors[product] as number) : window.uplift
      let sold = 0
      for (let entry = first; entry < end; entry++) {
        const at = cell[entry] as number
        const usual = (base[at] as number) * (layout.share[entry] as number)
        const more = usual * uplift
        const slot = group * MONTHS + at - product * MONTHS
        extraByCategory[slot] = (extraByCategory[slot] as number) + more
        sold += more
        change[at] = (change[at] as number) + more
        promotedUnits[entry] = usual + more
      }
      extra[window.index] = (extra[window.index] as number) + sold
      const pull = share * sold
      if (pull === 0) continue
      carriedOut += pullForward(window, product, pull, change)
      pulled[window.index] = (pulled[window.index] as number) + pull
    }
    cannibalised[window.index] = takeFromCategories(run, extraByCategory, base, catalogue, taken, notes)
  }
  return { promotedUnits, extra, pulled, cannibalised, carriedOut }
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

function takeFromCategories(
  { window, categories }: PromotionRun,
  extraByCategory: Float64Array,
  base: Float64Array,
  catalogue: Catalogue,
  taken: Cannibalisation,
  notes: SimulationNote[],
): number {
  const share = window.promotion.cannibalisation ?? 0
  if (share === 0) return 0
  const refused = new Set<number>()
  let sum = 0
  categories.forEach(({ category, products }, group) => {
    for (let month = 0; month < MONTHS; month++) {
      const units = share * (extraByCategory[group * MONTHS + month] as number)
      if (units === 0) continue
      if (cannibalise(taken, catalogue, base, { category, month, spared: products }, units)) sum += units
      else refused.add(month)
    }
  })
  for (const month of refused) {
    notes.push({ kind: 'nobody-to-cannibalise', source: window.promotion.id, month })
  }
  return sum
}
