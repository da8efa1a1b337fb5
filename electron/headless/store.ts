import { existsSync } from 'node:fs'
import type { OpenNegotiation } from '../../db/negotiations.ts'
import type { Store } from '../../db/open.ts'
import { hasUnfinishedRestore } from '../../db/unfinishedRestore.ts'
import { loadFormulas } from '../../domain/formula/formulaLanguage.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { storeRefusalText } from './storeRefusalText.ts'
import { storeOptions } from './typedKey.ts'

/** The negotiation of an id in a store, in its exchange form, or one sentence that says why not. */
export async function negotiationInStore(file: string, id: string): Promise<Result<Negotiation, string>> {
  const stored = await withNegotiation(file, id, (_, { workspace }) => ok(toNegotiation(workspace)))
  if (stored.ok && hasFormula(stored.value)) await loadFormulas()
  return stored
}

/** Opens a store that is there on a negotiation that is in it, does something with both and closes the store. */
export async function withNegotiation<Value>(
  file: string,
  id: string,
  act: (store: Store, opened: OpenNegotiation) => Result<Value, string>,
): Promise<Result<Value, string>> {
  if (!existsSync(file) && !hasUnfinishedRestore(file)) return err(`${file}: cannot be read: no such file`)
  const { openNegotiation } = await import('../../db/negotiations.ts')
  return withStore(file, (store) => {
    const found = openNegotiation(store, id)
    return found.ok
      ? act(store, found.value)
      : err(`${file}: --negotiation: found ${JSON.stringify(id)}, allowed ${idsIn(store)}`)
  })
}

function hasFormula({ scenarios }: Negotiation): boolean {
  return scenarios.some(({ terms }) => terms.some(({ rule }) => rule.kind === 'formula'))
}

/** Opens a store (a new one where no file is; an encrypted one with `--key-stdin`), does something with it and closes it. */
export async function withStore<Value>(
  file: string,
  act: (store: Store) => Result<Value, string>,
): Promise<Result<Value, string>> {
  const { openStore } = await import('../../db/open.ts')
  const options = storeOptions(file)
  if (!options.ok) return options
  const opened = openStore(file, options.value)
  if (!opened.ok) return err(`${file}: ${storeRefusalText(opened.error)}`)
  try {
    return act(opened.value)
  } finally {
    opened.value.close()
  }
}

function idsIn(store: Store): string {
  const ids = store.sqlite.prepare('SELECT id FROM negotiations WHERE deleted_at IS NULL ORDER BY id').pluck()
  const list = ids.all().map(String)
  return list.length === 0 ? 'none: the store holds no negotiation' : `one of ${list.join(', ')}`
}
