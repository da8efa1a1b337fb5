import type Database from 'better-sqlite3'
import type { snapshots } from './schema/recordTables.ts'
import { type FrozenTable, frozenTable, sealOver } from './seal.ts'

type Stored = typeof snapshots.$inferSelect
type Frozen = Pick<Stored, 'scenarioId' | 'engineVersion' | 'negotiationJson' | 'resultsFenJson'>

/** What a list says of a frozen version. */
export type Sealed = Omit<Stored, 'negotiationJson' | 'resultsFenJson' | 'sealSha256'>

const COLUMNS = {
  id: 'id',
  negotiationId: 'negotiation_id',
  scenarioId: 'scenario_id',
  name: 'name',
  takenAt: 'taken_at',
  takenBy: 'taken_by',
  engineVersion: 'engine_version',
  negotiationJson: 'negotiation_json',
  resultsFenJson: 'results_fen_json',
  sha256: 'sha256',
  sealSha256: 'seal_sha256',
} as const

/**
 * The frozen versions of a database. Before there were seals only the hash of the content was kept; since then one
 * without a seal is not as it was frozen.
 */
export function frozenSnapshots(database: Database.Database): FrozenTable {
  return frozenTable<Stored>(database, 'snapshots', {
    key: 'id',
    fields: COLUMNS,
    alteredName: (row, columns) => {
      const isSound = columns.includes('seal_sha256') ? isAsFrozen(row) : isContentAsFrozen(row)
      return isSound ? null : row.name
    },
  })
}

/**
 * The seal of a version from before there were seals, by its columns in the order migration 0005 gives them; null where
 * its content is not what was frozen: that one never gets any.
 */
export function firstSeal(
  id: string,
  negotiationId: string,
  scenarioId: string,
  name: string,
  takenAt: string,
  takenBy: string | null,
  engineVersion: string,
  negotiationJson: string,
  resultsFenJson: string,
  sha256: string,
): string | null {
  const row = { id, negotiationId, scenarioId, name, takenAt, takenBy, engineVersion, sha256 }
  return isContentAsFrozen({ ...row, negotiationJson, resultsFenJson }) ? sealOfSnapshot(row) : null
}

/**
 * The seal of a version that was carried here, for the place and id it gets: by its own columns, from a store of any
 * version. One that is not as it was sealed where it comes from keeps the seal it had, which does not fit.
 */
export function carriedSeal(row: Columns, moved: Columns): string | null {
  const came = fieldsOf(row)
  const isSound = row.seal_sha256 === undefined ? isContentAsFrozen(came) : isAsFrozen(came)
  return isSound ? sealOfSnapshot(fieldsOf(moved)) : came.sealSha256
}

type Columns = Readonly<Record<string, unknown>>

/** What a row of a package says by its columns; a column that holds no text says nothing that was sealed. */
function fieldsOf(row: Columns): Stored {
  const texts = Object.entries(COLUMNS).map(([field, column]) => {
    const value = row[column]
    return [field, typeof value === 'string' ? value : null]
  })
  return Object.fromEntries(texts) as Stored
}

/** Whether a stored version is to the last character what was frozen, by whom and when. */
export function isAsFrozen(row: Stored): boolean {
  return isContentAsFrozen(row) && row.sealSha256 === sealOfSnapshot(row)
}

/** All there was before there were seals. */
function isContentAsFrozen(row: Frozen & Pick<Stored, 'sha256'>): boolean {
  return row.sha256 === hashOfFrozen(row)
}

/** Over everything that is kept of a version, its content by its own hash. */
export function sealOfSnapshot(row: Sealed): string {
  const { id, negotiationId, scenarioId, name, takenAt, takenBy, engineVersion, sha256 } = row
  return sealOver([id, negotiationId, scenarioId, name, takenAt, takenBy, engineVersion, sha256])
}

/** SHA-256 over the canonical JSON of what is frozen. */
export function hashOfFrozen({ scenarioId, engineVersion, negotiationJson, resultsFenJson }: Frozen): string {
  return sealOver([scenarioId, engineVersion, negotiationJson, resultsFenJson])
}
