import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { LedgerSlice, Simulation } from '../../../domain/engine/simulation.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { TermClass } from '../../../domain/negotiation/term.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'

const runs = 120

function lawOfSimulation(check: (simulation: Simulation, scenario: Scenario) => void): () => void {
  return () =>
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => check(simulate(negotiation, scenario), scenario)),
      lawRuns<[Contract]>(runs),
    )
}

/** Amounts that are added in another order: equal to a tenth of a fen and to eleven digits. */
function expectAmount(actual: number, expected: number, what: string): void {
  const near = Math.abs(actual - expected) <= 0.001 + 1e-11 * Math.abs(expected)
  expect(near, `${what}: ${actual} is not ${expected}`).toBe(true)
}

function expectPartsToAddUp(parts: readonly LedgerSlice[], whole: Simulation): void {
  expectAmount(total(parts.map(({ units }) => units)), whole.units, 'units')
  for (const side of ['supplier', 'retailer'] as const) {
    for (const [line, year] of Object.entries(whole[side])) {
      if (line.endsWith('Rate')) continue
      const together = total(
        parts.map((part) => (part[side] as Readonly<Record<string, number>>)[line] ?? Number.NaN),
      )
      expectAmount(together, year, `${side}.${line}`)
    }
  }
}

function total(figures: readonly number[]): number {
  return figures.reduce((sum, figure) => sum + figure, 0)
}

test(
  'twelve months add up to the year in every line of both ledgers',
  lawOfSimulation((simulation) => expectPartsToAddUp(simulation.byMonth, simulation)),
  lawTimeout(runs),
)

test(
  'the products, listed and new, add up to the year in every line of both ledgers',
  lawOfSimulation((simulation) => expectPartsToAddUp(Object.values(simulation.byProduct), simulation)),
  lawTimeout(runs),
)

test(
  'the categories add up to the year in every line of both ledgers',
  lawOfSimulation((simulation) => expectPartsToAddUp(Object.values(simulation.byCategory), simulation)),
  lawTimeout(runs),
)

test(
  'each ledger line of terms is the sum of what its terms cost',
  lawOfSimulation(({ supplier, terms }, scenario) => {
    const cost = (...classes: TermClass[]) =>
      total(
        scenario.terms.flatMap((term) => (classes.includes(term.class) ? [terms[term.id]?.cost ?? 0] : [])),
      )
    expectAmount(supplier.onInvoiceDiscounts, cost('onInvoice'), 'onInvoiceDiscounts')
    expectAmount(supplier.rebates, cost('rebate', 'conditionalRebate'), 'rebates')
    expectAmount(supplier.logisticsTerms, cost('logistics'), 'logisticsTerms')
    expectAmount(supplier.damage, cost('damage'), 'damage')
    expectAmount(supplier.penalties, cost('penalty'), 'penalties')
    expectAmount(supplier.guarantees, cost('guarantee'), 'guarantees')
    expectAmount(supplier.financing, cost('payment'), 'financing')
  }),
  lawTimeout(runs),
)

test(
  'the supplier goes from list price to contribution without a yuan lost, in the year and in every month',
  lawOfSimulation((simulation) => {
    for (const { supplier: s } of [simulation, ...simulation.byMonth]) {
      expectAmount(s.invoiceSales, s.grossSales - s.promoOffInvoice - s.onInvoiceDiscounts, 'invoiceSales')
      expectAmount(s.netSales, s.invoiceSales - s.returns, 'netSales')
      const termsAndSupport =
        s.promotionSupport + s.rebates + s.fees + s.logisticsTerms + s.damage + s.penalties + s.guarantees
      expectAmount(s.netNetSales, s.netSales - termsAndSupport, 'netNetSales')
      expectAmount(s.grossMargin, s.netNetSales - s.costOfGoods, 'grossMargin')
      expectAmount(s.contribution, s.grossMargin - s.logistics - s.financing, 'contribution')
    }
  }),
  lawTimeout(runs),
)

test(
  'the retailer pays what the supplier is paid, and its total margin is front, support and back margin',
  lawOfSimulation((simulation) => {
    for (const { supplier, retailer: r } of [simulation, ...simulation.byMonth]) {
      expectAmount(r.purchaseCost, supplier.netSales, 'purchaseCost')
      expectAmount(r.frontMargin, r.retailSales - r.purchaseCost, 'frontMargin')
      expectAmount(r.totalMargin, r.frontMargin + r.promotionSupport + r.backMargin, 'totalMargin')
    }
  }),
  lawTimeout(runs),
)

test(
  'the joint surplus is both results and the float, and contract points are the sum of the points of the terms',
  lawOfSimulation(({ supplier, retailer, joint, points, terms }) => {
    const surplus = supplier.contribution + retailer.totalMargin + retailer.floatBenefit
    expectAmount(joint.jointSurplus, surplus, 'jointSurplus')
    expectAmount(
      points.contractPoints,
      total(Object.values(terms).map((term) => term.points)),
      'contractPoints',
    )
  }),
  lawTimeout(runs),
)

test(
  'tax nobody can deduct is what terms and fees cost beyond what they are worth, and never less than nothing',
  lawOfSimulation(({ joint, terms }, scenario) => {
    const noFees = [...(scenario.promotions ?? []), ...(scenario.newProducts ?? [])].length === 0
    const leaks = scenario.terms.flatMap((term) => {
      const figures = terms[term.id]
      return figures && term.class !== 'payment' ? [figures.cost - figures.gain] : []
    })
    expect(joint.taxLeak).toBeGreaterThanOrEqual(-0.001)
    if (noFees) expectAmount(joint.taxLeak, total(leaks), 'taxLeak')
  }),
  lawTimeout(runs),
)
