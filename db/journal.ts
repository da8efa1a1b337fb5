import { and, asc, desc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Action, ActionLabel, Change } from '../domain/actions/action.ts'
import type { Store } from './open.ts'
import { prepared } from './prepared.ts'
import { actions } from './schema/recordTables.ts'

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

type Labelled = Pick<typeof actions.$inferSelect, 'labelKey' | 'labelValues'>

/** Where the journal of a negotiation stands, given its stored head. */
export function journalState(
  store: Store,
  head: { readonly id: string; readonly revision: number; readonly changedAt: string },
): JournalState {
  return {
    revision: head.revision,
    undo: labelOrNull(lastDone(store).get({ negotiationId: head.id })),
    redo: labelOrNull(firstUndone(store).get({ negotiationId: head.id })),
    savedAt: head.changedAt,
  }
}

/** What was answered when an action was first booked; null for one never seen. */
export function firstAnswer(store: Store, negotiationId: string, actionId: string): JournalState | null {
  const stored = entryById(store).get({ negotiationId, id: actionId })
  return stored === undefined ? null : answerOf(stored)
}

function answerOf(stored: Labelled & { readonly revision: number; readonly at: string }): JournalState {
  return { revision: stored.revision, undo: labelOf(stored), redo: null, savedAt: stored.at }
}

/** The action that undo takes back next, or redo makes again next. */
export function nextEntry(store: Store, negotiationId: string, to: 'undo' | 'redo'): JournalEntry | null {
  const next = (to === 'undo' ? lastDone : firstUndone)(store).get({ negotiationId })
  const stored = next === undefined ? undefined : wholeEntry(store).get({ negotiationId, id: next.id })
  return stored === undefined ? null : { id: stored.id, label: labelOf(stored), changes: stored.changes }
}

/**
 * Books an action as done and answers where the journal stands then. What had been undone before it can no longer be
 * redone, but stays in the journal.
 */
export function bookAction(
  store: Store,
  negotiationId: string,
  { id, label, changes }: Action,
  { revision, at, by }: { readonly revision: number; readonly at: string; readonly by?: string | undefined },
): JournalState {
  discardUndone(store).run({ negotiationId })
  const sequence = (lastSequence(store).get({ negotiationId })?.sequence ?? 0) + 1
  const labelValues = label.values ?? null
  insertEntry(store).run({
    negotiationId,
    id,
    sequence,
    labelKey: label.key,
    labelValues,
    changes,
    at,
    revision,
    by: by ?? null,
  })
  return answerOf({ labelKey: label.key, labelValues, revision, at })
}

/** Marks booked actions as undone or done again by somebody, in one statement however many they are. */
export function markEntries(
  { query }: Store,
  negotiationId: string,
  actionIds: readonly string[],
  state: 'done' | 'undone',
  by: string | undefined,
): void {
  const isOneOfThem = sql`${actions.id} IN (SELECT value FROM json_each(${JSON.stringify(actionIds)}))`
  query
    .update(actions)
    .set({ state, by: by ?? null })
    .where(and(eq(actions.negotiationId, negotiationId), isOneOfThem))
    .run()
}

/** The step from where the negotiation stands to the state after an action: what to undo, else what to make again. */
export type JournalWay = {
  readonly to: 'undo' | 'redo'
  /** In the order in which they are undone or made again. */
  readonly entries: readonly JournalEntry[]
}

/**
 * The way to the state after an action, `null` being before the first; null when undo and redo do not lead there.
 */
export function wayTo({ query }: Store, negotiationId: string, actionId: string | null): JournalWay | null {
  const ofThis = eq(actions.negotiationId, negotiationId)
  const target =
    actionId === null
      ? { sequence: 0, state: 'done' as const }
      : query
          .select({ sequence, state: actions.state })
          .from(actions)
          .where(and(ofThis, eq(actions.id, actionId)))
          .get()
  if (target === undefined || target.state === 'discarded') return null
  const passed =
    target.state === 'done'
      ? and(ofThis, eq(actions.state, 'done'), gt(sequence, target.sequence))
      : and(ofThis, isUndone, lte(sequence, target.sequence))
  const order = target.state === 'done' ? desc(sequence) : asc(sequence)
  const stored = query.select().from(actions).where(passed).orderBy(order).all()
  return {
    to: target.state === 'done' ? 'undo' : 'redo',
    entries: stored.map((entry) => ({ id: entry.id, label: labelOf(entry), changes: entry.changes })),
  }
}

const given = sql.placeholder
const ofNegotiation = eq(actions.negotiationId, given('negotiationId'))
/** Spelled out, not bound: SQLite uses the index of undone actions only for a constant. */
const isUndone = sql`${actions.state} = 'undone'`
const isEntry = and(ofNegotiation, eq(actions.id, given('id')))
const { id, labelKey, labelValues, revision, at, sequence } = actions

const entryById = prepared((query) =>
  query.select({ labelKey, labelValues, revision, at }).from(actions).where(isEntry).prepare(),
)
const wholeEntry = prepared((query) => query.select().from(actions).where(isEntry).prepare())
const lastDone = prepared((query) =>
  query
    .select({ id, labelKey, labelValues })
    .from(actions)
    .where(and(ofNegotiation, eq(actions.state, 'done')))
    .orderBy(desc(sequence))
    .limit(1)
    .prepare(),
)
const firstUndone = prepared((query) =>
  query
    .select({ id, labelKey, labelValues })
    .from(actions)
    .where(and(ofNegotiation, isUndone))
    .orderBy(asc(sequence))
    .limit(1)
    .prepare(),
)
const lastSequence = prepared((query) =>
  query.select({ sequence }).from(actions).where(ofNegotiation).orderBy(desc(sequence)).limit(1).prepare(),
)
const discardUndone = prepared((query) =>
  query.update(actions).set({ state: 'discarded' }).where(and(ofNegotiation, isUndone)).prepare(),
)
const insertEntry = prepared((query) =>
  query
    .insert(actions)
    .values({
      negotiationId: given('negotiationId'),
      id: given('id'),
      sequence: given('sequence'),
      labelKey: given('labelKey'),
      labelValues: given('labelValues'),
      changes: given('changes'),
      state: 'done',
      at: given('at'),
      revision: given('revision'),
      by: given('by'),
    })
    .prepare(),
)

function labelOrNull(stored: Labelled | undefined): ActionLabel | null {
  return stored === undefined ? null : labelOf(stored)
}

/** The name of a stored action. */
export function labelOf({ labelKey, labelValues }: Labelled): ActionLabel {
  return { key: labelKey, ...(labelValues === null ? {} : { values: labelValues }) }
}
