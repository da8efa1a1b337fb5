import path from 'node:path'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import type { BenchSizes } from '../bench/benchSizes.ts'
import { defineCommand } from '../command.ts'
import { alignedTable } from '../figuresTable.ts'
import { done, jsonAnswer, refused } from '../outcome.ts'
import { readNegotiationFile, refusedRead } from '../readNegotiation.ts'

const sampleFile = path.join(import.meta.dirname, '..', '..', '..', 'db', 'sample', 'negotiation.json')
const SIZES = ['usual', 'small'] as const

/**
 * Measures the product beside peers and floors that do the same work in the same run; milliseconds are medians, ratios
 * are what counts. Takes a minute or two.
 */
export const bench = defineCommand(
  'bench',
  { places: [], values: { sizes: SIZES.join('|') }, flags: ['json'] },
  async ({ values, flags }) => {
    const name = SIZES.find((one) => one === (values.sizes ?? 'usual'))
    if (name === undefined) {
      return refused(`--sizes: found ${JSON.stringify(values.sizes)}, allowed ${SIZES.join(', ')}`)
    }
    const sample = await readNegotiationFile(sampleFile)
    if (!sample.ok) return refusedRead(sample.error)
    const { benchSizes } = await import('../bench/benchSizes.ts')
    const measured = await measure(benchSizes[name], sample.value)
    if (measured === null) {
      return refused('The benchmark needs the development packages (npm ci), which are not installed here.')
    }
    return done(flags.has('json') ? jsonAnswer(measured) : benchTable(measured))
  },
)

async function measure(sizes: BenchSizes, sample: Negotiation) {
  const peers = await import('../bench/benchEvaluation.ts').catch(whereNotInstalled)
  if (peers === null) return null
  const [{ benchDraws }, { benchPackages }, { benchPaper }, { benchSave }, { benchLoad }] = await Promise.all(
    [
      import('../bench/benchDraws.ts'),
      import('../bench/benchPackages.ts'),
      import('../bench/benchPaper.ts'),
      import('../bench/benchSave.ts'),
      import('../bench/benchLoad.ts'),
    ],
  )
  return {
    ...peers.benchEvaluation(sizes),
    draws: await benchDraws(sizes),
    packages: await benchPackages(sizes),
    pdf: await benchPaper(sizes, sample),
    save: await benchSave(sizes, sample),
    load: await benchLoad(sizes),
    growth: peers.benchGrowth(sizes),
  }
}

type Measured = NonNullable<Awaited<ReturnType<typeof measure>>>

function whereNotInstalled(cause: unknown): null {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_MODULE_NOT_FOUND') return null
  throw cause
}

function benchTable({ growth, ...works }: Measured): string {
  const rows = Object.entries(works).flatMap(([work, figures]) => rowsOf(work, figures))
  const sizes = growth.map(({ products, terms, promotions, medianMs }) => [
    `growth: ${products} products, ${terms} terms, ${promotions} promotions`,
    short(medianMs),
  ])
  return alignedTable([['', ''], ...rows, ...sizes])
}

function rowsOf(name: string, value: unknown): string[][] {
  if (typeof value !== 'object' || value === null) {
    return [[name, typeof value === 'number' ? short(value) : String(value)]]
  }
  return Object.entries(value).flatMap(([key, inner]) => rowsOf(`${name}.${key}`, inner))
}

function short(value: number): string {
  return Number.isInteger(value) ? String(value) : value.toPrecision(4)
}
