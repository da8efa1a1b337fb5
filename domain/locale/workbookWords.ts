import type { RetailerLedger, SupplierLedger } from '../engine/simulation.ts'
import type { VatClass } from '../negotiation/term.ts'
import type { Language } from './language.ts'
import { workbookWordsEn } from './workbookWords.en.ts'
import { workbookWordsZhCn } from './workbookWords.zh-CN.ts'

type SheetName =
  | 'cover'
  | 'terms'
  | 'tiers'
  | 'ledgers'
  | 'products'
  | 'assumptions'
  | 'settlement'
  | 'fees'
  | 'lines'
type Words<Key extends string> = Readonly<Record<Key, string>>

/** The words of the exported workbook. Names of sheets are part of its formulas and hold no quotes. */
export type WorkbookWords = {
  readonly sheets: Words<SheetName>
  readonly hints: Words<Exclude<SheetName, 'cover'>>
  readonly editions: Words<'supplier' | 'retailer'>
  readonly cover: Words<
    'title' | 'format' | 'edition' | 'supplier' | 'account' | 'year' | 'negotiation' | 'scenario'
  > & {
    readonly howTo: readonly string[]
  }
  readonly termColumns: Words<
    | 'key'
    | 'number'
    | 'class'
    | 'name'
    | 'text'
    | 'basis'
    | 'rate'
    | 'amount'
    | 'days'
    | 'cap'
    | 'floor'
    | 'vatClass'
    | 'stated'
    | 'cost'
    | 'gain'
    | 'points'
    | 'line'
    | 'sharedNote'
    | 'privateNote'
  >
  readonly tierColumns: Words<'key' | 'term' | 'text' | 'from' | 'rate'>
  readonly productColumns: Words<
    | 'key'
    | 'name'
    | 'category'
    | 'barcode'
    | 'vatRate'
    | 'listPrice'
    | 'retailPrice'
    | 'unitCost'
    | 'logisticsCost'
    | 'units'
    | 'netEx'
    | 'netIn'
  >
  readonly assumptionColumns: Words<'key' | 'name' | 'value'>
  readonly assumptions: Words<
    'costOfCapital' | 'retailerCostOfCapital' | 'dayCount' | 'serviceVatRate' | 'returnRate' | 'returnSalvage'
  >
  readonly settlementColumns: Words<
    | 'key'
    | 'term'
    | 'period'
    | 'basis'
    | 'metric'
    | 'computed'
    | 'rounded'
    | 'stated'
    | 'cost'
    | 'gain'
    | 'gross'
  >
  readonly feeColumns: Words<'key' | 'name' | 'month' | 'amount' | 'vatClass' | 'cost' | 'gain'>
  readonly lineColumns: Words<
    | 'key'
    | 'name'
    | 'month'
    | 'units'
    | 'offRateUnits'
    | 'depthUnits'
    | 'scanUnits'
    | 'freeUnits'
    | 'list'
    | 'promoOff'
    | 'invoice'
    | 'net'
    | 'netIn'
    | 'retail'
    | 'cost'
    | 'logistics'
    | 'scanBack'
    | 'freeCost'
    | 'freeGain'
  >
  readonly basisUnits: string
  readonly ledgerColumns: Words<'key' | 'name' | 'value'>
  readonly ours: string
  readonly theirs: string
  readonly pointsTitle: string
  readonly contractPoints: string
  readonly ledger: Words<keyof SupplierLedger | keyof RetailerLedger>
  readonly vatClasses: Words<VatClass>
  readonly tax: Words<'in' | 'ex'>
  /** What is said of a number that may not be typed. */
  readonly inputTitle: string
  readonly inputAllowed: (least: string, most: string) => string
}

/** The words of the workbook in one language. */
export function workbookWords(language: Language): WorkbookWords {
  return language === 'en' ? workbookWordsEn : workbookWordsZhCn
}
