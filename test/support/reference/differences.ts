const rates = new Set(['contributionRate', 'frontMarginRate', 'totalMarginRate'])
const points = new Set(['points', 'contractPoints', 'allInPoints', 'netCostPoints'])

/** How far two figures of that name may lie apart: 1e-9 in a rate, a tenth of a fen in yuan or what a double can tell. */
function tolerance(name: string, size: number): number {
  if (rates.has(name)) return 1e-9 * Math.max(1, size)
  if (points.has(name)) return 1e-7 * Math.max(1, size)
  return Math.max(0.001, 1e-15 * size)
}

/** Net sales that are next to nothing of what they were left over from: the last digit of a double decides their rate. */
function isDust(figures: object): boolean {
  const { grossSales, netSales, retailSales } = figures as Readonly<Record<string, number | undefined>>
  const base = Math.abs(netSales ?? retailSales ?? 1)
  return base > 0 && (base < 1e-6 || base < 1e-5 * (grossSales ?? 0))
}

/** Every figure of `expected` that `actual` misses, as `path: actual, not expected`. */
export function differences(actual: unknown, expected: unknown, path = ''): string[] {
  if (typeof expected === 'number') {
    const name = path.slice(path.lastIndexOf('.') + 1)
    const isClose =
      typeof actual === 'number' && Math.abs(actual - expected) <= tolerance(name, Math.abs(expected))
    return isClose ? [] : [`${path}: ${actual}, not ${expected}`]
  }
  const figures = expected as object
  return Object.entries(figures).flatMap(([key, value]) =>
    rates.has(key) && isDust(figures)
      ? []
      : differences(
          (actual as Record<string, unknown> | undefined)?.[key],
          value,
          path ? `${path}.${key}` : key,
        ),
  )
}
