import type { Change } from './action.ts'

/** The changes that undo these: each the other way round, the last one first. */
export function invertChanges(changes: readonly Change[]): readonly Change[] {
  return [...changes].reverse().map(invert)
}

function invert(change: Change): Change {
  return { ...change, before: change.after, after: change.before } as Change
}
