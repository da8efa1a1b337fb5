import type { Simulation } from '../engine/simulation.ts'
import type { Month } from '../negotiation/calendar.ts'
import type { PublicNegotiation } from './publicView.ts'

/** A new product as it is proposed for listing. Yuan. */
export type ListedProduct = {
  readonly name: string
  readonly category: string
  readonly barcode?: string
  readonly listingMonth: Month
  /** Stores at the end of the build-up. */
  readonly stores: number
  /** Supply price per unit, ex VAT. */
  readonly listPrice: number
  /** Suggested retail price per unit, VAT included. */
  readonly suggestedRetailPrice: number
  /** Planned in the contract year. */
  readonly units: number
  /** Planned retail sales and front margin of the contract year, ex VAT. */
  readonly retailSales: number
  readonly frontMargin: number
}

/** The new products of the proposal by listing month. */
export function listedProducts(view: PublicNegotiation, proposal: Simulation): ListedProduct[] {
  const listed = view.proposal.newProducts.map((product) => {
    const slice = proposal.byProduct[product.id]
    return {
      name: product.name,
      category: product.category,
      ...(product.barcode ? { barcode: product.barcode } : {}),
      listingMonth: product.listingMonth,
      stores: product.stores.reduce((most, each) => Math.max(most, each), 0),
      listPrice: product.listPrice,
      suggestedRetailPrice: product.retailPrice,
      units: slice?.units ?? 0,
      retailSales: slice?.retailer.retailSales ?? 0,
      frontMargin: slice?.retailer.frontMargin ?? 0,
    }
  })
  return listed.sort((a, b) =>
    a.listingMonth < b.listingMonth ? -1 : a.listingMonth > b.listingMonth ? 1 : 0,
  )
}
