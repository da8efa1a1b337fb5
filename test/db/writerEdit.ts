import type { Action } from '../../domain/actions/action.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'

/** The edit that leads from a revision to the next: the price of the first product becomes the new revision. */
export function edit(workspace: Workspace, revision: number): Action {
  const changes = setProductFields(workspace, 'P1', { listPrice: revision + 1 })
  return { id: `edit-${revision + 1}`, label: { key: 'price' }, changes }
}
