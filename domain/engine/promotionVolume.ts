import { type Cannibalisation, cannibalise, type Market } from './cannibalisation.ts'
import type { PromotionLayout, PromotionRun } from './promotionLayout.ts'
import type { SimulationNote } from './simulation.ts'

/** Promoted units, one entry per promotion, product and month in which it runs. */
export type Promoted = {
  /** Position of the promotion in the scenario's list. */
  readonly promotion: Int32Array
  /** Cell of the plane: product × 12 + month. */
  readonly cell: Int32Array
  /** May be longer than there are entries. */
  readonly units: Float64Array
}

/** What promotions do to the volume of listed products, before anything is clipped. */
export type PromotionVolume = {
  /** Per promotion of the scenario's list, units of the year. */
  readonly extra: Float64Array
  readonly pulled: Float64Array
  readonly cannibalised: Float64Array
  /** Units pulled out of the year after. */
  readonly carriedOut: number
}

/**
 * Lets the promotions sell on the baseline, filling the change of the reached cells and the units of the entries; uplift
 * times each product's factor where an outcome gives one. Source: docs/calculation.md §3.
 */
export function promotionVolume(
  layout: PromotionLayout,
  market: Market,
  taken: Cannibalisation,
  notes: SimulationNote[],
  factors?: Float64Array,
): PromotionVolume {
  const { runs, place, share, slot, reached } = layout
  const { base, change, ofEntry } = market.columns
  change.fill(0, 0, reached.count)
  const extraBySlot = new Float64Array(layout.slots)
  const extra = new Float64Array(runs.length)
  const pulled = new Float64Array(runs.length)
  const cannibalised = new Float64Array(runs.length)
  let carriedOut = 0
  for (const run of runs) {
    const { window, products, entries } = run
    const pullShare = window.promotion.forwardBuy?.share ?? 0
    let [extraOfRun, pulledOfRun] = [0, 0]
    for (let p = 0; p < products.length; p++) {
      const uplift = factors ? window.uplift * (factors[products[p] as number] as number) : window.uplift
      const end = entries[p + 1] as number
      let sold = 0
      for (let entry = entries[p] as number; entry < end; entry++) {
        const at = place[entry] as number
        const of = slot[entry] as number
        const usual = (base[at] as number) * (share[entry] as number)
        const more = usual * uplift
        extraBySlot[of] = (extraBySlot[of] as number) + more
        sold += more
        change[at] = (change[at] as number) + more
        ofEntry[entry] = usual + more
      }
      extraOfRun += sold
      if (pullShare === 0 || sold === 0) continue
      pullForward(run, p, pullShare * sold, change)
      carriedOut += pullShare * sold * window.carriedShare
      pulledOfRun += pullShare * sold
    }
    extra[window.index] = extraOfRun
    pulled[window.index] = pulledOfRun
    cannibalised[window.index] = takeFromCategories(run, extraBySlot, market, taken, notes)
  }
  return { extra, pulled, cannibalised, carriedOut }
}

/** Takes the units a product sold too early out of the days after the end. */
function pullForward(
  { window, pulledMonths, pulledPlaces }: PromotionRun,
  product: number,
  units: number,
  change: Float64Array,
): void {
  const first = product * pulledMonths.length
  for (let i = 0; i < pulledMonths.length; i++) {
    const at = pulledPlaces[first + i] as number
    change[at] = (change[at] as number) - units * (window.pulledShares[pulledMonths[i] as number] as number)
  }
}

function takeFromCategories(
  { window, takings }: PromotionRun,
  extraBySlot: Float64Array,
  market: Market,
  taken: Cannibalisation,
  notes: SimulationNote[],
): number {
  const { id, cannibalisation: share = 0 } = window.promotion
  if (share === 0) return 0
  const refused = new Set<number>()
  let sum = 0
  for (const taking of takings) {
    const units = share * (extraBySlot[taking.slot] as number)
    if (units === 0) continue
    if (cannibalise(taken, market, taking, units)) sum += units
    else refused.add(taking.month)
  }
  for (const month of refused) notes.push({ kind: 'nobody-to-cannibalise', source: id, month })
  return sum
}
