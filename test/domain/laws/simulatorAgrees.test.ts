import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createSimulator } from '../../../domain/engine/createSimulator.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { harshContract } from '../../support/contracts/harshContract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'

const runs = 150

/** One edit of a contract at a desk: what is done, to which row, by how much. */
type Edit = { readonly what: keyof typeof edits; readonly row: number; readonly by: number }

const edits = {
  rate: (contract: Contract, row: number, by: number) => onTerm(contract, row, (term) => moved(term, by)),
  cap: (contract: Contract, row: number, by: number) =>
    onTerm(contract, row, (term) => (term.class === 'onInvoice' ? term : { ...term, cap: 1_000 * by })),
  vatClass: (contract: Contract, row: number, by: number) =>
    onTerm(contract, row, (term) => ({
      ...term,
      vatClass: by < 0.5 ? 'serviceOrdinaryInvoice' : 'penaltyNoVat',
    })),
  promotedUnits: (contract: Contract, row: number) =>
    onTerm(contract, row, (term) =>
      term.basis ? { ...term, basis: { ...term.basis, exclude: { promotedUnits: true } } } : term,
    ),
  removal: (contract: Contract, row: number) =>
    onTerms(contract, (terms) => terms.filter((_, index) => index !== row % terms.length)),
  copy: (contract: Contract, row: number, by: number) =>
    onTerms(contract, (terms) => {
      const term = terms[row % Math.max(1, terms.length)]
      return term && term.class !== 'payment' ? [...terms, { ...term, id: `${term.id}-${by}` }] : terms
    }),
  order: (contract: Contract) => onTerms(contract, (terms) => [...terms].reverse()),
  growth: (contract: Contract, _: number, by: number) => onScenario(contract, { volumeGrowth: by - 0.5 }),
  promotion: (contract: Contract, row: number) =>
    onScenario(contract, {
      promotions: (contract.scenario.promotions ?? []).filter((_, index) => index !== row % 3),
    }),
  launch: (contract: Contract) => onScenario(contract, { newProducts: [] }),
  price: (contract: Contract, row: number, by: number) =>
    onProduct(contract, row, (product) => ({ listPrice: product.listPrice + by })),
  cost: (contract: Contract, row: number, by: number) =>
    onProduct(contract, row, (product) => ({ unitCost: product.unitCost + by })),
  vatRate: (contract: Contract, row: number, by: number) =>
    onProduct(contract, row, () => ({ vatRate: by < 0.5 ? 0.09 : 0.13 })),
  units: (contract: Contract, row: number, by: number) =>
    onProduct(contract, row, ({ monthlyUnits }) => ({
      monthlyUnits: monthlyUnits.map((units) => units * by),
    })),
  category: ({ negotiation, scenario }: Contract, row: number) =>
    onProduct({ negotiation, scenario }, row, () => ({
      category: negotiation.products[row % 2]?.category ?? '',
    })),
  returns: ({ negotiation, scenario }: Contract, _: number, by: number) => ({
    scenario,
    negotiation: { ...negotiation, assumptions: { ...negotiation.assumptions, returnRate: by } },
  }),
  nothing: ({ negotiation, scenario }: Contract) => ({
    negotiation: { ...negotiation },
    scenario: { ...scenario, terms: [...scenario.terms] },
  }),
}

function onScenario(contract: Contract, change: Partial<Contract['scenario']>): Contract {
  return { ...contract, scenario: { ...contract.scenario, ...change } }
}

function onProduct(
  { negotiation, scenario }: Contract,
  row: number,
  change: (product: Product) => Partial<Product>,
): Contract {
  const products = negotiation.products.map((product, index) =>
    index === row % negotiation.products.length ? { ...product, ...change(product) } : product,
  )
  return { scenario, negotiation: { ...negotiation, products } }
}

function onTerms(contract: Contract, change: (terms: readonly Term[]) => readonly Term[]): Contract {
  return onScenario(contract, { terms: change(contract.scenario.terms) })
}

function onTerm(contract: Contract, row: number, change: (term: Term) => Term): Contract {
  return onTerms(contract, (terms) =>
    terms.map((term, index) => (index === row % terms.length ? change(term) : term)),
  )
}

/** The term with its rate, tiers, amount or days moved. */
function moved(term: Term, by: number): Term {
  const { rule } = term
  switch (rule.kind) {
    case 'percent':
      return { ...term, rule: { ...rule, rate: 0.05 * by } }
    case 'tiered':
    case 'growth':
      return { ...term, rule: { ...rule, tiers: rule.tiers.map((tier) => ({ ...tier, rate: 0.05 * by })) } }
    case 'fixed':
    case 'count':
      return { ...term, rule: { ...rule, amount: 1_000 * by } }
    case 'paymentDays':
      return { ...term, rule: { ...rule, days: Math.round(90 * by) } }
    default:
      return term
  }
}

const edit: fc.Arbitrary<Edit> = fc.record({
  what: fc.constantFrom(...(Object.keys(edits) as (keyof typeof edits)[]), 'rate' as const, 'rate' as const),
  row: fc.nat(40),
  by: fc.integer({ min: 1, max: 99 }).map((hundredths) => hundredths / 100),
})

/** What stands for the contract where nothing of it was seen before. */
function afresh({ negotiation, scenario }: Contract) {
  return simulate(structuredClone(negotiation), scenario)
}

function lawOfEdits(contracts: fc.Arbitrary<Contract>) {
  return () => {
    const sequences = fc.tuple(contracts, fc.array(edit, { minLength: 3, maxLength: 12 }))
    fc.assert(
      fc.property(sequences, ([start, steps]) => {
        const again = createSimulator()
        let now = start
        again(now.negotiation, now.scenario)
        for (const { what, row, by } of steps) {
          now = edits[what](now, row, by)
          const answer = again(now.negotiation, now.scenario)
          expect(answer, what).toStrictEqual(afresh(now))
        }
      }),
      lawRuns<[[Contract, Edit[]]]>(runs),
    )
  }
}

test(
  'after any sequence of edits the remembering simulator says to the last bit what a fresh evaluation says',
  lawOfEdits(contract),
  lawTimeout(runs),
)

test(
  'the same holds on the edges: bases of nothing, clipped months, everything returned',
  lawOfEdits(harshContract),
  lawTimeout(runs),
)

test(
  'two scenarios looked at in turn, each with its own edits, do not disturb each other',
  () => {
    fc.assert(
      fc.property(contract, edit, edit, (start, one, other) => {
        const again = createSimulator()
        const { negotiation } = start
        const left = edits[one.what](start, one.row, one.by)
        const right = onScenario(edits[other.what](start, other.row, other.by), { id: 'other' })
        for (const { negotiation, scenario } of [start, left, right, left, start, right, left]) {
          expect(again(negotiation, scenario)).toStrictEqual(simulate(negotiation, scenario))
        }
        expect(again(negotiation, start.scenario).byProduct).toStrictEqual(
          simulate(negotiation, start.scenario).byProduct,
        )
      }),
      lawRuns<[Contract, Edit, Edit]>(runs),
    )
  },
  lawTimeout(runs),
)
