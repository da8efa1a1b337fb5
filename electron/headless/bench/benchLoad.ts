import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { applyAction } from '../../../db/actions.ts'
import { makeKey } from '../../../db/encryption/storeKeys.ts'
import { encryptStore } from '../../../db/encryption/turnEncryption.ts'
import { importNegotiation, openNegotiation } from '../../../db/negotiations.ts'
import type { Store } from '../../../db/open.ts'
import { setProductFields } from '../../../domain/actions/productChanges.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import { migrationsFolder } from '../migrationsFolder.ts'
import { benchContract } from './benchContract.ts'
import type { BenchSizes } from './benchSizes.ts'
import { LONG_HISTORY, type LoadTimes, openedStore, timed } from './loadTimes.ts'

const AT = '2027-01-04T00:00:00.000Z'
const MEGABYTE = 1024 * 1024
const PASSPHRASE = 'of the benchmark'

/**
 * A store with many negotiations and one long history: what starting, listing, opening, searching, going back, comparing
 * and exporting take on it, each once, and what memory and file come to. The times are taken in a process of their own, whose
 * memory is then theirs alone.
 */
export async function benchLoad({ load }: BenchSizes) {
  const folder = await mkdtemp(path.join(tmpdir(), 'dealtable-bench-'))
  const file = path.join(folder, 'store.dealtable')
  try {
    const fillMs = await timed(() => {
      const store = openedStore(file)
      fillStore(store, load)
      store.close()
    })
    return {
      negotiations: load.negotiations,
      productRows: load.negotiations * load.productsEach,
      historySteps: load.historySteps,
      fillMs,
      ...measuredAlone(file),
      storeMegabytes: (await stat(file)).size / MEGABYTE,
      openEncryptedMs: await openEncrypted(file),
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** What opening takes once the same store is encrypted and its key is known; a passphrase takes its own time before. */
async function openEncrypted(file: string): Promise<number> {
  const made = makeKey(PASSPHRASE, randomBytes)
  if (!made.ok || !encryptStore(file, made.value, { migrationsFolder }).ok) {
    throw new Error('The benchmark could not encrypt its store.')
  }
  let store: Store | null = null
  const openMs = await timed(() => {
    store = openedStore(file, made.value.key)
  })
  ;(store as Store | null)?.close()
  return openMs
}

/** Fills a new store for the benchmark: negotiations of one size, and a long history of the first. */
export function fillStore(
  store: Store,
  { negotiations, productsEach, historySteps }: BenchSizes['load'],
): void {
  const { negotiation } = benchContract({ products: productsEach, terms: 30, promotions: 10 })
  for (let n = 0; n < negotiations; n += 1) {
    const one: Negotiation = { ...negotiation, name: `negotiation ${n}` }
    importNegotiation(store, { id: `N${n}`, action: `import-${n}`, at: AT }, one)
  }
  const stored = openNegotiation(store, LONG_HISTORY)
  if (!stored.ok) throw new Error('The benchmark stored its negotiation and does not find it.')
  let { workspace, revision } = stored.value
  for (let step = 0; step < historySteps; step += 1) {
    const first = workspace.products[0]
    if (first === undefined) throw new Error('The benchmark has no product.')
    const listPrice = 10 + (step % 500) / 100 + 0.005
    const changes = setProductFields(workspace, first.id, { listPrice })
    const action = {
      id: `step-${step}`,
      label: { key: 'action.editProduct', values: { name: first.name } },
      changes,
    }
    const booked = applyAction(store, { negotiation: LONG_HISTORY, revision, action, at: AT })
    if (!booked.ok) throw new Error(`The benchmark's edit was refused: ${booked.error.kind}.`)
    revision = booked.value.revision
    workspace = {
      ...workspace,
      products: workspace.products.map((one) => (one.id === first.id ? { ...one, listPrice } : one)),
    }
  }
}

function measuredAlone(file: string): LoadTimes {
  const program = path.join(import.meta.dirname, 'loadTimes.ts')
  return JSON.parse(execFileSync(process.execPath, [program, file], { encoding: 'utf8' })) as LoadTimes
}
