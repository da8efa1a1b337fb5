import { and, asc, eq } from 'drizzle-orm'
import type { DealStep, OurDeal } from '../../domain/dealFile/dealContent.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { labelOf } from '../journal.ts'
import { type NotFound, readHead, workspaceOf } from '../negotiations.ts'
import type { Store } from '../open.ts'
import { actions } from '../schema/recordTables.ts'
import { versionOf } from '../storeFile.ts'
import { readSealed } from './sealedRows.ts'

/** Everything of one negotiation as it travels, and nothing of any other. */
export function readDeal(store: Store, negotiation: string): Result<OurDeal, NotFound> {
  return store.query.transaction((): Result<OurDeal, NotFound> => {
    const head = readHead(store, negotiation)
    if (head === undefined) return err({ kind: 'not-found' })
    return ok({
      edition: 'supplier',
      negotiation,
      revision: head.revision,
      changedAt: head.changedAt,
      storeVersion: versionOf(store.sqlite),
      workspace: workspaceOf(store, negotiation, head.revision),
      steps: readSteps(store, negotiation),
      sealed: readSealed(store.sqlite, negotiation),
    })
  })
}

/** The whole journal of a negotiation, or the part of it that stands, the first step first. */
export function readSteps(
  { query }: Store,
  negotiation: string,
  state?: DealStep['state'],
): readonly DealStep[] {
  return query
    .select()
    .from(actions)
    .where(
      and(eq(actions.negotiationId, negotiation), state === undefined ? undefined : eq(actions.state, state)),
    )
    .orderBy(asc(actions.sequence))
    .all()
    .map(({ id, sequence, changes, state: stands, at, revision, by, ...labelled }) => ({
      id,
      sequence,
      label: labelOf(labelled),
      changes,
      state: stands,
      at,
      revision,
      by,
    }))
}
