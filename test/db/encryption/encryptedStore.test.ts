import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backUpDated } from '../../../db/backupFolder.ts'
import { copiesOf, inspectBackup } from '../../../db/backupList.ts'
import { backupFolder } from '../../../db/besideStore.ts'
import { copyStore } from '../../../db/copyStore.ts'
import { doctor } from '../../../db/doctor.ts'
import { keyFileName } from '../../../db/encryption/keyFile.ts'
import { deletePlainCopies, encryptPlainCopies, plainCopies } from '../../../db/encryption/plainCopies.ts'
import { keepKeyFile } from '../../../db/encryption/storeKeys.ts'
import { decryptStore, encryptStore } from '../../../db/encryption/turnEncryption.ts'
import { isStoreEncrypted, unlockStore } from '../../../db/encryption/unlockStore.ts'
import { openStore } from '../../../db/open.ts'
import { encryptedCopies, newestGoodBackup, restoreStore } from '../../../db/restore.ts'
import { setProductFields } from '../../../domain/actions/productChanges.ts'
import { encryptedStore, filesWith, madeKey, PASSPHRASE } from '../../support/encryptedStores.ts'
import { product } from '../../support/negotiations.ts'
import {
  act,
  filesFromOutside,
  instant,
  migrationsFolder,
  one,
  opened,
  storeWithOne,
  temporaryFolder,
} from '../../support/stores.ts'
import { contentOf } from '../fixtureContent.ts'

const options = { migrationsFolder }
const CANARY = '不可外泄的花生油'
const withCanary = { products: [product('P1', { name: CANARY, listPrice: 10 }), product('P2')] }

test('a store is encrypted and written plain again with every figure in it, and the plain default is as it was', () => {
  const plain = storeWithOne(withCanary)
  const before = contentOf(plain)
  plain.close()
  const bytes = readFileSync(plain.file)
  const made = madeKey()
  expect(encryptStore(plain.file, made, options)).toEqual({
    ok: true,
    value: { setAside: join(dirname(plain.file), 'deals.set-aside-1.db'), unfinished: null },
  })
  expect(readFileSync(join(dirname(plain.file), 'deals.set-aside-1.db'))).toEqual(bytes)
  expect(openStore(plain.file, options)).toEqual({ ok: false, error: { kind: 'key-needed' } })
  const encrypted = opened(plain.file, made.key)
  expect(contentOf(encrypted)).toEqual(before)
  act(encrypted, 'a', (workspace) => setProductFields(workspace, 'P1', { listPrice: 12 }))
  const edited = contentOf(encrypted)
  encrypted.close()
  expect(decryptStore(plain.file, made.key, options)).toMatchObject({ ok: true })
  expect(isStoreEncrypted(plain.file)).toBe(false)
  expect(contentOf(opened(plain.file))).toEqual(edited)
})

test('a new store can be encrypted from its first byte', () => {
  const file = join(temporaryFolder(), 'deals.db')
  const made = madeKey()
  expect(keepKeyFile(file, made)).toEqual({ ok: true, value: keyFileName(file, made.key.id) })
  opened(file, made.key).close()
  expect(openStore(file, options)).toMatchObject({ error: { kind: 'key-needed' } })
  expect(unlockStore(file, { typed: PASSPHRASE })).toMatchObject({ ok: true, value: { id: made.key.id } })
  expect(readdirSync(dirname(file)).sort()).toEqual(
    [basename(keyFileName(file, made.key.id)), 'deals.db'].sort(),
  )
})

test('no product name can be read in the store, its log, its copies, its key file or a copy before a migration', () => {
  const { file, key, setAside } = encryptedStore(withCanary)
  rmSync(setAside)
  const store = opened(file, key)
  act(store, 'a', (workspace) => setProductFields(workspace, 'P2', { name: `${CANARY} 5L` }))
  const { sqlite } = store
  // What sorts and what is undone would be written to files beside a plain store.
  sqlite.pragma('cache_size = 10')
  const rows = 20_000
  const many = `WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${rows})`
  const sorted = sqlite.prepare(
    `${many} SELECT count(*) FROM (SELECT '${CANARY}' || i AS t FROM n ORDER BY t DESC)`,
  )
  expect(sorted.pluck().get()).toBe(rows)
  expect(sqlite.pragma('temp_store', { simple: true })).toBe(2)
  expect(backUpDated(store, instant(1), { key })).toMatchObject({ ok: true })
  const copied = join(dirname(file), 'while-open')
  expect(existsSync(`${file}-wal`)).toBe(true)
  expect(filesWith(dirname(file), CANARY)).toEqual([])
  store.close()
  expect(copyStore(file, `${copied}.db`, { ...options, key })).toMatchObject({ ok: true })
  expect(filesWith(dirname(file), CANARY)).toEqual([])
  expect(readdirSync(backupFolder(file)).sort()).toEqual([
    '2026-11-23T09-01-00-000Z.db',
    basename(keyFileName(file, key.id)),
  ])
})

