import { chartWordsEn } from './chartWords.en.ts'
import { chartWordsZhCn } from './chartWords.zh-CN.ts'
import type { Language } from './language.ts'

/** Every word on a chart, in its summary and in its table. */
export type ChartWords = {
  readonly units: {
    readonly yuan: string
    readonly tenThousandYuan: string
    readonly thousandYuan: string
    readonly pieces: string
    readonly thousandPieces: string
  }
  /** Of figures per unit sold, and as a share of the base the page names. */
  readonly per: { readonly unit: string; readonly share: string }
  readonly differenceTitle: (from: string, to: string, figure: string) => string
  readonly titles: {
    readonly priceWaterfall: string
    readonly supplierWaterfall: string
    readonly retailerWaterfall: string
    readonly benefitBridge: string
    readonly monthlyPurchases: string
    readonly monthlyUnits: string
  }
  readonly steps: {
    readonly listPrice: string
    readonly feesAndSupport: string
    readonly logisticsTerms: string
    readonly financingCost: string
    readonly netNetPrice: string
    readonly difference: string
    readonly listSales: string
    readonly onInvoiceAndReturns: string
    readonly rebates: string
    readonly feesAndPromotions: string
    readonly netNetSales: string
    readonly goodsAndLogistics: string
    readonly financing: string
    readonly contribution: string
    readonly retailSales: string
    readonly purchaseCost: string
    readonly frontMargin: string
    readonly promotionSupport: string
    readonly backMargin: string
    readonly totalMargin: string
    readonly other: string
  }
  readonly unitInTitle: (title: string, unit: string) => string
  readonly estimated: (title: string) => string
  readonly axisFrom: (figure: string) => string
  readonly month: (month: string) => string
  readonly table: {
    readonly step: string
    readonly change: string
    readonly level: string
    readonly month: string
  }
  /** The parts of a waterfall's bars, as the sheet behind a native chart names its columns. */
  readonly bars: {
    readonly unseen: string
    readonly level: string
    readonly rise: string
    readonly fall: string
    readonly figure: string
  }
  readonly waterfallSummary: (facts: WaterfallSummaryFacts) => string
  readonly columnsSummary: (facts: ColumnsSummaryFacts) => string
}

export type WaterfallSummaryFacts = {
  readonly title: string
  readonly from: { readonly label: string; readonly figure: string }
  readonly to: { readonly label: string; readonly figure: string }
  readonly largestFall?: { readonly label: string; readonly figure: string }
  readonly largestRise?: { readonly label: string; readonly figure: string }
}

export type ColumnsSummaryFacts = {
  readonly title: string
  readonly series: readonly {
    readonly name: string
    readonly total: string
    readonly highest: { readonly label: string; readonly figure: string }
    readonly lowest: { readonly label: string; readonly figure: string }
  }[]
}

/** The words of charts in one language. */
export function chartWords(language: Language): ChartWords {
  return language === 'en' ? chartWordsEn : chartWordsZhCn
}
