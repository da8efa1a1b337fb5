import { parentPort, workerData } from 'node:worker_threads'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import { type RiskChunk, riskDraws } from '../../domain/risk/riskDraws.ts'
import type { DrawTask } from './drawInThreads.ts'

/** One thread's share of the draws: takes a task, posts its chunk or why there is none. */
const { negotiation, scenarios, range } = workerData as DrawTask
if (scenarios.some(({ terms }) => terms.some(({ rule }) => rule.kind === 'formula'))) await loadFormulas()
const drawn = riskDraws(negotiation, scenarios, range)
parentPort?.postMessage(drawn, drawn.ok ? columnsOf(drawn.value) : [])

/** The figures' memory, handed over instead of copied. */
function columnsOf({ scenarios: drawnScenarios }: RiskChunk): ArrayBuffer[] {
  return drawnScenarios.flatMap(({ contribution, totalMargin, tieredTerms }) =>
    [contribution, totalMargin, ...tieredTerms.flatMap(({ periods, payout }) => [periods, payout])].map(
      ({ buffer }) => buffer as ArrayBuffer,
    ),
  )
}
