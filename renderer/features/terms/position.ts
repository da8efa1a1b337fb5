/** The five numbers a range bar is drawn from; null where nobody said one. For us, more is always dearer. */
export type Position = {
  readonly lastYear: number | null
  readonly target: number | null
  readonly walkAway: number | null
  readonly ask: number | null
  readonly current: number | null
}

/** Where the current number stands: unknown without target and walk-away. */
export type Standing = 'unknown' | 'withinTarget' | 'pastTarget' | 'pastWalkAway'

const SLACK = 1e-9

/** How the current number lies to target and walk-away; exactly on a limit is still within it. */
export function standingOf({ current, target, walkAway }: Position): Standing {
  if (current === null) return 'unknown'
  if (walkAway !== null && current > walkAway + SLACK) return 'pastWalkAway'
  if (target !== null && current > target + SLACK) return 'pastTarget'
  return target === null && walkAway === null ? 'unknown' : 'withinTarget'
}

/** Share of the way from the least to the most of all numbers; all alike lie in the middle. */
export function placeOn(position: Position): (value: number) => number {
  const known = Object.values(position).filter((value): value is number => value !== null)
  const least = Math.min(...known)
  const span = Math.max(...known) - least
  return (value) => (span < SLACK ? 0.5 : (value - least) / span)
}
