import { desc, eq, getTableColumns } from 'drizzle-orm'
import type { Fen } from '../domain/money.ts'
import type { Negotiation } from '../domain/negotiation/negotiation.ts'
import { serializeNegotiation } from '../domain/negotiation/serializeNegotiation.ts'
import { err, ok, type Result } from '../domain/result.ts'
import { toNegotiation } from '../domain/scenarios/toNegotiation.ts'
import { type NotFound, readHead, workspaceOf } from './negotiations.ts'
import type { Store } from './open.ts'
import { saving } from './saving.ts'
import { snapshots } from './schema/recordTables.ts'
import { hashOfFrozen, isAsFrozen, type Sealed, sealOfSnapshot } from './snapshotSeal.ts'

/** A frozen version as lists show it. */
export type Snapshot = {
  readonly id: string
  readonly scenario: string
  readonly name: string
  /** ISO instant. */
  readonly takenAt: string
  /** Null where the person gave no name. */
  readonly takenBy: string | null
  /** Over what is frozen, 64 hex digits: the same content has the same one. */
  readonly sha256: string
}

/** The same in a list; where what the list says of it is not what was frozen, it is altered. */
export type ListedSnapshot = Snapshot & { readonly isAltered: boolean }

/** The figures of the frozen scenario, settled in whole fen, by their names in docs/calculation.md §7. */
export type SettledResults = Readonly<Record<string, Fen>>

/** A frozen version with all it holds. */
export type OpenSnapshot = Snapshot & {
  readonly negotiation: Negotiation
  readonly results: SettledResults
  readonly engineVersion: string
}

/** Freezes a negotiation as it stands, for good. `id` makes a retry harmless: the same id answers the first one. */
export function takeSnapshot(
  store: Store,
  taken: {
    readonly id: string
    readonly negotiation: string
    readonly scenario: string
    readonly name: string
    readonly at: string
    readonly by?: string | undefined
    readonly engineVersion: string
    readonly results: SettledResults
  },
): Result<Snapshot, NotFound> {
  const freeze = (): Result<Snapshot, NotFound> => {
    const there = store.query.select().from(snapshots).where(eq(snapshots.id, taken.id)).get()
    if (there !== undefined) return ok(snapshotOf(there))
    const head = readHead(store, taken.negotiation)
    if (head === undefined) return err({ kind: 'not-found' })
    const workspace = workspaceOf(store, head.id, head.revision)
    if (!workspace.scenarios.some(({ id }) => id === taken.scenario)) return err({ kind: 'not-found' })
    const frozen = {
      scenarioId: taken.scenario,
      engineVersion: taken.engineVersion,
      negotiationJson: serializeNegotiation(toNegotiation(workspace)),
      resultsFenJson: fenJson(taken.results),
    }
    const row = {
      ...frozen,
      id: taken.id,
      negotiationId: head.id,
      name: taken.name,
      takenAt: taken.at,
      takenBy: taken.by ?? null,
      sha256: hashOfFrozen(frozen),
    }
    store.query
      .insert(snapshots)
      .values({ ...row, sealSha256: sealOfSnapshot(row) })
      .run()
    return ok(snapshotOf(row))
  }
  const isThere = () => {
    const ofThisId = eq(snapshots.id, taken.id)
    return store.query.select({ id: snapshots.id }).from(snapshots).where(ofThisId).get() !== undefined
  }
  return saving(store, freeze, isThere)
}

/** The frozen versions of a negotiation, the newest first, each with its seal checked; its content is when it is opened. */
export function listSnapshots(
  store: Store,
  negotiationId: string,
): Result<readonly ListedSnapshot[], NotFound> {
  if (readHead(store, negotiationId) === undefined) return err({ kind: 'not-found' })
  const { negotiationJson: _negotiation, resultsFenJson: _results, ...listed } = getTableColumns(snapshots)
  const stored = store.query
    .select(listed)
    .from(snapshots)
    .where(eq(snapshots.negotiationId, negotiationId))
    .orderBy(desc(snapshots.takenAt), snapshots.id)
    .all()
  return ok(stored.map((row) => ({ ...snapshotOf(row), isAltered: row.sealSha256 !== sealOfSnapshot(row) })))
}

/** A frozen version, after its hash and its seal have been checked; one that does not match is refused. */
export function openSnapshot(
  { query }: Store,
  snapshotId: string,
): Result<OpenSnapshot, NotFound | { readonly kind: 'snapshot-damaged'; readonly name: string }> {
  const stored = query.select().from(snapshots).where(eq(snapshots.id, snapshotId)).get()
  if (stored === undefined) return err({ kind: 'not-found' })
  if (!isAsFrozen(stored)) return err({ kind: 'snapshot-damaged', name: stored.name })
  return ok({
    ...snapshotOf(stored),
    engineVersion: stored.engineVersion,
    negotiation: JSON.parse(stored.negotiationJson) as Negotiation,
    results: JSON.parse(stored.resultsFenJson) as SettledResults,
  })
}

function fenJson(results: SettledResults): string {
  const entries = Object.entries(results).sort(([left], [right]) => (left < right ? -1 : 1))
  const broken = entries.find(([, fen]) => !Number.isSafeInteger(fen))
  if (broken !== undefined) throw new RangeError(`${broken[0]} is not whole fen: ${broken[1]}`)
  return JSON.stringify(Object.fromEntries(entries))
}

function snapshotOf({ id, scenarioId, name, takenAt, takenBy, sha256 }: Sealed): Snapshot {
  return { id, scenario: scenarioId, name, takenAt, takenBy, sha256 }
}
