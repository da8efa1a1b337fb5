import { catalogueOf } from '../engine/catalogue.ts'
import { creditOf } from '../engine/payment.ts'
import { sumOver, WHOLE_YEAR } from '../engine/periods.ts'
import { ownPlanes } from '../engine/planes.ts'
import { inPoints, pointsOf } from '../engine/points.ts'
import { type GoodsChoices, goodsStage, termsStage } from '../engine/stages.ts'
import { yearLedgers } from '../engine/yearLedgers.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Term } from '../negotiation/term.ts'
import { gridOf, type Plan, termWithValues, valuesOf } from './leverGrid.ts'
import { type Lever, leverKey } from './question.ts'

/** Every value that one term's levers allow together, and what each comes to. Settled, caps and tiers and all. */
export type OptionGroup = {
  /** Places of the term's levers in the question; the first one turns fastest. */
  readonly levers: readonly number[]
  readonly sizes: readonly number[]
  readonly count: number
  /** Yuan to the supplier, yuan to the retailer inside its margin, contract points. */
  readonly cost: Float64Array
  readonly gain: Float64Array
  readonly points: Float64Array
}

/**
 * The packages of one invoice: all levers of on-invoice terms stand still. What terms settled after the invoice cost
 * does not depend on each other, so every figure of a package is that of the rest plus one option of each group, exactly.
 */
export type Invoice = {
  /** Place of each on-invoice lever's value; of the others 0. */
  readonly plan: Plan
  readonly contribution: number
  readonly totalMargin: number
  readonly backMargin: number
  readonly contractPoints: number
  readonly retailSales: number
  readonly groups: readonly OptionGroup[]
}

/** The levers, apart by whether they move the invoice. */
export type Levers = {
  readonly all: readonly Lever[]
  readonly grids: readonly (readonly number[])[]
  /** Places of the levers of on-invoice terms. */
  readonly onInvoice: readonly number[]
  /** Places of the other levers, by term. */
  readonly byTerm: ReadonlyMap<string, readonly number[]>
}

/** Sorts levers by what they move. */
export function leversOf(scenario: Scenario, all: readonly Lever[]): Levers {
  const classOf = new Map(scenario.terms.map((term) => [term.id, term.class]))
  const onInvoice: number[] = []
  const byTerm = new Map<string, number[]>()
  for (const [place, { term }] of all.entries()) {
    if (classOf.get(term) === 'onInvoice') onInvoice.push(place)
    else byTerm.set(term, [...(byTerm.get(term) ?? []), place])
  }
  return { all, grids: all.map(gridOf), onInvoice, byTerm }
}

/** How many ways there are to place these levers. */
export function countOf({ grids }: Levers, places: readonly number[]): number {
  return places.reduce((count, place) => count * (grids[place]?.length ?? 1), 1)
}

/** Place `index` of all ways to place these levers, written into a plan. */
export function placed({ grids }: Levers, places: readonly number[], index: number, plan: number[]): void {
  let rest = index
  for (const place of places) {
    const size = grids[place]?.length ?? 1
    plan[place] = rest % size
    rest = Math.floor(rest / size)
  }
}

/**
 * Prices all options of an invoice asked for by its index: the goods once, each term's options on them. What is sold is
 * the same on every invoice and worked out once. Source: docs/calculation.md §11.
 */
export function invoicePricer(
  negotiation: Negotiation,
  scenario: Scenario,
  levers: Levers,
): (index: number) => Invoice {
  const planes = ownPlanes(catalogueOf(negotiation.products, scenario.newProducts))
  const { sold } = goodsStage(negotiation, scenario, { planes })
  return (index) => invoiceOf(negotiation, scenario, levers, index, { planes, sold })
}

function invoiceOf(
  negotiation: Negotiation,
  scenario: Scenario,
  levers: Levers,
  index: number,
  sold: Pick<GoodsChoices, 'planes' | 'sold'>,
): Invoice {
  const plan = levers.all.map(() => 0)
  placed(levers, levers.onInvoice, index, plan)
  const values = valuesOf(levers.all, levers.grids, plan)
  const terms = scenario.terms.map((term) => termWithValues(term, levers.all, values))
  const invoiced: Scenario = { ...scenario, terms }
  const goods = goodsStage(negotiation, invoiced, sold)
  const purchasesIn = sumOver(goods.bases.purchases.in, WHOLE_YEAR)
  const asItStands = termsStage(negotiation, invoiced, goods)
  const { supplier, retailer } = yearLedgers(negotiation, invoiced, goods, asItStands)
  const points = pointsOf(asItStands, supplier, purchasesIn)
  const groups = [...levers.byTerm.keys()].map((id) => groupOf(levers, id))
  const largest = groups.reduce((most, { count }) => Math.max(most, count), 0)
  for (let option = 0; option < largest; option++) {
    const moved = groups.filter(({ count }) => option < count)
    const tried = moved.map((group) => optionOf(levers, terms, group, option))
    const settled = new Map(
      termsStage(negotiation, { ...invoiced, terms: tried }, goods).settled.map((each) => [
        each.term.id,
        each,
      ]),
    )
    moved.forEach((group, i) => {
      const term = tried[i] as Term
      const effect = settled.get(term.id)
      const credit = creditOf(term, negotiation.assumptions).financing * purchasesIn
      group.cost[option] = effect?.cost ?? credit
      group.gain[option] = effect?.gain ?? 0
      group.points[option] = inPoints(effect?.gross ?? 0, purchasesIn)
    })
  }
  const now = (of: 'cost' | 'gain' | 'points') =>
    groups.reduce((sum, group) => sum + (group[of][0] as number), 0)
  return {
    plan,
    contribution: supplier.contribution + now('cost'),
    totalMargin: retailer.totalMargin - now('gain'),
    backMargin: retailer.backMargin - now('gain'),
    contractPoints: points.contractPoints - now('points'),
    retailSales: retailer.retailSales,
    groups,
  }
}

function groupOf(levers: Levers, id: string): OptionGroup {
  const places = levers.byTerm.get(id) ?? []
  const count = countOf(levers, places)
  return {
    levers: places,
    sizes: places.map((place) => levers.grids[place]?.length ?? 1),
    count,
    cost: new Float64Array(count),
    gain: new Float64Array(count),
    points: new Float64Array(count),
  }
}

function optionOf(levers: Levers, terms: readonly Term[], group: OptionGroup, option: number): Term {
  const plan = levers.all.map(() => 0)
  placed(levers, group.levers, option, plan)
  const own = group.levers.map((place) => levers.all[place] as Lever)
  const term = terms.find(({ id }) => id === own[0]?.term) as Term
  const values = own.map((lever, i) => {
    const place = group.levers[i] as number
    return [leverKey(lever), levers.grids[place]?.[plan[place] as number] as number] as const
  })
  return termWithValues(term, own, Object.fromEntries(values))
}
