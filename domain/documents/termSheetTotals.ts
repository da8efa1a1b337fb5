import type { Simulation } from '../engine/simulation.ts'
import type { TotalKey } from '../locale/termSheetWords.ts'
import { type Fen, settle } from '../money.ts'
import { publicFigures } from './publicFigures.ts'
import type { SheetTerm } from './termSheet.ts'
import { type FeeAmount, feeAmounts } from './termSheetFees.ts'
import type { TermSheetView } from './termSheetView.ts'

type Amount = { readonly taxSide: 'in' | 'ex'; readonly amountFen: Fen | null }

/**
 * What the sheet adds up, each tax side for itself: planned purchases, terms after the invoice, of these what is fixed
 * or counted, and fees beside the terms. A side nothing falls on is left out, planned purchases never.
 */
export function sheetTotals(
  view: TermSheetView,
  simulation: Simulation,
  terms: readonly SheetTerm[],
): { readonly key: TotalKey; readonly fen: Fen }[] {
  const { purchasesEx, purchasesIn } = publicFigures(view.deal, {
    scenario: view.deal.proposal,
    simulation,
  })
  const afterInvoice = terms.filter((term) => term.class !== 'onInvoice')
  const fixed = afterInvoice.filter(({ isFixed }) => isFixed)
  const fees: readonly FeeAmount[] = feeAmounts(view)
  const all: readonly (readonly [TotalKey, Fen | null])[] = [
    ['netPurchasesIn', settle(purchasesIn)],
    ['netPurchasesEx', settle(purchasesEx)],
    ['termsIn', sumOf(afterInvoice, 'in')],
    ['fixedIn', sumOf(fixed, 'in')],
    ['termsEx', sumOf(afterInvoice, 'ex')],
    ['fixedEx', sumOf(fixed, 'ex')],
    ['feesIn', sumOf(fees, 'in')],
    ['feesEx', sumOf(fees, 'ex')],
  ]
  return all.flatMap(([key, fen]) => (fen === null ? [] : [{ key, fen }]))
}

/** The sum of one tax side; null where nothing falls on it. */
function sumOf(amounts: readonly Amount[], side: 'in' | 'ex'): Fen | null {
  const own = amounts.flatMap(({ taxSide, amountFen }) =>
    taxSide === side && amountFen !== null ? [amountFen] : [],
  )
  return own.length === 0 ? null : (own.reduce((sum: number, fen) => sum + fen, 0) as Fen)
}
