import { contractYear, MONTHS, monthIndex } from '../engine/contractYear.ts'
import { isTaxIncluded } from '../engine/settleTerms.ts'
import type { Simulation } from '../engine/simulation.ts'
import type { Language } from '../locale/language.ts'
import { type TermSheetWords, termSheetWords } from '../locale/termSheetWords.ts'
import { termWords } from '../locale/termWords.ts'
import { type Fen, settle } from '../money.ts'
import { numberText, yuanText } from './figureText.ts'
import type { PublicNewProduct, PublicTerm } from './publicView.ts'
import { filled, type SheetFee } from './termSheet.ts'
import type { TermSheetView } from './termSheetView.ts'
import { termText } from './termText.ts'

/** What one fee beside the terms comes to in the contract year. */
export type FeeAmount = { readonly taxSide: 'in' | 'ex'; readonly amountFen: Fen }

/** Fees and services with what is done for them: terms first, then fees of promotions and of new products. */
export function sheetFees(view: TermSheetView, simulation: Simulation, language: Language): SheetFee[] {
  const { terms, promotions, newProducts } = view.deal.proposal
  const words = termSheetWords(language)
  return [
    ...terms.filter(isFee).map((term) => termFee(view, term, simulation, language)),
    ...promotions.flatMap(({ name, start, end, fees }) =>
      (fees ?? []).map((fee) => ({
        name,
        content: fee.name,
        stores: words.fee.wholeScope,
        quantity: words.fee.times('1'),
        when: `${start} – ${end}`,
        charge: withSide(yuanText(fee.amount), fee.taxIncluded, words),
      })),
    ),
    ...newProducts.flatMap((product) => listingFee(view, product, words)),
  ]
}

/** The amounts of fees that are no terms, fen each. Source: docs/calculation.md §3, §6. */
export function feeAmounts({ deal }: TermSheetView): FeeAmount[] {
  const side = (taxIncluded: boolean) => (taxIncluded ? 'in' : 'ex')
  const promotions = deal.proposal.promotions.flatMap(({ fees }) =>
    (fees ?? []).map((fee) => ({ taxSide: side(fee.taxIncluded), amountFen: settle(fee.amount) }) as const),
  )
  const listings = deal.proposal.newProducts.flatMap((product) => {
    const { listingFee: fee } = product
    if (!fee) return []
    const perStore = storesReached(product, deal.yearStart) * (fee.perStore ?? 0)
    return [{ taxSide: side(fee.taxIncluded), amountFen: settle((fee.flat ?? 0) + perStore) } as const]
  })
  return [...promotions, ...listings]
}

function isFee({ class: termClass, rule }: PublicTerm): boolean {
  return termClass === 'fee' || termClass === 'service' || rule.kind === 'fixed' || rule.kind === 'count'
}

/** The service is what the term says, else what it is given for; stores that are only a part of all must be named. */
function termFee(
  view: TermSheetView,
  term: PublicTerm,
  simulation: Simulation,
  language: Language,
): SheetFee {
  const words = termSheetWords(language)
  const service = view.termClauses[term.id]?.service ?? {}
  const { rule } = term
  const months =
    rule.kind === 'fixed' || rule.kind === 'count' ? (rule.months ?? []) : ([] as readonly string[])
  const period =
    months.length > 0
      ? termWords(language).months(months)
      : 'period' in rule || 'settle' in rule
        ? words.period
        : null
  const { value } = termText(term, language)
  const isPartial = rule.kind === 'count' && rule.per === 'store' && rule.quantity !== undefined
  return {
    name: service.item ? `${term.name}（${service.item}）` : term.name,
    content: filled(service.content ?? term.inReturnFor),
    stores: filled(service.stores) ?? (isPartial ? null : words.fee.wholeScope),
    quantity: quantityText(term, simulation, language),
    when: filled(service.period) ?? period ?? whenCounted(term, words),
    charge: withSide(service.unit ? `${value}（${service.unit}）` : value, isTaxIncluded(term), words),
    ...(service.breach ? { breach: service.breach } : {}),
  }
}

function whenCounted({ rule }: PublicTerm, words: TermSheetWords): string | null {
  return rule.kind === 'count' ? words.term.asItHappens : null
}

function quantityText(term: PublicTerm, simulation: Simulation, language: Language): string {
  const { rule } = term
  const words = termSheetWords(language)
  if (rule.kind === 'fixed') return words.fee.times(`${rule.months.length}`)
  if (rule.kind !== 'count') return '–'
  const instalments = simulation.workings.find((working) => working.term === term.id)?.instalments ?? []
  const counts = instalments.map(({ metric }) => metric ?? 0)
  const one = termWords(language).perOne[rule.per]
  const isSame = counts.every((count) => count === counts[0])
  const counted = isSame ? (counts[0] ?? 0) : counts.reduce((sum, count) => sum + count, 0)
  const quantity = termWords(language).quantity(numberText(counted, 2).replace(/\.00$/, ''), one)
  return isSame && counts.length > 1 ? `${quantity} × ${words.fee.times(`${counts.length}`)}` : quantity
}

function listingFee(view: TermSheetView, product: PublicNewProduct, words: TermSheetWords): SheetFee[] {
  const { listingFee: fee } = product
  if (!fee) return []
  const charges = [
    ...(fee.flat ? [words.fee.once(yuanText(fee.flat))] : []),
    ...(fee.perStore ? [words.fee.perStore(yuanText(fee.perStore))] : []),
  ]
  const stores = storesReached(product, view.deal.yearStart)
  return [
    {
      name: words.fee.listing(product.name),
      content: words.fee.listingContent,
      stores: words.fee.wholeScope,
      quantity: words.fee.storeCount(numberText(stores, 2).replace(/\.00$/, '')),
      when: product.listingMonth,
      charge: withSide(charges.join(' + '), fee.taxIncluded, words),
    },
  ]
}

/** The most stores a new product is in during the year: every one added is paid for once. */
function storesReached(product: PublicNewProduct, start: string): number {
  const listing = monthIndex(contractYear(start), product.listingMonth)
  let highest = 0
  for (let month = Math.max(0, listing); month < MONTHS; month++) {
    const at = Math.min(month - listing, product.stores.length - 1)
    highest = Math.max(highest, product.stores[at] ?? 0)
  }
  return highest
}

function withSide(text: string, taxIncluded: boolean, words: TermSheetWords): string {
  const side = words.term.taxSide[taxIncluded ? 'in' : 'ex']
  return text === '' ? side : `${text} ${side}`
}
