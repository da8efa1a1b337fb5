import type { Scenario } from '../negotiation/negotiation.ts'
import { fillBaseline } from './baseline.ts'
import { type Cannibalisation, noCannibalisation } from './cannibalisation.ts'
import type { Catalogue } from './catalogue.ts'
import { type ContractYear, MONTHS } from './contractYear.ts'
import { launchNewProducts } from './newProductVolume.ts'
import type { Outcome } from './outcome.ts'
import type { Planes } from './planes.ts'
import { promotionLayout } from './promotionLayout.ts'
import { type Promoted, type PromotionVolume, promotionVolume } from './promotionVolume.ts'
import type { PromotionWindow } from './promotionWindow.ts'
import type { SimulationNote } from './simulation.ts'

/** Half of the 1e-6 units to which a volume is rounded before it is compared. */
const NEGLIGIBLE_UNITS = 5e-7

/** Units of every product and month, and what of them is promoted. Planes hold product × 12 + month. */
export type Volume = {
  readonly units: Float64Array
  /** Listed products, with growth, without promotion. */
  readonly base: Float64Array
  /** One entry per promotion, product and month, already scaled down to what is sold. */
  readonly promoted: Promoted
  /** Cells in which anything is promoted, each once, and the sum of all promotions there. */
  readonly promotedCells: readonly number[]
  readonly promotedUnits: Float64Array
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
  const { base, units } = planes
  fillBaseline(base, catalogue, scenario.volumeGrowth, outcome?.volume)
  const layout = promotionLayout(scenario.promotions ?? [], year, catalogue)
  const notes: SimulationNote[] = [...layout.notes]
  const taken = noCannibalisation(catalogue, planes.spared)
  const promotions = promotionVolume(layout, planes, catalogue, taken, notes, outcome?.uplift)
  launchNewProducts(scenario.newProducts ?? [], planes, catalogue, year, taken, notes, outcome)
  settleUnits(units, base, planes.change, taken, catalogue, notes)
  const promoted = { promotion: layout.promotion, cell: layout.cell, units: promotions.promotedUnits }
  const promotedCells = scaleToSold(promoted, planes)
  return {
    units,
    base,
    promoted,
    promotedCells,
    promotedUnits: planes.promotedUnits,
    windows: layout.windows,
    promotions,
    carriedOut: promotions.carriedOut,
    notes,
  }
}

/** base + extra − pulled − cannibalised, not below 0. */
function settleUnits(
  units: Float64Array,
  base: Float64Array,
  change: Float64Array,
  { rate, spared }: Cannibalisation,
  { listed, categoryOf, ids }: Catalogue,
  notes: SimulationNote[],
): void {
  for (let s = 0; s < listed; s++) {
    const category = (categoryOf[s] as number) * MONTHS
    for (let month = 0; month < MONTHS; month++) {
      const cell = s * MONTHS + month
      const lost = (rate[category + month] as number) - (spared[cell] as number)
      const sold = (base[cell] as number) * (1 - lost) + (change[cell] as number)
      if (sold >= 0) {
        units[cell] = sold
        continue
      }
      units[cell] = 0
      if (sold < -NEGLIGIBLE_UNITS) notes.push({ kind: 'month-clipped', product: ids[s] ?? '', month })
    }
  }
}

/** Where more is promoted than sold, every promotion of the cell shrinks in proportion. */
function scaleToSold(promoted: Promoted, { units, promotedUnits }: Planes): readonly number[] {
  const promotedCells: number[] = []
  promotedUnits.fill(0)
  for (let entry = 0; entry < promoted.cell.length; entry++) {
    const more = promoted.units[entry] as number
    if (more === 0) continue
    const cell = promoted.cell[entry] as number
    const before = promotedUnits[cell] as number
    if (before === 0) promotedCells.push(cell)
    promotedUnits[cell] = before + more
  }
  for (let entry = 0; entry < promoted.cell.length; entry++) {
    const cell = promoted.cell[entry] as number
    const sum = promotedUnits[cell] as number
    const sold = units[cell] as number
    if (sum > sold) promoted.units[entry] = ((promoted.units[entry] as number) * sold) / sum
  }
  for (const cell of promotedCells) {
    promotedUnits[cell] = Math.min(promotedUnits[cell] as number, units[cell] as number)
  }
  return promotedCells
}
