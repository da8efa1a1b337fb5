import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Term } from '../negotiation/term.ts'
import { catalogueOf } from './catalogue.ts'
import { ownPlanes, type Planes } from './planes.ts'
import { results } from './results.ts'
import type { FormulaEvaluator } from './rules/dues.ts'
import { sameItems } from './sameItems.ts'
import { selectionsOf } from './segments.ts'
import type { Simulation } from './simulation.ts'
import { type Goods, goodsStage, type Settlement, termsStage } from './stages.ts'

/** Answers what `simulate` answers, to the last bit, and sooner where little changed. */
export type Simulator = (negotiation: Negotiation, scenario: Scenario) => Simulation

/** One evaluation and everything it can be continued from. Its planes are its own. */
type Evaluation = {
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  readonly planes: Planes
  readonly goods: Goods
  readonly settlement: Settlement
  readonly simulation: Simulation
}

/** Evaluations remembered: as many as scenarios are usually looked at together. */
const REMEMBERED = 6

/**
 * A `simulate` for someone who moves one lever at a time. It remembers its last evaluations and compares the parts of
 * what it is asked by identity, so parts that stay must stay the same values: when settling terms or payment days alone
 * changed, the changed terms and the ledger lines they run into are worked out again; when the invoice or a price
 * changed, what is sold is taken over; when anything else changed, everything is evaluated.
 */
export function createSimulator(evaluate?: FormulaEvaluator): Simulator {
  let remembered: readonly Evaluation[] = []

  return function simulateAgain(negotiation, scenario) {
    const nearest = nearestOf(remembered, negotiation, scenario)
    if (nearest?.level === 'all') return nearest.evaluation.simulation
    const gone = nearest?.evaluation ?? remembered[REMEMBERED - 1]
    remembered = remembered.filter((one) => one !== gone)
    const evaluation = evaluated(negotiation, scenario, nearest, evaluate)
    remembered = [evaluation, ...remembered]
    return evaluation.simulation
  }
}

/** What still holds of an evaluation: everything, the goods, what is sold, or the planes to write over. */
type Level = 'all' | 'goods' | 'sold' | 'planes'
type Nearest = { readonly evaluation: Evaluation; readonly level: Level }

const levels: readonly Level[] = ['all', 'goods', 'sold', 'planes']

function nearestOf(
  remembered: readonly Evaluation[],
  negotiation: Negotiation,
  scenario: Scenario,
): Nearest | undefined {
  let best: Nearest | undefined
  for (const evaluation of remembered) {
    const level = levelOf(evaluation, negotiation, scenario)
    if (level === undefined) continue
    if (best === undefined || levels.indexOf(level) < levels.indexOf(best.level)) best = { evaluation, level }
  }
  return best
}

/** What still holds, undefined for nothing; another scenario's planes are left to it. */
function levelOf(before: Evaluation, negotiation: Negotiation, scenario: Scenario): Level | undefined {
  if (sameMarket(before, negotiation, scenario) && sameInvoice(before.scenario, scenario)) {
    return sameItems(before.scenario.terms, scenario.terms) ? 'all' : 'goods'
  }
  if (before.scenario.id !== scenario.id) return undefined
  const { catalogue: then } = before.goods
  const catalogue = catalogueOf(negotiation.products, scenario.newProducts, then)
  if (catalogue.assortment !== then.assortment) return undefined
  const isSoldTheSame =
    then.monthlyUnits === catalogue.monthlyUnits &&
    before.negotiation.year.start === negotiation.year.start &&
    sameVolume(before.scenario, scenario)
  return isSoldTheSame ? 'sold' : 'planes'
}

function evaluated(
  negotiation: Negotiation,
  scenario: Scenario,
  nearest: Nearest | undefined,
  evaluate: FormulaEvaluator | undefined,
): Evaluation {
  const { evaluation, level } = nearest ?? {}
  const planes = evaluation?.planes ?? ownPlanes(catalogueOf(negotiation.products, scenario.newProducts))
  const goods =
    evaluation && level === 'goods'
      ? evaluation.goods
      : goodsStage(negotiation, scenario, {
          planes,
          ...(evaluation && level === 'sold' ? { sold: evaluation.goods.sold } : {}),
        })
  const before = level === 'goods' ? evaluation?.settlement : undefined
  const settlement = termsStage(negotiation, scenario, goods, evaluate, before)
  const simulation = results(negotiation, scenario, goods, settlement)
  return { negotiation, scenario, planes, goods, settlement, simulation }
}

/** Whether everything but the terms is the very same. */
function sameMarket(before: Evaluation, negotiation: Negotiation, scenario: Scenario): boolean {
  const { negotiation: then, scenario: old } = before
  return (
    then.year.start === negotiation.year.start &&
    then.assumptions === negotiation.assumptions &&
    then.account === negotiation.account &&
    then.lastYear === negotiation.lastYear &&
    sameItems(then.products, negotiation.products) &&
    sameVolume(old, scenario)
  )
}

/** Whether all that moves what is sold of the same products is the very same. */
function sameVolume(before: Scenario, scenario: Scenario): boolean {
  return (
    before.volumeGrowth === scenario.volumeGrowth &&
    sameItems(before.promotions ?? [], scenario.promotions ?? []) &&
    sameItems(before.newProducts ?? [], scenario.newProducts ?? [])
  )
}

/** Whether the terms on the invoice are the same, and all terms tell the same products apart. */
function sameInvoice(before: Scenario, scenario: Scenario): boolean {
  return (
    sameItems(before.terms.filter(isOnInvoice), scenario.terms.filter(isOnInvoice)) &&
    selectionsOf(before) === selectionsOf(scenario)
  )
}

function isOnInvoice(term: Term): boolean {
  return term.class === 'onInvoice'
}
