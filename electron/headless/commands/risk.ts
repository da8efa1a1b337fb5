import { availableParallelism } from 'node:os'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { RiskChunk } from '../../../domain/risk/riskDraws.ts'
import { type RiskSummary, riskSummary } from '../../../domain/risk/riskSummary.ts'
import { type SharedDraws, sharedDraws } from '../../../domain/risk/sharedDraws.ts'
import { drawInThreads } from '../../risk/drawInThreads.ts'
import { defineCommand } from '../command.ts'
import { alignedTable, figure } from '../figuresTable.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readNegotiation, refusedRead, scenarioOf } from '../readNegotiation.ts'
import { wholeNumber } from '../wholeNumber.ts'

const DRAWS = { usual: 10_000, least: 1, most: 1_000_000 }
const SEEDS = { usual: 1, least: 0, most: Number.MAX_SAFE_INTEGER }
const SPREAD = ['mean', 'sd', 'p5', 'p10', 'p50', 'p90', 'p95'] as const
const THREADS = { usual: availableParallelism(), least: 1, most: 64 }

/**
 * How a scenario turns out where its drivers and new products may turn out otherwise: full evaluations, drawn on as
 * many threads as asked, the same on any number. With a second scenario both are drawn with the same chance, and the
 * second less the first is told draw by draw. Source: docs/calculation.md §10.
 */
export const risk = defineCommand(
  'risk',
  {
    places: ['FILE'],
    values: {
      scenario: 'ID',
      with: 'ID',
      draws: 'N',
      seed: 'S',
      threads: 'T',
      db: 'FILE',
      negotiation: 'ID',
    },
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
    const beside = values.with === undefined ? null : scenarioOf(read.value, values.with)
    if (beside !== null && !beside.ok) return refused(beside.error.replace('--scenario', '--with'))
    const scenarios = beside === null ? [asked.value] : [asked.value, beside.value]
    const silent = scenarios.filter((each) => !whatVaries(each) && each.risk === undefined)
    if (silent.length === scenarios.length) {
      const ids = silent.map(({ id }) => id).join(', ')
      return refused(
        `The scenario ${ids} says nothing about risk: found neither risk.drivers nor a new product whose successProbability is below 1.`,
      )
    }
    const choices = { seed: seed.value, draws: draws.value, threads: threads.value }
    const drawn = [...new Set(scenarios)]
    const chunks = await drawInThreads(read.value, drawn, choices)
    if (!chunks.ok) {
      return refused(
        `risk.correlations of the scenario ${asked.value.id}: no drivers can correlate like this together (the matrix is not positive definite).`,
      )
    }
    const summaries = riskSummary(read.value, drawn, chunks.value)
    const words = scenarios
      .filter((each) => !whatVaries(each))
      .map(({ id }) => `Nothing varies in the scenario ${id}: every draw is the plan.`)
    const answer = answerOf(scenarios, summaries, chunks.value)
    return done(flags.has('json') ? jsonAnswer(answer) : riskTables(answer), words)
  },
)

type Answer = RiskSummary & {
  readonly with?: RiskSummary & { readonly scenario: string }
  readonly difference?: SharedDraws
}

/** One scenario's summary; with a second one its own beside it, and the second less the first on the same draws. */
function answerOf(
  [first, second]: readonly Scenario[],
  summaries: Readonly<Record<string, RiskSummary>>,
  chunks: readonly RiskChunk[],
): Answer {
  const summary = summaries[first?.id ?? ''] as RiskSummary
  if (first === undefined || second === undefined) return summary
  return {
    ...summary,
    with: { scenario: second.id, ...(summaries[second.id] as RiskSummary) },
    difference: sharedDraws(chunks, first.id, second.id),
  }
}

function riskTables(answer: Answer): string {
  const tables = [riskTable(answer)]
  if (answer.with !== undefined) tables.push(`${answer.with.scenario}\n${riskTable(answer.with)}`)
  if (answer.difference !== undefined) tables.push(differenceTable(answer.difference))
  return tables.join('\n')
}

function differenceTable({ contribution, totalMargin }: SharedDraws): string {
  const rows = SPREAD.map((key) => [key, figure(contribution[key]), figure(totalMargin[key])])
  const below = ['second is lower', percent(contribution.below), percent(totalMargin.below)]
  return alignedTable([['second less first', 'contribution', 'totalMargin'], ...rows, below])
}

/** Whether chance moves anything: a driver, or a new product that may fail. */
function whatVaries({ risk: stated, newProducts = [] }: Scenario): boolean {
  const drivers = stated?.drivers ?? []
  return drivers.length > 0 || newProducts.some(({ successProbability = 1 }) => successProbability < 1)
}

function riskTable({ contribution, totalMargin, tiers, tornado }: RiskSummary): string {
  const spreads = SPREAD.map((key) => [key, figure(contribution[key]), figure(totalMargin[key])])
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
