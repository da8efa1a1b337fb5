import type Database from 'better-sqlite3'
import {
  SEALED_TABLES,
  type SealedRow,
  type SealedRows,
  type SealedTable,
} from '../../domain/dealFile/dealContent.ts'
import { sameContent } from '../../domain/scenarios/sameContent.ts'
import { isSqliteError } from '../driver.ts'
import { frozenLocks, frozenPapers } from '../returnedPapers.ts'
import { columnsOf, type FrozenTable } from '../seal.ts'
import { carriedSeal, frozenSnapshots } from '../snapshotSeal.ts'
import { frozenTermSheets } from '../termSheets.ts'

/** Something sealed that was not taken, by its name. */
export type SealedRefused = {
  readonly table: SealedTable
  readonly name: string
  /** It is here otherwise · its number and version are taken · what it belongs to is not here · of another negotiation. */
  readonly reason: 'differs' | 'number-taken' | 'alone' | 'of-another'
}

/** What came of the sealed rows of a package. */
export type SealedTaken = {
  readonly added: readonly { readonly table: SealedTable; readonly name: string }[]
  readonly refused: readonly SealedRefused[]
}

/** Sealed rows that are not as they were sealed, or say what no store may hold: nothing of the package is taken. */
export class SealedDamaged extends Error {
  readonly names: readonly string[]
  constructor(names: readonly string[]) {
    super(`sealed rows are damaged: ${names.join(', ')}`)
    this.names = names
  }
}

const KEYS: Readonly<Record<SealedTable, string>> = {
  snapshots: 'id',
  term_sheets: 'id',
  returned_papers: 'id',
  term_sheet_locks: 'term_sheet_id',
}
const NAMES: Readonly<Record<SealedTable, string>> = {
  snapshots: 'name',
  term_sheets: 'number',
  returned_papers: 'file_name',
  term_sheet_locks: 'term_sheet_id',
}
const OF_NEGOTIATION: Readonly<Record<SealedTable, string>> = {
  snapshots: 'negotiation_id = ?',
  term_sheets: 'negotiation_id = ?',
  returned_papers: 'term_sheet_id IN (SELECT id FROM term_sheets WHERE negotiation_id = ?)',
  term_sheet_locks: 'term_sheet_id IN (SELECT id FROM term_sheets WHERE negotiation_id = ?)',
}

/** Everything sealed of a negotiation, with the store's own columns. */
export function readSealed(sqlite: Database.Database, negotiation: string): SealedRows {
  const rowsOf = (table: SealedTable) =>
    sqlite
      .prepare(`SELECT * FROM ${table} WHERE ${OF_NEGOTIATION[table]} ORDER BY ${KEYS[table]}`)
      .all(negotiation) as readonly SealedRow[]
  return Object.fromEntries(SEALED_TABLES.map((table) => [table, rowsOf(table)])) as SealedRows
}

/**
 * Takes sealed rows of a package into a negotiation, inside a transaction: what is here already stays, what differs is
 * refused by name, the rest is added. Snapshots go to any negotiation; papers only to the one they are sealed for.
 * @throws SealedDamaged when one added is not as it was sealed
 */
export function takeSealed(
  sqlite: Database.Database,
  sealed: SealedRows,
  { from, into }: { readonly from: string; readonly into: string },
): SealedTaken {
  const added: (SealedTaken['added'][number] & { readonly key: string })[] = []
  const refused: SealedRefused[] = []
  sqlite.pragma('defer_foreign_keys = ON')
  for (const table of SEALED_TABLES) {
    for (const row of sealed[table]) {
      const name = nameOf(table, row)
      const wanted = table === 'snapshots' ? snapshotFor(row, { from, into }) : row
      const reason = table !== 'snapshots' && from !== into ? 'of-another' : verdictOn(sqlite, table, wanted)
      if (reason === 'here') continue
      if (reason === 'new') {
        insert(sqlite, table, wanted)
        added.push({ table, name, key: String(wanted[KEYS[table]]) })
      } else refused.push({ table, name, reason })
    }
  }
  const damaged = damagedIn(sqlite, added)
  if (damaged.length > 0) throw new SealedDamaged(damaged)
  return { added: added.map(({ table, name }) => ({ table, name })), refused }
}

