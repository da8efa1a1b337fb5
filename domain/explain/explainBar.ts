import type { WaterfallSide } from '../charts/rowsBehind.ts'
import type { Simulation, SupplierLedger } from '../engine/simulation.ts'
import type { BarLine, ExplainedPart, Explanation, SingleFigure } from './explanation.ts'

type Bar = Extract<SingleFigure, { of: 'bar' }>
type Added = readonly (readonly [1 | -1, keyof SupplierLedger])[]

const FEES_AND_SUPPORT: Added = [
  [-1, 'promotionSupport'],
  [-1, 'fees'],
  [-1, 'damage'],
  [-1, 'penalties'],
  [-1, 'guarantees'],
]

const BARS: Readonly<Record<BarLine, Added>> = {
  onInvoiceAndReturns: [
    [-1, 'promoOffInvoice'],
    [-1, 'onInvoiceDiscounts'],
    [-1, 'returns'],
  ],
  feesAndSupport: FEES_AND_SUPPORT,
  feesLogisticsAndSupport: [...FEES_AND_SUPPORT, [-1, 'logisticsTerms']],
  goodsAndLogistics: [
    [-1, 'costOfGoods'],
    [-1, 'logistics'],
  ],
  netNetPrice: [
    [1, 'netNetSales'],
    [-1, 'financing'],
  ],
}

/** The lines of our ledger that one bar of a waterfall puts together; they add up to the bar, a cost below 0. */
export function explainBar(figure: Bar, { supplier }: Simulation): Explanation {
  const parts = BARS[figure.line].map(
    ([sign, line]): ExplainedPart => ({ figure: { of: 'supplier', line }, sign, yuan: supplier[line] }),
  )
  const value = parts.reduce((sum, { sign, yuan }) => sum + sign * yuan, 0)
  return { figure, value, measure: 'yuan', how: { kind: 'sum', parts } }
}

const OURS: Readonly<Record<string, SingleFigure>> = {
  listSales: { of: 'supplier', line: 'grossSales' },
  onInvoiceAndReturns: { of: 'bar', line: 'onInvoiceAndReturns' },
  rebates: { of: 'supplier', line: 'rebates' },
  feesAndPromotions: { of: 'bar', line: 'feesAndSupport' },
  logisticsTerms: { of: 'supplier', line: 'logisticsTerms' },
  financing: { of: 'supplier', line: 'financing' },
  netNetPrice: { of: 'bar', line: 'netNetPrice' },
  goodsAndLogistics: { of: 'bar', line: 'goodsAndLogistics' },
  contribution: { of: 'supplier', line: 'contribution' },
}

const THEIRS: Readonly<Record<string, SingleFigure>> = {
  retailSales: { of: 'retailer', line: 'retailSales' },
  purchaseCost: { of: 'retailer', line: 'purchaseCost' },
  frontMargin: { of: 'retailer', line: 'frontMargin' },
  promotionSupport: { of: 'retailer', line: 'promotionSupport' },
  backMargin: { of: 'retailer', line: 'backMargin' },
  totalMargin: { of: 'retailer', line: 'totalMargin' },
}

/** What a bar of `priceWaterfall` (ours) or `retailerWaterfall` (theirs) is explained as; null for one of neither. */
export function figureOfBar(side: WaterfallSide, step: string): SingleFigure | null {
  return (side === 'ours' ? OURS : THEIRS)[step] ?? null
}

/** The same of the short waterfall beside a page: a bar of `supplierWaterfall` (ours) or `retailerWaterfall` (theirs). */
export function figureOfShortBar(side: WaterfallSide, step: string): SingleFigure | null {
  if (side === 'ours' && step === 'feesAndPromotions') return { of: 'bar', line: 'feesLogisticsAndSupport' }
  if (side === 'ours' && step === 'netNetSales') return { of: 'supplier', line: 'netNetSales' }
  return figureOfBar(side, step)
}
