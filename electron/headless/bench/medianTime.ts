/** How often something is timed: first `warmUp` times for nothing, then `runs` times for the median. */
export type Repeats = { readonly runs: number; readonly warmUp: number }

/** The median of the milliseconds that a piece of work takes; it is told which run it is. */
export function medianTime({ runs, warmUp }: Repeats, work: (run: number) => unknown): number {
  for (let run = 0; run < warmUp; run++) work(run)
  const times = Array.from({ length: runs }, (_, run) => timeOf(() => work(warmUp + run)))
  return median(times)
}

/** Work timed in turn with others: how often in each round, and how often for nothing before the first. */
type Turn = Repeats & { readonly work: (run: number) => unknown }

/**
 * The median of each of several pieces of work that take turns, round by round, so that a machine that grows slower or
 * faster does so for all of them. Each is told which run it is.
 */
export function mediansInTurn<Name extends string>(
  rounds: number,
  turns: Readonly<Record<Name, Turn>>,
): Readonly<Record<Name, number>> {
  const timed = (Object.keys(turns) as Name[]).map((name) => {
    const { work, runs, warmUp } = turns[name]
    for (let run = 0; run < warmUp; run++) work(run)
    return { name, work, runs, times: [] as number[], next: warmUp }
  })
  for (let round = 0; round < rounds; round++) {
    for (const one of timed) {
      for (let run = 0; run < one.runs; run++) one.times.push(timeOf(() => one.work(one.next++)))
    }
  }
  return Object.fromEntries(timed.map(({ name, times }) => [name, median(times)])) as Record<Name, number>
}

function timeOf(work: () => unknown): number {
  const start = performance.now()
  work()
  return performance.now() - start
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
