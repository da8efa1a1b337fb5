import type Database from 'better-sqlite3'
import { drizzle } from 'drizzle-orm/better-sqlite3'
import type { Fault } from '../domain/negotiation/fault.ts'
import { parseNegotiation } from '../domain/negotiation/parseNegotiation.ts'
import { toNegotiation } from '../domain/scenarios/toNegotiation.ts'
import { listNegotiations, readWorkspace } from './negotiations.ts'
import type { Store } from './open.ts'

/** What a thorough look found. */
export type DeepFindings = {
  /** What SQLite's own full check says; nothing when all is well. */
  readonly problems: readonly string[]
  /** Negotiations that a file of their content would be refused for. */
  readonly refused: readonly RefusedNegotiation[]
}

type RefusedNegotiation = { readonly negotiation: string; readonly faults: readonly Fault[] }

/**
 * The same on an open store, one negotiation after the other, with a pause in which whoever works meanwhile is answered.
 */
export async function lookDeepAside(store: Store, pause: () => Promise<unknown>): Promise<DeepFindings> {
  const problems = problemsOf(store.sqlite)
  const refused: RefusedNegotiation[] = []
  for (const { id } of listNegotiations(store)) {
    refused.push(...refusedNegotiation(store, id))
    await pause()
  }
  return { problems, refused }
}

/**
 * Checks every page and index, and every negotiation as the file's gate would: a changed number that is still a number
 * is found only by the second, and only where it leaves what is allowed. For a database of the newest version;
 * formulas must be loaded.
 */
export function lookDeep(sqlite: Database.Database): DeepFindings {
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
  const refused = listNegotiations(store).flatMap(({ id }) => refusedNegotiation(store, id))
  return { problems: problemsOf(sqlite), refused }
}

function problemsOf(sqlite: Database.Database): readonly string[] {
  const lines = sqlite.pragma('integrity_check') as readonly { readonly integrity_check: string }[]
  return lines.map((line) => line.integrity_check).filter((line) => line !== 'ok')
}

function refusedNegotiation(store: Store, negotiation: string): readonly RefusedNegotiation[] {
  const parsed = parseNegotiation(toNegotiation(readWorkspace(store, negotiation)))
  return parsed.ok ? [] : [{ negotiation, faults: parsed.error }]
}
