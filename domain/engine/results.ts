import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { MONTHS } from './contractYear.ts'
import { amountsByProduct, monthColumns, productColumns } from './ledgerColumns.ts'
import { addUp, type LedgerColumns, type LedgerRates, ledgersOf } from './ledgers.ts'
import { creditOfTerms } from './payment.ts'
import { sumOver, WHOLE_YEAR } from './periods.ts'
import { pointsOf } from './points.ts'
import type { LedgerSlice, Simulation } from './simulation.ts'
import type { Goods, Settlement } from './stages.ts'
import { termFigures, workingsOf } from './termFigures.ts'
import { ledgersOfYear } from './yearLedgers.ts'

/** Last stage: both ledgers from what goods and terms came to. Source: docs/calculation.md §7. */
export function results(
  { assumptions }: Negotiation,
  scenario: Scenario,
  goods: Goods,
  settlement: Settlement,
): Simulation {
  const { catalogue, bases, sold } = goods
  const rates: LedgerRates = { returnRate: assumptions.returnRate ?? 0 }
  const costShare = 1 - rates.returnRate * (assumptions.returnSalvage ?? 0)
  const credit = creditOfTerms(scenario, assumptions)
  const months = monthColumns(goods, settlement, credit, costShare)
  const amounts = amountsByProduct(goods, settlement)
  const products = () => productColumns(goods, amounts, credit, costShare)
  const categories = () => addUp(products(), catalogue.categoryOf, catalogue.categories.length)
  const { supplier, retailer, units } = ledgersOfYear(months, rates)
  const purchasesIn = sumOver(bases.purchases.in, WHOLE_YEAR)
  const byProduct = writtenOnce(catalogue.ids, products, rates)
  const byCategory = writtenOnce(catalogue.categories, categories, rates)
  return {
    supplier,
    retailer,
    points: pointsOf(settlement, supplier, purchasesIn),
    joint: {
      jointSurplus: supplier.contribution + retailer.totalMargin + retailer.floatBenefit,
      taxLeak: taxLeak(goods, settlement),
    },
    terms: termFigures(scenario, assumptions, goods, settlement, purchasesIn),
    units,
    carriedOut: sold.carriedOut,
    byMonth: Array.from({ length: MONTHS }, (_, month) => ledgersOf(months, month, rates)),
    get byProduct() {
      return byProduct()
    },
    get byCategory() {
      return byCategory()
    },
    workings: workingsOf(scenario, goods, settlement),
    notes: sold.notes,
  }
}

/**
 * The ledgers of every slice by name, written out when first read: the columns behind them stay as they are. Without a
 * prototype, thousands of names are taken in a fifth of the time, and a name such as "constructor" is only a name.
 */
function writtenOnce(names: readonly string[], columnsOf: () => LedgerColumns, rates: LedgerRates) {
  let written: Readonly<Record<string, LedgerSlice>> | undefined
  return () => {
    if (written) return written
    const columns = columnsOf()
    const slices: Record<string, LedgerSlice> = Object.create(null)
    for (let slice = 0; slice < names.length; slice++) {
      slices[names[slice] as string] = ledgersOf(columns, slice, rates)
    }
    written = slices
    return written
  }
}

/** Tax nobody can deduct: cost less gain of terms, promotion fees and listing fees. */
function taxLeak({ promotionFees, listingFees }: Goods, { settled }: Settlement): number {
  const ofTerms = settled.reduce((sum, { cost, gain }) => sum + cost - gain, 0)
  const ofFees = [promotionFees, listingFees].map(
    ({ costByMonth, gainByMonth }) => sumOver(costByMonth, WHOLE_YEAR) - sumOver(gainByMonth, WHOLE_YEAR),
  )
  return ofFees.reduce((sum, leak) => sum + leak, ofTerms)
}
