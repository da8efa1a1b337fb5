/** Positions of the variables: what is explained, then what explains it. */
export const VARIABLES = ['units', 'price', 'feature', 'display'] as const

const SIZE = VARIABLES.length

/**
 * Rows of one product in one store as counts, means and sums of products around the means: all that the regression
 * needs of them, whatever their number.
 */
export type StoreMoments = {
  observations: number
  readonly means: Float64Array
  /** Upper part of a 4 × 4 matrix, row by row in full. */
  readonly products: Float64Array
}

/** No rows yet. */
export function noMoments(): StoreMoments {
  return { observations: 0, means: new Float64Array(SIZE), products: new Float64Array(SIZE * SIZE) }
}

const before = new Float64Array(SIZE)

/** Adds one row, keeping means and products around them so that nothing large is ever subtracted from another. */
export function addRow(moments: StoreMoments, row: readonly number[]): void {
  moments.observations += 1
  const { means, products, observations } = moments
  for (let i = 0; i < SIZE; i++) {
    before[i] = (row[i] as number) - (means[i] as number)
    means[i] = (means[i] as number) + (before[i] as number) / observations
  }
  for (let i = 0; i < SIZE; i++) {
    const after = (row[i] as number) - (means[i] as number)
    for (let j = 0; j <= i; j++) {
      const cell = j * SIZE + i
      products[cell] = (products[cell] as number) + (before[j] as number) * after
    }
  }
}

/** Sum of products of two variables around the store's means. */
export function productOf({ products }: StoreMoments, i: number, j: number): number {
  return products[Math.min(i, j) * SIZE + Math.max(i, j)] as number
}
