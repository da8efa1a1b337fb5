import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { NegotiationHead } from '../domain/actions/action.ts'
import type { Month } from '../domain/negotiation/calendar.ts'
import type { Review } from '../domain/negotiation/comment.ts'
import type { Negotiation, ScenarioRole } from '../domain/negotiation/negotiation.ts'
import type { Season } from '../domain/negotiation/season.ts'
import { err, ok, type Result } from '../domain/result.ts'
import type { Workspace } from '../domain/scenarios/liveScenario.ts'
import { toWorkspace } from '../domain/scenarios/toWorkspace.ts'
import { type JournalState, journalState } from './journal.ts'
import { headColumns, headOf } from './negotiationHead.ts'
import type { Store } from './open.ts'
import { prepared, preparedUpdate } from './prepared.ts'
import { insertProducts, readProducts } from './products.ts'
import { withoutEmpty } from './rowColumns.ts'
import { saving } from './saving.ts'
import { insertScenarios, readScenarios } from './scenarios.ts'
import { negotiations } from './schema/negotiationTables.ts'
import { scenarios } from './schema/scenarioTables.ts'

/** More than a person works on side by side; a thousand products take a megabyte. */
const MOST_WORKSPACES = 8

export type NotFound = { readonly kind: 'not-found' }
export type StaleRevision = { readonly kind: 'stale-revision'; readonly current: number }

/** One line of the list of negotiations. */
export type NegotiationSummary = {
  readonly id: string
  readonly name: string
  readonly supplierName: string
  readonly accountName: string
  readonly yearStart: Month
  readonly isSample: boolean
  /** ISO instant of the last action. */
  readonly changedAt: string
  /** Counts changes: figures reckoned at one revision hold as long as it stays. */
  readonly revision: number
  readonly season?: Season
  /** What was decided last. */
  readonly lastReview?: Review
  readonly scenarios: readonly { readonly id: string; readonly name: string; readonly role: ScenarioRole }[]
}

/** A negotiation opened for work. */
export type OpenNegotiation = JournalState & {
  readonly id: string
  readonly isSample: boolean
  readonly workspace: Workspace
}

/** How a negotiation comes into the store; `action` makes a retry harmless, `at` is an ISO instant. */
export type Arrival = { readonly id: string; readonly action: string; readonly at: string }

/** All negotiations, the one changed last first. */
export function listNegotiations({ query }: Store): readonly NegotiationSummary[] {
  const heads = query
    .select()
    .from(negotiations)
    .where(isNull(negotiations.deletedAt))
    .orderBy(desc(negotiations.changedAt), negotiations.id)
    .all()
  const all = query
    .select({
      negotiationId: scenarios.negotiationId,
      id: scenarios.id,
      name: scenarios.name,
      role: scenarios.role,
    })
    .from(scenarios)
    .orderBy(scenarios.negotiationId, scenarios.position)
    .all()
  const byNegotiation = new Map<string, NegotiationSummary['scenarios'][number][]>()
  for (const { negotiationId, ...scenario } of all) {
    const list = byNegotiation.get(negotiationId) ?? []
    list.push(scenario)
    byNegotiation.set(negotiationId, list)
  }
  return heads.map((head) => ({
    id: head.id,
    name: head.name,
    supplierName: head.supplierName,
    accountName: head.accountName,
    yearStart: head.yearStart,
    isSample: head.isSample,
    changedAt: head.changedAt,
    revision: head.revision,
    ...withoutEmpty<Pick<NegotiationSummary, 'season' | 'lastReview'>>(
      { season: head.season, lastReview: head.reviews?.at(-1) ?? null },
      [],
    ),
    scenarios: byNegotiation.get(head.id) ?? [],
  }))
}

