import { mkdtempSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { keepKeyFile } from '../../db/encryption/storeKeys.ts'
import { testDesk } from '../support/desk.ts'
import { madeKey } from '../support/encryptedStores.ts'
import { newStore } from '../support/stores.ts'

/**
 * A desk in a process of its own, asked by lines of JSON: `[channel, request]`, answered in one line each. Told
 * `encrypted`, its store lies under a key behind the tests' passphrase.
 */
const desk = process.argv[2] === 'encrypted' ? encryptedDesk() : testDesk()
const say = (value: unknown) => writeSync(1, `${JSON.stringify(value)}\n`)
say(desk.folder)
for await (const line of createInterface({ input: process.stdin })) {
  const [name, request] = JSON.parse(line)
  say(await desk.ask(name, request))
}

function encryptedDesk() {
  const folder = mkdtempSync(path.join(tmpdir(), 'dealtable-desk-'))
  const file = path.join(folder, 'dealtable.db')
  const made = madeKey()
  const kept = keepKeyFile(file, made)
  if (!kept.ok) throw new Error(kept.error.reason)
  const { key } = made
  return { ...testDesk({ store: newStore(file, key), binding: { key } }), folder }
}
