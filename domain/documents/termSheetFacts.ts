import type { FormulaEvaluator } from '../engine/rules/dues.ts'
import { simulate } from '../engine/simulate.ts'
import type { Language } from '../locale/language.ts'
import { termSheetWords } from '../locale/termSheetWords.ts'
import { settle } from '../money.ts'
import { type Day, daysInMonth, monthsOfYear } from '../negotiation/calendar.ts'
import type { Negotiation } from '../negotiation/negotiation.ts'
import type { Particulars, PartyParticulars } from '../negotiation/particulars.ts'
import { err, ok, type Result } from '../result.ts'
import { amountInWords } from './amountInWords.ts'
import { negotiationWithoutCosts, scenarioWithoutCosts } from './publicView.ts'
import { filled, type SheetLine, type SheetProduct, type TermSheetFacts } from './termSheet.ts'
import { sheetFees } from './termSheetFees.ts'
import { sheetPromotions } from './termSheetPromotions.ts'
import { sheetSections } from './termSheetSections.ts'
import { sheetTerms } from './termSheetTerms.ts'
import { sheetTotals } from './termSheetTotals.ts'
import { type TermSheetView, termSheetView } from './termSheetView.ts'

/** What the sheet is issued as. `particulars` go before those of the negotiation. */
export type TermSheetIssue = {
  readonly version: string
  readonly issuedOn: Day
  readonly engineVersion: string
  readonly particulars?: Particulars
  /** Needed where a term is a formula and formulas are not loaded. */
  readonly evaluate?: FormulaEvaluator
}

export type TermSheetRefusal =
  | { readonly kind: 'not-found' }
  /** The scenario is our walk-away; it is never put before the retailer. */
  | { readonly kind: 'scenario-is-walk-away' }

/**
 * The term sheet of one scenario. Costs are taken out before anything is calculated, see `publicNegotiation`. Terms of
 * the supplier alone are not in it.
 */
export function termSheetFacts(
  negotiation: Negotiation,
  scenarioId: string,
  language: Language,
  issue: TermSheetIssue,
): Result<TermSheetFacts, TermSheetRefusal> {
  const scenario = negotiation.scenarios.find(({ id }) => id === scenarioId)
  if (!scenario) return err({ kind: 'not-found' })
  if (scenario.role === 'walkAway') return err({ kind: 'scenario-is-walk-away' })
  return ok(factsOf(termSheetView(negotiation, scenario, issue.particulars ?? {}), language, issue))
}

function factsOf(view: TermSheetView, language: Language, issue: TermSheetIssue): TermSheetFacts {
  const { deal, particulars } = view
  const months = monthsOfYear(deal.yearStart)
  const last = months.at(-1) ?? deal.yearStart
  const simulation = simulate(
    negotiationWithoutCosts(deal),
    scenarioWithoutCosts(deal.proposal),
    issue.evaluate,
  )
  const terms = sheetTerms(view, simulation, language)
  return {
    format: 'dealtable.termSheet',
    formatVersion: 1,
    language,
    engineVersion: issue.engineVersion,
    issue: {
      number: filled(particulars.number),
      version: issue.version,
      issuedOn: issue.issuedOn,
    },
    period: { from: `${deal.yearStart}-01`, to: `${last}-${daysInMonth(last)}` },
    supplier: { name: deal.supplierName, lines: partyLines(particulars.supplier, language) },
    retailer: { name: deal.accountName, lines: partyLines(particulars.retailer, language) },
    sections: sheetSections(view, language),
    terms,
    fees: sheetFees(view, simulation, language),
    commitments: (particulars.commitments ?? []).filter((each) => each.trim() !== ''),
    totals: sheetTotals(view, simulation, terms).map(({ key, fen }) => ({
      key,
      fen,
      words: amountInWords(fen, language),
    })),
    seal: particulars.seal ?? 'either',
    products: sheetProducts(view),
    promotions: sheetPromotions(view, language),
  }
}

function partyLines(party: PartyParticulars, language: Language): SheetLine[] {
  const words = termSheetWords(language).party
  return [
    { label: words.creditCode, value: filled(party.creditCode) },
    { label: words.address, value: filled(party.address) },
    { label: words.representative, value: filled(party.representative) },
    { label: words.title, value: filled(party.title) },
  ]
}

function sheetProducts({ deal }: TermSheetView): SheetProduct[] {
  const of = (product: {
    readonly name: string
    readonly category: string
    readonly barcode?: string
    readonly vatRate: number
    readonly listPrice: number
  }): SheetProduct => ({
    name: product.name,
    category: product.category,
    barcode: filled(product.barcode),
    vatRate: product.vatRate,
    priceEx: product.listPrice,
    priceInFen: settle(product.listPrice * (1 + product.vatRate)),
  })
  return [
    ...deal.products.map(of),
    ...deal.proposal.newProducts.map((each) => ({ ...of(each), listingMonth: each.listingMonth })),
  ]
}
