import { COST_LINES, type LedgerLine } from './ledgerLines.ts'
import type { LedgerSlice } from './simulation.ts'
import { isNothing } from './thresholds.ts'

/** The lines that are added up; everything else in a ledger follows from them. Yuan ex VAT, or units. */
export const COLUMNS = [
  'units',
  'grossSales',
  'promoOffInvoice',
  'invoiceSales',
  'costOfGoods',
  'logistics',
  'financing',
  'retailSales',
  'floatBenefit',
  'supportCost',
  'supportGain',
  ...COST_LINES,
  'backMargin',
] as const

export type Column = (typeof COLUMNS)[number]

/** Both ledgers of many slices, one figure per column and slice: months, products or categories. */
export type LedgerColumns = Readonly<Record<Column, Float64Array>>

/** What turns columns into ledgers: the rates that hold for every slice. */
export type LedgerRates = { readonly returnRate: number }

/** Columns of `size` slices from those given; the others are 0. */
export function ledgerColumns(size: number, given: Partial<LedgerColumns>): LedgerColumns {
  const entries = COLUMNS.map((column) => [column, given[column] ?? new Float64Array(size)])
  return Object.fromEntries(entries) as LedgerColumns
}

/** Adds slices up into fewer ones: `into[i]` is the slice to which slice i goes. */
export function addUp(columns: LedgerColumns, into: ArrayLike<number>, size: number): LedgerColumns {
  const sums = ledgerColumns(size, {})
  for (const column of COLUMNS) {
    const from = columns[column]
    const to = sums[column]
    for (let i = 0; i < from.length; i++) {
      const slice = into[i] as number
      to[slice] = (to[slice] as number) + (from[i] as number)
    }
  }
  return sums
}

/** Both parties' ledgers of one slice. Source of every line: docs/calculation.md §7. */
export function ledgersOf(columns: LedgerColumns, slice: number, { returnRate }: LedgerRates): LedgerSlice {
  const at = (column: Column): number => columns[column][slice] as number
  const invoiceSales = at('invoiceSales')
  const returns = returnRate * invoiceSales
  const netSales = invoiceSales - returns
  const promotionSupport = at('supportCost')
  const costs = sumOfCosts(at)
  const netNetSales = netSales - promotionSupport - costs
  const grossMargin = netNetSales - at('costOfGoods')
  const contribution = grossMargin - at('logistics') - at('financing')
  return {
    units: at('units'),
    supplier: {
      grossSales: at('grossSales'),
      promoOffInvoice: at('promoOffInvoice'),
      onInvoiceDiscounts: at('grossSales') - at('promoOffInvoice') - invoiceSales,
      invoiceSales,
      returns,
      netSales,
      promotionSupport,
      rebates: at('rebates'),
      fees: at('fees'),
      logisticsTerms: at('logisticsTerms'),
      damage: at('damage'),
      penalties: at('penalties'),
      guarantees: at('guarantees'),
      netNetSales,
      costOfGoods: at('costOfGoods'),
      grossMargin,
      logistics: at('logistics'),
      financing: at('financing'),
      contribution,
      contributionRate: rateOf(contribution, netSales),
    },
    retailer: retailerLedger(at, netSales),
  }
}

function sumOfCosts(at: (line: LedgerLine) => number): number {
  return COST_LINES.reduce((sum, line) => sum + at(line), 0)
}

function retailerLedger(at: (column: Column) => number, purchaseCost: number): LedgerSlice['retailer'] {
  const retailSales = at('retailSales')
  const frontMargin = retailSales - purchaseCost
  const totalMargin = frontMargin + at('supportGain') + at('backMargin')
  return {
    retailSales,
    purchaseCost,
    frontMargin,
    frontMarginRate: rateOf(frontMargin, retailSales),
    promotionSupport: at('supportGain'),
    backMargin: at('backMargin'),
    totalMargin,
    totalMarginRate: rateOf(totalMargin, retailSales),
    floatBenefit: at('floatBenefit'),
  }
}

/** A rate of an amount in yuan; of nothing it is 0. */
function rateOf(part: number, whole: number): number {
  return isNothing(whole) ? 0 : part / whole
}
