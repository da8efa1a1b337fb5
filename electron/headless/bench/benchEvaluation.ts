import { createSimulator } from '../../../domain/engine/createSimulator.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Rule } from '../../../domain/negotiation/term.ts'
import { type BenchContract, type BenchSize, benchContract } from './benchContract.ts'
import type { BenchSizes } from './benchSizes.ts'
import { bareLoop } from './floor.ts'
import { median, medianTime, type Repeats } from './medianTime.ts'
import { workbook } from './workbook.ts'

/** Ways to change the growth or a lever back and forth, so that no two evaluations running are the same. */
const STEPS = 7

/**
 * The full evaluation and the moved lever, beside a workbook and a bare loop of the same size. Evaluations hold every
 * figure by month, product and term; `writtenOutMs` is one whose ledgers of all products were read besides.
 */
export function benchEvaluation({ full: size, evaluations, workbook: repeats }: BenchSizes) {
  const contract = benchContract(size)
  const medianMs = timeOfFull(contract, evaluations)
  const writtenOutMs = timeOfFull(contract, evaluations, ({ byProduct }) => byProduct)
  const floorMs = timeOfFloor(contract, evaluations, true)
  const salesFloorMs = timeOfFloor(contract, evaluations, false)
  const levers = timesOfLevers(contract, evaluations)
  const leverMs = median(Object.values(levers))
  const book = workbook(contract)
  const growthMs = medianTime(repeats, (run) => book.changeGrowth(growthAt(run)))
  const rateMs = medianTime(repeats, (run) => book.changeRate(0.001 * (1 + (run % STEPS))))
  book.close()
  return {
    full: {
      ...size,
      medianMs,
      writtenOutMs,
      hyperformulaMs: growthMs,
      hyperformulaRatio: growthMs / medianMs,
      floorMs,
      floorRatio: medianMs / floorMs,
      salesFloorMs,
      salesFloorRatio: medianMs / salesFloorMs,
    },
    lever: {
      ...size,
      medianMs: leverMs,
      fullRatio: leverMs / medianMs,
      hyperformulaMs: rateMs,
      hyperformulaRatio: rateMs / leverMs,
      levers,
    },
  }
}

/** How an evaluation's time grows with products and with terms. */
export function benchGrowth({ growth, evaluations }: BenchSizes) {
  const repeats = { runs: Math.ceil(evaluations.runs / 4), warmUp: Math.ceil(evaluations.warmUp / 6) }
  return growth.map((size: BenchSize) => ({ ...size, medianMs: timeOfFull(benchContract(size), repeats) }))
}

type Read = (simulation: ReturnType<typeof simulate>) => unknown

function timeOfFull({ negotiation, scenario }: BenchContract, repeats: Repeats, read?: Read): number {
  const grown = Array.from({ length: STEPS }, (_, step) => ({ ...scenario, volumeGrowth: growthAt(step) }))
  return medianTime(repeats, (run) => {
    const simulation = simulate(negotiation, grown[run % STEPS] ?? scenario)
    read?.(simulation)
  })
}

function growthAt(run: number): number {
  return 0.01 * (1 + (run % STEPS))
}

function timeOfFloor(contract: BenchContract, { runs, warmUp }: Repeats, withCosts: boolean): number {
  const loop = bareLoop(contract, withCosts)
  return medianTime({ runs: runs * 5, warmUp: warmUp * 5 }, (run) => loop(growthAt(run)))
}

/** One lever of each kind moved back and forth on a simulator that remembers. */
function timesOfLevers({ negotiation, scenario }: BenchContract, repeats: Repeats) {
  const timeOf = (kind: Rule['kind']) => {
    const again = createSimulator()
    const moved = Array.from({ length: STEPS }, (_, step) => withLever(scenario, kind, step + 1))
    again(negotiation, scenario)
    return medianTime(repeats, (run) => again(negotiation, moved[run % STEPS] ?? scenario))
  }
  return {
    rate: timeOf('percent'),
    tier: timeOf('tiered'),
    fee: timeOf('fixed'),
    days: timeOf('paymentDays'),
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
