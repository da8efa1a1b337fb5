import { type SectionKey, type TermSheetWords, termSheetWords } from '../locale/termSheetWords.ts'
import type { SheetLine, TermSheetFacts } from './termSheet.ts'

const NAMES_WRITTEN_OUT = 3

/** Where a blank is filled in: what the whole sheet says, one term's clause, or something that stands on another page. */
export type BlankPlace =
  | { readonly of: 'particular'; readonly field: ParticularField }
  /** `number` of the term as the sheet numbers it. */
  | { readonly of: 'term'; readonly number: number }
  /** Name of the term the fee is; a fee of a promotion or a new product is never blank. */
  | { readonly of: 'fee'; readonly name: string }
  | { readonly of: 'paymentDays' | 'damageScope' | 'barcodes' }

/** What one field of the sheet's particulars and clauses is called. */
export type ParticularField =
  | 'number'
  | `${'supplier' | 'retailer'}.${'creditCode' | 'address' | 'representative' | 'title'}`
  | 'storeScope'
  | 'newStores'
  | 'mainContract'
  | 'reconciliationDay'
  | 'confirmationDays'
  | 'invoiceLagDays'
  | 'instrument'
  | 'lateInterest'
  | 'retailerPenalty'
  | 'returns'
  | 'returnsValuedAt'
  | 'delisting'
  | 'refundOfUndelivered'
  | 'promoters'
  | 'priceNoticeDays'
  | 'smeStatement'
  | 'dispute'
  | 'precedence'
  | 'originals'

/** One thing the sheet leaves open, in the language of the facts, and where it is filled in. */
export type SheetBlank = { readonly phrase: string; readonly place: BlankPlace }

/**
 * Everything the sheet leaves open, in the order of the paper. Signatures, seals and the day of signing are made by hand
 * and are not counted.
 */
export function sheetBlanks(facts: TermSheetFacts): SheetBlank[] {
  const words = termSheetWords(facts.language)
  const number: SheetBlank = { phrase: words.number, place: { of: 'particular', field: 'number' } }
  return [
    ...(facts.issue.number === null ? [number] : []),
    ...partyBlanks('supplier', facts, words),
    ...partyBlanks('retailer', facts, words),
    ...facts.terms.flatMap(({ number: at, name, lines }) =>
      openLines(lines).map((label) => ({
        phrase: words.blanks.ofTerm(at, name, label),
        place: { of: 'term', number: at } as const,
      })),
    ),
    ...facts.fees.flatMap(({ name, content, stores, when }) =>
      openLines([
        { label: words.fee.content, value: content },
        { label: words.fee.stores, value: stores },
        { label: words.fee.when, value: when },
      ]).map((label) => ({
        phrase: words.blanks.line(`${words.headings.fees} ${name}`, label),
        place: { of: 'fee', name } as const,
      })),
    ),
    ...facts.sections.flatMap(({ key, lines }) =>
      openLines(lines).map((label) => ({
        phrase: words.blanks.line(words.headings[key], label),
        place: placeOfLine(key, label, words),
      })),
    ),
    ...barcodes(facts),
  ]
}

/** The phrases of `sheetBlanks`. */
export function blankFields(facts: TermSheetFacts): string[] {
  return sheetBlanks(facts).map(({ phrase }) => phrase)
}

function openLines(lines: readonly SheetLine[]): string[] {
  return lines.filter(({ value }) => value === null).map(({ label }) => label)
}

function partyBlanks(
  role: 'supplier' | 'retailer',
  facts: TermSheetFacts,
  words: TermSheetWords,
): SheetBlank[] {
  const { creditCode, address, representative, title } = words.party
  const fields = { [creditCode]: 'creditCode', [address]: 'address', [representative]: 'representative' }
  return openLines(facts[role].lines).map((label) => {
    const field = label === title ? 'title' : (fields[label] as 'creditCode' | 'address' | 'representative')
    return {
      phrase: words.blanks.line(words[role], label),
      place: { of: 'particular', field: `${role}.${field}` },
    }
  })
}

/** @throws Error for a line no place is known of, which a test would find */
function placeOfLine(key: SectionKey, label: string, words: TermSheetWords): BlankPlace {
  if (key === 'payment' && label === words.payment.days) return { of: 'paymentDays' }
  if (key === 'supply' && label === words.supply.shrinkage) return { of: 'damageScope' }
  const field = fieldsOf(key, words)[label]
  if (field === undefined) throw new Error(`no place is known for the line ${key} ${label}`)
  return { of: 'particular', field }
}

function fieldsOf(key: SectionKey, words: TermSheetWords): Readonly<Record<string, ParticularField>> {
  const { scope, payment, supply, listing, price, statements, law } = words
  switch (key) {
    case 'scope':
      return {
        [scope.stores]: 'storeScope',
        [scope.newStoreRule]: 'newStores',
        [scope.mainContract]: 'mainContract',
      }
    case 'payment':
      return {
        [payment.reconciliationDay]: 'reconciliationDay',
        [payment.confirmation]: 'confirmationDays',
        [payment.invoiceLag]: 'invoiceLagDays',
        [payment.instrument]: 'instrument',
        [payment.lateInterest]: 'lateInterest',
      }
    case 'supply':
      return {
        [supply.retailerPenalty]: 'retailerPenalty',
        [supply.returns]: 'returns',
        [supply.returnsValuedAt]: 'returnsValuedAt',
      }
    case 'listing':
      return {
        [listing.delisting]: 'delisting',
        [listing.refund]: 'refundOfUndelivered',
        [scope.promoters]: 'promoters',
      }
    case 'price':
      return { [price.notice]: 'priceNoticeDays' }
    case 'statements':
      return { [statements.sme]: 'smeStatement' }
    case 'law':
      return { [law.precedence]: 'precedence', [law.dispute]: 'dispute', [law.originals]: 'originals' }
  }
}

function barcodes({ products, language }: TermSheetFacts): SheetBlank[] {
  const words = termSheetWords(language)
  const open = products.filter(({ barcode }) => barcode === null).map(({ name }) => name)
  if (open.length === 0) return []
  const named = open.slice(0, NAMES_WRITTEN_OUT).join(words.listSeparator)
  return [{ phrase: words.blanks.barcodes(named, open.length), place: { of: 'barcodes' } }]
}
