const rates = new Set(['contributionRate', 'frontMarginRate', 'totalMarginRate'])
const points = new Set(['points', 'contractPoints', 'allInPoints', 'netCostPoints'])

/** How far two figures of that name may lie apart: 1e-9 in a rate, a tenth of a fen in yuan. */
function tolerance(name: string, size: number): number {
  if (rates.has(name)) return 1e-9 * Math.max(1, size)
  if (points.has(name)) return 1e-7 * Math.max(1, size)
  return 0.001
}

/** Every figure of `expected` that `actual` misses, as `path: actual, not expected`. */
export function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected === 'number') {
    const name = path.slice(path.lastIndexOf('.') + 1)
    const isClose =
      typeof actual === 'number' && Math.abs(actual - expected) <= tolerance(name, Math.abs(expected))
    return isClose ? [] : [`${path}: ${actual}, not ${expected}`]
  }
  return Object.entries(expected as object).flatMap(([key, value]) =>
    differences((actual as Record<string, unknown> | undefined)?.[key], value, path ? `${path}.${key}` : key),
  )
}
