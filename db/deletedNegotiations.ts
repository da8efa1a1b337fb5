import { and, desc, eq, isNotNull } from 'drizzle-orm'
import { err, ok, type Result } from '../domain/result.ts'
import { type NotFound, putAwaySample, readHead } from './negotiations.ts'
import type { Store } from './open.ts'
import { saving } from './saving.ts'
import { negotiations } from './schema/negotiationTables.ts'

/** One line of the list of negotiations that were deleted and can come back. */
export type DeletedNegotiation = {
  readonly id: string
  readonly name: string
  readonly accountName: string
  readonly isSample: boolean
  /** ISO instant. */
  readonly deletedAt: string
}

/** What was deleted, the last one first. */
export function listDeleted({ query }: Store): readonly DeletedNegotiation[] {
  const { id, name, accountName, isSample, deletedAt } = negotiations
  return query
    .select({ id, name, accountName, isSample, deletedAt })
    .from(negotiations)
    .where(isNotNull(deletedAt))
    .orderBy(desc(deletedAt), id)
    .all()
    .map((row) => ({ ...row, deletedAt: row.deletedAt ?? '' }))
}

/**
 * Brings a deleted negotiation back as it was. There is one sample at most: one that comes back takes the place of the
 * one that stands there.
 */
export function restoreNegotiation(
  store: Store,
  { negotiation, at }: { readonly negotiation: string; readonly at: string },
): Result<null, NotFound> {
  const bringBack = (): Result<null, NotFound> => {
    const isIt = and(eq(negotiations.id, negotiation), isNotNull(negotiations.deletedAt))
    const deleted = store.query.select().from(negotiations).where(isIt).get()
    if (deleted === undefined) return err({ kind: 'not-found' })
    if (deleted.isSample) putAwaySample(store, at)
    store.query.update(negotiations).set({ deletedAt: null }).where(isIt).run()
    return ok(null)
  }
  return saving(store, bringBack, () => readHead(store, negotiation) !== undefined)
}
