import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { MONTHS } from './contractYear.ts'
import { monthColumns, productColumns } from './ledgerColumns.ts'
import { addUp, type LedgerRates, ledgersOf } from './ledgers.ts'
import { creditOfTerms } from './payment.ts'
import { sumOver, WHOLE_YEAR } from './periods.ts'
import { pointsOf } from './points.ts'
import type { Simulation } from './simulation.ts'
import type { Goods, Settlement } from './stages.ts'
import { termFigures, workingsOf } from './termFigures.ts'
import { withSlices } from './writtenSlices.ts'
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
  const products = productColumns(goods, settlement, credit, costShare)
  const categories = () => addUp(products, catalogue.categoryOf, catalogue.categories.length)
  const { supplier, retailer, units } = ledgersOfYear(months, rates)
  const purchasesIn = sumOver(bases.purchases.in, WHOLE_YEAR)
  const figures = {
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
    workings: workingsOf(scenario, goods, settlement),
    notes: sold.notes,
  }
  const byProduct = { names: catalogue.ids, columns: () => products }
  const byCategory = { names: catalogue.categories, columns: categories }
  return withSlices(figures, { byProduct, byCategory }, rates)
}

/** Tax nobody can deduct: cost less gain of terms, promotion fees and listing fees. */
function taxLeak({ promotionFees, listingFees }: Goods, { settled }: Settlement): number {
  const ofTerms = settled.reduce((sum, { cost, gain }) => sum + cost - gain, 0)
  const ofFees = [promotionFees, listingFees].map(
    ({ costByMonth, gainByMonth }) => sumOver(costByMonth, WHOLE_YEAR) - sumOver(gainByMonth, WHOLE_YEAR),
  )
  return ofFees.reduce((sum, leak) => sum + leak, ofTerms)
}
