import { copyFileSync, cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { applyAction } from '../../db/actions.ts'
import { backUp } from '../../db/backup.ts'
import { backUpDated } from '../../db/backupFolder.ts'
import { backupFolder } from '../../db/besideStore.ts'
import { doctor } from '../../db/doctor.ts'
import { importNegotiation, listNegotiations } from '../../db/negotiations.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { contentOf } from '../db/fixtureContent.ts'
import { negotiation, product } from '../support/negotiations.ts'
import {
  instant,
  migrationsFolder,
  ONE,
  one,
  opened,
  storeWithOne,
  temporaryFolder,
} from '../support/stores.ts'
import { failingDisk } from './failingDesk.ts'
import { diceOfKill, KILLS_OF_EACH, killedWhile } from './killing.ts'

const options = { migrationsFolder }
const kills = Array.from({ length: KILLS_OF_EACH }, (_, kill) => kill)
const isSound = (file: string) => doctor(file, options).ok

/** A closed store whose first product costs nothing yet. */
function closedStore(): string {
  const store = storeWithOne({ products: [product('P1', { listPrice: 0 }), product('P2')] })
  store.close()
  return store.file
}

test('killed while writing: what was answered is there, the next edit wholly or not at all, and a retry books it once', async () => {
  const file = closedStore()
  for (const kill of kills) {
    const said = await killedWhile('writing', file, {
      given: ONE,
      delayMs: diceOfKill('writing', kill).below(60),
    })
    expect(isSound(file)).toBe(true)
    const store = opened(file)
    const found = one(store)
    const answered = Number(said.at(-1) ?? found.revision)
    expect([answered, answered + 1]).toContain(found.revision)
    expect(found.workspace.products[0]?.listPrice).toBe(found.revision)

    const changes = [...setProductFields(found.workspace, 'P1', { listPrice: answered + 1 })]
    const action = { id: `edit-${answered + 1}`, label: { key: 'price' }, changes }
    const retried = applyAction(store, { negotiation: ONE, revision: answered, action, at: instant(5) })
    expect(retried).toMatchObject({ ok: true, value: { revision: answered + 1 } })
    expect(one(store).revision).toBe(answered + 1)
    const booked = store.sqlite
      .prepare('SELECT count(*), count(DISTINCT id), max(revision) FROM actions')
      .raw()
      .get()
    expect(booked).toEqual([answered + 1, answered + 1, answered + 1])
    store.close()
  }
})

test('killed while importing: a contract is there with all its products or not at all, and a retry adds it once', async () => {
  const file = closedStore()
  const products = Array.from({ length: 200 }, (_, index) => product(`P${index + 1}`))
  let there = 1
  for (const kill of kills) {
    const said = await killedWhile('importing', file, { delayMs: diceOfKill('importing', kill).below(150) })
    const store = opened(file)
    const counted = store.sqlite.prepare(
      'SELECT n.name, count(*) FROM negotiations n JOIN products p ON p.negotiation_id = n.id WHERE n.id != ? GROUP BY n.id',
    )
    const found = new Map(counted.raw().all(ONE) as [string, number][])
    expect([...found.values()].every((count) => count === products.length)).toBe(true)
    expect(found.size).toBe(listNegotiations(store).length - 1)
    for (const number of said) expect(found.has(number)).toBe(true)

    const next = String(Number(said.at(-1) ?? there) + 1)
    const arrival = { id: `again-${next}`, action: `action-${next}`, at: instant(5) }
    const { id } = importNegotiation(store, arrival, negotiation({ products, name: next }))
    expect(id).toBe(found.has(next) ? `import-${next}` : `again-${next}`)
    there = listNegotiations(store).length
    expect(there).toBe(Number(next))
    store.close()
  }
})

const fixtures = fileURLToPath(new URL('../fixtures/stores', import.meta.url))
const released = readdirSync(fixtures).filter((name) => name.endsWith('.db'))

test('killed while migrating: a store of any release opens afterwards with everything in it, and its copies are whole', async () => {
  for (const kill of kills) {
    const dice = diceOfKill('migrating', kill)
    const folder = temporaryFolder()
    const name = dice.pick(released)
    const file = path.join(folder, 'deals.db')
    copyFileSync(path.join(fixtures, name), file)
    await killedWhile('migrating', file, { delayMs: dice.below(80) })
    const expected = JSON.parse(readFileSync(path.join(fixtures, name.replace('.db', '.json')), 'utf8'))
    const store = opened(file)
    expect([name, JSON.parse(JSON.stringify(contentOf(store)))]).toEqual([name, expected])
    store.close()
    for (const copy of readdirSync(folder).filter((each) => each.includes('before-version'))) {
      if (copy.endsWith('.db')) expect([copy, isSound(path.join(folder, copy))]).toEqual([copy, true])
    }
  }
})

test('killed while a copy is made: the store has all that was answered, every copy with a name is whole, halves are cleared away', async () => {
  const file = closedStore()
  for (const kill of kills) {
    const said = await killedWhile('backingUp', file, {
      given: ONE,
      delayMs: diceOfKill('backingUp', kill).below(120),
    })
    const folder = backupFolder(file)
    const copies = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.db')) : []
    for (const copy of copies) expect([copy, isSound(path.join(folder, copy))]).toEqual([copy, true])
    const store = opened(file)
    expect(one(store).revision).toBeGreaterThanOrEqual(Number(said.at(-1) ?? 0))
    expect(backUpDated(store, instant(kill))).toMatchObject({ ok: true })
    store.close()
    expect(readdirSync(folder).filter((name) => !name.endsWith('.db'))).toEqual([])
  }
})

/** A store that holds more than its backup, the newest of it in its log alone. */
async function storeWithLog() {
  const file = closedStore()
  const backup = path.join(temporaryFolder(), 'backup.db')
  const before = opened(file)
  expect(backUp(before.sqlite, backup)).toMatchObject({ ok: true })
  before.close()
  const said = await killedWhile('writing', file, { given: ONE, delayMs: 200 })
  expect(existsSync(`${file}-wal`)).toBe(true)
  return { folder: path.dirname(file), name: path.basename(file), backup, answered: Number(said.at(-1)) }
}

/** Checks what a restore that was broken off left, after the next opening: which of the two the store is. */
function endOfRestore(folder: string, name: string, answered: number): 'old' | 'restored' {
  const reopened = opened(path.join(folder, name))
  const { revision } = one(reopened)
  reopened.close()
  const asides = readdirSync(folder).filter((each) => /set-aside-\d+\.db$/u.test(each))
  expect(asides.length).toBeLessThanOrEqual(1)
  if (asides[0] === undefined) {
    expect(revision).toBeGreaterThanOrEqual(answered)
    return 'old'
  }
  expect(revision).toBe(0)
  const old = opened(path.join(folder, asides[0]))
  expect(one(old).revision).toBeGreaterThanOrEqual(answered)
  old.close()
  expect(readdirSync(folder).filter((each) => /\.(?:tmp|restoring)$|left-over/u.test(each))).toEqual([])
  return 'restored'
}

test('killed while restoring: the store is the old one or the restored one, never a mix, and the old one keeps its log', async () => {
  const { folder, name, backup, answered } = await storeWithLog()
  for (const kill of kills) {
    const copy = path.join(temporaryFolder(), 'store')
    cpSync(folder, copy, { recursive: true })
    const delayMs = diceOfKill('restoring', kill).below(60)
    await killedWhile('restoring', path.join(copy, name), { given: backup, delayMs })
    endOfRestore(copy, name, answered)
  }
})

test('killed at each step of a restore, one after the other, it is never a mix either', async () => {
  const { folder, name, backup, answered } = await storeWithLog()
  const ends: string[] = []
  for (let step = 0; ends.at(-1) !== 'done'; step += 1) {
    const copy = path.join(temporaryFolder(), 'store')
    cpSync(folder, copy, { recursive: true })
    const disk = failingDisk(copy)
    disk.fail({ call: 'rename', code: 'killed', after: step })
    const { environment } = disk
    const said = await killedWhile('restoring', path.join(copy, name), { given: backup, environment })
    ends.push(said.includes('restored') ? 'done' : endOfRestore(copy, name, answered))
  }
  // The copy's own name, log and index of the old store, the store, and the copy in its place.
  expect(ends).toEqual(['old', 'restored', 'restored', 'restored', 'restored', 'done'])
})
