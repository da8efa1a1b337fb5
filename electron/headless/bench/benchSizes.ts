import type { BenchSize } from './benchContract.ts'
import type { Repeats } from './medianTime.ts'

/** What is measured, how large and how often. */
export type BenchSizes = {
  readonly full: BenchSize
  readonly evaluations: Repeats
  readonly workbook: Repeats
  readonly draws: BenchSize & { readonly count: number; readonly byMathjs: number }
  readonly packages: {
    readonly contract: BenchSize
    readonly levers: number
    readonly searchedLevers: number
    readonly repeats: Repeats
  }
  readonly papers: Repeats
  readonly saves: Repeats
  readonly load: {
    readonly negotiations: number
    readonly productsEach: number
    readonly historySteps: number
  }
  readonly growth: readonly BenchSize[]
}

const productGrowth = [200, 500, 2_000, 10_000].map((products) => sized(products, 60))
const termGrowth = [10, 30, 120, 300].map((terms) => sized(2_000, terms))

/** As performance is promised for, and as small as it still shows every answer's shape. */
export const benchSizes: Readonly<Record<'usual' | 'small', BenchSizes>> = {
  usual: {
    full: sized(2_000, 60),
    evaluations: { runs: 200, warmUp: 300 },
    workbook: { runs: 9, warmUp: 1 },
    draws: { products: 500, terms: 30, promotions: 30, count: 10_000, byMathjs: 10 },
    packages: {
      contract: { products: 200, terms: 30, promotions: 10 },
      levers: 8,
      searchedLevers: 3,
      repeats: { runs: 3, warmUp: 1 },
    },
    papers: { runs: 7, warmUp: 2 },
    saves: { runs: 300, warmUp: 50 },
    load: { negotiations: 500, productsEach: 400, historySteps: 10_000 },
    growth: [...productGrowth, ...termGrowth],
  },
  small: {
    full: sized(20, 8),
    evaluations: { runs: 3, warmUp: 1 },
    workbook: { runs: 1, warmUp: 0 },
    draws: { products: 10, terms: 8, promotions: 2, count: 20, byMathjs: 1 },
    packages: {
      contract: { products: 10, terms: 20, promotions: 1 },
      levers: 3,
      searchedLevers: 2,
      repeats: { runs: 1, warmUp: 0 },
    },
    papers: { runs: 1, warmUp: 0 },
    saves: { runs: 2, warmUp: 1 },
    load: { negotiations: 3, productsEach: 10, historySteps: 20 },
    growth: [sized(20, 8), sized(40, 8)],
  },
}

/** One promotion for twenty products. */
function sized(products: number, terms: number): BenchSize {
  return { products, terms, promotions: Math.ceil(products / 20) }
}
