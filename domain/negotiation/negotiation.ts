import type { Day, Month } from './calendar.ts'
import type { Clauses } from './clauses.ts'
import type { Comment, Review } from './comment.ts'
import type { Particulars } from './particulars.ts'
import type { NewProduct, Product } from './product.ts'
import type { Promotion } from './promotion.ts'
import type { ProposalPlan } from './proposalPlan.ts'
import type { RetailerCalendar } from './retailerCalendar.ts'
import type { Season } from './season.ts'
import type { Term } from './term.ts'

/** Size class of an enterprise under the SME payment regulation. */
export type EnterpriseSize = 'micro' | 'small' | 'medium' | 'large'

export type Supplier = { readonly name: string; readonly size?: EnterpriseSize }

export type Account = {
  readonly name: string
  readonly size?: EnterpriseSize
  readonly stores: number
  readonly newStores?: readonly { readonly month: Month; readonly count: number }[]
}

export type Assumptions = {
  /** The supplier's, per year. */
  readonly costOfCapital: number
  /** Per year; `costOfCapital` when absent. */
  readonly retailerCostOfCapital?: number
  /** 360 when absent. */
  readonly dayCount?: 360 | 365
  /** 0.06 when absent. */
  readonly serviceVatRate?: number
  /** Share of invoiced goods returned; 0 when absent. */
  readonly returnRate?: number
  /** Share of the unit cost recovered on a return; 0 when absent. */
  readonly returnSalvage?: number
}

/** Purchases and units of the year before: the base of growth. */
export type LastYear = { readonly purchasesEx: number; readonly purchasesIn: number; readonly units: number }

export type ScenarioRole = 'lastYear' | 'opening' | 'target' | 'walkAway' | 'ask' | 'agreed' | 'custom'

export type VolumeGrowth =
  | number
  | {
      readonly default: number
      readonly byCategory?: Readonly<Record<string, number>>
      readonly byProduct?: Readonly<Record<string, number>>
    }

export type Distribution =
  | { readonly kind: 'normal'; readonly mean: number; readonly sd: number }
  | { readonly kind: 'triangular'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'pert'; readonly low: number; readonly mode: number; readonly high: number }
  | { readonly kind: 'uniform'; readonly low: number; readonly high: number }

/** A quantity that may turn out otherwise; a draw multiplies it, 1 is the plan. */
export type Driver = {
  readonly id: string
  readonly on: 'volume' | 'uplift' | 'unitCost' | 'retailPrice'
  readonly scope?: { readonly products?: readonly string[]; readonly categories?: readonly string[] }
  readonly distribution: Distribution
  /** Where the range comes from. */
  readonly source?: string
  /** Who answers for it. */
  readonly owner?: string
  /** Day on which it was set. */
  readonly setOn?: Day
}

export type Risk = {
  readonly drivers: readonly Driver[]
  readonly correlations?: readonly { readonly a: string; readonly b: string; readonly rho: number }[]
}

export type Scenario = {
  readonly id: string
  readonly name: string
  readonly role: ScenarioRole
  /** Id of the scenario this one was written as a variation of; moves no figure. */
  readonly base?: string
  readonly volumeGrowth?: VolumeGrowth
  readonly terms: readonly Term[]
  readonly promotions?: readonly Promotion[]
  readonly newProducts?: readonly NewProduct[]
  readonly risk?: Risk
}

/** One negotiation with one account for one contract year: the exchange file as it travels. See docs/calculation.md §2. */
export type Negotiation = {
  readonly format: 'dealtable.negotiation'
  readonly version: 1
  readonly name: string
  readonly supplier: Supplier
  readonly account: Account
  /** Twelve months from `start`. */
  readonly year: { readonly start: Month }
  readonly assumptions: Assumptions
  readonly products: readonly Product[]
  readonly lastYear?: LastYear
  /** What the contract says besides its amounts; moves no figure. */
  readonly clauses?: Clauses
  /** What the term sheet says besides terms and clauses; moves no figure. */
  readonly particulars?: Particulars
  /** How the retailer's paper is put together; moves no figure. */
  readonly proposal?: ProposalPlan
  /** Where the talks stand; moves no figure. */
  readonly season?: Season
  /** How the retailer cuts its year; moves no figure. */
  readonly retailerCalendar?: RetailerCalendar
  /** What the supplier's own people remarked; moves no figure. */
  readonly comments?: readonly Comment[]
  /** What directors decided; moves no figure. */
  readonly reviews?: readonly Review[]
  readonly scenarios: readonly Scenario[]
}
