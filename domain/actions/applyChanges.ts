import { err, ok, type Result } from '../result.ts'
import { baseFault } from '../scenarios/baseFault.ts'
import type { LiveScenario, Workspace } from '../scenarios/liveScenario.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import type { Change, NegotiationHead } from './action.ts'
import { applyToList } from './applyToList.ts'
import type { ChangeRefusal, Refusal } from './changeRefusal.ts'
import { createRowDraft, type RowDraft } from './rowDraft.ts'
import { createScenarioDrafts, type ScenarioDrafts } from './scenarioDrafts.ts'

type Draft = {
  head: NegotiationHead
  readonly products: RowDraft<Workspace['products'][number]>
  readonly scenarios: ScenarioDrafts
}

/**
 * A workspace with the changes made, all or none. What they do not touch stays the very same value. Every change is
 * checked against what is there: a row that is not as the change found it is a conflict, told as a value.
 */
export function applyChanges(
  workspace: Workspace,
  changes: readonly Change[],
): Result<Workspace, ChangeRefusal> {
  if (changes.length === 0) return ok(workspace)
  const { products, scenarios, ...head } = workspace
  const draft: Draft = {
    head,
    products: createRowDraft(products),
    scenarios: createScenarioDrafts(scenarios),
  }
  for (const [index, change] of changes.entries()) {
    const refusal = applyOne(draft, change)
    if (refusal !== null) return err({ ...refusal, change: index })
  }
  const changed = { ...draft.head, products: draft.products.rows(), scenarios: draft.scenarios.rows() }
  const refusal = basesRefused(scenarios, changed.scenarios)
  return refusal === null ? ok(changed) : err({ ...refusal, change: changes.length - 1 })
}

function applyOne(draft: Draft, change: Change): Refusal | null {
  switch (change.of) {
    case 'negotiation':
      if (!sameContent(draft.head, change.before)) {
        return { kind: 'conflict', path: 'negotiation', found: draft.head, expected: change.before }
      }
      draft.head = change.after
      return null
    case 'product':
      return applyToList(draft.products, change, `products.${change.id}`)
    case 'scenario':
      return draft.scenarios.applyToHead(change)
    case 'term':
    case 'promotion':
    case 'newProduct':
      return draft.scenarios.applyToRow(change)
  }
}

function basesRefused(before: readonly LiveScenario[], after: readonly LiveScenario[]): Refusal | null {
  if (before === after) return null
  const fault = baseFault(after)
  if (fault === null) return null
  return { kind: fault.kind, path: `scenarios.${fault.scenario}.base`, found: fault.base, expected: null }
}
