import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { onTestFinished } from 'vitest'
import { applyAction } from '../../db/actions.ts'
import type { StoreKey } from '../../db/encryption/storeKey.ts'
import { importNegotiation, openNegotiation } from '../../db/negotiations.ts'
import { openStore, type Store } from '../../db/open.ts'
import type { Change } from '../../domain/actions/action.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { negotiation } from './negotiations.ts'

/** The migrations as they are shipped. */
export const migrationsFolder = fileURLToPath(new URL('../../db/migrations', import.meta.url))

/** The id under which `storeWithOne` keeps its negotiation. */
export const ONE = 'N1'

/** An instant, a number of minutes into a working day. */
export const instant = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 9, minutes)).toISOString()

/** A folder of its own for one test, gone afterwards. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'dealtable-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** The store of a file, which must open, with its key where it is encrypted. A new file is made under the key. */
export function newStore(file: string, key?: StoreKey): Store {
  const store = openStore(file, { migrationsFolder, ...(key === undefined ? {} : { key }) })
  if (!store.ok) throw new Error(`refused: ${JSON.stringify(store.error)}`)
  return store.value
}

/** The same, closed after the test unless it is already. */
export function opened(file: string, key?: StoreKey): Store {
  const store = newStore(file, key)
  onTestFinished(() => {
    if (store.sqlite.open) store.close()
  })
  return store
}

/** A new store with one negotiation in it. */
export function storeWithOne(fields: Parameters<typeof negotiation>[0] = {}): Store {
  const store = opened(join(temporaryFolder(), 'deals.db'))
  importNegotiation(store, { id: ONE, action: ONE, at: instant(0) }, negotiation(fields))
  return store
}

/** The negotiation of `storeWithOne`, opened. */
export function one(store: Store) {
  const open = openNegotiation(store, ONE)
  if (!open.ok) throw new Error('the negotiation is gone')
  return open.value
}

/** Applies what is built on the current workspace, as the window does. */
export function act(
  store: Store,
  id: string,
  build: (workspace: Workspace) => readonly Change[],
  at = instant(1),
) {
  const { revision, workspace } = one(store)
  const action = { id, label: { key: `did.${id}` }, changes: build(workspace) }
  return applyAction(store, { negotiation: ONE, revision, action, at })
}

/** Names and hashes of every file in a folder, read by another process, so that no lock of this one is touched. */
export function filesFromOutside(folder: string): string {
  const program = `
    const { createHash } = require('node:crypto'), fs = require('node:fs'), path = require('node:path')
    for (const name of fs.readdirSync(process.argv[1]).sort()) {
      console.log(name, createHash('sha256').update(fs.readFileSync(path.join(process.argv[1], name))).digest('hex'))
    }`
  return execFileSync(process.execPath, ['-e', program, folder], { encoding: 'utf8' })
}
