import type { Simulation } from '../engine/simulation.ts'
import type { PublicNegotiation, PublicScenario } from './publicView.ts'

/** A public scenario with its calculation. */
export type PublicRun = { readonly scenario: PublicScenario; readonly simulation: Simulation }

/** The retailer's side of one scenario, yuan ex VAT unless named otherwise; our estimate. docs/calculation.md §7. */
export type PublicFigures = {
  readonly retailSales: number
  /** Purchases after returns, ex VAT: the retailer's purchase cost. */
  readonly purchasesEx: number
  readonly purchasesIn: number
  readonly units: number
  readonly frontMargin: number
  readonly frontMarginRate: number
  readonly promotionSupport: number
  readonly backMargin: number
  readonly totalMargin: number
  readonly totalMarginRate: number
  /** Of net purchases, both tax included; 100 is the whole. */
  readonly contractPoints: number
  /** Only where the retailer's own cost of capital is assumed. */
  readonly floatBenefit?: number
  readonly paymentDays?: number
}

/** One category of the proposal against last year, yuan ex VAT. */
export type CategoryFigures = {
  readonly category: string
  readonly purchases: number
  readonly retailSales: number
  readonly totalMargin: number
  readonly lastYear?: {
    readonly purchases: number
    readonly retailSales: number
    readonly totalMargin: number
  }
}

/** What a scenario is worth to the retailer. */
export function publicFigures(view: PublicNegotiation, { scenario, simulation }: PublicRun): PublicFigures {
  const { retailer } = simulation
  const vatRates = new Map(
    [...view.products, ...scenario.newProducts].map(({ id, vatRate }) => [id, vatRate] as const),
  )
  const purchasesIn = Object.entries(simulation.byProduct).reduce(
    (sum, [id, slice]) => sum + slice.retailer.purchaseCost * (1 + (vatRates.get(id) ?? 0)),
    0,
  )
  const payment = scenario.terms.find(({ rule }) => rule.kind === 'paymentDays')?.rule
  return {
    retailSales: retailer.retailSales,
    purchasesEx: retailer.purchaseCost,
    purchasesIn,
    units: simulation.units,
    frontMargin: retailer.frontMargin,
    frontMarginRate: retailer.frontMarginRate,
    promotionSupport: retailer.promotionSupport,
    backMargin: retailer.backMargin,
    totalMargin: retailer.totalMargin,
    totalMarginRate: retailer.totalMarginRate,
    contractPoints: simulation.points.contractPoints,
    ...(view.assumptions.retailerCostOfCapital === undefined ? {} : { floatBenefit: retailer.floatBenefit }),
    ...(payment?.kind === 'paymentDays' ? { paymentDays: payment.days } : {}),
  }
}

/** Categories by purchases of the proposal, the largest first. */
export function categoryFigures(proposal: Simulation, lastYear: Simulation | undefined): CategoryFigures[] {
  return Object.entries(proposal.byCategory)
    .map(([category, { retailer }]) => {
      const before = lastYear?.byCategory[category]?.retailer
      return {
        category,
        purchases: retailer.purchaseCost,
        retailSales: retailer.retailSales,
        totalMargin: retailer.totalMargin,
        ...(before
          ? {
              lastYear: {
                purchases: before.purchaseCost,
                retailSales: before.retailSales,
                totalMargin: before.totalMargin,
              },
            }
          : {}),
      }
    })
    .sort((a, b) => b.purchases - a.purchases)
}

/** Purchases after returns, ex VAT, of the twelve months. */
export function monthlyPurchasesOf(simulation: Simulation): number[] {
  return simulation.byMonth.map(({ retailer }) => retailer.purchaseCost)
}
