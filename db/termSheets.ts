import type Database from 'better-sqlite3'
import { and, desc, eq, inArray } from 'drizzle-orm'
import type { Language } from '../domain/locale/language.ts'
import { err, ok, type Result } from '../domain/result.ts'
import { type NotFound, readHead, workspaceOf } from './negotiations.ts'
import type { Store } from './open.ts'
import { saving } from './saving.ts'
import { termSheetLocks, termSheets } from './schema/recordTables.ts'
import { type FrozenTable, frozenTable, sealOver, sha256Of } from './seal.ts'

/** A frozen term sheet as lists show it. */
export type TermSheet = {
  readonly id: string
  readonly scenario: string
  readonly number: string
  readonly version: string
  readonly language: Language
  readonly engineVersion: string
  /** ISO instant. */
  readonly frozenAt: string
  readonly frozenBy: string
  /** Over the canonical JSON of the facts, 64 hex digits: what the paper shows. */
  readonly sha256: string
  /** Id of the sheet this one amends (补充协议); null for one that stands alone. */
  readonly amends: string | null
}

/** A frozen term sheet with all it holds. */
export type OpenTermSheet = TermSheet & { readonly factsJson: string; readonly pdf: Uint8Array }

/** The number and version are taken by another sheet; a change is a new version. */
export type VersionTaken = {
  readonly kind: 'version-taken'
  readonly number: string
  readonly version: string
}

/** A sheet of the negotiation is locked: only an amendment of the newest locked one may follow. */
export type OnlyAmendments = {
  readonly kind: 'only-amendments'
  readonly number: string
  readonly version: string
}

/** Only a locked sheet is amended; one that is not has another version. */
export type AmendsUnlocked = { readonly kind: 'amends-unlocked' }

type FreezingFailure = NotFound | VersionTaken | OnlyAmendments | AmendsUnlocked

/** A sheet that is not as it was frozen. */
export type TermSheetDamaged = {
  readonly kind: 'term-sheet-damaged'
  readonly number: string
  readonly version: string
}

type Stored = typeof termSheets.$inferSelect
type Sealed = Omit<Stored, 'sealSha256' | 'pdf'> & { readonly pdf: Uint8Array }

/**
 * Freezes a term sheet for good: canonical facts, their hash, the engine's version, who and when, and the paper's bytes,
 * in one transaction. `id` makes a retry harmless: the same id answers the first one.
 */
export function freezeTermSheet(
  store: Store,
  frozen: {
    readonly id: string
    readonly negotiation: string
    readonly scenario: string
    readonly number: string
    readonly version: string
    readonly language: Language
    readonly factsJson: string
    readonly pdf: Uint8Array
    readonly engineVersion: string
    readonly at: string
    readonly by: string
    /** The newest locked sheet of the same negotiation, which this one amends. */
    readonly amends?: string | undefined
  },
): Result<TermSheet, FreezingFailure> {
  const freeze = (): Result<TermSheet, FreezingFailure> => {
    const { query } = store
    const there = query.select().from(termSheets).where(eq(termSheets.id, frozen.id)).get()
    if (there !== undefined) return ok(termSheetOf(there))
    const head = readHead(store, frozen.negotiation)
    if (head === undefined) return err({ kind: 'not-found' })
    const { scenarios } = workspaceOf(store, head.id, head.revision)
    if (!scenarios.some(({ id }) => id === frozen.scenario)) return err({ kind: 'not-found' })
    const { number, version, language, factsJson, engineVersion, amends = null } = frozen
    if (amends !== null && !isSheetOf(store, amends, head.id)) return err({ kind: 'not-found' })
    const locked = newestLocked(store, head.id)
    if (locked !== undefined && locked.id !== amends) {
      return err({ kind: 'only-amendments', number: locked.number, version: locked.version })
    }
    if (amends !== null && locked === undefined) return err({ kind: 'amends-unlocked' })
    const sameVersion = and(
      eq(termSheets.negotiationId, head.id),
      eq(termSheets.number, number),
      eq(termSheets.version, version),
      eq(termSheets.language, language),
    )
    if (query.select().from(termSheets).where(sameVersion).get() !== undefined) {
      return err({ kind: 'version-taken', number, version })
    }
    const row = {
      id: frozen.id,
      negotiationId: head.id,
      scenarioId: frozen.scenario,
      number,
      version,
      language,
      factsJson,
      pdf: Buffer.from(frozen.pdf),
      engineVersion,
      frozenAt: frozen.at,
      frozenBy: frozen.by,
      sha256: sha256Of(factsJson),
      amends,
    }
    query
      .insert(termSheets)
      .values({ ...row, sealSha256: sealOf(row) })
      .run()
    return ok(termSheetOf(row))
  }
  return saving(store, freeze, () => isThere(store, frozen.id))
}

