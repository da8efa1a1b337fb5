import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Fault } from '../domain/negotiation/fault.ts'
import { parseNegotiation } from '../domain/negotiation/parseNegotiation.ts'
import { toNegotiation } from '../domain/scenarios/toNegotiation.ts'
import { listNegotiations, openNegotiation } from './negotiations.ts'

/** What a thorough look found. */
export type DeepFindings = {
  /** What SQLite's own full check says; nothing when all is well. */
  readonly problems: readonly string[]
  /** Negotiations that a file of their content would be refused for. */
  readonly refused: readonly { readonly negotiation: string; readonly faults: readonly Fault[] }[]
}

/**
 * Checks every page and index, and every negotiation as the file's gate would: a changed number that is still a number
 * is found only by the second, and only where it leaves what is allowed. For a database of the newest version;
 * formulas must be loaded.
 */
export function lookDeep(sqlite: Database.Database): DeepFindings {
  const lines = sqlite.pragma('integrity_check') as readonly { readonly integrity_check: string }[]
  const store = {
    file: '',
    sqlite,
    query: drizzle(sqlite),
    workspaces: new Map(),
    backup: null,
    isInPlace: () => true,
    reopen: () => true,
    settle: () => {},
    close: () => {},
  }
  const refused = listNegotiations(store).flatMap(({ id }) => {
    const opened = openNegotiation(store, id)
    if (!opened.ok) return []
    const parsed = parseNegotiation(toNegotiation(opened.value.workspace))
    return parsed.ok ? [] : [{ negotiation: id, faults: parsed.error }]
  })
  return { problems: lines.map((line) => line.integrity_check).filter((line) => line !== 'ok'), refused }
}
