import { Worker } from 'node:worker_threads'
import type { Negotiation, Scenario } from '../../domain/negotiation/negotiation.ts'
import { ok, type Result } from '../../domain/result.ts'
import type { ImpossibleCorrelations } from '../../domain/risk/correlation.ts'
import { type DrawRange, type RiskChunk, riskDraws } from '../../domain/risk/riskDraws.ts'

/** What one thread is given. */
export type DrawTask = {
  readonly negotiation: Negotiation
  readonly scenarios: readonly Scenario[]
  readonly range: DrawRange
}

type Drawn = Result<RiskChunk, ImpossibleCorrelations>

/**
 * Draws number 0 up to `draws`, cut into one range per thread; on one thread without leaving this one. The chunks hold
 * the same figures however many threads there are. Rejects with what a thread threw.
 */
export async function drawInThreads(
  negotiation: Negotiation,
  scenarios: readonly Scenario[],
  { seed, draws, threads }: { readonly seed: number; readonly draws: number; readonly threads: number },
  program: URL = new URL('./drawThread.ts', import.meta.url),
): Promise<Result<readonly RiskChunk[], ImpossibleCorrelations>> {
  const count = Math.max(1, Math.min(threads, draws))
  const bounds = Array.from({ length: count + 1 }, (_, index) => Math.floor((draws * index) / count))
  const tasks = bounds.slice(1).map((to, index) => {
    return { negotiation, scenarios, range: { seed, from: bounds[index] ?? 0, to } }
  })
  const drawn = await Promise.all(
    tasks.map((task) => (count === 1 ? drawHere(task) : drawAside(task, program))),
  )
  const chunks: RiskChunk[] = []
  for (const one of drawn) {
    if (!one.ok) return one
    chunks.push(one.value)
  }
  return ok(chunks)
}

function drawHere({ negotiation, scenarios, range }: DrawTask): Drawn {
  return riskDraws(negotiation, scenarios, range)
}

function drawAside(task: DrawTask, program: URL): Promise<Drawn> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(program, { workerData: task })
    thread.once('message', resolve)
    thread.once('error', reject)
    thread.once('exit', (code) => reject(new Error(`A thread ended without its draws (${code}).`)))
  })
}
