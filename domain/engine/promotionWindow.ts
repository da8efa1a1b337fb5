import type { Month } from '../negotiation/calendar.ts'
import type { Promotion, Uplift } from '../negotiation/promotion.ts'
import type { Assortment } from './catalogue.ts'
import { type ContractYear, dayIndex, daysByMonth, MONTHS } from './contractYear.ts'

/** A promotion laid on the contract year. Days are counted from its first day. */
export type PromotionWindow = {
  /** Position in the scenario's list. */
  readonly index: number
  readonly promotion: Promotion
  /** First day as written; may lie before the year. */
  readonly start: number
  /** First and last day inside the year. */
  readonly first: number
  readonly last: number
  /** Its products, each once, as positions in the assortment. */
  readonly products: readonly number[]
  /** Days of each month when nothing else claims them. */
  readonly days: readonly number[]
  /** Extra units per baseline unit. */
  readonly uplift: number
  /** Share of the pulled units that each month of the year gives up, and the year after. */
  readonly pulledShares: readonly number[]
  readonly carriedShare: number
}

const windows = new WeakMap<
  Promotion,
  { readonly assortment: Assortment; readonly start: Month; readonly window: PromotionWindow }
>()

/** Extra units per baseline unit in the window. Source: docs/calculation.md §3. */
export function upliftOf(uplift: Uplift, depth: number): number {
  if (uplift.kind === 'factor') return uplift.value
  return (1 - depth) ** uplift.elasticity * (uplift.display ?? 1) * (uplift.feature ?? 1) - 1
}

/** Promotions in the order in which they claim days: the earlier start first, then the one listed first. */
export function promotionWindows(
  promotions: readonly Promotion[],
  year: ContractYear,
  assortment: Assortment,
): PromotionWindow[] {
  const laid = promotions.map((promotion, index) => keptWindow(promotion, index, year, assortment))
  return laid.sort((a, b) => a.start - b.start || a.index - b.index)
}

/** A promotion stays where it is while other things change, so its window is kept with it. */
function keptWindow(
  promotion: Promotion,
  index: number,
  year: ContractYear,
  assortment: Assortment,
): PromotionWindow {
  const kept = windows.get(promotion)
  if (kept?.assortment === assortment && kept.start === year.start && kept.window.index === index) {
    return kept.window
  }
  const window = windowOf(promotion, index, year, assortment)
  windows.set(promotion, { assortment, start: year.start, window })
  return window
}

function windowOf(
  promotion: Promotion,
  index: number,
  year: ContractYear,
  assortment: Assortment,
): PromotionWindow {
  const start = dayIndex(year, promotion.start)
  const end = dayIndex(year, promotion.end)
  const lastOfYear = (year.begins[MONTHS] ?? 0) - 1
  const first = Math.max(0, start)
  const last = Math.min(lastOfYear, end)
  const pullDays = promotion.forwardBuy?.days ?? 0
  const pulled = daysByMonth(year, end + 1, end + pullDays)
  const carried = Math.max(0, end + pullDays - Math.max(end, lastOfYear))
  return {
    index,
    promotion,
    start,
    first,
    last,
    products: listedPositions(promotion.products, assortment),
    days: daysByMonth(year, first, last),
    uplift: upliftOf(promotion.uplift, promotion.depth),
    pulledShares: pulled.map((days) => (pullDays > 0 ? days / pullDays : 0)),
    carriedShare: pullDays > 0 ? carried / pullDays : 0,
  }
}

/** Each listed product named, once. */
function listedPositions(ids: readonly string[], assortment: Assortment): readonly number[] {
  const all = [...new Set(ids)].map((id) => assortment.indexOf.get(id) ?? assortment.listed)
  return all.filter((position) => position < assortment.listed)
}
