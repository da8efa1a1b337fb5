import type { Language } from '../locale/language.ts'
import type { SectionKey, TotalKey } from '../locale/termSheetWords.ts'
import type { Fen } from '../money.ts'
import type { Day, Month } from '../negotiation/calendar.ts'
import type { TermClass } from '../negotiation/term.ts'
import type { LadderText } from './termText.ts'

/** One thing the sheet says, in the language of the facts; null is a blank to be filled in. */
export type SheetLine = { readonly label: string; readonly value: string | null }

export type SheetParty = { readonly name: string; readonly lines: readonly SheetLine[] }

export type SheetProduct = {
  readonly name: string
  readonly category: string
  readonly barcode: string | null
  readonly vatRate: number
  /** Yuan per unit, as agreed. */
  readonly priceEx: number
  readonly priceInFen: Fen
  /** Of a product to be listed during the year. */
  readonly listingMonth?: Month
}

export type SheetTerm = {
  readonly number: number
  readonly class: TermClass
  readonly name: string
  readonly value: string
  readonly detail: string
  readonly lines: readonly SheetLine[]
  readonly taxSide: 'in' | 'ex'
  /** At plan; null for payment days, which come to no amount. */
  readonly amountFen: Fen | null
  /** A fixed amount or one for each counted: certain once agreed. */
  readonly isFixed: boolean
  readonly worked: string
  readonly ladder?: LadderText
  readonly note?: string
  readonly inReturnFor?: string
}

export type SheetFee = {
  readonly name: string
  readonly content: string | null
  readonly stores: string | null
  readonly quantity: string
  readonly when: string | null
  readonly charge: string
  readonly breach?: string
}

/** A promotion both sides agreed to, with what the supplier gives to it. */
export type SheetPromotion = {
  readonly name: string
  readonly start: Day
  readonly end: Day
  readonly products: string
  readonly mechanics: string
}

export type SheetSection = { readonly key: SectionKey; readonly lines: readonly SheetLine[] }

export type SheetTotal = { readonly key: TotalKey; readonly fen: Fen; readonly words: string }

/** One thing a sheet says otherwise than the one before it; null is what was not said, or is not said any more. */
export type SheetChange = {
  readonly where: string
  readonly what: string
  readonly before: string | null
  readonly after: string | null
}

/** The sheet this one follows: an earlier version of itself, or a locked sheet it amends (补充协议). */
export type SheetBefore = {
  readonly kind: 'version' | 'amendment'
  readonly number: string
  readonly version: string
  readonly issuedOn: Day
  /** Over the facts of that sheet, in groups of eight hex digits. */
  readonly sha256: string
  /** What this sheet says otherwise; all that an amendment says on paper. */
  readonly changes: readonly SheetChange[]
}

/**
 * Everything a term sheet says, before how it looks; the canonical JSON of this is what is frozen and hashed. Money is
 * whole fen. No field can hold a cost, a contribution, a walk-away, a target or a note of the supplier.
 */
export type TermSheetFacts = {
  readonly format: 'dealtable.termSheet'
  readonly formatVersion: 1
  readonly language: Language
  readonly engineVersion: string
  readonly issue: { readonly number: string | null; readonly version: string; readonly issuedOn: Day }
  readonly period: { readonly from: Day; readonly to: Day }
  readonly supplier: SheetParty
  readonly retailer: SheetParty
  readonly sections: readonly SheetSection[]
  readonly terms: readonly SheetTerm[]
  readonly fees: readonly SheetFee[]
  readonly commitments: readonly string[]
  readonly totals: readonly SheetTotal[]
  readonly seal: 'companySeal' | 'contractSeal' | 'either'
  readonly products: readonly SheetProduct[]
  readonly promotions: readonly SheetPromotion[]
  /** Absent from a first version. */
  readonly follows?: SheetBefore
}

/** A text that says something, else a blank. */
export function filled(text: string | undefined): string | null {
  return text === undefined || text.trim() === '' ? null : text
}
