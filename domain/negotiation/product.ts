import type { Month } from './calendar.ts'
import type { VatClass } from './term.ts'

/** A listed product. Prices are yuan per unit; `unitCost` and `logisticsCost` are the supplier's own business. */
export type Product = {
  readonly id: string
  readonly name: string
  readonly category: string
  readonly brand?: string
  readonly barcode?: string
  readonly vatRate: number
  /** Supply price, ex VAT. */
  readonly listPrice: number
  /** Ex VAT; supplier only. */
  readonly unitCost: number
  /** Per unit, ex VAT; 0 when absent; supplier only. */
  readonly logisticsCost?: number
  /** Shelf price, VAT included. */
  readonly retailPrice: number
  /** Twelve numbers: baseline volume without promotion and growth. */
  readonly monthlyUnits: readonly number[]
}

export type ListingFee = {
  /** Yuan for each store added. */
  readonly perStore?: number
  /** Yuan, once in the listing month. */
  readonly flat?: number
  readonly taxIncluded: boolean
  readonly vatClass: VatClass
}

/** A product to be listed during the contract year; `stores` and `ramp` run from the listing month and hold their last value. */
export type NewProduct = Omit<Product, 'monthlyUnits'> & {
  readonly listingMonth: Month
  readonly stores: readonly number[]
  readonly unitsPerStoreMonth: number
  readonly ramp: readonly number[]
  /** Share of its units taken from the listed products of its category. */
  readonly cannibalisation?: number
  readonly listingFee?: ListingFee
  /** Used by risk, not by the plan. */
  readonly successProbability?: number
  /** Id of the retailer's placement it is put in; moves no figure. */
  readonly placement?: string
}
