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

/** Each program that encrypts makes a lock that is slow on purpose; the recovery code opens it in no time. */
vi.setConfig({ testTimeout: 300_000 })

const options = { migrationsFolder }
const CANARY = '不可外泄的花生油'

type Turning = 'encrypting' | 'decrypting'

/**
 * A closed store with a copy among its backups and edits in its log alone, and what is in it; where it is to be turned
 * back it is encrypted and has neither, and `typed` opens it.
 */
async function storeToTurn(turning: Turning) {
  const store = storeWithOne({ products: [product('P1', { name: CANARY, listPrice: 0 }), product('P2')] })
  expect(backUpDated(store, instant(1))).toMatchObject({ ok: true })
  store.close()
  const folder = path.dirname(store.file)
  const made = turning === 'decrypting' ? madeKey() : null
  if (made !== null) {
    expect(encryptStore(store.file, made, options)).toMatchObject({ ok: true })
    rmSync(path.join(folder, 'deals.set-aside-1.db'))
    rmSync(path.join(folder, 'deals-backups'), { recursive: true })
  } else {
    await killedWhile('writing', store.file, { given: ONE, delayMs: 200 })
    expect(existsSync(`${store.file}-wal`)).toBe(true)
  }
  const typed = made?.recoveryCode ?? ''
  return { file: store.file, typed, content: contentIn(copied(store.file), typed) }
}

/** A copy of a closed store with all that lies beside it, in a folder of its own. */
function copied(file: string): string {
  const folder = path.join(temporaryFolder(), 'store')
  cpSync(path.dirname(file), folder, { recursive: true })
  return path.join(folder, path.basename(file))
}

const contentIn = (file: string, typed: string): unknown => {
  const store = opened(file, isStoreEncrypted(file) ? keyBehind(file, typed) : undefined)
  const content = contentOf(store)
  store.close()
  return content
}

/** A disk under a folder that ends the program at its renaming of that number, from 0. */
function endedAtRename(folder: string, after: number) {
  const disk = failingDisk(folder)
  disk.fail({ call: 'rename', code: 'killed', after })
  return { environment: disk.environment }
}

/**
 * Turns a copy of a store until `end` ends it, and checks what the next opening finds: the same content, wholly the one
 * or the other. `done` where it had come to its end.
 */
async function brokenOff(
  turning: Turning,
  { file: original, typed: code, content }: Awaited<ReturnType<typeof storeToTurn>>,
  end: (folder: string) => Partial<Parameters<typeof killedWhile>[2]>,
): Promise<'old' | 'turned' | 'done'> {
  const file = copied(original)
  const folder = path.dirname(file)
  const said = await killedWhile(turning, file, { given: PASSPHRASE, typed: code, ...end(folder) })
  // The code of a store that is encrypted anew is said before anything else.
  const typed = turning === 'encrypting' ? (said[0] ?? '') : code
  expect(contentIn(file, typed)).toEqual(content)
  const isTurned = isStoreEncrypted(file) === (turning === 'encrypting')
  const left = readdirSync(folder)
  expect(left.filter((each) => /restoring|left-over/u.test(each))).toEqual([])
  const asides = left.filter((each) => /set-aside-\d+\.db$/u.test(each))
  expect(asides).toHaveLength(isTurned ? 1 : 0)
  for (const aside of asides) expect(contentIn(path.join(folder, aside), typed)).toEqual(content)
  // What was half written plain is gone with the next opening of an encrypted store.
  if (isStoreEncrypted(file)) {
    const readable = filesWith(folder, CANARY).filter((each) => !/set-aside|backups/u.test(each))
    expect(readable).toEqual([])
  }
  if (said.includes('turned') && turning === 'encrypting') {
    expect(keyBehind(file)).toBeDefined()
  }
  return said.includes('turned') ? 'done' : isTurned ? 'turned' : 'old'
}

for (const turning of ['encrypting', 'decrypting'] as const) {
  test(`killed at each step of ${turning}: the store is wholly the old one or the turned one, with the same content`, async () => {
    const store = await storeToTurn(turning)
    const ends: string[] = []
    for (let step = 0; ends.at(-1) !== 'done'; step += 1) {
      ends.push(await brokenOff(turning, store, (folder) => endedAtRename(folder, step)))
    }
    // The new file decided, the store put aside, the new one in its place; before these the key file's own name, and
    // between them the index of the log that the killed writer left.
    const all =
      turning === 'encrypting' ? ['old', 'old', 'turned', 'turned', 'turned'] : ['old', 'turned', 'turned']
    expect(ends).toEqual([...all, 'done'])
  })

  test(`killed at a moment of chance while ${turning}: the store is wholly the old one or the turned one`, async () => {
    const store = await storeToTurn(turning)
    for (let kill = 0; kill < KILLS_OF_EACH; kill += 1) {
      const delayMs = diceOfKill(turning, kill).below(120)
      await brokenOff(turning, store, () => ({ delayMs }))
    }
  })
}

test('killed while writing to an encrypted store: what was answered is there, and nothing of it can be read in its log', async () => {
  const fields = { products: [product('P1', { name: CANARY, listPrice: 0 }), product('P2')] }
  const { file, key, made, setAside } = encryptedStore(fields)
  rmSync(setAside)
  for (let kill = 0; kill < KILLS_OF_EACH; kill += 1) {
    const delayMs = diceOfKill('writing', kill).below(120)
    const said = await killedWhile('writing', file, { given: ONE, typed: made.recoveryCode, delayMs })
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
  const { file: original } = await storeToTurn('encrypting')
  const made = madeKey()
  const typed = made.recoveryCode
  expect(encryptStore(original, made, options)).toMatchObject({ ok: true })
  const copies = plainCopies(original).length
  expect(copies).toBe(2)
  for (let step = 0; step < copies; step += 1) {
    const file = copied(original)
    const folder = path.dirname(file)
    await killedWhile('encryptingCopies', file, { typed, ...endedAtRename(folder, step) })
    const left = plainCopies(file)
    expect(left).toHaveLength(copies - step)
    for (const each of left) expect(doctor(each, options)).toMatchObject({ ok: true })
    await killedWhile('encryptingCopies', file, { typed })
    expect(filesWith(folder, CANARY)).toEqual([])
  }
})
