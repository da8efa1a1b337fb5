import type Database from 'better-sqlite3'
import { err, ok, type Result } from '../domain/result.ts'
import { tableNames } from './backup.ts'
import { type AlteredRecord, alteredRecords, type FrozenKind } from './frozenRecords.ts'
import { type MigrationsAltered, readMigrations } from './migrationFiles.ts'
import { isOpenHere, type StoreOptions } from './open.ts'
import { type DeepFindings, lookDeep } from './soundNegotiations.ts'
import { type FileRefusal, inspectFile } from './storeFile.ts'

/** What a sound store holds. A store with damaged frozen versions opens, but those are not to be trusted. */
export type DoctorReport = {
  readonly version: number
  readonly newestVersion: number
  /** Rows by table. */
  readonly rows: Readonly<Record<string, number>>
  /** Ids of frozen versions that are not as they were frozen. */
  readonly damagedSnapshots: readonly string[]
  /** Ids of term sheets that are not as they were frozen. */
  readonly damagedTermSheets: readonly string[]
  /** Ids of papers that came back and are not as they were kept. */
  readonly damagedPapers: readonly string[]
  /** Ids of term sheets whose lock is not as it was made. */
  readonly damagedLocks: readonly string[]
  /** All of these by the names a person knows them by. */
  readonly altered: readonly AlteredRecord[]
  /** Where a thorough look was asked for and the store is of the newest version. */
  readonly deep?: DeepFindings
}

/** Looks a store over, writing nothing to it or beside it; what cannot be opened is refused with the reason. */
export function doctor(
  file: string,
  { migrationsFolder, ...binding }: StoreOptions,
  { isDeep = false }: { readonly isDeep?: boolean } = {},
): Result<DoctorReport, FileRefusal | MigrationsAltered> {
  if (isOpenHere(file)) return err({ kind: 'already-open' })
  const migrations = readMigrations(migrationsFolder)
  if (!migrations.ok) return migrations
  const newestVersion = migrations.value.length
  const seen = inspectFile(file, newestVersion, binding, (database, version) => {
    const altered = alteredRecords(database)
    const idsOf = (kind: FrozenKind) => altered.filter((each) => each.kind === kind).map(({ id }) => id)
    return {
      version,
      rows: rowsByTable(database),
      damagedSnapshots: idsOf('snapshot'),
      damagedTermSheets: idsOf('term-sheet'),
      damagedPapers: idsOf('returned-paper'),
      damagedLocks: idsOf('lock'),
      altered,
      ...(isDeep && version === newestVersion ? { deep: lookDeep(database) } : {}),
    }
  })
  return seen.ok ? ok({ ...seen.value, newestVersion }) : seen
}

function rowsByTable(database: Database.Database): Readonly<Record<string, number>> {
  const count = (table: string) => database.prepare(`SELECT count(*) FROM "${table}"`).pluck().get() as number
  return Object.fromEntries(tableNames(database).map((table) => [table, count(table)]))
}
