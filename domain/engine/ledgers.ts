import { COST_LINES } from './ledgerLines.ts'
import type { LedgerSlice, RetailerLedger } from './simulation.ts'
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
  const grossSales = columns.grossSales[slice] as number
  const promoOffInvoice = columns.promoOffInvoice[slice] as number
  const invoiceSales = columns.invoiceSales[slice] as number
  const returns = returnRate * invoiceSales
  const netSales = invoiceSales - returns
  const promotionSupport = columns.supportCost[slice] as number
  const rebates = columns.rebates[slice] as number
  const fees = columns.fees[slice] as number
  const logisticsTerms = columns.logisticsTerms[slice] as number
  const damage = columns.damage[slice] as number
  const penalties = columns.penalties[slice] as number
  const guarantees = columns.guarantees[slice] as number
  const given = rebates + fees + logisticsTerms + damage + penalties + guarantees
  const netNetSales = netSales - promotionSupport - given
  const costOfGoods = columns.costOfGoods[slice] as number
  const grossMargin = netNetSales - costOfGoods
  const logistics = columns.logistics[slice] as number
  const financing = columns.financing[slice] as number
  const contribution = grossMargin - logistics - financing
  return {
    units: columns.units[slice] as number,
    supplier: {
      grossSales,
      promoOffInvoice,
      onInvoiceDiscounts: grossSales - promoOffInvoice - invoiceSales,
      invoiceSales,
      returns,
      netSales,
      promotionSupport,
      rebates,
      fees,
      logisticsTerms,
      damage,
      penalties,
      guarantees,
      netNetSales,
      costOfGoods,
      grossMargin,
      logistics,
      financing,
      contribution,
      contributionRate: rateOf(contribution, netSales),
    },
    retailer: retailerLedger(columns, slice, netSales),
  }
}

function retailerLedger(columns: LedgerColumns, slice: number, purchaseCost: number): RetailerLedger {
  const retailSales = columns.retailSales[slice] as number
  const promotionSupport = columns.supportGain[slice] as number
  const backMargin = columns.backMargin[slice] as number
  const frontMargin = retailSales - purchaseCost
  const totalMargin = frontMargin + promotionSupport + backMargin
  return {
    retailSales,
    purchaseCost,
    frontMargin,
    frontMarginRate: rateOf(frontMargin, retailSales),
    promotionSupport,
    backMargin,
    totalMargin,
    totalMarginRate: rateOf(totalMargin, retailSales),
    floatBenefit: columns.floatBenefit[slice] as number,
  }
}

/** A rate of an amount in yuan; of nothing it is 0. */
function rateOf(part: number, whole: number): number {
  return isNothing(whole) ? 0 : part / whole
}
