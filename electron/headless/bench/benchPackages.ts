import { simulate } from '../../../domain/engine/simulate.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { findPackages } from '../../../domain/packages/findPackages.ts'
import { gridOf, withValues } from '../../../domain/packages/leverGrid.ts'
import { type Lever, type LeverValues, leverKey } from '../../../domain/packages/question.ts'
import { solveWithHighs } from '../solveWithHighs.ts'
import { type BenchContract, benchContract } from './benchContract.ts'
import type { BenchSizes } from './benchSizes.ts'
import { medianTime } from './medianTime.ts'

/** The best package of a large grid, and of a small one beside going through it package by package. */
export async function benchPackages({
  packages: { contract: size, levers, searchedLevers, repeats },
}: BenchSizes) {
  const contract = benchContract(size)
  const solve = await solveWithHighs()
  const find = (count: number) =>
    findPackages(contract.negotiation, contract.scenario, question(contract, count), { solve })
  const medianMs = medianTime(repeats, () => find(levers))
  const searchMs = medianTime(repeats, () => find(searchedLevers))
  const start = performance.now()
  const { best, evaluations } = bestByGoingThrough(contract, searchedLevers)
  const exhaustiveMs = performance.now() - start
  const found = find(searchedLevers).best?.supplier.contribution ?? Number.NEGATIVE_INFINITY
  return {
    ...size,
    levers,
    packages: leversOf(contract, levers).reduce((product, lever) => product * gridOf(lever).length, 1),
    medianMs,
    proven: find(levers).proven,
    searched: {
      levers: searchedLevers,
      packages: evaluations,
      medianMs: searchMs,
      exhaustiveMs,
      exhaustiveRatio: exhaustiveMs / searchMs,
      sameAnswer: Math.abs(found - best) < 0.005,
    },
  }
}

/** The retailer must keep the margin it has. */
function question(contract: BenchContract, count: number) {
  return { levers: leversOf(contract, count), demands: { totalMargin: { min: marginOf(contract) } } }
}

function marginOf({ negotiation, scenario }: BenchContract): number {
  return Math.floor(simulate(negotiation, scenario).retailer.totalMargin)
}

/** Rates of percent terms and of highest tiers, days of payment, amounts: five to eleven steps each. */
function leversOf({ scenario }: BenchContract, count: number): Lever[] {
  const settling = scenario.terms.filter((term) => term.class !== 'onInvoice')
  return settling.flatMap((term) => leverOf(term) ?? []).slice(0, count)
}

function leverOf({ id, rule }: Term): Lever | undefined {
  switch (rule.kind) {
    case 'percent':
      return { term: id, field: 'rate', min: 0.001, max: 0.006, step: 0.0005 }
    case 'tiered':
      return { term: id, tier: rule.tiers.length - 1, field: 'rate', min: 0.002, max: 0.01, step: 0.002 }
    case 'fixed':
      return { term: id, field: 'amount', min: 8_000, max: 16_000, step: 1_000 }
    case 'paymentDays':
      return { term: id, field: 'days', min: 30, max: 90, step: 10 }
    default:
      return undefined
  }
}

function bestByGoingThrough(contract: BenchContract, count: number) {
  const { negotiation, scenario } = contract
  const levers = leversOf(contract, count)
  const least = marginOf(contract)
  let plans: LeverValues[] = [{}]
  for (const lever of levers) {
    const key = leverKey(lever)
    plans = plans.flatMap((plan) => gridOf(lever).map((value) => ({ ...plan, [key]: value })))
  }
  const worthOf = ({ supplier, retailer }: Simulation) =>
    retailer.totalMargin >= least ? supplier.contribution : Number.NEGATIVE_INFINITY
  const worths = plans.map((plan) => worthOf(simulate(negotiation, withValues(scenario, levers, plan))))
  return {
    best: worths.reduce((best, worth) => Math.max(best, worth), Number.NEGATIVE_INFINITY),
    evaluations: plans.length,
  }
}
