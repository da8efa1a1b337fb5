import { availableParallelism } from 'node:os'
import { drawInThreads } from '../../risk/drawInThreads.ts'
import { type BenchContract, benchContract } from './benchContract.ts'
import type { BenchSizes } from './benchSizes.ts'
import { ledgersByMathjs } from './ledgersByMathjs.ts'
import { medianTime } from './medianTime.ts'

/**
 * Full evaluations drawn on one thread and on all, and beside them compiled mathjs expressions for the lines of both
 * ledgers; `mathjsEvaluations` says how many of them a draw takes.
 */
export async function benchDraws({ draws: { count, byMathjs, ...size } }: BenchSizes) {
  const contract = benchContract(size)
  const threads = availableParallelism()
  await timeOfDraws(contract, Math.ceil(count / 20), 1)
  const oneThreadMs = await timeOfDraws(contract, count, 1)
  const allThreadsMs = await timeOfDraws(contract, count, threads)
  const perDrawMs = oneThreadMs / count
  const peer = ledgersByMathjs(contract)
  const mathjsPerDrawMs = medianTime({ runs: byMathjs, warmUp: 1 }, (run) => peer.draw(0.9 + run / 50))
  return {
    ...size,
    draws: count,
    threads,
    oneThreadMs,
    allThreadsMs,
    threadsRatio: oneThreadMs / allThreadsMs,
    perDrawMs,
    mathjsPerDrawMs,
    mathjsEvaluations: peer.evaluations,
    mathjsRatio: mathjsPerDrawMs / perDrawMs,
  }
}

async function timeOfDraws({ negotiation, scenario }: BenchContract, draws: number, threads: number) {
  const start = performance.now()
  const drawn = await drawInThreads(negotiation, [scenario], { seed: 1, draws, threads })
  if (!drawn.ok) throw new Error(`The benchmark's draws were refused: ${drawn.error.kind}.`)
  return performance.now() - start
}
