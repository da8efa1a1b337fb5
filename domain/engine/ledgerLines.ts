import type { TermClass } from '../negotiation/term.ts'

/** The supplier's lines that settled amounts run into. */
export const COST_LINES = ['rebates', 'fees', 'logisticsTerms', 'damage', 'penalties', 'guarantees'] as const

export type CostLine = (typeof COST_LINES)[number]

/** What is followed to months and products: each cost line, and of all of them the cost that is no gain. */
export type LedgerLine = CostLine | 'leak'

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
