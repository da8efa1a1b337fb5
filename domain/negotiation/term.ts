import type { Month } from './calendar.ts'
import type { TermClause } from './clauses.ts'

export type VatClass =
  | 'priceReductionOnInvoice'
  | 'rebateRedInvoice'
  | 'serviceSpecialInvoice'
  | 'serviceOrdinaryInvoice'
  | 'penaltyNoVat'

export type TermClass =
  | 'onInvoice'
  | 'rebate'
  | 'conditionalRebate'
  | 'fee'
  | 'service'
  | 'logistics'
  | 'damage'
  | 'penalty'
  | 'payment'
  | 'guarantee'

/** A settlement period of the contract year. */
export type Period = 'month' | 'quarter' | 'year'

export type Selection = { readonly products?: readonly string[]; readonly categories?: readonly string[] }

export type Basis = {
  /** `net` is the invoice after returns. */
  readonly on: 'list' | 'invoice' | 'net' | 'retailSales'
  /** VAT included or not. */
  readonly tax: 'in' | 'ex'
  readonly include?: Selection
  readonly exclude?: Selection & { readonly promotedUnits?: boolean; readonly newProducts?: boolean }
}

/** What is tested against a threshold; the paying basis where it names none. */
export type Metric = { readonly of: 'basis' | 'units'; readonly basis?: Basis }

/** `atLeast` reaches a tier at M ≥ from, `moreThan` at M > from. */
export type Boundary = 'atLeast' | 'moreThan'

export type TierMethod = 'wholeAmount' | 'marginal' | 'cappedSum' | 'fullSum'

/** `rate` is a rate of money, yuan per unit or a lump, as the rule's `pays` says. */
export type Tier = { readonly from: number; readonly rate: number }

export type PercentRule = {
  readonly kind: 'percent'
  readonly rate: number
  readonly settle: Period
  /** On-invoice terms only; `list` when absent. */
  readonly on?: 'list' | 'running'
}

export type TieredRule = {
  readonly kind: 'tiered'
  readonly metric: Metric
  readonly method: TierMethod
  readonly boundary: Boundary
  readonly tiers: readonly Tier[]
  readonly pays: 'rate' | 'perUnit' | 'lump'
  readonly period: Period
}

export type GrowthRule = {
  readonly kind: 'growth'
  readonly boundary: Boundary
  /** Thresholds are growth: 0.08 is +8 %. */
  readonly tiers: readonly Tier[]
  readonly paysOn: 'all' | 'growth' | 'bands'
  /** Yuan on the basis' own tax side; the negotiation's last year when absent. */
  readonly lastYear?: number
}

export type EveryStepRule = {
  readonly kind: 'everyStep'
  readonly metric: Metric
  readonly step: number
  /** Yuan for each full step. */
  readonly amount: number
  /** The metric counts up to here. */
  readonly max?: number
  readonly period: Period
}

export type InterpolatedRule = {
  readonly kind: 'interpolated'
  readonly metric: Metric
  readonly points: readonly (readonly [number, number])[]
  readonly period: Period
}

export type FixedRule = { readonly kind: 'fixed'; readonly amount: number; readonly months: readonly Month[] }

export type CountRule = {
  readonly kind: 'count'
  /** Yuan for each one counted. */
  readonly amount: number
  readonly per: 'store' | 'newStore' | 'product' | 'newProduct' | 'storeProduct'
  readonly quantity?: number
  readonly months?: readonly Month[]
}

export type FormulaRule = { readonly kind: 'formula'; readonly expression: string; readonly period: Period }

export type PaymentDaysRule = {
  readonly kind: 'paymentDays'
  readonly days: number
  readonly from: 'receipt' | 'invoice' | 'monthEnd'
}

export type MarginGuaranteeRule = {
  readonly kind: 'marginGuarantee'
  readonly rate: number
  readonly share: number
  readonly period: Period
}

export type ServiceLevelRule = {
  readonly kind: 'serviceLevel'
  readonly target: number
  readonly expected: number
  readonly penaltyRate: number
  readonly period: Period
}

export type Rule =
  | PercentRule
  | TieredRule
  | GrowthRule
  | EveryStepRule
  | InterpolatedRule
  | FixedRule
  | CountRule
  | FormulaRule
  | PaymentDaysRule
  | MarginGuaranteeRule
  | ServiceLevelRule

export type RuleKind = Rule['kind']

/** One clause of the contract that moves money. */
export type Term = {
  readonly id: string
  readonly name: string
  readonly class: TermClass
  /** Code of the catalogue of contract terms. */
  readonly code?: string
  readonly rule: Rule
  readonly basis?: Basis
  /** Yuan, of the year's stated amount, on the term's own tax side. */
  readonly cap?: number
  /** Yuan, likewise. */
  readonly floor?: number
  readonly vatClass: VatClass
  /** Fixed amounts and counts; every other amount follows its basis. */
  readonly taxIncluded?: boolean
  /** Overrides the assumption: 0.09 for transport and space rental. */
  readonly serviceVatRate?: number
  readonly visibility?: 'shared' | 'supplierOnly'
  /** What the term is given in exchange for; goes into the papers. */
  readonly inReturnFor?: string
  /** Where the talks about this term stand. */
  readonly status?: TermStatus
  /** A remark both parties may read. */
  readonly sharedNote?: string
  /** A remark of the supplier alone. */
  readonly privateNote?: string
  /** What its clause says besides the amount; moves no figure. */
  readonly clause?: TermClause
}

export type TermStatus = 'open' | 'inTalks' | 'agreed' | 'parked' | 'refused'
