import type { Day, Month } from './calendar.ts'
import type { VatClass } from './term.ts'

/** What a sales history said when it was put behind an uplift, and how far it may be trusted. */
export type UpliftEstimate = {
  readonly product: string
  readonly elasticity: number
  readonly standardError: number
  readonly observations: number
  readonly grade: 'A' | 'B' | 'C'
}

export type Uplift =
  /** Extra units per baseline unit in the window: 1.8 is +180 %. */
  | { readonly kind: 'factor'; readonly value: number }
  /** (1 − depth)^elasticity × display × feature − 1. */
  | {
      readonly kind: 'elasticity'
      readonly elasticity: number
      readonly display?: number
      readonly feature?: number
      /** Where the elasticity was taken from; moves no figure. */
      readonly estimate?: UpliftEstimate
    }

export type Funding =
  | { readonly kind: 'none' }
  /** The supplier pays share × depth × retail price per promoted unit. */
  | { readonly kind: 'scanBack'; readonly supplierShare: number }
  /** rate × list price off every promoted unit, on the invoice. */
  | { readonly kind: 'offInvoice'; readonly rate: number }
  /** `freeUnits` given per `perUnits` promoted. */
  | { readonly kind: 'freeGoods'; readonly perUnits: number; readonly freeUnits: number }

export type PromotionFee = {
  readonly name: string
  /** Yuan. */
  readonly amount: number
  readonly taxIncluded: boolean
  readonly vatClass: VatClass
  readonly month?: Month
}

/** What the shopper is offered. */
export type Mechanic = 'specialPrice' | 'giftWithPurchase' | 'secondUnitHalf' | 'spendAndSave'

/** Where an uplift was taken from and how far it may be trusted. */
export type UpliftSource = {
  readonly from: 'history' | 'lastYear' | 'retailer' | 'estimate'
  readonly grade: 'A' | 'B' | 'C'
  readonly note?: string
}

export type Promotion = {
  readonly id: string
  readonly name: string
  readonly products: readonly string[]
  /** First day, included. */
  readonly start: Day
  /** Last day, included. */
  readonly end: Day
  /** Cut of the shelf price, 0 ≤ depth < 1. */
  readonly depth: number
  readonly uplift: Uplift
  /** Share of the extra units taken from the rest of the category. */
  readonly cannibalisation?: number
  /** Share of the extra units pulled out of the `days` after the end. */
  readonly forwardBuy?: { readonly share: number; readonly days: number }
  readonly funding: Funding
  readonly fees?: readonly PromotionFee[]
  /** Moves no figure; likewise below. */
  readonly mechanic?: Mechanic
  /** Id of the retailer's placement it is shown in. */
  readonly placement?: string
  readonly upliftSource?: UpliftSource
}
