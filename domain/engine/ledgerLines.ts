import type { TermClass } from '../negotiation/term.ts'

/** Lines of the ledgers that settled amounts run into: the supplier's costs by kind, and the retailer's back margin. */
export const COST_LINES = ['rebates', 'fees', 'logisticsTerms', 'damage', 'penalties', 'guarantees'] as const

export type CostLine = (typeof COST_LINES)[number]
export type LedgerLine = CostLine | 'backMargin'

/** The supplier's line for each class of term that settles; the other two have lines of their own. */
const LINE_OF: Readonly<Record<Exclude<TermClass, 'onInvoice' | 'payment'>, CostLine>> = {
  rebate: 'rebates',
  conditionalRebate: 'rebates',
  fee: 'fees',
  service: 'fees',
  logistics: 'logisticsTerms',
  damage: 'damage',
  penalty: 'penalties',
  guarantee: 'guarantees',
}

/** The line a settling term belongs to; undefined for on-invoice and payment terms. Source: docs/calculation.md §7. */
export function lineOf(termClass: TermClass): CostLine | undefined {
  return termClass === 'onInvoice' || termClass === 'payment' ? undefined : LINE_OF[termClass]
}
