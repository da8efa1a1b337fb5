import { createSimulator } from '../../../domain/engine/createSimulator.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Rule } from '../../../domain/negotiation/term.ts'
import { type BenchContract, type BenchSize, benchContract } from './benchContract.ts'
import type { BenchSizes } from './benchSizes.ts'
import { bareLoop } from './floor.ts'
import { median, mediansInTurn, medianTime } from './medianTime.ts'
import { workbook } from './workbook.ts'

/** Ways to change the growth or a lever back and forth, so that no two evaluations running are the same. */
const STEPS = 7

/**
 * The full evaluation and the moved lever, beside a workbook and a bare loop of the same size, all of them in turn.
 * `medianMs` holds every figure by month, product and term as the workbook holds its cells, the lines of products in
 * columns; `writtenOutMs` is one whose ledgers of all products were read besides, subtotals and all.
 */
export function benchEvaluation({ full: size, evaluations, workbook: repeats }: BenchSizes) {
  const contract = benchContract(size)
  const book = workbook(contract)
  const often = { ...evaluations, runs: Math.ceil(evaluations.runs / repeats.runs) }
  const medians = mediansInTurn(repeats.runs, {
    growth: { work: (run) => book.changeGrowth(growthAt(run)), runs: 1, warmUp: repeats.warmUp },
    rate: { work: (run) => book.changeRate(0.001 * (1 + (run % STEPS))), runs: 1, warmUp: repeats.warmUp },
    floor: { work: floor(contract, true), ...often },
    salesFloor: { work: floor(contract, false), ...often },
    full: { work: evaluation(contract), ...often },
    writtenOut: { work: evaluation(contract, everyProduct), ...often },
    leverRate: { work: lever(contract, 'percent'), ...often },
    leverTier: { work: lever(contract, 'tiered'), ...often },
    leverFee: { work: lever(contract, 'fixed'), ...often },
    leverDays: { work: lever(contract, 'paymentDays'), ...often },
    leverWrittenOut: { work: lever(contract, 'percent', everyProduct), ...often },
  })
  book.close()
  const levers = {
    rate: medians.leverRate,
    tier: medians.leverTier,
    fee: medians.leverFee,
    days: medians.leverDays,
  }
  const leverMs = median(Object.values(levers))
  return {
    full: {
      ...size,
      medianMs: medians.full,
      hyperformulaMs: medians.growth,
      hyperformulaRatio: medians.growth / medians.full,
      floorMs: medians.floor,
      floorRatio: medians.full / medians.floor,
      salesFloorMs: medians.salesFloor,
      salesFloorRatio: medians.full / medians.salesFloor,
      writtenOutMs: medians.writtenOut,
      writtenOutHyperformulaRatio: medians.growth / medians.writtenOut,
      writtenOutFloorRatio: medians.writtenOut / medians.floor,
    },
    lever: {
      ...size,
      medianMs: leverMs,
      fullRatio: leverMs / medians.full,
      hyperformulaMs: medians.rate,
      hyperformulaRatio: medians.rate / leverMs,
      levers,
      writtenOutMs: medians.leverWrittenOut,
      writtenOutFullRatio: medians.leverWrittenOut / medians.writtenOut,
    },
  }
}

/** How an evaluation's time grows with products and with terms. */
export function benchGrowth({ growth, evaluations }: BenchSizes) {
  const repeats = { runs: Math.ceil(evaluations.runs / 4), warmUp: Math.ceil(evaluations.warmUp / 6) }
  return growth.map((size: BenchSize) => ({
    ...size,
    medianMs: medianTime(repeats, evaluation(benchContract(size))),
  }))
}

type Read = (simulation: Simulation) => unknown

const everyProduct: Read = ({ byProduct }) => byProduct

function evaluation({ negotiation, scenario }: BenchContract, read?: Read) {
  const grown = Array.from({ length: STEPS }, (_, step) => ({ ...scenario, volumeGrowth: growthAt(step) }))
  return (run: number) => {
    const simulation = simulate(negotiation, grown[run % STEPS] ?? scenario)
    return read?.(simulation)
  }
}

function growthAt(run: number): number {
  return 0.01 * (1 + (run % STEPS))
}

function floor(contract: BenchContract, withCosts: boolean) {
  const loop = bareLoop(contract, withCosts)
  return (run: number) => loop(growthAt(run))
}

/** One lever of a kind moved back and forth on a simulator that remembers. */
function lever({ negotiation, scenario }: BenchContract, kind: Rule['kind'], read?: Read) {
  const again = createSimulator()
  const moved = Array.from({ length: STEPS }, (_, step) => withLever(scenario, kind, step + 1))
  again(negotiation, scenario)
  return (run: number) => {
    const simulation = again(negotiation, moved[run % STEPS] ?? scenario)
    return read?.(simulation)
  }
}

/** The scenario with the last settling term of a kind moved by some steps. */
function withLever(scenario: Scenario, kind: Rule['kind'], step: number): Scenario {
  const at = scenario.terms.findLastIndex((term) => term.rule.kind === kind && term.class !== 'onInvoice')
  const terms = scenario.terms.map((term, index) =>
    index === at ? { ...term, rule: movedRule(term.rule, step) } : term,
  )
  return { ...scenario, terms }
}

function movedRule(rule: Rule, step: number): Rule {
  switch (rule.kind) {
    case 'percent':
      return { ...rule, rate: 0.001 * step }
    case 'tiered':
      return { ...rule, tiers: rule.tiers.map((tier) => ({ ...tier, rate: 0.001 * step })) }
    case 'fixed':
      return { ...rule, amount: 1_000 * step }
    case 'paymentDays':
      return { ...rule, days: 30 + step }
    default:
      return rule
  }
}
