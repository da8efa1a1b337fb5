import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import { findPackages, type SearchOptions } from '../../../domain/packages/findPackages.ts'
import type { Package } from '../../../domain/packages/question.ts'
import { solveWithHighs } from '../../../electron/headless/solveWithHighs.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'
import { type Asked, asked, everyPackage, meets, pricedAt } from './everyPackage.ts'

const runs = 150
const solve = await solveWithHighs()

/** Of sums in the millions only so many digits are left. */
const slack = (yuan: number) => 2e-6 + 1e-12 * Math.abs(yuan)

function law(name: string, options: SearchOptions, holds: (question: Asked, options: SearchOptions) => void) {
  test(
    name,
    () =>
      fc.assert(
        fc.property(asked, (question) => holds(question, options)),
        lawRuns<[Asked]>(runs),
      ),
    lawTimeout(runs),
  )
}

/** The answer, and every package that meets the demands, gone through one by one. */
function bothOf(question: Asked, options: SearchOptions) {
  const { negotiation, scenario, levers, demands } = question
  const answer = findPackages(negotiation, scenario, { levers, demands }, options)
  const holding = everyPackage(question).filter(({ priced }) => meets(demands, priced))
  return { answer, holding }
}

function bestIsBest(question: Asked, options: SearchOptions): void {
  const { answer, holding } = bothOf(question, options)
  if (holding.length === 0) {
    expect(answer.best).toBeNull()
    expect(answer.unmet?.length).toBeGreaterThan(0)
    expect(answer.unmet?.every(({ by }) => by > 0)).toBe(true)
    return
  }
  const most = Math.max(...holding.map(({ priced }) => priced.supplier.contribution))
  expect(answer.best).not.toBeNull()
  expect(Math.abs((answer.best?.supplier.contribution ?? Number.NaN) - most)).toBeLessThanOrEqual(slack(most))
}

function isTold({ values, supplier, retailer, points }: Package, question: Asked): void {
  const priced = pricedAt(question, values)
  expect({ supplier, retailer, points }).toEqual({
    supplier: priced.supplier,
    retailer: priced.retailer,
    points: priced.points,
  })
}

law('the best package is that of going through every package of the grid', {}, bestIsBest)

law('it is the same found from two halves, as on grids too large to go through', { smallGrid: 0 }, bestIsBest)

law(
  'it is the same found by the solver, as on grids whose halves are too large',
  { smallGrid: 0, largestHalf: 0, solve },
  bestIsBest,
)

for (const [how, options] of [
  ['one by one', {}],
  ['from halves', { smallGrid: 0 }],
] as const) {
  law(
    `every package told meets the demands and has the figures of a full evaluation (${how})`,
    options,
    (question) => {
      const { answer } = bothOf(question, options)
      for (const each of [...(answer.best ? [answer.best] : []), ...answer.equalValue, ...answer.frontier]) {
        isTold(each, question)
        expect(meets(question.demands, pricedAt(question, each.values))).toBe(true)
      }
    },
  )

  law(
    `no package of the grid that meets the demands dominates one of the frontier (${how})`,
    options,
    (question) => {
      const { answer, holding } = bothOf(question, options)
      for (const { supplier, retailer } of answer.frontier) {
        const [c, m] = [supplier.contribution, retailer.totalMargin]
        const dominating = holding.filter(({ priced }) => {
          const [more, margin] = [priced.supplier.contribution - c, priced.retailer.totalMargin - m]
          const [least, leastMargin] = [slack(c), slack(m)]
          return more >= -least && margin >= -leastMargin && (more > least || margin > leastMargin)
        })
        expect(dominating.map(({ values }) => values)).toEqual([])
      }
    },
  )

  law(
    `at most five packages of equal value, no two the same, each within 0.01 % of net sales (${how})`,
    options,
    (question) => {
      const { answer } = bothOf(question, options)
      const { best, equalValue } = answer
      expect(equalValue.length).toBeLessThanOrEqual(5)
      expect(new Set(equalValue.map(({ values }) => JSON.stringify(values))).size).toBe(equalValue.length)
      for (const { supplier } of equalValue) {
        const apart = Math.abs(supplier.contribution - (best?.supplier.contribution ?? Number.NaN))
        expect(apart).toBeLessThanOrEqual(0.0001 * Math.abs(best?.supplier.netSales ?? 0))
      }
      if (best) expect(equalValue.length).toBeGreaterThan(0)
    },
  )
}

law(
  'gone through one by one, the frontier misses no package: each is on it, equal to one on it, or dominated',
  {},
  (question) => {
    const { answer, holding } = bothOf(question, {})
    for (const { priced } of holding) {
      const [c, m] = [priced.supplier.contribution, priced.retailer.totalMargin]
      const covered = answer.frontier.some(
        ({ supplier, retailer }) =>
          supplier.contribution >= c - slack(c) && retailer.totalMargin >= m - slack(m),
      )
      expect(covered).toBe(true)
    }
  },
)

law('where one demand fails, the nearest package fails it by the least there is', {}, (question) => {
  const { retailer } = simulate(question.negotiation, question.scenario)
  const demands = { totalMargin: { min: Math.abs(retailer.totalMargin) * 10 + 1e9 } }
  const answer = findPackages(question.negotiation, question.scenario, { levers: question.levers, demands })
  const most = Math.max(...everyPackage(question).map(({ priced }) => priced.retailer.totalMargin))
  expect(answer.best).toBeNull()
  expect(answer.unmet).toHaveLength(1)
  expect(answer.unmet?.[0]?.demand).toBe('totalMargin')
  expect(answer.unmet?.[0]?.by).toBeCloseTo(demands.totalMargin.min - most, 4)
})
