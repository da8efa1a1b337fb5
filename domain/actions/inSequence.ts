import type { Workspace } from '../scenarios/liveScenario.ts'
import type { Change } from './action.ts'
import { applyChanges } from './applyChanges.ts'

/** What builds changes for a workspace as it stands. */
export type ChangeBuilder = (workspace: Workspace) => readonly Change[]

/**
 * One list of changes out of several builders, each of which sees what the ones before it did.
 * @throws Error when a builder makes a change that does not apply, which is a bug of the builder
 */
export function inSequence(workspace: Workspace, builders: readonly ChangeBuilder[]): readonly Change[] {
  let current = workspace
  const changes: Change[] = []
  for (const build of builders) {
    const step = build(current)
    const applied = applyChanges(current, step)
    if (!applied.ok)
      throw new Error(`A change was built that does not apply: ${applied.error.kind} ${applied.error.path}`)
    current = applied.value
    for (const change of step) changes.push(change)
  }
  return changes
}
