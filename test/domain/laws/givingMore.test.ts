import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Basis, Rule, Term } from '../../../domain/negotiation/term.ts'
import { rate } from '../../support/contracts/awkwardNumbers.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { vatClass } from '../../support/contracts/contractMarket.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'

const runs = 120
const twoRates = fc.tuple(rate, rate).map(([a, b]): [number, number] => [Math.min(a, b), Math.max(a, b)])
const wholeNet: Basis = { on: 'net', tax: 'in' }

/** One more term, that nobody else's amount looks at. */
function withTerm({ negotiation, scenario }: Contract, term: Omit<Term, 'id' | 'name'>): Simulation {
  const more: Scenario = { ...scenario, terms: [...scenario.terms, { id: 'more', name: 'more', ...term }] }
  return simulate({ ...negotiation, scenarios: [more] }, more)
}

function rebateAt(rebateRate: number): Rule {
  return { kind: 'percent', rate: rebateRate, settle: 'month' }
}

/** Of large sums only so many digits are left to compare. */
function slack(...sizes: number[]): number {
  return 1e-6 + 1e-12 * Math.max(...sizes.map(Math.abs))
}

test(
  'a higher rebate never means more contribution for the supplier, nor less margin for the retailer',
  () => {
    fc.assert(
      fc.property(contract, twoRates, vatClass, (tried, [low, high], taxed) => {
        const term = { class: 'rebate' as const, basis: wholeNet, vatClass: taxed }
        const less = withTerm(tried, { ...term, rule: rebateAt(low) })
        const more = withTerm(tried, { ...term, rule: rebateAt(high) })
        const size = slack(less.supplier.grossSales, less.supplier.contribution, less.retailer.totalMargin)
        expect(more.supplier.contribution - less.supplier.contribution).toBeLessThanOrEqual(size)
        expect(more.retailer.totalMargin - less.retailer.totalMargin).toBeGreaterThanOrEqual(-size)
      }),
      lawRuns<[Contract, [number, number], Term['vatClass']]>(runs),
    )
  },
  lawTimeout(runs),
)

test(
  'a rebate on a red invoice moves money from one to the other: the joint surplus stays',
  () => {
    fc.assert(
      fc.property(contract, rate, (tried, rebate) => {
        const plain = simulate(tried.negotiation, tried.scenario)
        const given = withTerm(tried, {
          class: 'rebate',
          basis: wholeNet,
          vatClass: 'rebateRedInvoice',
          rule: rebateAt(rebate),
        })
        const size =
          slack(plain.supplier.grossSales, plain.retailer.retailSales, plain.joint.jointSurplus) * 10
        expect(Math.abs(given.joint.jointSurplus - plain.joint.jointSurplus)).toBeLessThanOrEqual(size)
      }),
      lawRuns<[Contract, number]>(runs),
    )
  },
  lawTimeout(runs),
)

test(
  'a rebate of 0 % changes no line of either ledger',
  () => {
    fc.assert(
      fc.property(contract, vatClass, (tried, taxed) => {
        const plain = simulate(tried.negotiation, tried.scenario)
        const { supplier, retailer, byMonth } = withTerm(tried, {
          class: 'rebate',
          basis: wholeNet,
          vatClass: taxed,
          rule: rebateAt(0),
        })
        expect({ supplier, retailer, byMonth }).toEqual({
          supplier: plain.supplier,
          retailer: plain.retailer,
          byMonth: plain.byMonth,
        })
      }),
      lawRuns<[Contract, Term['vatClass']]>(runs),
    )
  },
  lawTimeout(runs),
)

test(
  'a cap binds from above and a floor from below: the year stays between them',
  () => {
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        const { terms } = simulate(negotiation, scenario)
        for (const term of scenario.terms) {
          const stated = terms[term.id]?.stated ?? Number.NaN
          expect(stated).toBeLessThanOrEqual((term.cap ?? Number.POSITIVE_INFINITY) + 1e-6)
          expect(stated).toBeGreaterThanOrEqual((term.floor ?? 0) - 1e-6)
        }
      }),
      lawRuns<[Contract]>(runs),
    )
  },
  lawTimeout(runs),
)
