import type { Simulation } from '../engine/simulation.ts'
import type { Day } from '../negotiation/calendar.ts'
import type { Funding } from '../negotiation/promotion.ts'
import type { PublicNegotiation, PublicScenario } from './publicView.ts'

/** A promotion as it stands in the calendar. */
export type PlannedPromotion = {
  readonly name: string
  readonly start: Day
  readonly end: Day
  /** Names of up to three products; `productCount` counts all. */
  readonly products: readonly string[]
  readonly productCount: number
  readonly categories: readonly string[]
  /** Cut of the suggested retail price. */
  readonly depth: number
  readonly funding: Funding
  readonly fees: readonly { readonly name: string; readonly amount: number; readonly taxIncluded: boolean }[]
  /** Change of the retailer's total margin by this promotion alone, yuan ex VAT: the plan with it less without it. */
  readonly benefit: number
}

/** The promotions of the proposal by start; `marginOf` calculates the retailer's total margin of a scenario. */
export function plannedPromotions(
  view: PublicNegotiation,
  proposal: Simulation,
  marginOf: (scenario: PublicScenario) => number,
): PlannedPromotion[] {
  const productOf = new Map(view.products.map((product) => [product.id, product] as const))
  const { promotions } = view.proposal
  const planned = promotions.map((promotion) => {
    const products = promotion.products.flatMap((id) => productOf.get(id) ?? [])
    const without = { ...view.proposal, promotions: promotions.filter((each) => each !== promotion) }
    return {
      name: promotion.name,
      start: promotion.start,
      end: promotion.end,
      products: products.slice(0, 3).map(({ name }) => name),
      productCount: products.length,
      categories: [...new Set(products.map(({ category }) => category))],
      depth: promotion.depth,
      funding: promotion.funding,
      fees: (promotion.fees ?? []).map(({ name, amount, taxIncluded }) => ({ name, amount, taxIncluded })),
      benefit: proposal.retailer.totalMargin - marginOf(without),
    }
  })
  return planned.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}
