import type { Scenario } from '../negotiation/negotiation.ts'
import { fillGrowth } from './baseline.ts'
import { type Cannibalisation, type Market, noCannibalisation } from './cannibalisation.ts'
import type { Catalogue } from './catalogue.ts'
import { type ContractYear, MONTHS } from './contractYear.ts'
import { launchNewProducts } from './newProductVolume.ts'
import type { Outcome } from './outcome.ts'
import { type Planes, type ReachedCells, roomFor } from './planes.ts'
import { type PromotionLayout, promotionLayout } from './promotionLayout.ts'
import { type Promoted, type PromotionVolume, promotionVolume } from './promotionVolume.ts'
import type { PromotionWindow } from './promotionWindow.ts'
import type { SimulationNote } from './simulation.ts'

/** Half of the 1e-6 units to which a volume is rounded before it is compared. */
const NEGLIGIBLE_UNITS = 5e-7

/** What is sold of every product in every month, and what of it is promoted. */
export type Volume = {
  /** Plane, product × 12 + month. */
  readonly units: Float64Array
  /** Listed products: units with growth and without promotion, per unit of the file. */
  readonly growth: Float64Array
  readonly layout: PromotionLayout
  /** By place of the layout's promoted cells: units sold, and how many of them are promoted. */
  readonly columns: ReachedCells
  /** One entry per promotion, product and month, already scaled down to what is sold. */
  readonly promoted: Promoted
  /** Promotions in the order in which they claim days. */
  readonly windows: readonly PromotionWindow[]
  /** Per promotion, units of the year. */
  readonly promotions: Pick<PromotionVolume, 'extra' | 'pulled' | 'cannibalised'>
  readonly carriedOut: number
  readonly notes: readonly SimulationNote[]
}

/** First stage: what is sold, as planned or in an outcome that is not the plan. Source: docs/calculation.md §3. */
export function volume(
  catalogue: Catalogue,
  scenario: Scenario,
  year: ContractYear,
  planes: Planes,
  outcome?: Outcome,
): Volume {
  const { growth, units } = planes
  fillGrowth(growth, catalogue, scenario.volumeGrowth, outcome?.volume)
  const layout = promotionLayout(scenario.promotions ?? [], year, catalogue.assortment)
  const columns = roomFor(planes, layout.reached.count, layout.cell.length)
  const market: Market = { catalogue, growth, reached: layout.reached, columns }
  fillBase(market)
  const notes: SimulationNote[] = [...layout.notes]
  const taken = noCannibalisation(market)
  const promotions = promotionVolume(layout, market, taken, notes, outcome?.uplift)
  launchNewProducts(scenario.newProducts ?? [], units, market, year, taken, notes, outcome)
  settleUnits(units, market, taken, notes)
  scaleToSold(layout, columns)
  return {
    units,
    growth,
    layout,
    columns,
    promoted: { promotion: layout.promotion, cell: layout.cell, units: columns.ofEntry },
    windows: layout.windows,
    promotions,
    carriedOut: promotions.carriedOut,
    notes,
  }
}

/** Baseline units of the cells promotions reach. */
function fillBase({ catalogue: { monthlyUnits }, growth, reached, columns: { base } }: Market): void {
  const { count, cell, product } = reached
  for (let i = 0; i < count; i++) {
    base[i] = (monthlyUnits[cell[i] as number] as number) * (growth[product[i] as number] as number)
  }
}

/** base + extra − pulled − cannibalised, not below 0. */
function settleUnits(
  units: Float64Array,
  market: Market,
  taken: Cannibalisation,
  notes: SimulationNote[],
): void {
  const kept = taken.rate.map((rate) => 1 - rate)
  settleUntouched(units, market, kept)
  for (const [cell, rate] of taken.oneByOne) settleDonor(units, market, taken, cell, rate)
  const clipped = settleReached(units, market, taken)
  if (taken.oneByOne.size > 0 || kept.some((share) => share < 0)) clipped.push(...clip(units))
  for (const cell of clipped.sort((a, b) => a - b)) {
    const product = market.catalogue.ids[Math.floor(cell / MONTHS)] ?? ''
    notes.push({ kind: 'month-clipped', product, month: cell % MONTHS })
  }
}

/** Every cell of listed products, as if promotions reached none of them. */
function settleUntouched(units: Float64Array, { catalogue, growth }: Market, kept: Float64Array): void {
  const { listed, categoryOf, monthlyUnits } = catalogue
  for (let s = 0; s < listed; s++) {
    const category = (categoryOf[s] as number) * MONTHS
    const row = s * MONTHS
    const factor = growth[s] as number
    for (let month = 0; month < MONTHS; month++) {
      const base = (monthlyUnits[row + month] as number) * factor
      units[row + month] = base * (kept[category + month] as number)
    }
  }
}

function settleDonor(
  units: Float64Array,
  { catalogue: { categoryOf, monthlyUnits }, growth }: Market,
  { rate }: Cannibalisation,
  cell: number,
  besides: number,
): void {
  const s = Math.floor(cell / MONTHS)
  const category = (categoryOf[s] as number) * MONTHS + (cell % MONTHS)
  const base = (monthlyUnits[cell] as number) * (growth[s] as number)
  units[cell] = base * (1 - ((rate[category] as number) + besides))
}

/** The cells promotions reach; answers those in which less than nothing was left. */
function settleReached(
  units: Float64Array,
  { reached, columns: { base, change, spared, units: settled } }: Market,
  { rate, oneByOne }: Cannibalisation,
): number[] {
  const { count, cell: cells, categoryMonth } = reached
  const clipped: number[] = []
  for (let i = 0; i < count; i++) {
    const cell = cells[i] as number
    const besides = oneByOne.size > 0 ? (oneByOne.get(cell) ?? 0) : 0
    const lost = (rate[categoryMonth[i] as number] as number) - (spared[i] as number) + besides
    let sold = (base[i] as number) * (1 - lost) + (change[i] as number)
    if (!(sold >= 0)) {
      if (sold < -NEGLIGIBLE_UNITS) clipped.push(cell)
      sold = 0
    }
    settled[i] = sold
    units[cell] = sold
  }
  return clipped
}

/** Sets what fell below nothing to 0; answers where more than noise did. */
function clip(units: Float64Array): number[] {
  const clipped: number[] = []
  for (let cell = 0; cell < units.length; cell++) {
    const sold = units[cell] as number
    if (sold >= 0) continue
    units[cell] = 0
    if (sold < -NEGLIGIBLE_UNITS) clipped.push(cell)
  }
  return clipped
}

/** Where more is promoted than sold, every promotion of the cell shrinks in proportion. */
function scaleToSold(
  { place, reached }: PromotionLayout,
  { units, promoted, share, ofEntry }: ReachedCells,
): void {
  promoted.fill(0, 0, reached.promoted)
  for (let entry = 0; entry < place.length; entry++) {
    const at = place[entry] as number
    promoted[at] = (promoted[at] as number) + (ofEntry[entry] as number)
  }
  for (let entry = 0; entry < place.length; entry++) {
    const at = place[entry] as number
    const sum = promoted[at] as number
    const sold = units[at] as number
    if (sum > sold) ofEntry[entry] = ((ofEntry[entry] as number) * sold) / sum
  }
  for (let i = 0; i < reached.promoted; i++) {
    const sold = units[i] as number
    const part = Math.min(promoted[i] as number, sold)
    promoted[i] = part
    share[i] = sold > 0 ? part / sold : 0
  }
}
