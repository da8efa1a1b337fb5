import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { inspect } from 'node:util'
import { expect, test } from 'vitest'
import { keyFileName } from '../../../db/encryption/keyFile.ts'
import { changePassphrase, keepInSystem, makeKey } from '../../../db/encryption/storeKeys.ts'
import { unlockStore } from '../../../db/encryption/unlockStore.ts'
import { encryptedStore, PASSPHRASE } from '../../support/encryptedStores.ts'

/** A system that keeps what it is given behind a mask of its own. */
const masked = (bytes: Uint8Array) => Uint8Array.from(bytes, (byte) => byte ^ 0x5a)

test('a key the system keeps opens the store without a passphrase, until the system forgets it', () => {
  const { file, key } = encryptedStore()
  expect(unlockStore(file, { system: masked })).toEqual({ ok: false, error: { kind: 'not-kept' } })
  expect(keepInSystem(file, key, masked(key.secret()))).toEqual({ ok: true, value: null })
  expect(unlockStore(file, { system: masked })).toMatchObject({ ok: true, value: { id: key.id } })
  expect(unlockStore(file, { typed: PASSPHRASE })).toMatchObject({ ok: true })
  // Another machine's system, or one that was set up anew.
  for (const system of [() => null, () => randomBytes(32), () => randomBytes(7)]) {
    expect(unlockStore(file, { system })).toEqual({ ok: false, error: { kind: 'system-refused' } })
  }
  expect(changePassphrase(file, key, 'a wholly new one', randomBytes)).toMatchObject({ ok: true })
  expect(unlockStore(file, { system: masked })).toMatchObject({ ok: true })
  expect(keepInSystem(file, key, null)).toMatchObject({ ok: true })
  expect(unlockStore(file, { system: masked })).toEqual({ ok: false, error: { kind: 'not-kept' } })
})

test('the same passphrase typed with other forms of its characters opens the store', () => {
  const { file } = encryptedStore()
  expect(unlockStore(file, { typed: PASSPHRASE.replaceAll('staple', 'ｓｔａｐｌｅ') })).toMatchObject({
    ok: true,
  })
})

test('a passphrase of seven characters is refused, one of eight taken', () => {
  expect(makeKey('一二三四五六七', randomBytes)).toEqual({
    ok: false,
    error: { kind: 'passphrase-too-short', fewest: 8 },
  })
  expect(makeKey('一二三四五六七八', randomBytes)).toMatchObject({ ok: true })
})

test('neither the key file nor a printed key holds the key, the passphrase or the recovery code', () => {
  const { file, key, made } = encryptedStore()
  const secret = key.secret()
  const said = [
    readFileSync(keyFileName(file, key.id), 'utf8'),
    inspect(key, { depth: 9 }),
    JSON.stringify({ key }),
  ]
  const forms = [secret.toString('hex'), secret.toString('base64'), PASSPHRASE, made.recoveryCode]
  for (const text of said) for (const form of forms) expect(text).not.toContain(form)
})
