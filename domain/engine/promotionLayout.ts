import type { Promotion } from '../negotiation/promotion.ts'
import type { Assortment } from './catalogue.ts'
import { type ContractYear, MONTHS } from './contractYear.ts'
import { createDayClaims } from './promotionClash.ts'
import { type PromotionWindow, promotionWindows } from './promotionWindow.ts'
import { type ReachedPlaces, reachedPlaces } from './reachedPlaces.ts'
import { sameItems } from './sameItems.ts'
import type { SimulationNote } from './simulation.ts'

/**
 * Where promotions run, whatever is sold: one entry for each promotion, product and month, in the order in which they
 * claim days; and every cell that a promotion can move.
 */
export type PromotionLayout = {
  readonly windows: readonly PromotionWindow[]
  readonly runs: readonly PromotionRun[]
  /** Position of each entry's promotion in the scenario's list. */
  readonly promotion: Int32Array
  /** Cell of the plane: product × 12 + month. */
  readonly cell: Int32Array
  /** Place of that cell among those reached. */
  readonly place: Int32Array
  /** Promoted days ÷ days of the month. */
  readonly share: Float64Array
  /** Where an entry's extra units are added up: promotion, category and month. */
  readonly slot: Int32Array
  readonly slots: number
  readonly reached: ReachedPlaces
  /** Clashes. */
  readonly notes: readonly SimulationNote[]
}

/** One promotion's part of a layout. */
export type PromotionRun = {
  readonly window: PromotionWindow
  /** Products in the order listed. */
  readonly products: readonly number[]
  /** Whose entries go from here to where those of the next product begin; one more than products. */
  readonly entries: readonly number[]
  /** Per product and month of `pulledMonths`, the place of the cell that gives units up. */
  readonly pulledPlaces: readonly number[]
  /** Months that give up units pulled forward. */
  readonly pulledMonths: readonly number[]
  /** What it takes from each category and month in which it runs. */
  readonly takings: readonly Taking[]
}

/** A category and month from which a promotion takes units, and the places of its own products, which it spares. */
export type Taking = {
  readonly slot: number
  readonly category: number
  readonly month: number
  readonly spared: readonly number[]
}

type Kept = {
  readonly promotions: readonly Promotion[]
  readonly start: string
  readonly layout: PromotionLayout
}

/** Layouts kept for one assortment: as many as scenarios are usually looked at together. */
const KEPT = 6

const laidOut = new WeakMap<Assortment, readonly Kept[]>()

/** The layout of promotions on a contract year; the last ones per assortment are kept. Source: docs/calculation.md §3. */
export function promotionLayout(
  promotions: readonly Promotion[],
  year: ContractYear,
  assortment: Assortment,
): PromotionLayout {
  const kept = laidOut.get(assortment) ?? []
  const known = kept.find(({ start, promotions: of }) => start === year.start && sameItems(of, promotions))
  if (known) return known.layout
  const layout = layOut(promotionWindows(promotions, year, assortment), year, assortment)
  laidOut.set(assortment, [{ promotions, start: year.start, layout }, ...kept.slice(0, KEPT - 1)])
  return layout
}

/** A promotion with the days it keeps, before cells have places. */
type LaidRun = {
  readonly window: PromotionWindow
  readonly entries: readonly number[]
  readonly groups: readonly Group[]
}

/** Products of one promotion in one category, the first of their twelve slots, and the months in which any runs. */
type Group = {
  readonly category: number
  readonly products: number[]
  readonly slot: number
  readonly months: Set<number>
}

function layOut(
  windows: readonly PromotionWindow[],
  year: ContractYear,
  assortment: Assortment,
): PromotionLayout {
  const notes: SimulationNote[] = []
  const claim = createDayClaims(year, assortment.ids, notes)
  const [promotion, cell, share, slot]: [number[], number[], number[], number[]] = [[], [], [], []]
  let slots = 0
  const laid = windows.map((window): LaidRun => {
    const groups: Group[] = []
    const entries = [cell.length]
    for (const product of window.products) {
      const group = groupOf(groups, assortment.categoryOf[product] as number, slots)
      if (group.products.push(product) === 1) slots += MONTHS
      claim(window, product).forEach((days, month) => {
        if (days === 0) return
        promotion.push(window.index)
        cell.push(product * MONTHS + month)
        share.push(days / (year.lengths[month] as number))
        slot.push(group.slot + month)
        group.months.add(month)
      })
      entries.push(cell.length)
    }
    return { window, entries, groups }
  })
  const { reached, placeOf } = reachedPlaces(assortment, cell, laid.flatMap(cellsTakenFrom))
  return {
    windows,
    runs: laid.map((run) => placed(run, placeOf)),
    promotion: Int32Array.from(promotion),
    cell: Int32Array.from(cell),
    place: Int32Array.from(cell, placeOf),
    share: Float64Array.from(share),
    slot: Int32Array.from(slot),
    slots,
    reached,
    notes,
  }
}

/** The group of a category, new where the promotion has none yet. */
function groupOf(groups: Group[], category: number, slot: number): Group {
  const known = groups.find((group) => group.category === category)
  if (known) return known
  const group: Group = { category, products: [], slot, months: new Set() }
  groups.push(group)
  return group
}

/** Cells a promotion pulls units out of, and those of its own products that it spares. */
function cellsTakenFrom({ window, groups }: LaidRun): number[] {
  const pulled = pulledMonths(window)
  return groups.flatMap(({ products, months }) =>
    products.flatMap((product) => [...pulled, ...months].map((month) => product * MONTHS + month)),
  )
}

function pulledMonths({ pulledShares }: PromotionWindow): number[] {
  return pulledShares.flatMap((share, month) => (share > 0 ? [month] : []))
}

function placed({ window, entries, groups }: LaidRun, placeOf: (cell: number) => number): PromotionRun {
  const months = pulledMonths(window)
  const { products } = window
  return {
    window,
    products,
    entries,
    pulledMonths: months,
    pulledPlaces: products.flatMap((product) => months.map((month) => placeOf(product * MONTHS + month))),
    takings: groups.flatMap((group) =>
      [...group.months]
        .sort((a, b) => a - b)
        .map((month) => ({
          slot: group.slot + month,
          category: group.category,
          month,
          spared: group.products.map((product) => placeOf(product * MONTHS + month)),
        })),
    ),
  }
}
