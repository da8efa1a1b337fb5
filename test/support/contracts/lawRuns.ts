import type { Parameters } from 'fast-check'

/** A law that takes long says so: up to ten minutes for each thousand runs, and one to start with. */
export function lawTimeout(runs: number): number {
  return 60_000 + 600 * runsOf(runs)
}

function runsOf(runs: number): number {
  return Number(process.env.DEALTABLE_LAW_RUNS ?? runs)
}

/**
 * How often and from where a law is tried: the same contracts every time, unless DEALTABLE_LAW_RUNS asks for more of
 * them or DEALTABLE_LAW_SEED for others.
 */
export function lawRuns<Values>(runs: number): Parameters<Values> {
  const seed = Number(process.env.DEALTABLE_LAW_SEED ?? 20270101)
  return { numRuns: runsOf(runs), seed, endOnFailure: true }
}