/** A negotiation with everything in it and where its undo and redo stand. */
export function openNegotiation(store: Store, negotiationId: string): Result<OpenNegotiation, NotFound> {
  return store.query.transaction(() => {
    const head = readHead(store, negotiationId)
    if (head === undefined) return err({ kind: 'not-found' })
    const { id, isSample } = head
    return ok({
      id,
      isSample,
      workspace: workspaceOf(store, id, head.revision),
      ...journalState(store, head),
    })
  })
}

/** Creates a negotiation without products and with one empty scenario of the role `target`. */
export function createNegotiation(
  store: Store,
  arrival: Arrival,
  wanted: {
    readonly name: string
    readonly supplierName: string
    readonly accountName: string
    readonly stores: number
    readonly yearStart: Month
    /** The first scenario, named in the language of the person. */
    readonly scenario: { readonly id: string; readonly name: string }
    readonly costOfCapital: number
  },
): { readonly id: string } {
  return addNegotiation(store, arrival, false, {
    name: wanted.name,
    supplier: { name: wanted.supplierName },
    account: { name: wanted.accountName, stores: wanted.stores },
    year: { start: wanted.yearStart },
    assumptions: { costOfCapital: wanted.costOfCapital },
    products: [],
    scenarios: [
      {
        ...wanted.scenario,
        role: 'target',
        terms: { rows: [], removed: [] },
        promotions: { rows: [], removed: [] },
        newProducts: { rows: [], removed: [] },
      },
    ],
  })
}

/** Stores a negotiation that has been parsed; each import is a negotiation of its own. */
export function importNegotiation(
  store: Store,
  arrival: Arrival,
  negotiation: Negotiation,
): { readonly id: string } {
  return addNegotiation(store, arrival, false, toWorkspace(negotiation))
}

/**
 * Stores a negotiation that was worked on elsewhere, at the revision it has there; inside a transaction with what else
 * belongs to it.
 */
export function addWorkedOn(
  store: Store,
  { id, action }: Pick<Arrival, 'id' | 'action'>,
  worked: { readonly workspace: Workspace; readonly revision: number; readonly changedAt: string },
): void {
  addNegotiation(store, { id, action, at: worked.changedAt }, false, worked.workspace)
  setRevision(store, id, worked.revision, worked.changedAt)
}

/** Stores the sample unless it is there, and answers which negotiation it is. There is at most one. */
export function seedSample(store: Store, arrival: Arrival, sample: Negotiation): { readonly id: string } {
  const seed = () => {
    const there = store.query
      .select({ id: negotiations.id })
      .from(negotiations)
      .where(and(eq(negotiations.isSample, true), isNull(negotiations.deletedAt)))
      .get()
    return there ?? addNegotiation(store, arrival, true, toWorkspace(sample))
  }
  return saving(store, seed, () => broughtBy(store, arrival.action) !== undefined)
}

/** Puts a fresh sample in the place of the one there is, which is deleted like any other negotiation. */
export function replaceSample(store: Store, arrival: Arrival, sample: Negotiation): { readonly id: string } {
  const replace = () => {
    putAwaySample(store, arrival.at)
    return addNegotiation(store, arrival, true, toWorkspace(sample))
  }
  return saving(store, replace, () => broughtBy(store, arrival.action) !== undefined)
}

/** Deletes the sample that is in the lists, if there is one; inside a transaction. */
export function putAwaySample({ query }: Store, at: string): void {
  query
    .update(negotiations)
    .set({ deletedAt: at })
    .where(and(eq(negotiations.isSample, true), isNull(negotiations.deletedAt)))
    .run()
}

/** Takes a negotiation out of every list. Its frozen versions must outlive it, so its rows stay in the file. */
export function deleteNegotiation(
  store: Store,
  {
    negotiation,
    revision,
    at,
  }: { readonly negotiation: string; readonly revision: number; readonly at: string },
): Result<null, NotFound | StaleRevision> {
  const remove = (): Result<null, NotFound | StaleRevision> => {
    const head = readHead(store, negotiation)
    if (head === undefined) return err({ kind: 'not-found' })
    if (head.revision !== revision) return err({ kind: 'stale-revision', current: head.revision })
    store.query.update(negotiations).set({ deletedAt: at }).where(eq(negotiations.id, negotiation)).run()
    store.workspaces.delete(negotiation)
    return ok(null)
  }
  return saving(store, remove, () => readHead(store, negotiation) === undefined)
}

