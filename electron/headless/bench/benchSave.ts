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
import { migrationsFolder } from '../migrationsFolder.ts'
import type { BenchSizes } from './benchSizes.ts'
import { mediansInTurn } from './medianTime.ts'

const AT = '2027-01-04T00:00:00.000Z'

/**
 * One edit of the sample booked durably, beside one bare insert of the same text with the same promise to the disk, in
 * turn. `workMs` is the same edit without waiting for the disk, so that what remains is the disk's.
 */
export async function benchSave({ saves }: BenchSizes, negotiation: Negotiation) {
  const folder = await mkdtemp(path.join(tmpdir(), 'dealtable-bench-'))
  const edited = editedStore(
    path.join(folder, 'store.dealtable'),
    negotiation,
    2 * (saves.runs + saves.warmUp),
  )
  const bare = bareInserts(path.join(folder, 'bare.sqlite'))
  try {
    const turns = {
      save: { work: edited.saveNext, runs: 1, warmUp: saves.warmUp },
      insert: { work: bare.insert, runs: 1, warmUp: saves.warmUp },
    }
    const { save, insert } = mediansInTurn(saves.runs, turns)
    for (const file of [edited, bare]) file.sqlite.pragma('synchronous = OFF')
    const work = mediansInTurn(saves.runs, turns)
    return {
      medianMs: save,
      insertMs: insert,
      insertRatio: save / insert,
      workMs: work.save,
      insertWorkMs: work.insert,
    }
  } finally {
    edited.close()
    bare.sqlite.close()
    await rm(folder, { recursive: true, force: true })
  }
}

/** The sample in a store of its own, and so many edits of it to be booked one after another. */
function editedStore(file: string, negotiation: Negotiation, count: number) {
  const opened = openStore(file, { migrationsFolder })
  if (!opened.ok) throw new Error(`The benchmark's store does not open: ${opened.error.kind}.`)
  const store = opened.value
  const { id } = seedSample(store, { id: 'bench', action: 'seed', at: AT }, negotiation)
  const stored = openNegotiation(store, id)
  if (!stored.ok) throw new Error('The benchmark stored its negotiation and does not find it.')
  let { workspace, revision } = stored.value
  const actions = Array.from({ length: count }, (_, run) => {
    const { action, after } = edit(workspace, run)
    workspace = after
    return action
  })
  const saveNext = () => {
    const action = actions.shift() as Action
    const booked = applyAction(store, { negotiation: id, revision, action, at: AT })
    if (!booked.ok) throw new Error(`The benchmark's edit was refused: ${booked.error.kind}.`)
    revision = booked.value.revision
  }
  return { saveNext, sqlite: store.sqlite, close: store.close }
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

function bareInserts(file: string) {
  const sqlite = new Database(file)
  sqlite.pragma('journal_mode = WAL')
  sqlite.pragma('synchronous = FULL')
  sqlite.exec('CREATE TABLE edits (id INTEGER PRIMARY KEY, text TEXT NOT NULL)')
  const statement = sqlite.prepare('INSERT INTO edits (text) VALUES (?)')
  const text = 'x'.repeat(1_000)
  return { sqlite, insert: () => statement.run(text) }
}
