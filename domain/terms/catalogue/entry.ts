import type { CheckId } from '../../compliance/finding.ts'
import type { Month } from '../../negotiation/calendar.ts'
import type { LastYear } from '../../negotiation/negotiation.ts'
import type { Basis, Rule, TermClass, VatClass } from '../../negotiation/term.ts'

/** 核销资料: what has to be on the table before a charge is paid. */
export type Evidence =
  | 'contractClause'
  | 'settlementSheet'
  | 'reconciledPurchases'
  | 'redInvoiceNotice'
  | 'serviceInvoice'
  | 'priceList'
  | 'bankSlip'
  | 'listingConfirmation'
  | 'storeList'
  | 'openingNotice'
  | 'photos'
  | 'flyerCopy'
  | 'planogram'
  | 'attendance'
  | 'staffConsent'
  | 'deliveryNotes'
  | 'salesReport'
  | 'damageRecord'
  | 'returnNotes'
  | 'orderFillReport'
  | 'stockCount'
  | 'promotionPlan'
  | 'internalApproval'

/** Who has to agree before it is promised; a usual chain, to be set per company. */
export type Approval = 'L1' | 'L2' | 'L3' | 'L4' | 'L5' | 'finance' | 'legal'

/** Whether something has to happen before it is owed. */
export type Condition = 'none' | 'target' | 'usually' | 'timing' | 'exchange' | 'event' | 'service' | 'breach'

/** What a starting rule may look at. */
export type StartingYear = { readonly months: readonly Month[]; readonly lastYear?: LastYear | undefined }

/** One term as contracts usually have it; every default is there to be changed. */
export type Entry = {
  readonly class: TermClass
  /** A rule that is valid and costs nothing yet. */
  readonly rule: (year: StartingYear) => Rule
  readonly basis?: Basis
  readonly vatClass: VatClass
  readonly serviceVatRate?: number
  readonly taxIncluded?: boolean
  readonly condition: Condition
  /** Written into the yearly contract, or asked for during the year. */
  readonly isInContract: boolean
  readonly evidence: readonly Evidence[]
  readonly approval: readonly Approval[]
  readonly checks: readonly CheckId[]
}

export const NET_IN: Basis = { on: 'net', tax: 'in' }
export const INVOICE_IN: Basis = { on: 'invoice', tax: 'in' }
export const SALES_IN: Basis = { on: 'retailSales', tax: 'in' }

/** A percentage of its basis, 0 until somebody says how much; likewise below. */
export function percent(settle: 'month' | 'quarter' | 'year'): Entry['rule'] {
  return () => ({ kind: 'percent', rate: 0, settle })
}

/** An amount in the first month of the contract year. */
export const onceAYear: Entry['rule'] = ({ months }) => ({
  kind: 'fixed',
  amount: 0,
  months: months.slice(0, 1),
})

/** An amount in every month. */
export const everyMonth: Entry['rule'] = ({ months }) => ({ kind: 'fixed', amount: 0, months })

/** Yuan for each unit of the basis, settled monthly. */
export const perUnit: Entry['rule'] = () => ({
  kind: 'everyStep',
  metric: { of: 'units' },
  step: 1,
  amount: 0,
  period: 'month',
})

/** Tiers on the year's purchases; the first threshold is last year's. */
export const tiersOfTheYear: Entry['rule'] = ({ lastYear }) => ({
  kind: 'tiered',
  metric: { of: 'basis' },
  method: 'wholeAmount',
  boundary: 'atLeast',
  tiers: [{ from: lastYear?.purchasesIn ?? 0, rate: 0 }],
  pays: 'rate',
  period: 'year',
})

/** Tiers on growth; without last year's purchases there is no growth, and tiers on purchases take its place. */
export const growthOfTheYear: Entry['rule'] = (year) =>
  (year.lastYear?.purchasesIn ?? 0) > 0
    ? { kind: 'growth', boundary: 'atLeast', tiers: [{ from: 0.05, rate: 0 }], paysOn: 'all' }
    : tiersOfTheYear(year)
