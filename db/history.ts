import { and, desc, eq, inArray, lt, or, type SQL, sql } from 'drizzle-orm'
import type { ActionLabel } from '../domain/actions/action.ts'
import { applyChanges } from '../domain/actions/applyChanges.ts'
import { changesOnTheWay } from '../domain/actions/changesOnTheWay.ts'
import type { Scenario } from '../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../domain/result.ts'
import { resolveScenario } from '../domain/scenarios/resolveScenario.ts'
import type { StepGone } from './actions.ts'
import { labelOf, wayTo } from './journal.ts'
import { type NotFound, readHead, type StaleRevision, workspaceOf } from './negotiations.ts'
import type { Store } from './open.ts'
import { actions } from './schema/recordTables.ts'

/** One booked action as the history lists it. */
export type HistoryStep = {
  readonly id: string
  readonly sequence: number
  readonly label: ActionLabel
  /** ISO instant. */
  readonly at: string
  readonly state: 'done' | 'undone' | 'discarded'
  /** Who did it, or undid or made it again last; null where no name was given. */
  readonly by: string | null
  /** The scenario its first change is about; null where that is about the whole negotiation. */
  readonly scenario: string | null
}

/** A part of the history, the newest first. */
export type HistoryPage = {
  readonly steps: readonly HistoryStep[]
  /** Ask with it for what came before; null at the beginning. */
  readonly before: number | null
  /** The step the negotiation stands at; null before the first one. */
  readonly now: string | null
}

/** A word somebody looks for: as it stands in names, or the keys of the labels whose sentence holds it. */
export type SearchWord = { readonly text: string; readonly keys: readonly string[] }

/** A page of everything that was ever done to a negotiation, read without what it changed. */
export function listHistory(
  store: Store,
  asked: {
    readonly negotiation: string
    readonly before?: number | undefined
    readonly limit: number
    readonly search?: readonly SearchWord[] | undefined
  },
): Result<HistoryPage, NotFound> {
  const { query } = store
  if (readHead(store, asked.negotiation) === undefined) return err({ kind: 'not-found' })
  const ofThis = eq(actions.negotiationId, asked.negotiation)
  const stored = query
    .select({
      id: actions.id,
      sequence: actions.sequence,
      labelKey: actions.labelKey,
      labelValues: actions.labelValues,
      at: actions.at,
      state: actions.state,
      by: actions.by,
      scenario: scenarioOfFirstChange,
    })
    .from(actions)
    .where(
      and(
        ofThis,
        asked.before === undefined ? undefined : lt(actions.sequence, asked.before),
        ...(asked.search ?? []).map(holds),
      ),
    )
    .orderBy(desc(actions.sequence))
    .limit(asked.limit + 1)
    .all()
  const now = query
    .select({ id: actions.id })
    .from(actions)
    .where(and(ofThis, eq(actions.state, 'done')))
    .orderBy(desc(actions.sequence))
    .limit(1)
    .get()
  const shown = stored.slice(0, asked.limit)
  return ok({
    steps: shown.map(({ labelKey, labelValues, ...step }) => ({
      ...step,
      label: labelOf({ labelKey, labelValues }),
    })),
    before: stored.length > asked.limit ? (shown.at(-1)?.sequence ?? null) : null,
    now: now?.id ?? null,
  })
}

/** A scenario in full as it read after a step; nothing is written. */
export function scenarioAt(
  store: Store,
  asked: {
    readonly negotiation: string
    readonly revision: number
    readonly step: string | null
    readonly scenario: string
  },
): Result<Scenario, NotFound | StaleRevision | StepGone> {
  return store.query.transaction((): Result<Scenario, NotFound | StaleRevision | StepGone> => {
    const head = readHead(store, asked.negotiation)
    if (head === undefined) return err({ kind: 'not-found' })
    if (head.revision !== asked.revision) return err({ kind: 'stale-revision', current: head.revision })
    const way = wayTo(store, asked.negotiation, asked.step)
    if (way === null) return err({ kind: 'step-gone' })
    const then = applyChanges(workspaceOf(store, head.id, head.revision), changesOnTheWay(way))
    if (!then.ok) throw new Error(`The journal does not fit the store: ${then.error.path}`)
    const isThere = then.value.scenarios.some(({ id }) => id === asked.scenario)
    return isThere ? ok(resolveScenario(then.value, asked.scenario)) : err({ kind: 'not-found' })
  })
}

const firstChange = (path: string) => sql`json_extract(${actions.changes}, ${`$[0].${path}`})`
const scenarioOfFirstChange = sql<string | null>`coalesce(${firstChange('scenario')},
  CASE WHEN ${firstChange('of')} = 'scenario' THEN ${firstChange('id')} END)`

function holds({ text, keys }: SearchWord): SQL | undefined {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return or(
    sql`${actions.labelValues} LIKE ${pattern} ESCAPE '\\'`,
    keys.length === 0 ? undefined : inArray(actions.labelKey, [...keys]),
  )
}
