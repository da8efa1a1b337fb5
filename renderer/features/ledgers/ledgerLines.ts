import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { FigureId } from '../../../domain/explain/explanation.ts'

export type LedgerWord =
  | 'grossSales'
  | 'promoOffInvoice'
  | 'onInvoiceDiscounts'
  | 'returns'
  | 'netSales'
  | 'promotionSupport'
  | 'rebates'
  | 'fees'
  | 'logisticsTerms'
  | 'damage'
  | 'penalties'
  | 'guarantees'
  | 'netNetSales'
  | 'costOfGoods'
  | 'grossMargin'
  | 'logistics'
  | 'financing'
  | 'contribution'
  | 'retailSales'
  | 'purchaseCost'
  | 'frontMargin'
  | 'backMargin'
  | 'totalMargin'
  | 'floatBenefit'

/** One line of a ledger; costs are negative, so that every result is the sum of what stands above it. */
export type LedgerLine = {
  readonly word: LedgerWord
  /** What it is explained as. */
  readonly figure: FigureId
  readonly yuan: number
  /** Of net sales for us, of retail sales for the retailer. */
  readonly rate: number
  readonly isResult: boolean
  /** Beside the result, not in it. */
  readonly isBeside?: boolean
}

type Entry = readonly [LedgerWord, number, ('result' | 'beside')?]

function ofBase(of: 'supplier' | 'retailer', base: number, entries: readonly Entry[]): readonly LedgerLine[] {
  return entries.map(([word, yuan, kind]) => ({
    word,
    figure: { of, line: word } as FigureId,
    yuan: yuan === 0 ? 0 : yuan,
    rate: base === 0 ? 0 : yuan / base,
    isResult: kind === 'result',
    ...(kind === 'beside' ? { isBeside: true } : {}),
  }))
}

/** Our profit and loss from list sales to contribution. Source: docs/calculation.md §7. */
export function supplierLines({ supplier }: Simulation): readonly LedgerLine[] {
  return ofBase('supplier', supplier.netSales, [
    ['grossSales', supplier.grossSales],
    ['promoOffInvoice', -supplier.promoOffInvoice],
    ['onInvoiceDiscounts', -supplier.onInvoiceDiscounts],
    ['returns', -supplier.returns],
    ['netSales', supplier.netSales, 'result'],
    ['promotionSupport', -supplier.promotionSupport],
    ['rebates', -supplier.rebates],
    ['fees', -supplier.fees],
    ['logisticsTerms', -supplier.logisticsTerms],
    ['damage', -supplier.damage],
    ['penalties', -supplier.penalties],
    ['guarantees', -supplier.guarantees],
    ['netNetSales', supplier.netNetSales, 'result'],
    ['costOfGoods', -supplier.costOfGoods],
    ['grossMargin', supplier.grossMargin, 'result'],
    ['logistics', -supplier.logistics],
    ['financing', -supplier.financing],
    ['contribution', supplier.contribution, 'result'],
  ])
}

/** The retailer's margin from retail sales to total margin, its float beside it. Source: docs/calculation.md §7. */
export function retailerLines({ retailer }: Simulation): readonly LedgerLine[] {
  return ofBase('retailer', retailer.retailSales, [
    ['retailSales', retailer.retailSales],
    ['purchaseCost', -retailer.purchaseCost],
    ['frontMargin', retailer.frontMargin, 'result'],
    ['promotionSupport', retailer.promotionSupport],
    ['backMargin', retailer.backMargin],
    ['totalMargin', retailer.totalMargin, 'result'],
    ['floatBenefit', retailer.floatBenefit, 'beside'],
  ])
}
