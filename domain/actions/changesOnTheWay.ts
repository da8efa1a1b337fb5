import type { Action, Change } from './action.ts'
import { invertChanges } from './invertChanges.ts'

/** The changes that undo actions, or make them again, one after the other in the order given. */
export function changesOnTheWay(way: {
  readonly to: 'undo' | 'redo'
  readonly entries: readonly Pick<Action, 'changes'>[]
}): readonly Change[] {
  return way.entries.flatMap(({ changes }) => (way.to === 'undo' ? invertChanges(changes) : changes))
}