/** Where a negotiation that has not been deleted stands; undefined for none. */
export function readHead(store: Store, negotiationId: string) {
  return headById(store).get({ id: negotiationId })
}

/** The workspace at a revision: as last seen when that is the revision, else as stored. */
export function workspaceOf(store: Store, negotiationId: string, revision: number): Workspace {
  const seen = store.workspaces.get(negotiationId)
  if (seen?.revision === revision) return seen.workspace
  const workspace = readWorkspace(store, negotiationId)
  rememberWorkspace(store, negotiationId, { revision, workspace })
  return workspace
}

/** Keeps a workspace in memory, and forgets the one that was longest not kept anew where there are too many. */
export function rememberWorkspace(
  { workspaces }: Store,
  negotiationId: string,
  seen: { readonly revision: number; readonly workspace: Workspace },
): void {
  workspaces.delete(negotiationId)
  workspaces.set(negotiationId, seen)
  const [oldest] = workspaces.keys()
  if (workspaces.size > MOST_WORKSPACES && oldest !== undefined) workspaces.delete(oldest)
}

/**
 * The workspace as stored, kept in no memory: for looking through many negotiations.
 * @throws RangeError when there is none of that id
 */
export function readWorkspace(store: Store, negotiationId: string): Workspace {
  const head = wholeHead(store).get({ id: negotiationId })
  if (head === undefined) throw new RangeError(`There is no negotiation ${negotiationId}.`)
  return {
    ...headOf(head),
    products: readProducts(store, negotiationId),
    scenarios: readScenarios(store, negotiationId),
  }
}

/** Writes what an action changed about the negotiation itself. */
export function changeHead(store: Store, negotiationId: string, head: NegotiationHead): void {
  updateRow(store, { ...headColumns(head), id: negotiationId })
}

/** Moves a negotiation on to its next revision. */
export function setRevision(store: Store, negotiationId: string, revision: number, at: string): void {
  revise(store).run({ id: negotiationId, revision, at })
}

const isThis = eq(negotiations.id, sql.placeholder('id'))
const isThere = and(isThis, isNull(negotiations.deletedAt))
const { id, isSample, revision, changedAt } = negotiations
const headById = prepared((query) =>
  query.select({ id, isSample, revision, changedAt }).from(negotiations).where(isThere).prepare(),
)
const wholeHead = prepared((query) => query.select().from(negotiations).where(isThere).prepare())
const updateRow = preparedUpdate(negotiations, ['id'])
const revise = prepared((query) =>
  query
    .update(negotiations)
    .set({ revision: sql`${sql.placeholder('revision')}`, changedAt: sql`${sql.placeholder('at')}` })
    .where(isThis)
    .prepare(),
)

function addNegotiation(
  store: Store,
  { id, action, at }: Arrival,
  isSample: boolean,
  workspace: Workspace,
): { readonly id: string } {
  const add = () => {
    const before = broughtBy(store, action)
    if (before !== undefined) return before
    const { products, scenarios: lives, ...head } = workspace
    store.query
      .insert(negotiations)
      .values({ ...headColumns(head), id, isSample, revision: 0, createdBy: action, changedAt: at })
      .run()
    insertProducts(store, id, products)
    insertScenarios(store, id, lives)
    return { id }
  }
  return saving(store, add, () => broughtBy(store, action) !== undefined)
}

/** The negotiation an action brought into the store, deleted since or not. */
export function broughtBy({ query }: Store, action: string): { readonly id: string } | undefined {
  return query
    .select({ id: negotiations.id })
    .from(negotiations)
    .where(eq(negotiations.createdBy, action))
    .get()
}
