import { and, asc, desc, eq, sql } from 'drizzle-orm'
import type { Action, ActionLabel, Change } from '../domain/actions/action.ts'
import type { Store } from './open.ts'
import { actions } from './schema.ts'

/** Where undo and redo stand after a change. */
export type JournalState = {
  readonly revision: number
  readonly undo: ActionLabel | null
  readonly redo: ActionLabel | null
  /** ISO instant at which the store took the last action durably. */
  readonly savedAt: string
}

/** An action as the journal holds it. */
export type JournalEntry = {
  readonly id: string
  readonly label: ActionLabel
  readonly changes: readonly Change[]
}

type Stored = Pick<typeof actions.$inferSelect, 'labelKey' | 'labelValues'>

/** Where the journal of a negotiation stands, given its stored head. */
export function journalState(
  store: Store,
  head: { readonly id: string; readonly revision: number; readonly changedAt: string },
): JournalState {
  return {
    revision: head.revision,
    undo: labelAt(store, head.id, 'done'),
    redo: labelAt(store, head.id, 'undone'),
    savedAt: head.changedAt,
  }
}

/** What was answered when an action was first booked; null for one never seen. */
export function firstAnswer({ query }: Store, negotiationId: string, actionId: string): JournalState | null {
  const stored = query
    .select()
    .from(actions)
    .where(and(eq(actions.negotiationId, negotiationId), eq(actions.id, actionId)))
    .get()
  if (stored === undefined) return null
  return { revision: stored.revision, undo: labelOf(stored), redo: null, savedAt: stored.at }
}

/** The action that undo takes back next, or redo makes again next. */
export function nextEntry({ query }: Store, negotiationId: string, to: 'undo' | 'redo'): JournalEntry | null {
  const state = to === 'undo' ? 'done' : 'undone'
  const order = to === 'undo' ? desc(actions.sequence) : asc(actions.sequence)
  const stored = query
    .select()
    .from(actions)
    .where(and(eq(actions.negotiationId, negotiationId), eq(actions.state, state)))
    .orderBy(order)
    .limit(1)
    .get()
  return stored === undefined ? null : { id: stored.id, label: labelOf(stored), changes: stored.changes }
}

/** Books an action as done. What had been undone before it can no longer be redone, but stays in the journal. */
export function bookAction(
  { query }: Store,
  negotiationId: string,
  { id, label, changes }: Action,
  revision: number,
  at: string,
): void {
  const ofNegotiation = eq(actions.negotiationId, negotiationId)
  query
    .update(actions)
    .set({ state: 'discarded' })
    .where(and(ofNegotiation, eq(actions.state, 'undone')))
    .run()
  const last = query
    .select({ sequence: sql<number>`coalesce(max(${actions.sequence}), 0)` })
    .from(actions)
    .where(ofNegotiation)
    .get()
  query
    .insert(actions)
    .values({
      negotiationId,
      id,
      sequence: (last?.sequence ?? 0) + 1,
      labelKey: label.key,
      labelValues: label.values ?? null,
      changes,
      state: 'done',
      at,
      revision,
    })
    .run()
}

/** Marks a booked action as undone or done again. */
export function markEntry(
  { query }: Store,
  negotiationId: string,
  actionId: string,
  state: 'done' | 'undone',
) {
  query
    .update(actions)
    .set({ state })
    .where(and(eq(actions.negotiationId, negotiationId), eq(actions.id, actionId)))
    .run()
}

function labelAt({ query }: Store, negotiationId: string, state: 'done' | 'undone'): ActionLabel | null {
  const order = state === 'done' ? desc(actions.sequence) : asc(actions.sequence)
  const stored = query
    .select({ labelKey: actions.labelKey, labelValues: actions.labelValues })
    .from(actions)
    .where(and(eq(actions.negotiationId, negotiationId), eq(actions.state, state)))
    .orderBy(order)
    .limit(1)
    .get()
  return stored === undefined ? null : labelOf(stored)
}

function labelOf({ labelKey, labelValues }: Stored): ActionLabel {
  return { key: labelKey, ...(labelValues === null ? {} : { values: labelValues }) }
}
