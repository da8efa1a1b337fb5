import { MONTHS } from './contractYear.ts'
import type { CostShare, GoodsColumns } from './goodsColumns.ts'
import { COST_LINES, type CostLine } from './ledgerLines.ts'
import { type LedgerColumns, ledgerColumns } from './ledgers.ts'
import { monthRow } from './monthRow.ts'
import type { Credit } from './payment.ts'
import { productAmounts } from './productCosts.ts'
import type { Goods, Settlement } from './stages.ts'

/** Both ledgers' lines in each of the twelve months. Source: docs/calculation.md §7. */
export function monthColumns(
  goods: Goods,
  { lines }: Settlement,
  credit: Credit,
  costShare: CostShare,
): LedgerColumns {
  const { bases, sums, fundedUnits, promotionFees, listingFees } = goods
  const { list, units, invoice } = sums.bySegment
  const costs = Object.fromEntries(COST_LINES.map((line) => [line, lines[line].spread.byMonth])) as CostLines
  const netIn = bases.purchases.in
  return ledgerColumns(MONTHS, {
    ...costs,
    units: foldMonths(units),
    grossSales: foldMonths(list),
    promoOffInvoice: sums.promoOffByMonth,
    invoiceSales: foldMonths(invoice),
    costOfGoods: scaled(sums.costOfGoodsByMonth, costShare),
    logistics: sums.logisticsByMonth,
    financing: scaled(netIn, credit.financing),
    floatBenefit: scaled(netIn, credit.floatBenefit),
    retailSales: bases.sales.ex,
    supportCost: added(fundedUnits.costByMonth, promotionFees.costByMonth),
    supportGain: added(fundedUnits.gainByMonth, promotionFees.gainByMonth),
    fees: added(costs.fees, listingFees.costByMonth),
    backMargin: backMargin(costs, lines.leak.spread.byMonth, listingFees.gainByMonth),
  })
}

/**
 * Both ledgers' lines of each product for the year; to be asked for while the planes still hold these goods. Source:
 * docs/calculation.md §7.
 */
export function productColumns(
  goods: Goods,
  { lines }: Settlement,
  credit: Credit,
  costShare: CostShare,
): LedgerColumns {
  const { kept, listingFees, sums } = goods
  const { units, list, promoOff, invoice } = sums.byProduct
  const { netIn, costOfGoods, logistics, retailSales, supportCost, supportGain } = goodsColumns(
    goods,
    costShare,
  )
  const spreads = [...COST_LINES, 'leak' as const].map((line) => lines[line].spread)
  const amounts = productAmounts(spreads, goods)
  const costs = Object.fromEntries(COST_LINES.map((line, at) => [line, amounts[at]])) as CostLines
  const leak = amounts[COST_LINES.length] as Float64Array
  return {
    ...costs,
    costOfGoods,
    logistics,
    retailSales,
    supportCost,
    supportGain,
    units,
    grossSales: list,
    promoOffInvoice: promoOff,
    invoiceSales: invoice,
    financing: scaled(netIn, kept * credit.financing),
    floatBenefit: scaled(netIn, kept * credit.floatBenefit),
    fees: added(costs.fees, listingFees.costByProduct),
    backMargin: backMargin(costs, leak, listingFees.gainByProduct),
  }
}

/** Written once for as long as the goods stay. */
function goodsColumns(goods: Goods, costShare: CostShare): GoodsColumns {
  if (goods.columns?.costShare !== costShare) goods.columns = writeGoodsColumns(goods, costShare)
  return goods.columns
}

/** One piece of memory and one look at each product for all of them. */
function writeGoodsColumns(goods: Goods, costShare: CostShare): GoodsColumns {
  const { catalogue, sums, kept, fundedUnits, promotionFees } = goods
  const { unitCost, logisticsCost, vatFactor, count } = catalogue
  const { units, invoice, retail } = sums.byProduct
  const memory = new Float64Array(6 * count)
  const column = (place: number) => memory.subarray(place * count, (place + 1) * count)
  const [netIn, costOfGoods, logistics] = [column(0), column(1), column(2)]
  const [retailSales, supportCost, supportGain] = [column(3), column(4), column(5)]
  const { costByProduct: fundedCost, gainByProduct: fundedGain } = fundedUnits
  const { costByProduct: feeCost, gainByProduct: feeGain } = promotionFees
  for (let s = 0; s < count; s++) {
    const sold = units[s] as number
    netIn[s] = (invoice[s] as number) * (vatFactor[s] as number)
    costOfGoods[s] = sold * (unitCost[s] as number) * costShare
    logistics[s] = sold * (logisticsCost[s] as number)
    retailSales[s] = (retail[s] as number) * kept
    supportCost[s] = (fundedCost[s] as number) + (feeCost[s] as number)
    supportGain[s] = (fundedGain[s] as number) + (feeGain[s] as number)
  }
  return { costShare, netIn, costOfGoods, logistics, retailSales, supportCost, supportGain }
}

type CostLines = Readonly<Record<CostLine, Float64Array>>

/** What settling terms are worth to the retailer, and listing fees with them. */
function backMargin(costs: CostLines, leak: Float64Array, listing: Float64Array): Float64Array {
  const { rebates, fees, logisticsTerms, damage, penalties, guarantees } = costs
  const gains = new Float64Array(listing.length)
  for (let i = 0; i < gains.length; i++) {
    gains[i] =
      (rebates[i] as number) +
      (fees[i] as number) +
      (logisticsTerms[i] as number) +
      (damage[i] as number) +
      (penalties[i] as number) +
      (guarantees[i] as number) -
      (leak[i] as number) +
      (listing[i] as number)
  }
  return gains
}

/** Segment × 12 + month to month. */
function foldMonths(bySegment: Float64Array): Float64Array {
  const months = monthRow()
  for (let slot = 0; slot < bySegment.length; slot += MONTHS) {
    for (let month = 0; month < MONTHS; month++) {
      months[month] = (months[month] as number) + (bySegment[slot + month] as number)
    }
  }
  return months
}

function scaled(values: Float64Array, factor: number): Float64Array {
  const product = new Float64Array(values.length)
  for (let i = 0; i < values.length; i++) product[i] = (values[i] as number) * factor
  return product
}

function added(a: Float64Array, b: Float64Array): Float64Array {
  const sum = new Float64Array(a.length)
  for (let i = 0; i < a.length; i++) sum[i] = (a[i] as number) + (b[i] as number)
  return sum
}
