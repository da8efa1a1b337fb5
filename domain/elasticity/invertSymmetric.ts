/** Below this share of a column's own variation nothing is left of it beside the columns before it. */
const COLLINEAR = 1e-9

/**
 * Inverse of a small symmetric matrix, or null where its columns say the same thing: judged after scaling, so that
 * units of measurement do not matter.
 */
export function invertSymmetric(matrix: readonly (readonly number[])[]): number[][] | null {
  const size = matrix.length
  const at = (i: number, j: number) => matrix[i]?.[j] ?? 0
  const scale = matrix.map((_, i) => Math.sqrt(at(i, i)))
  if (scale.some((each) => !(each > 0))) return null
  const work = matrix.map((_, i) =>
    Array.from({ length: 2 * size }, (_, j) => {
      if (j >= size) return j - size === i ? 1 : 0
      return at(i, j) / ((scale[i] as number) * (scale[j] as number))
    }),
  )
  for (let column = 0; column < size; column++) {
    const row = work[column] as number[]
    const pivot = row[column] as number
    if (!(pivot > COLLINEAR)) return null
    for (let j = 0; j < 2 * size; j++) row[j] = (row[j] as number) / pivot
    work.forEach((other, i) => {
      const factor = other[column] as number
      if (i === column || factor === 0) return
      for (let j = 0; j < 2 * size; j++) other[j] = (other[j] as number) - factor * (row[j] as number)
    })
  }
  return work.map((row, i) =>
    row.slice(size).map((value, j) => value / ((scale[i] as number) * (scale[j] as number))),
  )
}
