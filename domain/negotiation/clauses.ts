/**
 * What the contract says besides its amounts, as far as it bears on law and tax. Everything is optional, nothing moves
 * a figure; what is absent counts as not in the contract.
 */
export type Clauses = {
  /** The retailer's draft, or parts of it, word for word. */
  readonly wording?: string
  /** Working days within which both sides confirm a settled amount. */
  readonly confirmationDays?: number
  /** Day of the month on which accounts are compared, 1 to 31. */
  readonly reconciliationDay?: number
  /** Days from the receipt of goods to the invoice. */
  readonly invoiceLagDays?: number
  readonly instrument?: 'transfer' | 'bill' | 'electronicReceivable'
  /** Days a bill or receivable runs. */
  readonly billTenorDays?: number
  /** The supplier has agreed to be paid otherwise than by transfer. */
  readonly hasConsentToBill?: boolean
  readonly isPaidWhenPaid?: boolean
  /** Late interest agreed, per year. */
  readonly lateInterest?: number
  /** One-year loan prime rate on the day of the contract, per year. */
  readonly loanPrimeRate?: number
  readonly hasSmeStatement?: boolean
  readonly isConsignment?: boolean
  /** What is paid back where a booked slot is not delivered. */
  readonly refundOfUndelivered?: string
  /** When a listed product may be taken off the shelf, and what is paid back then. */
  readonly delisting?: string
  readonly returnsValuedAt?: 'promotionPrice' | 'normalPrice'
  /** What the retailer owes where it does not perform. */
  readonly retailerPenalty?: string
  readonly priceSetBy?: 'retailer' | 'supplier' | 'both'
  /** Yuan of yearly sales of all the retailer's stores. */
  readonly retailerYearlySales?: number
  readonly hasCustomPacks?: boolean
  /** Who takes back goods made for this retailer alone. */
  readonly customPackBuyBack?: string
}

/** What is asked of a service before it can be paid for and proven. */
export type Service = {
  readonly item?: string
  readonly content?: string
  readonly period?: string
  readonly stores?: string
  readonly unit?: string
  readonly paymentMethod?: string
  readonly breach?: string
}

/** The same for one term. */
export type TermClause = {
  /** The clause as the retailer wrote it. */
  readonly wording?: string
  readonly service?: Service
  /** What has to come true before a conditional rebate is owed, where the rule does not say it. */
  readonly condition?: string
  /** False where it is asked for outside the contract. */
  readonly isInContract?: boolean
  /** False where one side does not book it openly. */
  readonly isBooked?: boolean
  /** The supplier may not decline it. */
  readonly isMandatory?: boolean
  readonly recipient?: 'company' | 'otherCompany' | 'person'
  /** Yuan that one item, code or area costs the retailer. */
  readonly statedCost?: number
  /** Area of our own that is refitted. */
  readonly ownArea?: string
  /** What counts as damage or shrinkage. */
  readonly scope?: string
  /** Returns the retailer may not make. */
  readonly returnExclusions?: string
  readonly hasStaffConsent?: boolean
  /** What promoters do, and for whose goods. */
  readonly staffJob?: string
  /** The one VAT rate the red invoice is to be written at. */
  readonly redInvoiceRate?: number
  /** Share of the order's value for each day of delay. */
  readonly penaltyPerDay?: number
  /** Yuan. */
  readonly orderValue?: number
  /** Yuan. */
  readonly statedLoss?: number
  /** A rebate or penalty that hangs on the price at which goods are resold. */
  readonly dependsOnRetailPrice?: boolean
}
