import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { applyAction } from '../../../db/actions.ts'
import { openNegotiation, seedSample } from '../../../db/negotiations.ts'
import { openStore } from '../../../db/open.ts'
import type { Action } from '../../../domain/actions/action.ts'
import { setProductFields } from '../../../domain/actions/productChanges.ts'
import type { Negotiation } from '../../../domain/negotiation/negotiation.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { migrationsFolder } from '../store.ts'
import type { BenchSizes } from './benchSizes.ts'
import { medianTime } from './medianTime.ts'

const AT = '2027-01-04T00:00:00.000Z'

/** One edit of the sample booked durably, beside one bare insert of the same text with the same promise to the disk. */
export async function benchSave({ saves }: BenchSizes, negotiation: Negotiation) {
  const folder = await mkdtemp(path.join(tmpdir(), 'dealtable-bench-'))
  try {
    const medianMs = timeOfSaves(path.join(folder, 'store.dealtable'), negotiation, saves)
    const insertMs = timeOfInserts(path.join(folder, 'bare.sqlite'), saves)
    return { medianMs, insertMs, insertRatio: medianMs / insertMs }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function timeOfSaves(file: string, negotiation: Negotiation, repeats: BenchSizes['saves']): number {
  const opened = openStore(file, { migrationsFolder })
  if (!opened.ok) throw new Error(`The benchmark's store does not open: ${opened.error.kind}.`)
  const store = opened.value
  try {
    const { id } = seedSample(store, { id: 'bench', action: 'seed', at: AT }, negotiation)
    const stored = openNegotiation(store, id)
    if (!stored.ok) throw new Error('The benchmark stored its negotiation and does not find it.')
    let { workspace, revision } = stored.value
    const actions = Array.from({ length: repeats.runs + repeats.warmUp }, (_, run) => {
      const { action, after } = edit(workspace, run)
      workspace = after
      return action
    })
    return medianTime(repeats, (run) => {
      const action = actions[run] as Action
      const booked = applyAction(store, { negotiation: id, revision, action, at: AT })
      if (!booked.ok) throw new Error(`The benchmark's edit was refused: ${booked.error.kind}.`)
      revision = booked.value.revision
    })
  } finally {
    store.close()
  }
}

/** The edit number `run`: another list price of the first product. */
function edit(workspace: Workspace, run: number): { readonly action: Action; readonly after: Workspace } {
  const [first] = workspace.products
  if (!first) throw new Error('The sample has no product.')
  const listPrice = 10 + run / 100
  const changes = setProductFields(workspace, first.id, { listPrice })
  const products = workspace.products.map((one) => (one.id === first.id ? { ...one, listPrice } : one))
  return {
    action: { id: `edit-${run}`, label: { key: 'price' }, changes },
    after: { ...workspace, products },
  }
}

function timeOfInserts(file: string, repeats: BenchSizes['saves']): number {
  const bare = new Database(file)
  try {
    bare.pragma('journal_mode = WAL')
    bare.pragma('synchronous = FULL')
    bare.exec('CREATE TABLE edits (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
    const insert = bare.prepare('INSERT INTO edits (text) VALUES (?)')
    const text = 'x'.repeat(1_000)
    return medianTime(repeats, () => insert.run(text))
  } finally {
    bare.close()
  }
}
