import { availableParallelism } from 'node:os'
import { compile, type EvalFunction } from 'mathjs'
import { drawInThreads } from '../../risk/drawInThreads.ts'
import { type BenchContract, benchContract } from './benchContract.ts'
import type { BenchSizes } from './benchSizes.ts'

/**
 * Full evaluations drawn on one thread and on all, and beside them compiled mathjs expressions that do per draw what
 * the benchmark's workbook does: sales per product and month, the cost per product and term, nothing else.
 */
export async function benchDraws({ draws: { count, byMathjs, ...size } }: BenchSizes) {
  const contract = benchContract(size)
  const threads = availableParallelism()
  await timeOfDraws(contract, Math.ceil(count / 20), 1)
  const oneThreadMs = await timeOfDraws(contract, count, 1)
  const allThreadsMs = await timeOfDraws(contract, count, threads)
  const perDrawMs = oneThreadMs / count
  const mathjsPerDrawMs = timeOfMathjs(contract, byMathjs) / byMathjs
  return {
    ...size,
    draws: count,
    threads,
    oneThreadMs,
    allThreadsMs,
    threadsRatio: oneThreadMs / allThreadsMs,
    perDrawMs,
    mathjsPerDrawMs,
    mathjsRatio: mathjsPerDrawMs / perDrawMs,
  }
}

async function timeOfDraws({ negotiation, scenario }: BenchContract, draws: number, threads: number) {
  const start = performance.now()
  const drawn = await drawInThreads(negotiation, [scenario], { seed: 1, draws, threads })
  if (!drawn.ok) throw new Error(`The benchmark's draws were refused: ${drawn.error.kind}.`)
  return performance.now() - start
}

function timeOfMathjs({ negotiation, scenario }: BenchContract, draws: number): number {
  const sales = compile('units * (1 + growth) * factor * price * (1 - discount)')
  const cost = compile('sales * rate')
  const start = performance.now()
  for (let draw = 0; draw < draws; draw++) drawByMathjs(negotiation, scenario, sales, cost, 0.9 + draw / 50)
  return performance.now() - start
}

function drawByMathjs(
  { products }: BenchContract['negotiation'],
  { terms }: BenchContract['scenario'],
  sales: EvalFunction,
  cost: EvalFunction,
  factor: number,
): number {
  let total = 0
  for (const { monthlyUnits, listPrice } of products) {
    let year = 0
    for (const units of monthlyUnits) {
      year += sales.evaluate({ units, growth: 0.05, factor, price: listPrice, discount: 0.05 }) as number
    }
    terms.forEach((_, term) => {
      total += cost.evaluate({ sales: year, rate: 0.002 + 0.0001 * term }) as number
    })
  }
  return total
}
