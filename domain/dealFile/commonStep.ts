import type { Change } from '../actions/action.ts'
import { applyChanges } from '../actions/applyChanges.ts'
import { invertChanges } from '../actions/invertChanges.ts'
import { err, ok, type Result } from '../result.ts'
import type { Workspace } from '../scenarios/liveScenario.ts'
import { sameContent } from '../scenarios/sameContent.ts'

/** A side of a merge: how it stands, and the steps that led there, the first one first. */
export type Side = {
  readonly workspace: Workspace
  readonly done: readonly { readonly id: string; readonly changes: readonly Change[] }[]
}

/** Nothing in both histories says that they are of one negotiation. */
export type NoCommonStep = { readonly kind: 'no-common-step' }

export type CommonStep = {
  /** As the negotiation stood before both sides went on. */
  readonly base: Workspace
  readonly ourSteps: number
  readonly theirSteps: number
}

/** The last state both sides share: the steps they have in common, checked by undoing all others on either side. */
export function commonStep(ours: Side, theirs: Side): Result<CommonStep, NoCommonStep> {
  let common = 0
  while (isSameStep(ours.done[common], theirs.done[common])) common += 1
  const ourBase = undone(ours, common)
  const theirBase = undone(theirs, common)
  if (ourBase === null || theirBase === null) return err({ kind: 'no-common-step' })
  // Each side calls its copy what it likes.
  if (!sameContent({ ...ourBase, name: '' }, { ...theirBase, name: '' }))
    return err({ kind: 'no-common-step' })
  return ok({
    base: ourBase,
    ourSteps: ours.done.length - common,
    theirSteps: theirs.done.length - common,
  })
}

function isSameStep(
  left: Side['done'][number] | undefined,
  right: Side['done'][number] | undefined,
): boolean {
  return (
    left !== undefined &&
    right !== undefined &&
    left.id === right.id &&
    sameContent(left.changes, right.changes)
  )
}

function undone({ workspace, done }: Side, to: number): Workspace | null {
  const changes = [...done.slice(to)].reverse().flatMap((step) => invertChanges(step.changes))
  const before = applyChanges(workspace, changes)
  return before.ok ? before.value : null
}