test('wrong passphrase, damaged key file, key file of another store, none, and a damaged page are each told', () => {
  const { file, made, key } = encryptedStore()
  const keyFile = keyFileName(file, key.id)
  const sound = readFileSync(keyFile)
  const before = filesFromOutside(dirname(file))
  expect(unlockStore(file, { typed: '另一个口令' })).toEqual({
    ok: false,
    error: { kind: 'wrong-passphrase' },
  })
  expect(unlockStore(file, { typed: madeKey().recoveryCode })).toEqual({
    ok: false,
    error: { kind: 'wrong-recovery-code' },
  })
  const [, ...groups] = made.recoveryCode.split('-')
  expect(unlockStore(file, { typed: ['ZZZZ', ...groups].join(' ') })).toEqual({
    ok: false,
    error: { kind: 'recovery-code-mistyped', group: 1 },
  })
  expect(openStore(file, { ...options, key: madeKey().key })).toEqual({
    ok: false,
    error: { kind: 'other-key' },
  })
  expect(filesFromOutside(dirname(file))).toBe(before)

  const turned = sound.toString('utf8').replace(/"sealed": "./u, '"sealed": "#')
  writeFileSync(keyFile, turned)
  expect(openStore(file, options)).toEqual({ ok: false, error: { kind: 'key-file-damaged' } })
  writeFileSync(keyFile, sound.subarray(0, 300))
  expect(unlockStore(file, { typed: PASSPHRASE })).toEqual({ ok: false, error: { kind: 'key-file-damaged' } })
  rmSync(keyFile)
  expect(openStore(file, options)).toEqual({ ok: false, error: { kind: 'key-file-missing', others: 0 } })
  expect(keepKeyFile(file, madeKey())).toMatchObject({ ok: true })
  expect(openStore(file, options)).toEqual({ ok: false, error: { kind: 'key-file-missing', others: 1 } })
  writeFileSync(keyFile, sound)

  const whole = readFileSync(file)
  for (const at of [3, 40, 4096 + 500, whole.length - 700]) {
    const damaged = Buffer.from(whole)
    damaged.writeUInt8(damaged.readUInt8(at) ^ 4, at)
    writeFileSync(file, damaged)
    expect([at, openStore(file, { ...options, key })]).toMatchObject([at, { error: { kind: 'damaged' } }])
  }
  writeFileSync(file, whole.subarray(0, whole.length - 1))
  expect(openStore(file, { ...options, key })).toMatchObject({ error: { kind: 'truncated' } })
  writeFileSync(file, whole.subarray(0, whole.length - 4096))
  expect(openStore(file, { ...options, key })).toMatchObject({ error: { kind: 'damaged' } })
  writeFileSync(file, whole)
  opened(file, key).close()
})

test('a flipped bit anywhere in a key file is told as damage or opens the same key, never as a wrong passphrase', () => {
  const { file, key } = encryptedStore()
  const keyFile = keyFileName(file, key.id)
  const sound = readFileSync(keyFile)
  fc.assert(
    fc.property(fc.nat(sound.length - 1), fc.nat(7), (at, bit) => {
      const damaged = Buffer.from(sound)
      damaged.writeUInt8(damaged.readUInt8(at) ^ (1 << bit), at)
      writeFileSync(keyFile, damaged)
      const refused = openStore(file, options)
      const kind = refused.ok ? 'opened' : refused.error.kind
      // A blank between two fields says nothing.
      expect(['key-file-damaged', 'newer-key-file', 'key-needed']).toContain(kind)
      if (kind === 'key-needed')
        expect(JSON.parse(damaged.toString('utf8'))).toEqual(JSON.parse(String(sound)))
    }),
    { numRuns: 300 },
  )
})

test('the older plain copies are listed, and encrypted or deleted when that is asked', () => {
  const store = storeWithOne(withCanary)
  expect(backUpDated(store, instant(1))).toMatchObject({ ok: true })
  store.close()
  const made = madeKey()
  expect(encryptStore(store.file, made, options)).toMatchObject({ ok: true })
  const folder = dirname(store.file)
  const dated = join(backupFolder(store.file), '2026-11-23T09-01-00-000Z.db')
  const aside = join(folder, 'deals.set-aside-1.db')
  expect(plainCopies(store.file)).toEqual([dated, aside])
  expect(filesWith(folder, CANARY)).toHaveLength(2)
  expect(encryptPlainCopies(store.file, made.key, options)).toEqual({
    ok: true,
    value: { done: [dated, aside], left: [] },
  })
  expect(plainCopies(store.file)).toEqual([])
  expect(filesWith(folder, CANARY)).toEqual([])
  for (const copy of [dated, aside])
    expect(doctor(copy, { ...options, key: made.key })).toMatchObject({ ok: true })

  const other = encryptedStore(withCanary)
  expect(deletePlainCopies(other.file)).toEqual({ done: [other.setAside], left: [] })
  expect(existsSync(other.setAside)).toBe(false)
  expect(filesWith(dirname(other.file), CANARY)).toEqual([])
})

test('a backup folder carried to another machine is restored there with the recovery code', () => {
  const { file, key, made } = encryptedStore(withCanary)
  const store = opened(file, key)
  expect(backUpDated(store, instant(1), { key })).toMatchObject({ ok: true })
  store.close()
  const elsewhere = temporaryFolder()
  for (const name of readdirSync(backupFolder(file))) {
    copyFileSync(join(backupFolder(file), name), join(elsewhere, name))
  }
  const copy = join(elsewhere, '2026-11-23T09-01-00-000Z.db')
  const there = join(temporaryFolder(), 'contracts.db')
  const unlocked = unlockStore(copy, { typed: made.recoveryCode })
  if (!unlocked.ok) throw new Error(unlocked.error.kind)
  expect(restoreStore(there, copy, options)).toEqual({ ok: false, error: { kind: 'key-needed' } })
  expect(restoreStore(there, copy, { ...options, key: unlocked.value })).toEqual({
    ok: true,
    value: { setAside: null, encryption: 'now-on' },
  })
  rmSync(elsewhere, { recursive: true })
  const again = unlockStore(there, { typed: PASSPHRASE })
  if (!again.ok) throw new Error(again.error.kind)
  expect(one(opened(there, again.value)).workspace.products[0]?.name).toBe(CANARY)
})

test('a plain copy comes back encrypted, one under another key with its key, and each restore can be undone', () => {
  const { file, key, setAside, options: withKey } = encryptedStore(withCanary)
  const store = opened(file, key)
  act(store, 'a', (workspace) => setProductFields(workspace, 'P1', { listPrice: 12 }))
  store.close()
  const restored = restoreStore(file, setAside, withKey)
  expect(restored).toMatchObject({ ok: true, value: { encryption: 'copy-encrypted' } })
  if (!restored.ok || restored.value.setAside === null) throw new Error('nothing was set aside')
  const back = opened(file, key)
  expect(one(back).workspace.products[0]?.listPrice).toBe(10)
  back.close()
  expect(filesWith(dirname(file), CANARY)).toEqual([basename(setAside)])
  expect(restoreStore(file, restored.value.setAside, withKey)).toMatchObject({
    ok: true,
    value: { encryption: 'as-before' },
  })
  const undone = opened(file, key)
  expect(one(undone).workspace.products[0]?.listPrice).toBe(12)
  undone.close()

  const other = encryptedStore()
  expect(restoreStore(file, other.file, withKey)).toEqual({ ok: false, error: { kind: 'other-key' } })
  const taken = restoreStore(file, other.file, other.options)
  expect(taken).toMatchObject({ ok: true, value: { encryption: 'other-key' } })
  expect(one(opened(file, other.key)).workspace.products[0]?.name).not.toBe(CANARY)
})

test('among the copies of a plain store an encrypted one is called locked, not damaged', () => {
  const { file, key } = encryptedStore()
  expect(decryptStore(file, key, options)).toMatchObject({ ok: true })
  const store = opened(file)
  const looked = (binding: { readonly key?: typeof key }) =>
    copiesOf(store)
      .map((copy) => inspectBackup(store, copy, binding))
      .map(({ fileName, isSound, isLocked }) => ({ fileName, isSound, isLocked }))
      .sort((left, right) => (left.fileName < right.fileName ? -1 : 1))
  const [plain, encrypted] = [
    { fileName: 'deals.set-aside-1.db', isSound: true, isLocked: false },
    { fileName: 'deals.set-aside-2.db', isSound: false, isLocked: true },
  ]
  expect(looked({})).toEqual([plain, encrypted])
  expect(copiesOf(store).map(({ origin }) => origin)).toEqual(['beforeDecryption', 'beforeEncryption'])
  expect(looked({ key })).toEqual([plain, { ...encrypted, isSound: true, isLocked: false }])
})

test('with the store gone, its encrypted copies are known of, and with the key the newest good one is found', () => {
  const { file, key, setAside } = encryptedStore()
  rmSync(setAside)
  const store = opened(file, key)
  const made = backUpDated(store, instant(1), { key })
  store.close()
  rmSync(file)
  expect(newestGoodBackup(file, options)).toBeNull()
  expect(encryptedCopies(file)).toEqual([made.ok ? made.value : ''])
  expect(newestGoodBackup(file, { ...options, key })?.file).toBe(made.ok ? made.value : '')
})

const fixtures = fileURLToPath(new URL('../../fixtures/stores', import.meta.url))
const released = readdirSync(fixtures).filter((name) => name.endsWith('.db'))

test('an encrypted store of every released version is migrated with everything in it, and its copy is encrypted', () => {
  const made = madeKey()
  for (const name of released) {
    const file = join(temporaryFolder(), name)
    copyFileSync(join(fixtures, name), file)
    expect([name, encryptStore(file, made, options)]).toMatchObject([name, { ok: true }])
    const expected = JSON.parse(readFileSync(join(fixtures, name.replace('.db', '.json')), 'utf8'))
    const store = opened(file, made.key)
    expect([name, JSON.parse(JSON.stringify(contentOf(store)))]).toEqual([name, expected])
    if (store.backup !== null) {
      expect(isStoreEncrypted(store.backup)).toBe(true)
      expect(doctor(store.backup, { ...options, key: made.key })).toMatchObject({ ok: true })
    }
    store.close()
  }
})

test('two hundred edits, copies and restarts leave an encrypted store with what a plain one has', () => {
  const plain = storeWithOne(withCanary)
  const { file, key } = encryptedStore(withCanary)
  let encrypted = opened(file, key)
  const steps = fc.record({ listPrice: fc.integer({ min: 0, max: 99_999 }), kind: fc.nat(19) })
  fc.assert(
    fc.property(fc.array(steps, { minLength: 200, maxLength: 200 }), (all) => {
      for (const [index, { listPrice, kind }] of all.entries()) {
        const price = listPrice / 100
        for (const store of [plain, encrypted]) {
          act(store, `step-${one(store).revision + 1}`, (workspace) =>
            setProductFields(workspace, index % 2 === 0 ? 'P1' : 'P2', { listPrice: price }),
          )
        }
        if (kind === 0) {
          encrypted.close()
          encrypted = opened(file, key)
        }
        if (kind === 1) expect(encrypted.reopen()).toBe(true)
        if (index % 40 === 0) expect(contentOf(encrypted)).toEqual(contentOf(plain))
      }
      expect(contentOf(encrypted)).toEqual(contentOf(plain))
    }),
    { numRuns: 1 },
  )
  encrypted.close()
  plain.close()
})

test('a store another program has open is not turned, nor one that is turned already', () => {
  const store = storeWithOne()
  expect(encryptStore(store.file, madeKey(), options)).toEqual({ ok: false, error: { kind: 'already-open' } })
  const { file, key, made } = encryptedStore()
  expect(encryptStore(file, made, options)).toEqual({ ok: false, error: { kind: 'already-encrypted' } })
  opened(file, key).close()
  const before = filesFromOutside(dirname(file))
  const second = opened(file, key)
  expect(decryptStore(file, key, options)).toEqual({ ok: false, error: { kind: 'already-open' } })
  second.close()
  expect(filesFromOutside(dirname(file))).toBe(before)
})
