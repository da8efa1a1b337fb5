import { simulate } from '../engine/simulate.ts'
import type { Simulation } from '../engine/simulation.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { ChoiceSolver } from './choiceProgram.ts'
import { boundsOf, demandedOf, shortfall } from './demandBounds.ts'
import { type GridSearch, undominated } from './gridSearch.ts'
import { largeGrid } from './largeGrid.ts'
import { type Plan, valuesOf, withValues } from './leverGrid.ts'
import { countOf, type Invoice, invoicePricer, type Levers, leversOf } from './options.ts'
import type { LeverValues, Package, PackageQuestion, PackagesFound, Reference, Unmet } from './question.ts'
import { eachEffectOnce } from './sameEffect.ts'
import { smallGrid } from './smallGrid.ts'
import { mostUnlike } from './unlike.ts'

/** Grids up to here are gone through package by package. */
const SMALL_GRID = 200_000
const LARGEST_HALF = 400_000
const MOST_EQUAL = 5
/** Packages are of equal value within this share of net sales. */
const EQUAL_SHARE = 0.0001

export type SearchOptions = {
  /** Solves what is too large to go through; without it such a grid is improved step by step. */
  readonly solve?: ChoiceSolver | undefined
  /** Largest grid gone through package by package. */
  readonly smallGrid?: number
  /** Most ways of half the terms that are worked out before the solver is asked. */
  readonly largestHalf?: number
}

/**
 * Packages on the levers' steps: the one with the most contribution that meets every demand, up to five of equal value
 * as unlike as possible, and the frontier against the retailer's margin. Every figure is of a full evaluation. Where
 * no package meets the demands, which fail at the nearest and by how much. Source: docs/calculation.md §11.
 */
export function findPackages(
  negotiation: Negotiation,
  scenario: Scenario,
  question: PackageQuestion,
  options: SearchOptions = {},
): PackagesFound {
  const levers = leversOf(scenario, question.levers)
  const bounds = boundsOf(question.demands)
  const known = new Map<string, Simulation>()
  const evaluate = (plan: Plan): Simulation => {
    const key = plan.join(' ')
    const simulation = known.get(key) ?? priced(valuesOf(levers.all, levers.grids, plan))
    known.set(key, simulation)
    return simulation
  }
  const priced = (values: LeverValues) => simulate(negotiation, withValues(scenario, levers.all, values))
  const asPackage = (plan: Plan): Package => {
    const { supplier, retailer, points } = evaluate(plan)
    return { values: valuesOf(levers.all, levers.grids, plan), supplier, retailer, points }
  }
  const meets = (plan: Plan) => {
    const figures = demandedOf(evaluate(plan))
    return bounds.every((bound) => shortfall(bound, figures) === 0)
  }

  const invoiceAt = rememberedInvoices(invoicePricer(negotiation, scenario, levers))
  const search = searchOf(levers, question, invoiceAt, options)
  const found = search.best(meets)
  const nearest = found.plan ?? search.nearest()
  const best = found.plan === null && meets(nearest) ? { plan: nearest, isProven: false } : found
  if (best.plan === null) {
    const unmet = bounds.flatMap((bound): Unmet[] => {
      const by = shortfall(bound, demandedOf(evaluate(nearest)))
      return by === 0 ? [] : [{ demand: bound.demand, bound: bound.bound, by, nearest: asPackage(nearest) }]
    })
    return { best: null, proven: best.isProven, unmet, equalValue: [], frontier: [] }
  }
  const { supplier } = referenceOf(
    question.reference ?? 'best',
    evaluate(best.plan),
    () => simulate(negotiation, scenario),
    priced,
  )
  const band = EQUAL_SHARE * Math.abs(supplier.netSales)
  const isEqual = (plan: Plan) =>
    Math.abs(evaluate(plan).supplier.contribution - supplier.contribution) <= band
  const candidates = eachEffectOnce(
    search.between(supplier.contribution - band, supplier.contribution + band),
    levers,
    invoiceAt,
  )
  const sizes = levers.grids.map(({ length }) => length)
  return {
    best: asPackage(best.plan),
    proven: best.isProven,
    equalValue: soundOnes(candidates, sizes, (plan) => isEqual(plan) && meets(plan)).map(asPackage),
    frontier: frontierOf(search.frontier().filter(meets), evaluate).map(asPackage),
  }
}

/** Invoices are asked for again when packages are told apart; those of a large grid are as many as it keeps. */
function rememberedInvoices(price: (index: number) => Invoice): (index: number) => Invoice {
  const known = new Map<number, Invoice>()
  return (index) => {
    const invoice = known.get(index) ?? price(index)
    known.set(index, invoice)
    return invoice
  }
}

function searchOf(
  levers: Levers,
  question: PackageQuestion,
  invoiceAt: (index: number) => Invoice,
  { solve, smallGrid: largest = SMALL_GRID, largestHalf = LARGEST_HALF }: SearchOptions,
): GridSearch {
  const invoices = countOf(levers, levers.onInvoice)
  const count = countOf(
    levers,
    levers.all.map((_, place) => place),
  )
  const bounds = boundsOf(question.demands)
  if (count > largest) return largeGrid(levers, invoices, invoiceAt, bounds, { solve, largestHalf })
  return smallGrid(
    levers,
    Array.from({ length: invoices }, (_, index) => invoiceAt(index)),
    bounds,
  )
}

/** The most unlike of the candidates; what a full evaluation does not accept goes, and the rest is picked from again. */
function soundOnes(
  candidates: readonly Plan[],
  sizes: readonly number[],
  isSound: (plan: Plan) => boolean,
): readonly Plan[] {
  let left = candidates
  for (;;) {
    const picked = mostUnlike(left, sizes, MOST_EQUAL)
    const refused = new Set(picked.filter((plan) => !isSound(plan)))
    if (refused.size === 0) return picked
    left = left.filter((plan) => !refused.has(plan))
  }
}

/** Once more undominated by the figures that are told. */
function frontierOf(plans: readonly Plan[], evaluate: (plan: Plan) => Simulation): readonly Plan[] {
  const figures = plans.map(evaluate)
  const kept = undominated(
    figures.map(({ supplier }) => supplier.contribution),
    figures.map(({ retailer }) => retailer.totalMargin),
    [...plans.keys()],
  )
  return kept.map((place) => plans[place] as Plan)
}

type Measure = { readonly supplier: { readonly contribution: number; readonly netSales: number } }

function referenceOf(
  reference: Reference,
  best: Simulation,
  asItStands: () => Simulation,
  priced: (values: LeverValues) => Simulation,
): Measure {
  if (reference === 'best') return best
  if (reference === 'scenario') return asItStands()
  if (typeof reference === 'object') return priced(reference)
  return { supplier: { contribution: reference, netSales: asItStands().supplier.netSales } }
}