function isThere({ query }: Store, id: string): boolean {
  return query.select({ id: termSheets.id }).from(termSheets).where(eq(termSheets.id, id)).get() !== undefined
}

function isSheetOf({ query }: Store, id: string, negotiationId: string): boolean {
  const ofNegotiation = and(eq(termSheets.id, id), eq(termSheets.negotiationId, negotiationId))
  return query.select({ id: termSheets.id }).from(termSheets).where(ofNegotiation).get() !== undefined
}

function newestLocked({ query }: Store, negotiationId: string) {
  const ids = query.select({ id: termSheetLocks.termSheetId }).from(termSheetLocks)
  return query
    .select({ id: termSheets.id, number: termSheets.number, version: termSheets.version })
    .from(termSheets)
    .where(and(eq(termSheets.negotiationId, negotiationId), inArray(termSheets.id, ids)))
    .orderBy(desc(termSheets.frozenAt), termSheets.id)
    .get()
}

/** The frozen term sheets of a negotiation, the newest first. */
export function listTermSheets({ query }: Store, negotiationId: string): readonly TermSheet[] {
  return query
    .select()
    .from(termSheets)
    .where(eq(termSheets.negotiationId, negotiationId))
    .orderBy(desc(termSheets.frozenAt), termSheets.id)
    .all()
    .map(termSheetOf)
}

/** The sheet whose facts have this hash, as papers name it; null where no such sheet was frozen here. */
export function findTermSheet(
  { query }: Store,
  sha256: string,
): { readonly number: string; readonly version: string } | null {
  const columns = { number: termSheets.number, version: termSheets.version }
  return query.select(columns).from(termSheets).where(eq(termSheets.sha256, sha256)).get() ?? null
}

/** A frozen term sheet, after both hashes have been checked; one that does not match is refused. */
export function openTermSheet(
  { query }: Store,
  id: string,
): Result<OpenTermSheet, NotFound | TermSheetDamaged> {
  const stored = query.select().from(termSheets).where(eq(termSheets.id, id)).get()
  if (stored === undefined) return err({ kind: 'not-found' })
  if (!isAsFrozen(stored)) {
    return err({ kind: 'term-sheet-damaged', number: stored.number, version: stored.version })
  }
  return ok({ ...termSheetOf(stored), factsJson: stored.factsJson, pdf: new Uint8Array(stored.pdf) })
}

/** The term sheets of a database; a store from before sheets were kept has none. */
export function frozenTermSheets(database: Database.Database): FrozenTable {
  return frozenTable<Stored>(database, 'term_sheets', {
    key: 'id',
    fields: {
      id: 'id',
      negotiationId: 'negotiation_id',
      scenarioId: 'scenario_id',
      number: 'number',
      version: 'version',
      language: 'language',
      factsJson: 'facts_json',
      pdf: 'pdf',
      engineVersion: 'engine_version',
      frozenAt: 'frozen_at',
      frozenBy: 'frozen_by',
      sha256: 'sha256',
      sealSha256: 'seal_sha256',
      amends: 'amends_id',
    },
    alteredName: (row) => (isAsFrozen(row) ? null : `${row.number} ${row.version}`),
  })
}

function isAsFrozen(stored: Stored): boolean {
  return stored.sha256 === sha256Of(stored.factsJson) && stored.sealSha256 === sealOf(stored)
}

/** SHA-256 over everything that is kept of a sheet, the paper by its own hash; sheets from before there were amendments keep theirs. */
function sealOf(row: Sealed): string {
  return sealOver([
    row.id,
    row.negotiationId,
    row.scenarioId,
    row.number,
    row.version,
    row.language,
    row.engineVersion,
    row.frozenAt,
    row.frozenBy,
    row.sha256,
    sha256Of(row.pdf),
    ...(row.amends === null ? [] : [row.amends]),
  ])
}

function termSheetOf(row: Omit<Stored, 'pdf' | 'sealSha256' | 'factsJson'>): TermSheet {
  const { id, scenarioId, number, version, language, engineVersion, frozenAt, frozenBy, sha256, amends } = row
  return {
    id,
    scenario: scenarioId,
    number,
    version,
    language,
    engineVersion,
    frozenAt,
    frozenBy,
    sha256,
    amends,
  }
}
