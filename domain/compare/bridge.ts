import type { FormulaEvaluator } from '../engine/rules/dues.ts'
import { simulate } from '../engine/simulate.ts'
import { type CompareWords, compareWords } from '../locale/compareWords.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { scenarioBetween } from './scenarioBetween.ts'
import {
  type ListPair,
  type Mover,
  moversOf,
  type RowChange,
  type ScenarioPair,
  type StepKind,
  scenarioPair,
} from './scenarioPair.ts'
import { stepsInFen } from './stepsInFen.ts'

/** One step from a scenario to another: what it does to each side, yuan of the year in whole fen; minus is a loss. */
export type BridgeStep = {
  readonly kind: StepKind
  readonly id: string
  readonly label: { readonly zh: string; readonly en: string }
  readonly change: RowChange
  /** Of contribution. */
  readonly supplier: number
  /** Of the retailer's total margin. */
  readonly retailer: number
}

type Figures = { readonly supplier: number; readonly retailer: number }

/** What a mover does alone on top of the first scenario, and what is missing when it alone is left out of the second. */
type Effect = { readonly mover: Mover; readonly first: Figures; readonly last: Figures }

const SIDES = ['supplier', 'retailer'] as const

/** An effect that moves by less than a millionth of a yuan does not depend on the others. */
const READ_PER_YUAN = 1e6

/**
 * Contribution and total margin from scenario a to b by volume, mix, price, each promotion, each new product and each
 * term; every row of either scenario once, 0 where it changed nothing. Adds up to both differences to the fen, whatever
 * the sequence of the lists, and from b to a it is the same with the signs turned. Method: docs/decisions/0020.
 * Source: docs/calculation.md §7.
 * @throws Error for a formula term when no evaluator was passed in
 */
export function bridge(
  negotiation: Negotiation,
  a: Scenario,
  b: Scenario,
  evaluate?: FormulaEvaluator,
): readonly BridgeStep[] {
  const pair = scenarioPair(negotiation, a, b)
  const price = pricer(negotiation, evaluate)
  const [from, to] = [price(a), price(b)]
  const effects = moversOf(pair).map((mover) => effectIn(pair, mover, { price, from, to }))
  const difference = minus(to, from)
  const settled = {
    supplier: settledBy('supplier', effects, difference),
    retailer: settledBy('retailer', effects, difference),
  }
  return stepsOf(pair, settled)
}

/**
 * What one change between two scenarios does alone on top of the first, and what is missing when it alone is left out of
 * the second: its step is the mean of the two and its share of what remains. Yuan of contribution and of total margin.
 * @throws Error for a formula term when no evaluator was passed in
 */
export function effectOfStep(
  negotiation: Negotiation,
  [a, b]: readonly [Scenario, Scenario],
  mover: Mover,
  evaluate?: FormulaEvaluator,
): Omit<Effect, 'mover'> {
  const price = pricer(negotiation, evaluate)
  return effectIn(scenarioPair(negotiation, a, b), mover, { price, from: price(a), to: price(b) })
}

type Ends = {
  readonly price: (scenario: Scenario) => Figures
  readonly from: Figures
  readonly to: Figures
}

function effectIn(pair: ScenarioPair, mover: Mover, { price, from, to }: Ends): Effect {
  const only = price(scenarioBetween(pair, (each) => (isSame(each, mover) ? 'b' : 'a')))
  const without = price(scenarioBetween(pair, (each) => (isSame(each, mover) ? 'a' : 'b')))
  return { mover, first: minus(only, from), last: minus(to, without) }
}

function pricer(negotiation: Negotiation, evaluate: FormulaEvaluator | undefined): Ends['price'] {
  return (scenario) => {
    const { supplier, retailer } = simulate(negotiation, scenario, evaluate)
    return { supplier: supplier.contribution, retailer: retailer.totalMargin }
  }
}

/** Steps of one side in fen by mover: the mean of first and last, what remains by how far the two lie apart. */
function settledBy(
  side: (typeof SIDES)[number],
  effects: readonly Effect[],
  difference: Figures,
): ReadonlyMap<string, number> {
  const means = effects.map(({ first, last }) => (first[side] + last[side]) / 2)
  const remains = difference[side] - means.reduce((sum, mean) => sum + mean, 0)
  const shares = sharesOf(
    effects.map(({ first, last }) => Math.round(Math.abs(last[side] - first[side]) * READ_PER_YUAN)),
    means,
  )
  const exact = means.map((mean, i) => mean + remains * (shares[i] ?? 0))
  const steps = stepsInFen(exact, difference[side])
  return new Map(effects.map(({ mover }, i) => [keyOf(mover), steps[i] ?? 0]))
}

/** Shares by how much each mover depends on the others; where none seems to, by size, else equally. */
function sharesOf(apart: readonly number[], means: readonly number[]): readonly number[] {
  for (const weights of [apart, means.map(Math.abs)]) {
    const sum = weights.reduce((total, weight) => total + weight, 0)
    if (sum > 0) return weights.map((weight) => weight / sum)
  }
  return means.map(() => 1 / means.length)
}

function stepsOf(
  pair: ScenarioPair,
  settled: Readonly<Record<(typeof SIDES)[number], ReadonlyMap<string, number>>>,
): readonly BridgeStep[] {
  const step = (kind: StepKind, id: string, label: BridgeStep['label'], change: RowChange): BridgeStep => {
    const key = keyOf({ kind, id })
    const [supplier, retailer] = [settled.supplier.get(key) ?? 0, settled.retailer.get(key) ?? 0]
    return { kind, id, label, change, supplier, retailer }
  }
  const whole = (kind: 'volume' | 'mix' | 'price', moves: boolean) =>
    step(
      kind,
      kind,
      inBoth((words) => words[kind]),
      moves ? 'changed' : 'none',
    )
  const rows = (kind: StepKind, list: ListPair<{ readonly name: string }>) =>
    [...list.rows.values()].map(({ id, a, b, change }) => {
      const name = (b ?? a)?.name ?? id
      return step(kind, id, { zh: name, en: name }, change)
    })
  const orders = [
    step(
      'order',
      'terms',
      inBoth((words) => words.order.terms),
      'changed',
    ),
    step(
      'order',
      'promotions',
      inBoth((words) => words.order.promotions),
      'changed',
    ),
  ]
  return [
    whole('volume', pair.growth.hasVolume),
    whole('mix', pair.growth.hasMix),
    whole('price', false),
    ...orders.filter(({ supplier, retailer }) => supplier !== 0 || retailer !== 0),
    ...rows('promotion', pair.promotions),
    ...rows('newProduct', pair.newProducts),
    ...rows('term', pair.terms),
  ]
}

function inBoth(word: (words: CompareWords) => string): BridgeStep['label'] {
  return { zh: word(compareWords('zh-CN')), en: word(compareWords('en')) }
}

function keyOf({ kind, id }: Mover): string {
  return `${kind} ${id}`
}

function isSame(one: Mover, other: Mover): boolean {
  return one.kind === other.kind && one.id === other.id
}

function minus(to: Figures, from: Figures): Figures {
  return { supplier: to.supplier - from.supplier, retailer: to.retailer - from.retailer }
}