/**
 * A snapshot as this store holds it: in another negotiation under an id of its own, for ids are one for the whole store,
 * and under a seal for its place here. One that is not as it was sealed keeps the seal it came with.
 */
function snapshotFor(
  row: SealedRow,
  { from, into }: { readonly from: string; readonly into: string },
): SealedRow {
  const moved = from === into ? row : { ...row, negotiation_id: into, id: `${into}/${originOf(row.id)}` }
  return { ...moved, seal_sha256: carriedSeal(row, moved) }
}

/** The id a snapshot was taken under, wherever it was carried since. */
function originOf(id: SealedRow[string] | undefined): string {
  return String(id).split('/').at(-1) ?? ''
}

function verdictOn(
  sqlite: Database.Database,
  table: SealedTable,
  row: SealedRow,
): 'here' | 'new' | SealedRefused['reason'] {
  const key = KEYS[table]
  const there = sqlite.prepare(`SELECT * FROM ${table} WHERE ${key} = ?`).get(row[key]) as
    | SealedRow
    | undefined
  if (there !== undefined) return isSameRow(there, row) ? 'here' : 'differs'
  if (table === 'snapshots') return isCarried(sqlite, row) ? 'here' : 'new'
  if (table === 'term_sheets') {
    const taken = sqlite
      .prepare(
        'SELECT 1 FROM term_sheets WHERE negotiation_id = ? AND number = ? AND version = ? AND language = ?',
      )
      .get(row.negotiation_id, row.number, row.version, row.language)
    return taken === undefined ? 'new' : 'number-taken'
  }
  const sheet = sqlite.prepare('SELECT 1 FROM term_sheets WHERE id = ?').get(row.term_sheet_id)
  const paper = sqlite.prepare('SELECT 1 FROM returned_papers WHERE id = ?').get(row.paper_id ?? null)
  return sheet === undefined || (table === 'term_sheet_locks' && paper === undefined) ? 'alone' : 'new'
}

/** Whether a snapshot of the same origin, time and hash is in the negotiation under an id it got on its way. */
function isCarried(sqlite: Database.Database, row: SealedRow): boolean {
  const there = sqlite
    .prepare('SELECT id FROM snapshots WHERE negotiation_id = ? AND sha256 = ? AND taken_at = ?')
    .all(row.negotiation_id, row.sha256, row.taken_at) as readonly { readonly id: string }[]
  return there.some(({ id }) => originOf(id) === originOf(row.id))
}

function isSameRow(left: SealedRow, right: SealedRow): boolean {
  const plain = (row: SealedRow) =>
    Object.fromEntries(
      Object.entries(row).map(([column, value]) => [
        column,
        value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value,
      ]),
    )
  return sameContent(plain(left), plain(right))
}

function insert(sqlite: Database.Database, table: SealedTable, row: SealedRow): void {
  const known = columnsOf(sqlite, table)
  const columns = Object.keys(row)
  if (columns.some((column) => !known.includes(column))) throw new SealedDamaged([nameOf(table, row)])
  const values = columns.map((column) => {
    const value = row[column]
    return value instanceof Uint8Array ? Buffer.from(value) : value
  })
  const blanks = columns.map(() => '?').join(', ')
  try {
    sqlite.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${blanks})`).run(...values)
  } catch (cause) {
    const isRow = isSqliteError(cause) && cause.code.startsWith('SQLITE_CONSTRAINT')
    throw isRow ? new SealedDamaged([nameOf(table, row)]) : cause
  }
}

function damagedIn(
  sqlite: Database.Database,
  added: readonly { readonly table: SealedTable; readonly name: string; readonly key: string }[],
): readonly string[] {
  const tables: Readonly<Record<SealedTable, FrozenTable>> = {
    snapshots: frozenSnapshots(sqlite),
    term_sheets: frozenTermSheets(sqlite),
    returned_papers: frozenPapers(sqlite),
    term_sheet_locks: frozenLocks(sqlite),
  }
  return added.filter(({ table, key }) => tables[table].alteredName(key) !== null).map(({ name }) => name)
}

function nameOf(table: SealedTable, row: SealedRow): string {
  const version = table === 'term_sheets' ? ` ${String(row.version)}` : ''
  return `${String(row[NAMES[table]] ?? '')}${version}`.slice(0, 200)
}
