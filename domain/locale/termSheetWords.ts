import type { EnterpriseSize } from '../negotiation/negotiation.ts'
import type { VatClass } from '../negotiation/term.ts'
import type { Language } from './language.ts'
import { termSheetWordsEn } from './termSheetWords.en.ts'
import { termSheetWordsZhCn } from './termSheetWords.zh-CN.ts'

/** Groups of lines of a term sheet. */
export type SectionKey = 'scope' | 'payment' | 'supply' | 'listing' | 'price' | 'statements' | 'law'

/** Amounts a term sheet adds up. */
export type TotalKey =
  | 'netPurchasesIn'
  | 'netPurchasesEx'
  | 'termsIn'
  | 'termsEx'
  | 'fixedIn'
  | 'fixedEx'
  | 'feesIn'
  | 'feesEx'

/** Every word of a term sheet that is not a clause (`termWords`) or a worked line. Figures come in as text. */
export type TermSheetWords = {
  readonly title: string
  readonly lead: string
  readonly draft: string
  readonly number: string
  readonly version: string
  readonly issuedOn: string
  readonly period: string
  readonly periodOf: (from: string, to: string) => string
  readonly supplier: string
  readonly retailer: string
  readonly party: {
    readonly name: string
    readonly creditCode: string
    readonly address: string
    readonly representative: string
    readonly title: string
  }
  readonly headings: Readonly<Record<SectionKey, string>> & {
    readonly terms: string
    readonly fees: string
    readonly totals: string
    readonly commitments: string
    readonly signing: string
    readonly products: string
    readonly promotions: string
  }
  /** What terms are given for binds the retailer as well. */
  readonly commitmentsOfTerms: string
  readonly scope: {
    readonly goods: string
    readonly goodsCount: (count: number) => string
    readonly stores: string
    readonly storesOf: (count: string, named: string | null) => string
    readonly newStores: string
    readonly plannedNewStores: (list: string) => string
    readonly newStoresIn: (month: string, count: string) => string
    readonly newStoreRule: string
    readonly promoters: string
    readonly mainContract: string
  }
  readonly term: {
    readonly columns: { readonly term: string; readonly agreed: string; readonly amount: string }
    readonly basis: string
    readonly returns: string
    readonly returnsOf: Readonly<
      Record<'list' | 'invoice' | 'net' | 'retailSales' | 'none' | 'payment', string>
    >
    readonly condition: string
    readonly unconditional: string
    readonly onPerformance: string
    readonly byRule: string
    readonly belowFillRate: string
    readonly belowMargin: string
    /** Of what is counted when a store opens or a product is listed. */
    readonly asItHappens: string
    readonly frequency: string
    readonly onEveryInvoice: string
    readonly monthsOf: (months: string) => string
    readonly settlement: string
    readonly settlementOf: Readonly<Record<VatClass, string>>
    readonly invoice: string
    readonly invoiceOf: Readonly<Record<VatClass, (rate: string) => string>>
    readonly scope: string
    readonly worked: string
    readonly limits: string
    /** Of what has changed. */
    readonly class: string
    readonly detail: string
    readonly ladder: string
    readonly note: string
    readonly inReturnFor: string
    readonly taxSide: Readonly<Record<'in' | 'ex', string>>
    readonly amountNote: string
  }
  readonly fee: {
    readonly name: string
    readonly content: string
    readonly stores: string
    readonly quantity: string
    readonly when: string
    readonly amount: string
    readonly wholeScope: string
    readonly times: (count: string) => string
    readonly listing: (product: string) => string
    readonly listingContent: string
    readonly perStore: (yuan: string) => string
    readonly once: (yuan: string) => string
    readonly storeCount: (count: string) => string
    readonly breach: (text: string) => string
    readonly breachLabel: string
  }
  readonly payment: {
    readonly days: string
    readonly daysOf: (days: string, from: string) => string
    readonly reconciliationDay: string
    readonly dayOfMonth: (day: number) => string
    readonly confirmation: string
    readonly workingDays: (days: number) => string
    readonly invoiceLag: string
    readonly daysAfterReceipt: (days: number) => string
    readonly instrument: string
    readonly instrumentOf: (
      kind: 'transfer' | 'bill' | 'electronicReceivable',
      days: number | undefined,
    ) => string
    readonly lateInterest: string
    readonly perYear: (rate: string) => string
  }
  readonly supply: {
    readonly fillRate: string
    readonly fillRateOf: (target: string, penalty: string) => string
    readonly none: string
    readonly retailerPenalty: string
    readonly returns: string
    readonly returnsValuedAt: string
    readonly valuedAt: Readonly<Record<'promotionPrice' | 'normalPrice', string>>
    readonly shrinkage: string
  }
  readonly listing: {
    readonly delisting: string
    readonly refund: string
  }
  readonly price: {
    readonly notice: string
    readonly noticeOf: (days: number) => string
    readonly retailPrice: string
    readonly freePrice: string
    readonly supplyPrices: string
    readonly supplyPricesOf: string
  }
  readonly statements: {
    readonly sme: string
    readonly smeOf: (size: EnterpriseSize) => string
    readonly notSme: string
    readonly authority: string
    readonly authorityOf: string
  }
  readonly law: {
    readonly dispute: string
    readonly precedence: string
    readonly precedenceOf: Readonly<Record<'sheet' | 'mainContract', string>>
    readonly effect: string
    readonly effectOf: string
    readonly originals: string
    readonly originalsOf: (count: number) => string
    readonly amendment: string
    readonly amendmentOf: string
    readonly plan: string
    readonly planOf: string
  }
  readonly totals: Readonly<Record<TotalKey, string>> & {
    readonly item: string
    readonly digits: string
    readonly inWords: string
    readonly currency: (words: string) => string
    readonly note: string
  }
  readonly product: {
    readonly barcode: string
    readonly name: string
    readonly vatRate: string
    readonly priceEx: string
    readonly priceIn: string
    readonly listed: (month: string) => string
    readonly listing: string
    readonly category: string
    readonly note: string
  }
  readonly promotion: {
    readonly name: string
    readonly period: string
    readonly products: string
    readonly mechanics: string
  }
  /** What a sheet says otherwise than the one before it. */
  readonly changes: {
    readonly title: (version: string) => string
    readonly since: (number: string, version: string, day: string, code: string) => string
    readonly where: string
    readonly what: string
    readonly before: string
    readonly after: string
    readonly notSaid: string
    readonly none: string
  }
  /** 补充协议. */
  readonly amendment: {
    readonly title: string
    readonly lead: string
    readonly amends: string
    readonly changes: string
    readonly totals: string
    readonly rest: string
    readonly restOf: readonly string[]
  }
  readonly signing: {
    readonly lead: string
    readonly signature: string
    readonly name: string
    readonly title: string
    readonly date: string
    readonly dateBlank: string
    readonly sealKind: string
    readonly seal: Readonly<Record<'companySeal' | 'contractSeal' | 'either', string>>
    readonly straddle: string
    readonly straddleNote: string
    readonly proofTitle: string
    readonly proof: readonly string[]
    readonly hash: string
  }
  readonly footer: {
    readonly page: (page: number, pages: number) => string
    readonly code: (code: string) => string
    readonly sheet: (number: string, version: string) => string
  }
  readonly blanks: {
    readonly line: (where: string, what: string) => string
    readonly ofTerm: (number: number, name: string, what: string) => string
    readonly barcodes: (names: string, count: number) => string
  }
  readonly listSeparator: string
}

/** The words of the term sheet in one language. */
export function termSheetWords(language: Language): TermSheetWords {
  return language === 'en' ? termSheetWordsEn : termSheetWordsZhCn
}
