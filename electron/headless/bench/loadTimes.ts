import { goTo } from '../../../db/actions.ts'
import type { StoreKey } from '../../../db/encryption/storeKey.ts'
import { listHistory } from '../../../db/history.ts'
import { listNegotiations, openNegotiation, readWorkspace } from '../../../db/negotiations.ts'
import { openStore, type Store } from '../../../db/open.ts'
import { bridge } from '../../../domain/compare/bridge.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import { workbookWords } from '../../../domain/locale/workbookWords.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { contractWorkbook } from '../../../domain/workbook/contractWorkbook.ts'
import { writeWorkbook } from '../../spreadsheet/writeWorkbook.ts'
import { migrationsFolder } from '../migrationsFolder.ts'

const AT = '2027-01-05T00:00:00.000Z'
const PAGE = 100
const MEGABYTE = 1024 * 1024

/** The negotiation of the benchmark's store that has the long history. */
export const LONG_HISTORY = 'N0'

export type LoadTimes = Awaited<ReturnType<typeof loadTimes>>

/** Opens a store of the benchmark, with its key where it is encrypted. */
export function openedStore(file: string, key?: StoreKey): Store {
  const store = openStore(file, { migrationsFolder, ...(key === undefined ? {} : { key }) })
  if (!store.ok) throw new Error(`The benchmark's store does not open: ${store.error.kind}.`)
  return store.value
}

/** Milliseconds that a piece of work takes, once. */
export async function timed(work: () => unknown): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

async function loadTimes(file: string) {
  const start = performance.now()
  const store = openedStore(file)
  const openMs = performance.now() - start
  try {
    const listMs = await timed(() => listNegotiations(store))
    const figuresMs = await timed(() => {
      for (const { id } of listNegotiations(store)) {
        const negotiation = toNegotiation(readWorkspace(store, id))
        for (const scenario of negotiation.scenarios) simulate(negotiation, scenario)
      }
    })
    const openOneMs = await timed(() => openNegotiation(store, LONG_HISTORY))
    const ask = { negotiation: LONG_HISTORY, limit: PAGE }
    const historyPageMs = await timed(() => listHistory(store, ask))
    const search = [{ text: 'found nowhere', keys: [] }]
    const historySearchMs = await timed(() => listHistory(store, { ...ask, search }))
    const negotiation = toNegotiation(readWorkspace(store, LONG_HISTORY))
    const [scenario] = negotiation.scenarios
    if (scenario === undefined) throw new Error('The benchmark has no scenario.')
    const other = { ...scenario, id: 'other', terms: scenario.terms.slice(1) }
    const compareMs = await timed(() => bridge(negotiation, scenario, other))
    const residentMegabytes = process.memoryUsage().rss / MEGABYTE
    const exportMs = await timed(async () => {
      const made = contractWorkbook(negotiation, scenario.id, 'zh-CN', 'supplier')
      if (made.ok) await writeWorkbook(made.value.sheets, workbookWords('zh-CN'))
    })
    const now = openNegotiation(store, LONG_HISTORY)
    const revision = now.ok ? now.value.revision : 0
    const backToStartMs = await timed(() => {
      const gone = goTo(store, { negotiation: LONG_HISTORY, revision, at: AT, step: null })
      if (!gone.ok) throw new Error(`The benchmark cannot go back: ${gone.error.kind}.`)
    })
    return {
      openMs,
      listMs,
      figuresMs,
      openOneMs,
      historyPageMs,
      historySearchMs,
      compareMs,
      exportMs,
      backToStartMs,
      residentMegabytes,
      exportMegabytes: process.memoryUsage().rss / MEGABYTE,
    }
  } finally {
    store.close()
  }
}

if (import.meta.main) console.log(JSON.stringify(await loadTimes(process.argv[2] ?? '')))
