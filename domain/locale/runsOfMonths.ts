import type { Month } from '../negotiation/calendar.ts'

/** Months as runs without a gap, each by its first and last: 1, 2, 4 gives [1, 2], [4, 4]. */
export function runsOfMonths(months: readonly Month[]): readonly (readonly [Month, Month])[] {
  const sorted = [...new Set(months)].sort()
  const runs: [Month, Month][] = []
  for (const month of sorted) {
    const last = runs.at(-1)
    if (last && monthNumber(month) === monthNumber(last[1]) + 1) last[1] = month
    else runs.push([month, month])
  }
  return runs
}

function monthNumber(month: Month): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
}
