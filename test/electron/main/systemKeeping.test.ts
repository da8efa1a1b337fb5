import { readFileSync } from 'node:fs'
import { afterEach, expect, test } from 'vitest'
import { findKeyFile } from '../../../db/encryption/keyFile.ts'
import { unlockStore } from '../../../db/encryption/unlockStore.ts'
import { openStore } from '../../../db/open.ts'
import { keyBySystem } from '../../../electron/main/unlocking.ts'
import { granted, type TestDesk, testDesk } from '../../support/desk.ts'
import { encryptedStore, PASSPHRASE } from '../../support/encryptedStores.ts'

const endings: (() => void)[] = []
afterEach(() => {
  for (const end of endings.splice(0)) end()
})

/** A system that keeps secrets for one person: what another one asks for is not given. */
function keyringOf(person: number) {
  const turned = (bytes: Uint8Array, by: number) => bytes.map((byte) => byte ^ by)
  return {
    keep: (secret: Uint8Array) => Buffer.from([person, ...turned(secret, person)]),
    giveBack: (blob: Uint8Array) => (blob[0] === person ? turned(blob.subarray(1), person) : null),
  }
}

function deskOnEncrypted(person: number | null): {
  desk: TestDesk
  file: string
  id: string
  secret: Buffer
} {
  const { file, options, key } = encryptedStore()
  const opened = openStore(file, options)
  if (!opened.ok) throw new Error(opened.error.kind)
  const keeping = () => (person === null ? null : keyringOf(person))
  const desk = testDesk({ store: opened.value, binding: { key }, options, keeping })
  endings.push(() => {
    desk.close()
    opened.value.close()
  })
  return { desk, file, id: key.id, secret: key.secret() }
}

const state = async (desk: TestDesk) => granted(await desk.ask('encryption:state', {})).system

test('the computer keeps the key of the data file, gives it back at the start, and forgets it again', async () => {
  const { desk, file, id, secret } = deskOnEncrypted(85)
  expect(await state(desk)).toBe('not-kept')
  expect(keyBySystem(file, keyringOf(85))).toBeNull()
  granted(await desk.ask('encryption:keepInSystem', { isKept: true }))
  expect(await state(desk)).toBe('kept')
  expect(keyBySystem(file, keyringOf(85))?.id).toBe(id)
  expect(unlockStore(file, { typed: PASSPHRASE }).ok).toBe(true)
  const found = findKeyFile(file, id)
  if (!('content' in found)) throw new Error('no key file')
  expect(readFileSync(found.file, 'latin1')).not.toContain(secret.toString('base64'))
  granted(await desk.ask('encryption:keepInSystem', { isKept: false }))
  expect(await state(desk)).toBe('not-kept')
  expect(keyBySystem(file, keyringOf(85))).toBeNull()
})

test('another person on the computer, or a computer without a keyring, is asked for the passphrase', async () => {
  const { desk, file } = deskOnEncrypted(85)
  granted(await desk.ask('encryption:keepInSystem', { isKept: true }))
  expect(keyBySystem(file, keyringOf(17))).toBeNull()
  expect(keyBySystem(file, null)).toBeNull()
})

test('where the system has no safe keeping that is said, and nothing is kept', async () => {
  const { desk, file } = deskOnEncrypted(null)
  expect(await state(desk)).toBe('absent')
  const refused = await desk.ask('encryption:keepInSystem', { isKept: true })
  expect(refused).toEqual({ ok: false, error: { kind: 'no-keeping' } })
  expect(keyBySystem(file, keyringOf(85))).toBeNull()
})

test('a plain data file has no key to keep', async () => {
  const desk = testDesk({ keeping: () => keyringOf(85) })
  endings.push(() => desk.close())
  const refused = await desk.ask('encryption:keepInSystem', { isKept: true })
  expect(refused).toEqual({ ok: false, error: { kind: 'not-encrypted' } })
})
