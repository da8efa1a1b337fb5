import fc from 'fast-check'
import { expect, test } from 'vitest'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import type { Selection, Term } from '../../../domain/negotiation/term.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'
import { differences } from '../../support/reference/differences.ts'

const runs = 120

const quarterPacks = { P1: 0.25, P1b: 0.75 }

/** The first product as two, a quarter and three quarters of its volume, named wherever it was named. */
function split({ negotiation, scenario }: Contract): Contract {
  const twice = (ids: readonly string[]) => ids.flatMap((id) => (id === 'P1' ? ['P1', 'P1b'] : [id]))
  const selected = <Of extends Selection>(selection: Of): Of =>
    selection.products ? { ...selection, products: twice(selection.products) } : selection
  const rewritten = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === 'include' || key === 'exclude' ? selected(inner as Selection) : rewritten(inner),
      ]),
    )
  }
  const growth = scenario.volumeGrowth
  const own = typeof growth === 'object' ? growth.byProduct?.P1 : undefined
  const apart: Scenario = {
    ...scenario,
    terms: scenario.terms.map((term) => rewritten(term) as Term),
    promotions: (scenario.promotions ?? []).map((promotion) => ({
      ...promotion,
      products: twice(promotion.products),
    })),
    ...(typeof growth === 'object' && own !== undefined
      ? { volumeGrowth: { ...growth, byProduct: { ...growth.byProduct, P1b: own } } }
      : {}),
  }
  const products = negotiation.products.flatMap((product): Product[] =>
    product.id !== 'P1'
      ? [product]
      : Object.entries(quarterPacks).map(([id, share]) => ({
          ...product,
          id,
          monthlyUnits: product.monthlyUnits.map((units) => units * share),
        })),
  )
  return { negotiation: { ...negotiation, products, scenarios: [apart] }, scenario: apart }
}

/** Whether figures hang on how many products there are: counts, and equal shares where nothing is sold. */
function countsProducts({ negotiation, scenario }: Contract): boolean {
  const counted = scenario.terms.some(
    ({ rule }) => rule.kind === 'count' && (rule.per === 'product' || rule.per === 'storeProduct'),
  )
  const { byProduct } = simulate(negotiation, scenario)
  return counted || Object.values(byProduct).some(({ supplier }) => Math.abs(supplier.netSales) < 1e-6)
}

test(
  'a product kept as two articles with the same price, cost and tax changes no total and no month',
  () => {
    fc.assert(
      fc.property(contract, (tried) => {
        fc.pre(!countsProducts(tried))
        const whole = simulate(tried.negotiation, tried.scenario)
        const apart = split(tried)
        const { supplier, retailer, points, joint, terms, units, carriedOut, byMonth, byCategory } = whole
        const totals = { supplier, retailer, points, joint, terms, units, carriedOut, byMonth, byCategory }
        expect(differences(simulate(apart.negotiation, apart.scenario), totals)).toEqual([])
      }),
      lawRuns<[Contract]>(runs),
    )
  },
  lawTimeout(runs),
)
