import type { Language } from '../locale/language.ts'
import { type TermSheetWords, termSheetWords } from '../locale/termSheetWords.ts'
import { termWords } from '../locale/termWords.ts'
import { numberText, percentText } from './figureText.ts'
import type { PublicTerm } from './publicView.ts'
import { filled, type SheetLine, type SheetSection } from './termSheet.ts'
import type { TermSheetView } from './termSheetView.ts'

/** What the sheet says besides terms, in groups; a line nobody filled is a blank, never left out. */
export function sheetSections(view: TermSheetView, language: Language): SheetSection[] {
  const words = termSheetWords(language)
  return [
    { key: 'scope', lines: scopeLines(view, words) },
    { key: 'payment', lines: paymentLines(view, words, language) },
    { key: 'supply', lines: supplyLines(view, words) },
    { key: 'listing', lines: listingLines(view, words) },
    { key: 'price', lines: priceLines(view, words) },
    { key: 'statements', lines: statementLines(view, words) },
    { key: 'law', lines: lawLines(view, words) },
  ]
}

function scopeLines(
  { deal, particulars }: TermSheetView,
  { scope, listSeparator }: TermSheetWords,
): SheetLine[] {
  const newStores = deal.newStores.map(({ month, count }) => scope.newStoresIn(month, plain(count)))
  const named = filled(particulars.storeScope)
  const products = deal.products.length + deal.proposal.newProducts.length
  return [
    { label: scope.goods, value: scope.goodsCount(products) },
    { label: scope.stores, value: named === null ? null : scope.storesOf(plain(deal.stores), named) },
    ...(newStores.length === 0
      ? []
      : [
          { label: scope.newStores, value: scope.plannedNewStores(newStores.join(listSeparator)) },
          { label: scope.newStoreRule, value: filled(particulars.newStores) },
        ]),
    { label: scope.mainContract, value: filled(particulars.mainContract) },
  ]
}

function paymentLines(
  { deal, clauses }: TermSheetView,
  words: TermSheetWords,
  language: Language,
): SheetLine[] {
  const { payment } = words
  const terms = termWords(language)
  const rule = termOfKind(deal.proposal.terms, 'paymentDays')?.rule
  return [
    {
      label: payment.days,
      value:
        rule?.kind === 'paymentDays'
          ? payment.daysOf(terms.days(rule.days), terms.daysFrom[rule.from])
          : null,
    },
    { label: payment.reconciliationDay, value: of(clauses.reconciliationDay, payment.dayOfMonth) },
    { label: payment.confirmation, value: of(clauses.confirmationDays, payment.workingDays) },
    { label: payment.invoiceLag, value: of(clauses.invoiceLagDays, payment.daysAfterReceipt) },
    {
      label: payment.instrument,
      value: of(clauses.instrument, (kind) => payment.instrumentOf(kind, clauses.billTenorDays)),
    },
    {
      label: payment.lateInterest,
      value: of(clauses.lateInterest, (rate) => payment.perYear(percentText(rate))),
    },
  ]
}

function supplyLines(
  { deal, clauses, termClauses, particulars }: TermSheetView,
  { supply }: TermSheetWords,
): SheetLine[] {
  const { terms } = deal.proposal
  const fillRate = termOfKind(terms, 'serviceLevel')?.rule
  const damage = terms.find((term) => term.class === 'damage')
  const exclusions = terms.flatMap(({ id }) => filled(termClauses[id]?.returnExclusions) ?? [])
  return [
    {
      label: supply.fillRate,
      value:
        fillRate?.kind === 'serviceLevel'
          ? supply.fillRateOf(percentText(fillRate.target), percentText(fillRate.penaltyRate))
          : supply.none,
    },
    { label: supply.retailerPenalty, value: filled(clauses.retailerPenalty) },
    { label: supply.returns, value: filled([particulars.returns ?? '', ...exclusions].join(' ')) },
    { label: supply.returnsValuedAt, value: of(clauses.returnsValuedAt, (at) => supply.valuedAt[at]) },
    ...(damage === undefined
      ? []
      : [{ label: supply.shrinkage, value: filled(termClauses[damage.id]?.scope) }]),
  ]
}

function listingLines(
  { clauses, particulars, termClauses, deal }: TermSheetView,
  words: TermSheetWords,
): SheetLine[] {
  const jobs = deal.proposal.terms.flatMap(({ id }) => filled(termClauses[id]?.staffJob) ?? [])
  return [
    { label: words.listing.delisting, value: filled(clauses.delisting) },
    { label: words.listing.refund, value: filled(clauses.refundOfUndelivered) },
    { label: words.scope.promoters, value: filled([particulars.promoters ?? '', ...jobs].join(' ')) },
  ]
}

function priceLines({ particulars }: TermSheetView, { price }: TermSheetWords): SheetLine[] {
  return [
    { label: price.supplyPrices, value: price.supplyPricesOf },
    { label: price.notice, value: of(particulars.priceNoticeDays, price.noticeOf) },
    { label: price.retailPrice, value: price.freePrice },
  ]
}

function statementLines(
  { clauses, supplierSize }: TermSheetView,
  { statements }: TermSheetWords,
): SheetLine[] {
  const isSme = supplierSize !== undefined && supplierSize !== 'large'
  const statement = isSme && clauses.hasSmeStatement === true ? statements.smeOf(supplierSize) : null
  return [
    { label: statements.sme, value: supplierSize === 'large' ? statements.notSme : statement },
    { label: statements.authority, value: statements.authorityOf },
  ]
}

function lawLines({ particulars }: TermSheetView, { law }: TermSheetWords): SheetLine[] {
  return [
    { label: law.effect, value: law.effectOf },
    { label: law.precedence, value: of(particulars.precedence, (which) => law.precedenceOf[which]) },
    { label: law.amendment, value: law.amendmentOf },
    { label: law.plan, value: law.planOf },
    { label: law.dispute, value: filled(particulars.dispute) },
    { label: law.originals, value: of(particulars.originals, law.originalsOf) },
  ]
}

function termOfKind(terms: readonly PublicTerm[], kind: PublicTerm['rule']['kind']): PublicTerm | undefined {
  return terms.find(({ rule }) => rule.kind === kind)
}

/** What is known, in words; a blank where it is not. */
function of<Known>(known: Known | undefined, inWords: (known: Known) => string): string | null {
  return known === undefined ? null : inWords(known)
}

function plain(value: number): string {
  return numberText(value, 2).replace(/\.00$/, '')
}
