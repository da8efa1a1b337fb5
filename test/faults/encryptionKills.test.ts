import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect, test, vi } from 'vitest'
import { backUpDated } from '../../db/backupFolder.ts'
import { doctor } from '../../db/doctor.ts'
import { plainCopies } from '../../db/encryption/plainCopies.ts'
import { encryptStore } from '../../db/encryption/turnEncryption.ts'
import { isStoreEncrypted } from '../../db/encryption/unlockStore.ts'
import { contentOf } from '../db/fixtureContent.ts'
import { encryptedStore, filesWith, keyBehind, madeKey, PASSPHRASE } from '../support/encryptedStores.ts'
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
import { failingDisk } from './failingDesk.ts'
import { diceOfKill, KILLS_OF_EACH, killedWhile } from './killing.ts'

/** Each program makes or opens a lock that is slow on purpose. */
vi.setConfig({ testTimeout: 300_000 })

const options = { migrationsFolder }
const CANARY = '不可外泄的花生油'

type Turning = 'encrypting' | 'decrypting'

/** A closed store with a copy among its backups and edits in its log alone, encrypted where it is to be turned back. */
async function storeToTurn(turning: Turning) {
  const store = storeWithOne({ products: [product('P1', { name: CANARY, listPrice: 0 }), product('P2')] })
  expect(backUpDated(store, instant(1))).toMatchObject({ ok: true })
  store.close()
  const folder = path.dirname(store.file)
  if (turning === 'decrypting') {
    expect(encryptStore(store.file, madeKey(), options)).toMatchObject({ ok: true })
    rmSync(path.join(folder, 'deals.set-aside-1.db'))
    rmSync(path.join(folder, 'deals-backups'), { recursive: true })
  } else {
    await killedWhile('writing', store.file, { given: ONE, delayMs: 200 })
    expect(existsSync(`${store.file}-wal`)).toBe(true)
  }
  return { folder, name: path.basename(store.file) }
}

const contentIn = (file: string): unknown => {
  const store = isStoreEncrypted(file) ? opened(file, keyBehind(file)) : opened(file)
  const content = contentOf(store)
  store.close()
  return content
}

/** Checks what turning that was broken off left after the next opening: the same content, wholly the one or the other. */
function endOfTurning(folder: string, name: string, expected: unknown, turning: Turning): 'old' | 'turned' {
  const file = path.join(folder, name)
  expect(contentIn(file)).toEqual(expected)
  const isTurned = isStoreEncrypted(file) === (turning === 'encrypting')
  const left = readdirSync(folder)
  expect(left.filter((each) => /restoring|left-over/u.test(each))).toEqual([])
  const asides = left.filter((each) => /set-aside-\d+\.db$/u.test(each))
  expect(asides).toHaveLength(isTurned ? 1 : 0)
  for (const aside of asides) expect(contentIn(path.join(folder, aside))).toEqual(expected)
  // What was half written plain is gone with the next opening of an encrypted store.
  if (isStoreEncrypted(file)) {
    const readable = filesWith(folder, CANARY).filter((each) => !/set-aside|backups/u.test(each))
    expect(readable).toEqual([])
  }
  return isTurned ? 'turned' : 'old'
}

for (const turning of ['encrypting', 'decrypting'] as const) {
  test(`killed at each step of ${turning}: the store is wholly the old one or the turned one, with the same content`, async () => {
    const { folder, name } = await storeToTurn(turning)
    const reference = path.join(temporaryFolder(), 'store')
    cpSync(folder, reference, { recursive: true })
    const expected = contentIn(path.join(reference, name))
    const ends: string[] = []
    for (let step = 0; ends.at(-1) !== 'done'; step += 1) {
      const copy = path.join(temporaryFolder(), 'store')
      cpSync(folder, copy, { recursive: true })
      const disk = failingDisk(copy)
      disk.fail({ call: 'rename', code: 'killed', after: step })
      const { environment } = disk
      const file = path.join(copy, name)
      const said = await killedWhile(turning, file, { given: PASSPHRASE, environment })
      const end = endOfTurning(copy, name, expected, turning)
      ends.push(said.includes('turned') ? 'done' : end)
    }
    // The new file decided, the store put aside, the new one in its place; before these the key file's own name, and
    // between them the index of the log that the killed writer left.
    const all =
      turning === 'encrypting' ? ['old', 'old', 'turned', 'turned', 'turned'] : ['old', 'turned', 'turned']
    expect(ends).toEqual([...all, 'done'])
  })

  test(`killed at a moment of chance while ${turning}: the store is wholly the old one or the turned one`, async () => {
    const { folder, name } = await storeToTurn(turning)
    const reference = path.join(temporaryFolder(), 'store')
    cpSync(folder, reference, { recursive: true })
    const expected = contentIn(path.join(reference, name))
    for (let kill = 0; kill < KILLS_OF_EACH; kill += 1) {
      const copy = path.join(temporaryFolder(), 'store')
      cpSync(folder, copy, { recursive: true })
      const delayMs = diceOfKill(turning, kill).below(120)
      await killedWhile(turning, path.join(copy, name), { given: PASSPHRASE, delayMs })
      endOfTurning(copy, name, expected, turning)
    }
  })
}

test('killed while writing to an encrypted store: what was answered is there, and nothing of it can be read in its log', async () => {
  const fields = { products: [product('P1', { name: CANARY, listPrice: 0 }), product('P2')] }
  const { file, key, setAside } = encryptedStore(fields)
  rmSync(setAside)
  for (let kill = 0; kill < KILLS_OF_EACH; kill += 1) {
    const delayMs = diceOfKill('writing', kill).below(120)
    const said = await killedWhile('writing', file, { given: ONE, delayMs })
    expect(existsSync(`${file}-wal`)).toBe(true)
    expect(filesWith(path.dirname(file), CANARY)).toEqual([])
    expect(doctor(file, { ...options, key })).toMatchObject({ ok: true })
    const store = opened(file, key)
    const found = one(store)
    const answered = Number(said.at(-1) ?? found.revision)
    expect([answered, answered + 1]).toContain(found.revision)
    expect(found.workspace.products[0]).toMatchObject({ name: CANARY, listPrice: found.revision })
    store.close()
  }
})

test('killed while older plain copies are encrypted: every copy is whole, plain or encrypted, and the rest is done when asked again', async () => {
  const { folder, name } = await storeToTurn('encrypting')
  const made = madeKey()
  expect(encryptStore(path.join(folder, name), made, options)).toMatchObject({ ok: true })
  const copies = plainCopies(path.join(folder, name)).length
  expect(copies).toBe(2)
  for (let step = 0; step < copies; step += 1) {
    const copy = path.join(temporaryFolder(), 'store')
    cpSync(folder, copy, { recursive: true })
    const file = path.join(copy, name)
    const disk = failingDisk(copy)
    disk.fail({ call: 'rename', code: 'killed', after: step })
    await killedWhile('encryptingCopies', file, { given: PASSPHRASE, environment: disk.environment })
    const left = plainCopies(file)
    expect(left).toHaveLength(copies - step)
    for (const each of left) expect(doctor(each, options)).toMatchObject({ ok: true })
    await killedWhile('encryptingCopies', file, { given: PASSPHRASE })
    expect(filesWith(copy, CANARY)).toEqual([])
  }
})
