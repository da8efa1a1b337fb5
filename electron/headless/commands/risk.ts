import { availableParallelism } from 'node:os'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import { type RiskSummary, riskSummary } from '../../../domain/risk/riskSummary.ts'
import { drawInThreads } from '../../risk/drawInThreads.ts'
import { defineCommand } from '../command.ts'
import { alignedTable, figure } from '../figuresTable.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'
import { wholeNumber } from '../wholeNumber.ts'

const DRAWS = { usual: 10_000, least: 1, most: 1_000_000 }
const SEEDS = { usual: 1, least: 0, most: Number.MAX_SAFE_INTEGER }
const THREADS = { usual: availableParallelism(), least: 1, most: 64 }

/**
 * How a scenario turns out where its drivers and new products may turn out otherwise: full evaluations, drawn on as
 * many threads as asked, the same on any number. Source: docs/calculation.md §10.
 */
export const risk = defineCommand(
  'risk',
  {
    places: ['FILE'],
    values: { scenario: 'ID', draws: 'N', seed: 'S', threads: 'T', db: 'FILE', negotiation: 'ID' },
    flags: ['json'],
    required: ['scenario'],
  },
  async ({ places, values, flags }) => {
    const draws = wholeNumber('draws', values.draws, DRAWS)
    if (!draws.ok) return refused(draws.error)
    const seed = wholeNumber('seed', values.seed, SEEDS)
    if (!seed.ok) return refused(seed.error)
    const threads = wholeNumber('threads', values.threads, THREADS)
    if (!threads.ok) return refused(threads.error)
    const read = await readNegotiation({ file: places.FILE, db: values.db, negotiation: values.negotiation })
    if (!read.ok) return refusedRead(read.error)
    const asked = scenarioOf(read.value, values.scenario ?? '')
    if (!asked.ok) return refused(asked.error)
    const scenario = asked.value
    const varies = whatVaries(scenario)
    if (!varies && scenario.risk === undefined) {
      return refused(
        `The scenario ${scenario.id} says nothing about risk: found neither risk.drivers nor a new product whose successProbability is below 1.`,
      )
    }
    const choices = { seed: seed.value, draws: draws.value, threads: threads.value }
    const chunks = await drawInThreads(read.value, [scenario], choices)
    if (!chunks.ok) {
      return refused(
        `risk.correlations of the scenario ${scenario.id}: no drivers can correlate like this together (the matrix is not positive definite).`,
      )
    }
    const summary = riskSummary(read.value, [scenario], chunks.value)[scenario.id] as RiskSummary
    const words = varies ? [] : [`Nothing varies in the scenario ${scenario.id}: every draw is the plan.`]
    return done(flags.has('json') ? jsonAnswer(summary) : riskTable(summary), words)
  },
)

/** Whether chance moves anything: a driver, or a new product that may fail. */
function whatVaries({ risk: stated, newProducts = [] }: Scenario): boolean {
  const drivers = stated?.drivers ?? []
  return drivers.length > 0 || newProducts.some(({ successProbability = 1 }) => successProbability < 1)
}

function riskTable({ contribution, totalMargin, tiers, tornado }: RiskSummary): string {
  const spreads = (['mean', 'sd', 'p5', 'p10', 'p50', 'p90', 'p95'] as const).map((key) => [
    key,
    figure(contribution[key]),
    figure(totalMargin[key]),
  ])
  const below =
    contribution.belowWalkAway === undefined
      ? []
      : [['below walk-away', percent(contribution.belowWalkAway), '']]
  const chances = tiers.flatMap(({ term, tiers: steps, none, expectedPayout }) => [
    [`${term}: no tier`, percent(none), ''],
    ...steps.map(({ from, probability }) => [`${term}: from ${figure(from)}`, percent(probability), '']),
    [`${term}: expected payout`, figure(expectedPayout), ''],
  ])
  const bars = tornado.map(({ driver, low, high }) => [`${driver} at P10, P90`, figure(low), figure(high)])
  return alignedTable([['', 'contribution', 'totalMargin'], ...spreads, ...below, ...chances, ...bars])
}

function percent(share: number): string {
  return `${figure(100 * share)} %`
}
