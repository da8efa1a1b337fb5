const rates = new Set(['contributionRate', 'frontMarginRate', 'totalMarginRate'])
const points = new Set(['points', 'contractPoints', 'allInPoints', 'netCostPoints'])

/** How far two figures of that name may lie apart: 1e-9 in a rate, a tenth of a fen in yuan or what a double can tell. */
function tolerance(name: string, size: number): number {
  if (rates.has(name)) return 1e-9 * Math.max(1, size)
  if (points.has(name)) return 1e-7 * Math.max(1, size)
  return Math.max(0.001, 1e-15 * size)
}

/** Sales of less than a millionth of a yuan, yet not none: their rates are decided by the last digit of a double. */
function isDust(figures: object): boolean {
  const { netSales, retailSales } = figures as { netSales?: unknown; retailSales?: unknown }
  const base = Math.abs(Number(netSales ?? retailSales ?? 1))
  return base > 0 && base < 1e-6
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
