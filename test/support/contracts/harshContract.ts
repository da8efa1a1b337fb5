import fc from 'fast-check'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { contractYear } from '../reference/contractYear.ts'
import { type Contract, contract } from './contract.ts'

/** Rewrites a valid contract into a valid one that lies on an edge of the calculation. */
type Harshness = (contract: Contract, pick: number) => Contract

function changed(
  { negotiation, scenario }: Contract,
  head: Partial<Negotiation>,
  figures: Partial<Scenario>,
): Contract {
  const harsh = { ...scenario, ...figures }
  return { negotiation: { ...negotiation, ...head, scenarios: [harsh] }, scenario: harsh }
}

function withUnits(
  products: readonly Product[],
  units: (planned: number, month: number) => number,
): Product[] {
  return products.map((product) => ({ ...product, monthlyUnits: product.monthlyUnits.map(units) }))
}

/** Nothing but promotion in whole months, and promoted units out of every basis: bases of exactly nothing. */
const allPromoted: Harshness = (tried, pick) => {
  const { days } = contractYear(tried.negotiation.year.start)
  const promotions = (tried.scenario.promotions ?? []).map((promotion, i): Promotion => {
    const its = days.filter(({ month }) => i === 0 || month === (pick + i) % 12)
    return { ...promotion, start: its[0]?.day ?? '', end: its.at(-1)?.day ?? '' }
  })
  const terms = tried.scenario.terms.map((term): Term => {
    if (!term.basis || term.rule.kind === 'growth') return term
    return { ...term, basis: { ...term.basis, exclude: { ...term.basis.exclude, promotedUnits: true } } }
  })
  return changed(tried, {}, { promotions, terms })
}

/** Goods move in one month of the year only. */
const oneMonth: Harshness = (tried, pick) =>
  changed(
    tried,
    { products: withUnits(tried.negotiation.products, (units, m) => (m === pick ? units : 0)) },
    {},
  )

/** Whole units at whole prices with rates that end in half a fen. */
const halfFen: Harshness = (tried, pick) => {
  const products = withUnits(tried.negotiation.products, (units) => Math.round(units) % 1000)
  const priced = products.map((product) => ({ ...product, listPrice: Math.ceil(product.listPrice) }))
  const { costOfCapital } = tried.negotiation.assumptions
  const terms = tried.scenario.terms.map((term): Term => {
    if (term.rule.kind !== 'percent') return term
    const rate = [0.005, 0.015, 0.025, 0.0125][pick % 4] ?? 0
    return {
      ...term,
      rule: { ...term.rule, rate },
      ...(term.basis ? { basis: { ...term.basis, tax: 'ex' } } : {}),
    }
  })
  return changed(
    tried,
    { products: priced, assumptions: { costOfCapital } },
    { terms, promotions: [], volumeGrowth: 0 },
  )
}

/** Promotions that take more from the days after and from the category than there is. */
const emptiedShelves: Harshness = (tried, pick) => {
  const promotions = (tried.scenario.promotions ?? []).map(
    (promotion): Promotion => ({
      ...promotion,
      uplift: { kind: 'factor', value: 4 },
      forwardBuy: { share: 1, days: pick + 1 },
      cannibalisation: 1,
    }),
  )
  return changed(tried, {}, { promotions })
}

/** Everything comes back, or is invoiced at nothing. */
const nothingKept: Harshness = (tried, pick) =>
  pick % 2 === 0
    ? changed(tried, { assumptions: { ...tried.negotiation.assumptions, returnRate: 1 } }, {})
    : changed(
        tried,
        { products: tried.negotiation.products.map((product) => ({ ...product, listPrice: 0 })) },
        {},
      )

/** Valid contracts on the edges: bases of nothing, half fen everywhere, clipped months, everything returned. */
export const harshContract: fc.Arbitrary<Contract> = fc
  .tuple(
    contract,
    fc.constantFrom<Harshness>(allPromoted, oneMonth, halfFen, emptiedShelves, nothingKept),
    fc.integer({ min: 0, max: 11 }),
  )
  .map(([tried, harsher, pick]) => harsher(tried, pick))
