import path from 'node:path'
import { expect, test } from 'vitest'
import { applyAction } from '../../db/actions.ts'
import { copyStore } from '../../db/copyStore.ts'
import { doctor } from '../../db/doctor.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { product } from '../support/negotiations.ts'
import {
  instant,
  migrationsFolder,
  ONE,
  one,
  opened,
  storeWithOne,
  temporaryFolder,
} from '../support/stores.ts'
import { killedWhile } from './killing.ts'

const options = { migrationsFolder }

function closedStore(): string {
  const store = storeWithOne({ products: [product('P1', { listPrice: 0 }), product('P2')] })
  store.close()
  return store.file
}

/** A moment that comes when it is told to. */
function moment() {
  let resolve = () => {}
  const come = new Promise<void>((resolved) => {
    resolve = resolved
  })
  return { come, resolve: () => resolve() }
}

const breath = () => new Promise((resolve) => setImmediate(resolve))

test('two programs that edit one store at once: each edit stands, none is made on figures nobody saw', async () => {
  const file = closedStore()
  const enough = moment()
  const other = killedWhile('writing', file, { given: ONE, until: enough.come })
  const store = opened(file)
  let own = 0
  let stale = 0
  while (own < 30 || stale < 3) {
    const { revision, workspace } = one(store)
    await breath()
    const changes = setProductFields(workspace, 'P2', { listPrice: own + 1 })
    const action = { id: `own-${own + 1}`, label: { key: 'price' }, changes }
    const saved = applyAction(store, { negotiation: ONE, revision, action, at: instant(1) })
    if (saved.ok) own += 1
    else {
      expect(saved.error.kind).toBe('stale-revision')
      stale += 1
    }
  }
  enough.resolve()
  const others = (await other).length
  const { revision, workspace } = one(store)
  // The other may have been killed between its last edit and saying so.
  expect([own + others, own + others + 1]).toContain(revision)
  expect(workspace.products[1]?.listPrice).toBe(own)
  expect(others).toBeGreaterThan(0)
})

test('a store that another program is writing to is looked over and copied as it is at one moment, never called damaged', async () => {
  const file = closedStore()
  const folder = temporaryFolder()
  const enough = moment()
  const other = killedWhile('writing', file, { given: ONE, until: enough.come })
  const edits = () =>
    (doctor(file, options) as { value?: { rows: Record<string, number> } }).value?.rows.actions ?? 0
  let copies = 0
  while (copies < 30 || edits() < 30) {
    await breath()
    expect(doctor(file, options)).toMatchObject({ ok: true })
    const copy = path.join(folder, `copy-${copies}.db`)
    expect(copyStore(file, copy, options)).toEqual({ ok: true, value: copy })
    const looked = doctor(copy, options)
    expect(looked).toMatchObject({ ok: true, value: { rows: { negotiations: 1, products: 2 } } })
    copies += 1
  }
  enough.resolve()
  await other
})
