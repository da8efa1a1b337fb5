import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import { agreeOnOrder, mergedOrder } from './mergedOrder.ts'
import { type GrowthPair, growthPair, type Side } from './volumeAndMix.ts'

export type StepKind = 'volume' | 'mix' | 'price' | 'order' | 'promotion' | 'newProduct' | 'term'

/** What happened to a row between two scenarios. */
export type RowChange = 'added' | 'removed' | 'changed' | 'none'

/** One thing that may be taken from either scenario. */
export type Mover = { readonly kind: StepKind; readonly id: string }

/** One row of either list, as each scenario has it. */
export type RowPair<Row> = {
  readonly id: string
  readonly a: Row | undefined
  readonly b: Row | undefined
  readonly change: RowChange
}

/** A list of both scenarios: every row once, and the sequences in which a scenario between the two may hold them. */
export type ListPair<Row> = {
  readonly rows: ReadonlyMap<string, RowPair<Row>>
  readonly order: Readonly<Record<Side, readonly string[]>>
  /** The scenarios put what they share in different sequences. */
  readonly isReordered: boolean
}

type TermRow = Scenario['terms'][number]

/** Two scenarios of one negotiation laid side by side. */
export type ScenarioPair = {
  readonly a: Scenario
  readonly b: Scenario
  readonly growth: GrowthPair
  readonly promotions: ListPair<NonNullable<Scenario['promotions']>[number]>
  readonly newProducts: ListPair<NonNullable<Scenario['newProducts']>[number]>
  readonly terms: ListPair<TermRow>
  /** On-invoice terms apart: they alone are taken in their sequence. */
  readonly onInvoiceOrder: Pick<ListPair<TermRow>, 'order' | 'isReordered'>
}

/** Lays two scenarios side by side by the ids of their rows. */
export function scenarioPair({ products }: Negotiation, a: Scenario, b: Scenario): ScenarioPair {
  return {
    a,
    b,
    growth: growthPair(products, a, b),
    promotions: listPair(byStart(a), byStart(b)),
    newProducts: listPair(a.newProducts, b.newProducts),
    terms: listPair(a.terms, b.terms),
    onInvoiceOrder: orders(takenOnInvoice(a), takenOnInvoice(b)),
  }
}

/** Whether a term is taken on the invoice, where its place among the others counts. */
export function isOnInvoice({ class: termClass }: TermRow): boolean {
  return termClass === 'onInvoice'
}

/**
 * On-invoice terms in the sequence that counts: only whether one on the rest stands before or behind one on the list
 * price moves figures, so what stands together is put in the sequence of ids.
 */
function takenOnInvoice({ terms }: Scenario): readonly string[] {
  const runs: string[][] = []
  let wasRunning: boolean | undefined
  for (const { id, rule } of terms.filter(isOnInvoice)) {
    const isRunning = rule.kind === 'percent' && rule.on === 'running'
    if (isRunning !== wasRunning) runs.push([])
    wasRunning = isRunning
    runs.at(-1)?.push(id)
  }
  return runs.flatMap((run) => run.sort())
}

/** Promotions in the sequence in which they claim days: the list's own counts only among those that start together. */
function byStart({ promotions = [] }: Scenario): NonNullable<Scenario['promotions']> {
  return [...promotions].sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0))
}

/** Everything in which the two scenarios differ, in a sequence that does not depend on how their lists are written. */
export function moversOf(pair: ScenarioPair): readonly Mover[] {
  const { growth, promotions, newProducts, terms, onInvoiceOrder } = pair
  const changed = (kind: StepKind, { rows }: ListPair<unknown>): Mover[] =>
    [...rows.values()]
      .filter(({ change }) => change !== 'none')
      .map(({ id }) => ({ kind, id }))
      .sort((x, y) => (x.id < y.id ? -1 : 1))
  return [
    ...(growth.hasVolume ? [mover('volume')] : []),
    ...(growth.hasMix ? [mover('mix')] : []),
    ...(onInvoiceOrder.isReordered ? [mover('order', 'terms')] : []),
    ...(promotions.isReordered ? [mover('order', 'promotions')] : []),
    ...changed('promotion', promotions),
    ...changed('newProduct', newProducts),
    ...changed('term', terms),
  ]
}

function mover(kind: StepKind, id: string = kind): Mover {
  return { kind, id }
}

function listPair<Row extends { readonly id: string }>(
  first: readonly Row[] = [],
  second: readonly Row[] = [],
): ListPair<Row> {
  const [inA, inB] = [byId(first), byId(second)]
  const ordered = orders([...inA.keys()], [...inB.keys()])
  const rows = ordered.order.a.map((id): [string, RowPair<Row>] => {
    const [a, b] = [inA.get(id), inB.get(id)]
    return [id, { id, a, b, change: changeOf(a, b) }]
  })
  return { rows: new Map(rows), ...ordered }
}

function byId<Row extends { readonly id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]))
}

function orders(first: readonly string[], second: readonly string[]) {
  return {
    order: { a: mergedOrder(first, second), b: mergedOrder(second, first) },
    isReordered: !agreeOnOrder(first, second),
  }
}

function changeOf(a: unknown, b: unknown): RowChange {
  if (a === undefined) return 'added'
  if (b === undefined) return 'removed'
  return sameContent(a, b) ? 'none' : 'changed'
}
