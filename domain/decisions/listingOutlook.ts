import { MONTHS } from '../engine/contractYear.ts'
import type { Outcome } from '../engine/outcome.ts'
import { type Goods, goodsStage, termsStage } from '../engine/stages.ts'
import { yearLedgers } from '../engine/yearLedgers.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { type ListingPayback, listingPayback } from './listingPayback.ts'

/** What the listing of one new product comes to in the plan it stands in; units and yuan of the contract year ex VAT. */
export type ListingOutlook = {
  readonly payback: ListingPayback
  /** Units it is planned to sell. */
  readonly units: number
  /** Units of these taken from listed products of its category. */
  readonly cannibalisedUnits: number
  /** Units that pay the fee back: net fee ÷ (unit contribution × (1 − cannibalisation)); null where none do. */
  readonly breakEvenUnits: number | null
  /** The year with it less the year without it. */
  readonly contribution: number
  readonly totalMargin: number
  /** The year without it less the year in which it is given up after three months, its fee paid. */
  readonly failureCost: number
}

/**
 * The outlook of one new product, each year priced in full with everything else as it is; null when the scenario has
 * none of this id. Source: docs/calculation.md §3, §9, §10.
 */
export function listingOutlook(
  negotiation: Negotiation,
  scenario: Scenario,
  newProductId: string,
): ListingOutlook | null {
  const newProducts = scenario.newProducts ?? []
  const index = newProducts.findIndex(({ id }) => id === newProductId)
  const payback = listingPayback(negotiation, scenario, newProductId)
  if (payback === null || index < 0) return null
  const price = (plan: Scenario, goods: Goods) =>
    yearLedgers(negotiation, plan, goods, termsStage(negotiation, plan, goods))
  const goods = goodsStage(negotiation, scenario)
  const position = goods.catalogue.listed + index
  const units = goods.sums.byProduct.units[position] ?? 0
  const cannibalisedUnits = unitsTaken(goods, position, newProductId, payback.cannibalisation)
  const listed = price(scenario, goods)
  const failed = price(scenario, goodsStage(negotiation, scenario, { outcome: failureOf(goods, index) }))
  const rest = { ...scenario, newProducts: newProducts.filter(({ id }) => id !== newProductId) }
  const without = price(rest, goodsStage(negotiation, rest))
  const perUnit = payback.unitContribution * (1 - payback.cannibalisation)
  return {
    payback,
    units,
    cannibalisedUnits,
    breakEvenUnits: payback.netFee === 0 ? 0 : perUnit > 0 ? payback.netFee / perUnit : null,
    contribution: listed.supplier.contribution - without.supplier.contribution,
    totalMargin: listed.retailer.totalMargin - without.retailer.totalMargin,
    failureCost: without.supplier.contribution - failed.supplier.contribution,
  }
}

/** A year as planned but for one new product, which the market does not take. */
function failureOf({ catalogue }: Goods, index: number): Outcome {
  const failed = new Uint8Array(catalogue.count - catalogue.listed)
  failed[index] = 1
  const asPlanned = () => new Float64Array(catalogue.count).fill(1)
  return { catalogue, volume: asPlanned(), uplift: asPlanned(), failed }
}

/** Share × what it sells, without the months in which there is nobody to take it from. */
function unitsTaken({ sold }: Goods, position: number, id: string, share: number): number {
  const spared = new Set(
    sold.notes.flatMap((note) =>
      note.kind === 'nobody-to-cannibalise' && note.source === id ? [note.month] : [],
    ),
  )
  let taken = 0
  for (let month = 0; month < MONTHS; month++) {
    if (!spared.has(month)) taken += share * (sold.units[position * MONTHS + month] as number)
  }
  return taken
}
