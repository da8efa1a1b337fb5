import type Database from 'better-sqlite3'
import { asc, eq } from 'drizzle-orm'
import { err, ok, type Result } from '../domain/result.ts'
import type { NotFound } from './negotiations.ts'
import type { Store } from './open.ts'
import { saving } from './saving.ts'
import { returnedPapers, termSheetLocks } from './schema/recordTables.ts'
import { type FrozenTable, frozenTable, sealOver, sha256Of } from './seal.ts'
import { openTermSheet, type TermSheetDamaged } from './termSheets.ts'

/** What came back of an issued sheet, as lists show it. */
export type ReturnedPaper = {
  readonly id: string
  readonly termSheet: string
  /** A file with electronic signatures, or the scan of the paper that was signed and stamped by hand. */
  readonly kind: 'signedFile' | 'scan'
  readonly fileName: string
  readonly mediaType: 'application/pdf' | 'image/png' | 'image/jpeg'
  /** Over the content, 64 hex digits. */
  readonly sha256: string
  /** ISO instant. */
  readonly returnedAt: string
  readonly returnedBy: string | null
}

export type OpenReturnedPaper = ReturnedPaper & { readonly content: Uint8Array }

/** A sheet that holds: from then on there are amendments of it only. */
export type TermSheetLock = {
  readonly termSheet: string
  /** Id of the returned paper it was compared with. */
  readonly paper: string
  readonly lockedAt: string
  readonly lockedBy: string | null
}

/** A returned paper that is not as it was kept. */
export type ReturnedPaperDamaged = { readonly kind: 'returned-paper-damaged'; readonly fileName: string }

/** The sheet is locked; nothing more is taken back for it. */
export type TermSheetLocked = { readonly kind: 'term-sheet-locked' }

type StoredPaper = typeof returnedPapers.$inferSelect
type StoredLock = typeof termSheetLocks.$inferSelect

/** Keeps a paper that came back for good. `id` makes a retry harmless: the same id answers the first one. */
export function keepReturnedPaper(
  store: Store,
  returned: {
    readonly id: string
    readonly termSheet: string
    readonly kind: ReturnedPaper['kind']
    readonly fileName: string
    readonly mediaType: ReturnedPaper['mediaType']
    readonly content: Uint8Array
    readonly at: string
    readonly by?: string | undefined
  },
): Result<ReturnedPaper, NotFound | TermSheetDamaged | TermSheetLocked> {
  const keep = (): Result<ReturnedPaper, NotFound | TermSheetDamaged | TermSheetLocked> => {
    const { query } = store
    const there = query.select().from(returnedPapers).where(eq(returnedPapers.id, returned.id)).get()
    if (there !== undefined) return ok(paperOf(there))
    const sheet = openTermSheet(store, returned.termSheet)
    if (!sheet.ok) return sheet
    if (lockOf(store, returned.termSheet) !== null) return err({ kind: 'term-sheet-locked' })
    const content = Buffer.from(returned.content)
    const row = {
      id: returned.id,
      termSheetId: returned.termSheet,
      kind: returned.kind,
      fileName: returned.fileName,
      mediaType: returned.mediaType,
      content,
      sha256: sha256Of(content),
      returnedAt: returned.at,
      returnedBy: returned.by ?? null,
    }
    query
      .insert(returnedPapers)
      .values({ ...row, sealSha256: sealOfPaper(row) })
      .run()
    return ok(paperOf(row))
  }
  return saving(store, keep, () => openReturnedPaper(store, returned.id).ok)
}

/** The papers that came back of a sheet, in the order in which they did. */
export function listReturnedPapers({ query }: Store, termSheet: string): readonly ReturnedPaper[] {
  return query
    .select()
    .from(returnedPapers)
    .where(eq(returnedPapers.termSheetId, termSheet))
    .orderBy(asc(returnedPapers.returnedAt), asc(returnedPapers.id))
    .all()
    .map(paperOf)
}

/** A returned paper after its hashes have been checked; one that does not match is refused. */
export function openReturnedPaper(
  { query }: Store,
  id: string,
): Result<OpenReturnedPaper, NotFound | ReturnedPaperDamaged> {
  const stored = query.select().from(returnedPapers).where(eq(returnedPapers.id, id)).get()
  if (stored === undefined) return err({ kind: 'not-found' })
  if (!isPaperAsKept(stored)) return err({ kind: 'returned-paper-damaged', fileName: stored.fileName })
  return ok({ ...paperOf(stored), content: new Uint8Array(stored.content) })
}

/**
 * Locks a sheet against a paper that came back of it, both as they were kept. A sheet is locked once; asking again
 * answers the lock there is.
 */
