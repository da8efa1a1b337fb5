/** How often something is timed: first `warmUp` times for nothing, then `runs` times for the median. */
export type Repeats = { readonly runs: number; readonly warmUp: number }

/** The median of the milliseconds that a piece of work takes; it is told which run it is. */
export function medianTime({ runs, warmUp }: Repeats, work: (run: number) => unknown): number {
  for (let run = 0; run < warmUp; run++) work(run)
  const times = Array.from({ length: runs }, (_, run) => {
    const start = performance.now()
    work(warmUp + run)
    return performance.now() - start
  })
  return median(times)
}

/** The same for work that has to be waited for. */
export async function medianTimeOf(
  { runs, warmUp }: Repeats,
  work: (run: number) => Promise<unknown>,
): Promise<number> {
  for (let run = 0; run < warmUp; run++) await work(run)
  const times: number[] = []
  for (let run = 0; run < runs; run++) {
    const start = performance.now()
    await work(warmUp + run)
    times.push(performance.now() - start)
  }
  return median(times)
}

/** The middle of figures, or the middle between the two middle ones. */
export function median(figures: readonly number[]): number {
  const sorted = Float64Array.from(figures).sort()
  const middle = (sorted.length - 1) / 2
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2
}
