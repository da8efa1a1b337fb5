import { existsSync } from 'node:fs'
import path from 'node:path'
import type { BackupFailed } from '../../db/backup.ts'
import type { MigrationsAltered } from '../../db/migrationFiles.ts'
import type { Store, StoreRefusal } from '../../db/open.ts'
import { hasUnfinishedRestore } from '../../db/unfinishedRestore.ts'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { reasonOfCode } from './files.ts'

/** The migrations the store is brought up to date with. */
export const migrationsFolder = path.join(import.meta.dirname, '..', '..', 'db', 'migrations')

/** The negotiation of an id in a store, in its exchange form, or one sentence that says why not. */
export async function negotiationInStore(file: string, id: string): Promise<Result<Negotiation, string>> {
  if (!existsSync(file) && !hasUnfinishedRestore(file)) return err(`${file}: cannot be read: no such file`)
  const { openNegotiation } = await import('../../db/negotiations.ts')
  const stored = await withStore(file, (store) => {
    const found = openNegotiation(store, id)
    return found.ok
      ? ok(toNegotiation(found.value.workspace))
      : err(`${file}: --negotiation: found ${JSON.stringify(id)}, allowed ${idsIn(store)}`)
  })
  if (stored.ok && hasFormula(stored.value)) await loadFormulas()
  return stored
}

function hasFormula({ scenarios }: Negotiation): boolean {
  return scenarios.some(({ terms }) => terms.some(({ rule }) => rule.kind === 'formula'))
}

/** Opens a store (a new one where no file is), does something with it and closes it. */
export async function withStore<Value>(
  file: string,
  act: (store: Store) => Result<Value, string>,
): Promise<Result<Value, string>> {
  const { openStore } = await import('../../db/open.ts')
  const opened = openStore(file, { migrationsFolder })
  if (!opened.ok) return err(`${file}: ${storeRefusalText(opened.error)}`)
  try {
    return act(opened.value)
  } finally {
    opened.value.close()
  }
}

/** Why a store does not open, in one English line: found …, allowed …. */
export function storeRefusalText(refusal: StoreRefusal | MigrationsAltered): string {
  switch (refusal.kind) {
    case 'empty-file':
      return 'found an empty file, allowed a DealTable store'
    case 'foreign-file':
      return "found another program's file, allowed a DealTable store; it was not touched"
    case 'newer-store':
      return `found a store of version ${refusal.found}, allowed at most ${refusal.ours}: a later release wrote it`
    case 'truncated':
      return `found ${refusal.foundBytes} bytes, allowed ${refusal.expectedBytes}: its end is missing`
    case 'damaged':
      return `found a damaged store, allowed a sound one: ${refusal.problems.join('; ')}`
    case 'orphaned-journal':
      return 'found a write-ahead log without its store, allowed neither or both'
    case 'already-open':
      return 'found the store open already, allowed a store that is closed'
    case 'unreadable':
      return `cannot be read: ${reasonOfCode(refusal.reason === 'ENOENT' ? 'ENOTDIR' : refusal.reason)}`
    case 'migration-failed':
      return `could not be brought to version ${refusal.version}: ${refusal.reason}; it is as it was before`
    case 'history-differs':
    case 'migrations-altered':
      return `found ${refusal.file} other than it was shipped, allowed the shipped migrations`
    case 'backup-failed':
      return `no backup could be made before the migration: ${diskTroubleText(refusal.reason)}`
  }
}

/** What the disk had against a store or its copy, in a few English words. */
export function diskTroubleText(trouble: BackupFailed['reason']): string {
  return TROUBLES[trouble]
}

const TROUBLES: Readonly<Record<BackupFailed['reason'], string>> = {
  'disk-full': 'the disk is full',
  'disk-failed': 'the disk failed while it was read or written',
  'read-only': 'the disk is read-only',
  'no-permission': 'no permission',
  'not-there': 'it cannot be opened there',
  'in-use': 'another program is using it',
  damaged: 'what is on the disk is damaged',
  replaced: 'another file stands in its place',
  'name-taken': 'a file of that name is there already',
}

function idsIn(store: Store): string {
  const ids = store.sqlite.prepare('SELECT id FROM negotiations WHERE deleted_at IS NULL ORDER BY id').pluck()
  const list = ids.all().map(String)
  return list.length === 0 ? 'none: the store holds no negotiation' : `one of ${list.join(', ')}`
}
