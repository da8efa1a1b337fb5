import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../../../domain/result.ts'
import type { RiskChunk, ScenarioDraws } from '../../../domain/risk/riskDraws.ts'
import type { RiskSummary } from '../../../domain/risk/riskSummary.ts'
import { type SharedDraws, sharedDraws } from '../../../domain/risk/sharedDraws.ts'
import type { Jobs } from '../../workers/job.ts'
import type { Workforce } from '../../workers/workforce.ts'

/** Draws of one errand: short enough that progress is seen and cancelling is felt. */
const DRAWS_AT_A_TIME = 250
/** The fan by month needs fewer draws than a tail of one figure. */
const MOST_FAN_DRAWS = 2_000

export type RiskQuestion = {
  /** With its scenarios, so that the walk-away is known. */
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  /** Drawn with the same chance. */
  readonly beside: Scenario | null
  readonly draws: number
  readonly seed: number
}

export type RiskAnswer = {
  readonly summary: RiskSummary
  readonly fan: Jobs['fan']['answers']
  readonly contribution: Float64Array
  readonly totalMargin: Float64Array
  readonly beside: { readonly scenario: Scenario; readonly difference: SharedDraws } | null
}

/** Why a question has no answer. */
export type RiskRefusal = { readonly kind: 'impossible-correlations' }

/** Draws a scenario on all workers; the answer is the same on any number of them. `onProgress` is told a share of 1. */
export async function runRisk(
  force: Workforce,
  { negotiation, scenario, beside, draws, seed }: RiskQuestion,
  onProgress: (share: number) => void,
): Promise<Result<RiskAnswer, RiskRefusal>> {
  const scenarios = beside === null ? [scenario] : [scenario, beside]
  const ranges = rangesOf(draws, seed)
  const fanRanges = rangesOf(Math.min(draws, MOST_FAN_DRAWS), seed)
  const errands = ranges.length + fanRanges.length
  let done = 0
  const counted = async <Value>(work: Promise<Value>): Promise<Value> => {
    const value = await work
    done += 1
    onProgress(done / errands)
    return value
  }
  const [drawn, months] = await Promise.all([
    Promise.all(ranges.map((range) => counted(force.ask('draw', { negotiation, scenarios, range })))),
    Promise.all(fanRanges.map((range) => counted(force.ask('months', { negotiation, scenario, range })))),
  ])
  const chunks: RiskChunk[] = []
  for (const each of drawn) {
    if (!each.ok) return err({ kind: 'impossible-correlations' })
    chunks.push(each.value)
  }
  const monthly = months.flatMap((each) => (each.ok ? [each.value] : []))
  const walkAway = negotiation.scenarios.find(({ role }) => role === 'walkAway') ?? null
  const [summaries, fan] = await Promise.all([
    force.ask('summary', { negotiation, scenarios: [scenario], chunks }),
    force.ask('fan', { negotiation, scenario, draws: monthly, walkAway }),
  ])
  const summary = summaries[scenario.id]
  if (summary === undefined) throw new Error('The draws have no summary.')
  return ok({
    summary,
    fan,
    contribution: joined(chunks, scenario.id, 'contribution'),
    totalMargin: joined(chunks, scenario.id, 'totalMargin'),
    beside:
      beside === null ? null : { scenario: beside, difference: sharedDraws(chunks, scenario.id, beside.id) },
  })
}

function rangesOf(draws: number, seed: number) {
  const count = Math.ceil(draws / DRAWS_AT_A_TIME)
  return Array.from({ length: count }, (_, index) => ({
    seed,
    from: index * DRAWS_AT_A_TIME,
    to: Math.min(draws, (index + 1) * DRAWS_AT_A_TIME),
  }))
}

function joined(
  chunks: readonly RiskChunk[],
  scenario: string,
  figure: keyof Pick<ScenarioDraws, 'contribution' | 'totalMargin'>,
): Float64Array {
  const parts = chunks.map(
    (chunk) => chunk.scenarios.find((each) => each.scenario === scenario)?.[figure] ?? [],
  )
  return Float64Array.from(parts.flatMap((part) => [...part]))
}
