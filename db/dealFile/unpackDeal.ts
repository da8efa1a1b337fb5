import { eq } from 'drizzle-orm'
import { editHead } from '../../domain/actions/headChange.ts'
import type { DealStep, OurDeal } from '../../domain/dealFile/dealContent.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { applyAction } from '../actions.ts'
import { addWorkedOn, broughtBy } from '../negotiations.ts'
import type { Store } from '../open.ts'
import { saving } from '../saving.ts'
import { negotiations } from '../schema/negotiationTables.ts'
import { actions } from '../schema/recordTables.ts'
import { versionOf } from '../storeFile.ts'
import { SealedDamaged, type SealedTaken, takeSealed } from './sealedRows.ts'

/** The package was written from a store of a newer version: it may hold what this one has no place for. */
export type NewerStore = { readonly kind: 'newer-store'; readonly found: number; readonly ours: number }

/** Something sealed in the package is not as it was sealed. Nothing of it was taken. */
export type SealedRefusedWhole = { readonly kind: 'sealed-damaged'; readonly names: readonly string[] }

export type Unpacked = {
  readonly id: string
  /** The negotiation was here already, and this one stands beside it. */
  readonly isBeside: boolean
  readonly sealed: SealedTaken
}

/**
 * Puts the negotiation of a checked package into the store, history included: under its own id, or where that is taken
 * beside it under a name of its own. What is there is never touched. `action` makes a retry harmless.
 */
export function unpackDeal(
  store: Store,
  deal: OurDeal,
  arrival: {
    readonly action: string
    readonly at: string
    readonly by?: string | undefined
    readonly newId: string
    readonly nameBeside: (name: string) => string
  },
): Result<Unpacked, NewerStore | SealedRefusedWhole> {
  const ours = versionOf(store.sqlite)
  if (deal.storeVersion > ours) return err({ kind: 'newer-store', found: deal.storeVersion, ours })
  const { action, at, by, newId, nameBeside } = arrival
  const put = (): Unpacked => {
    const before = broughtBy(store, action)
    if (before !== undefined) {
      return { id: before.id, isBeside: before.id !== deal.negotiation, sealed: { added: [], refused: [] } }
    }
    const ofThisId = eq(negotiations.id, deal.negotiation)
    const isBeside =
      store.query.select({ id: negotiations.id }).from(negotiations).where(ofThisId).get() !== undefined
    const id = isBeside ? newId : deal.negotiation
    addWorkedOn(store, { id, action }, deal)
    addSteps(store, id, deal.steps)
    const sealed = takeSealed(store.sqlite, deal.sealed, { from: deal.negotiation, into: id })
    if (isBeside) {
      const changes = editHead(deal.workspace, { name: nameBeside(deal.workspace.name) })
      const label = { key: 'action.openBeside' }
      const rename = { id: `${action}/beside`, label, changes }
      const named = applyAction(store, { negotiation: id, revision: deal.revision, at, by, action: rename })
      if (!named.ok) throw new Error(`The version beside was not named: ${named.error.kind}`)
    }
    return { id, isBeside, sealed }
  }
  try {
    return ok(saving(store, put, () => broughtBy(store, action) !== undefined))
  } catch (cause) {
    if (cause instanceof SealedDamaged) return err({ kind: 'sealed-damaged', names: cause.names })
    throw cause
  }
}

function addSteps({ query }: Store, negotiationId: string, steps: readonly DealStep[]): void {
  for (const { id, sequence, label, changes, state, at, revision, by } of steps) {
    query
      .insert(actions)
      .values({
        negotiationId,
        id,
        sequence,
        labelKey: label.key,
        labelValues: label.values ?? null,
        changes,
        state,
        at,
        revision,
        by,
      })
      .run()
  }
}