export function lockTermSheet(
  store: Store,
  lock: {
    readonly termSheet: string
    readonly paper: string
    readonly at: string
    readonly by?: string | undefined
  },
): Result<TermSheetLock, NotFound | TermSheetDamaged | ReturnedPaperDamaged> {
  const keep = (): Result<TermSheetLock, NotFound | TermSheetDamaged | ReturnedPaperDamaged> => {
    const there = lockOf(store, lock.termSheet)
    if (there !== null) return ok(there)
    const sheet = openTermSheet(store, lock.termSheet)
    if (!sheet.ok) return sheet
    const paper = openReturnedPaper(store, lock.paper)
    if (!paper.ok) return paper
    if (paper.value.termSheet !== lock.termSheet) return err({ kind: 'not-found' })
    const row = {
      termSheetId: lock.termSheet,
      paperId: lock.paper,
      lockedAt: lock.at,
      lockedBy: lock.by ?? null,
    }
    store.query
      .insert(termSheetLocks)
      .values({ ...row, sealSha256: sealOfLock(row) })
      .run()
    return ok(lockFrom(row))
  }
  return saving(store, keep, () => lockOf(store, lock.termSheet) !== null)
}

/** The lock of a sheet; null for one that is open. One whose seal does not match still locks: it is told by the doctor. */
export function lockOf({ query }: Store, termSheet: string): TermSheetLock | null {
  const stored = query.select().from(termSheetLocks).where(eq(termSheetLocks.termSheetId, termSheet)).get()
  return stored === undefined ? null : lockFrom(stored)
}

/** The returned papers of a database; a store from before papers came back has none. */
export function frozenPapers(database: Database.Database): FrozenTable {
  return frozenTable<StoredPaper>(database, 'returned_papers', {
    key: 'id',
    fields: {
      id: 'id',
      termSheetId: 'term_sheet_id',
      kind: 'kind',
      fileName: 'file_name',
      mediaType: 'media_type',
      content: 'content',
      sha256: 'sha256',
      returnedAt: 'returned_at',
      returnedBy: 'returned_by',
      sealSha256: 'seal_sha256',
    },
    alteredName: (row) => (isPaperAsKept(row) ? null : row.fileName),
  })
}

/** The locks of term sheets of a database, by the sheets' ids; one against a paper of another sheet is not as it was made. */
export function frozenLocks(database: Database.Database): FrozenTable {
  return frozenTable<StoredLock>(database, 'term_sheet_locks', {
    key: 'term_sheet_id',
    fields: {
      termSheetId: 'term_sheet_id',
      paperId: 'paper_id',
      lockedAt: 'locked_at',
      lockedBy: 'locked_by',
      sealSha256: 'seal_sha256',
    },
    alteredName: (row) => {
      const [number, version] = sheetNamed(database, row.termSheetId)
      const sheetOfPaper = database
        .prepare('SELECT term_sheet_id FROM returned_papers WHERE id = ?')
        .pluck()
        .get(row.paperId)
      const isAsMade = row.sealSha256 === sealOfLock(row) && sheetOfPaper === row.termSheetId
      return isAsMade ? null : `${number} ${version}`
    },
  })
}

function sheetNamed(database: Database.Database, id: string): readonly [number: string, version: string] {
  const named = database.prepare<[string], [string, string]>(
    'SELECT number, version FROM term_sheets WHERE id = ?',
  )
  return named.raw().get(id) ?? [id, '']
}

function isPaperAsKept(row: StoredPaper): boolean {
  return row.sha256 === sha256Of(row.content) && row.sealSha256 === sealOfPaper(row)
}

/** SHA-256 over everything that is kept of a paper, its content by its own hash. */
function sealOfPaper(row: Omit<StoredPaper, 'sealSha256' | 'content'>): string {
  const { id, termSheetId, kind, fileName, mediaType, sha256, returnedAt, returnedBy } = row
  return sealOver([id, termSheetId, kind, fileName, mediaType, sha256, returnedAt, returnedBy])
}

function sealOfLock({ termSheetId, paperId, lockedAt, lockedBy }: Omit<StoredLock, 'sealSha256'>): string {
  return sealOver([termSheetId, paperId, lockedAt, lockedBy])
}

function paperOf(row: Omit<StoredPaper, 'sealSha256' | 'content'>): ReturnedPaper {
  const { id, termSheetId, kind, fileName, mediaType, sha256, returnedAt, returnedBy } = row
  return { id, termSheet: termSheetId, kind, fileName, mediaType, sha256, returnedAt, returnedBy }
}

function lockFrom({
  termSheetId,
  paperId,
  lockedAt,
  lockedBy,
}: Omit<StoredLock, 'sealSha256'>): TermSheetLock {
  return { termSheet: termSheetId, paper: paperId, lockedAt, lockedBy }
}
