import type { BothLedgers, LedgerSlice, Points } from '../../../domain/engine/simulation.ts'
import { at, type Cells, type Exact, ratio, sum } from './exact.ts'

/** Every line that adds up, yuan ex VAT (units for units) by product and month. */
export type Lines = Readonly<
  Record<
    | 'units'
    | 'grossSales'
    | 'promoOffInvoice'
    | 'onInvoiceDiscounts'
    | 'invoiceSales'
    | 'returns'
    | 'netSales'
    | 'netIn'
    | 'promotionSupport'
    | 'rebates'
    | 'fees'
    | 'logisticsTerms'
    | 'damage'
    | 'penalties'
    | 'guarantees'
    | 'costOfGoods'
    | 'logistics'
    | 'financing'
    | 'retailSales'
    | 'retailerSupport'
    | 'backMargin'
    | 'floatBenefit'
    | 'statedIn'
    | 'contractCost'
    | 'taxLeak',
    Cells
  >
>

/** A part of the contract and the exact figures that other figures are made of. */
export type Slice = {
  readonly ledgers: BothLedgers
  readonly slice: LedgerSlice
  readonly netNetSales: Exact
  readonly contribution: Exact
  readonly totalMargin: Exact
  readonly floatBenefit: Exact
  readonly line: (name: keyof Lines) => Exact
}

/** Both ledgers of some products in some months. Source: docs/calculation.md §7. */
export function sliceOf(lines: Lines, products: readonly number[], months: readonly number[]): Slice {
  const line = (name: keyof Lines) => sum(products.flatMap((s) => months.map((m) => at(lines[name], s, m))))
  const yuan = (name: keyof Lines) => line(name).toNumber()
  const netSales = line('netSales')
  const retailSales = line('retailSales')
  const netNetSales = netSales
    .minus(line('promotionSupport'))
    .minus(line('rebates'))
    .minus(line('fees'))
    .minus(line('logisticsTerms'))
    .minus(line('damage'))
    .minus(line('penalties'))
    .minus(line('guarantees'))
  const grossMargin = netNetSales.minus(line('costOfGoods'))
  const contribution = grossMargin.minus(line('logistics')).minus(line('financing'))
  const frontMargin = retailSales.minus(netSales)
  const totalMargin = frontMargin.plus(line('retailerSupport')).plus(line('backMargin'))
  const ledgers: BothLedgers = {
    supplier: {
      grossSales: yuan('grossSales'),
      promoOffInvoice: yuan('promoOffInvoice'),
      onInvoiceDiscounts: yuan('onInvoiceDiscounts'),
      invoiceSales: yuan('invoiceSales'),
      returns: yuan('returns'),
      netSales: netSales.toNumber(),
      promotionSupport: yuan('promotionSupport'),
      rebates: yuan('rebates'),
      fees: yuan('fees'),
      logisticsTerms: yuan('logisticsTerms'),
      damage: yuan('damage'),
      penalties: yuan('penalties'),
      guarantees: yuan('guarantees'),
      netNetSales: netNetSales.toNumber(),
      costOfGoods: yuan('costOfGoods'),
      grossMargin: grossMargin.toNumber(),
      logistics: yuan('logistics'),
      financing: yuan('financing'),
      contribution: contribution.toNumber(),
      contributionRate: ratio(contribution, netSales).toNumber(),
    },
    retailer: {
      retailSales: retailSales.toNumber(),
      purchaseCost: netSales.toNumber(),
      frontMargin: frontMargin.toNumber(),
      frontMarginRate: ratio(frontMargin, retailSales).toNumber(),
      promotionSupport: yuan('retailerSupport'),
      backMargin: yuan('backMargin'),
      totalMargin: totalMargin.toNumber(),
      totalMarginRate: ratio(totalMargin, retailSales).toNumber(),
      floatBenefit: yuan('floatBenefit'),
    },
  }
  return {
    ledgers,
    slice: { ...ledgers, units: yuan('units') },
    netNetSales,
    contribution,
    totalMargin,
    floatBenefit: line('floatBenefit'),
    line,
  }
}

/** The contract in points of the year's purchases. Source: docs/calculation.md §7. */
export function pointsOf({ line, netNetSales }: Slice): Points {
  const given = line('grossSales').minus(line('returns')).minus(netNetSales)
  return {
    contractPoints: ratio(line('statedIn'), line('netIn')).times(100).toNumber(),
    allInPoints: ratio(given, line('grossSales')).times(100).toNumber(),
    netCostPoints: ratio(line('contractCost'), line('netSales')).times(100).toNumber(),
  }
}
