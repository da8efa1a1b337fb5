import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import type { StoreKey } from '../../db/encryption/storeKey.ts'
import { type MadeKey, makeKey } from '../../db/encryption/storeKeys.ts'
import { encryptStore } from '../../db/encryption/turnEncryption.ts'
import { unlockStore } from '../../db/encryption/unlockStore.ts'
import { migrationsFolder, storeWithOne } from './stores.ts'

export const PASSPHRASE = '正确的马 电池 staple'

/** A key made for one test. */
export function madeKey(passphrase = PASSPHRASE): MadeKey {
  const made = makeKey(passphrase, randomBytes)
  if (!made.ok) throw new Error(made.error.kind)
  return made.value
}

/** The key of an encrypted store or copy that is not open. */
export function keyBehind(file: string, typed = PASSPHRASE): StoreKey {
  const key = unlockStore(file, { typed })
  if (!key.ok) throw new Error(key.error.kind)
  return key.value
}

/** A closed store with one negotiation that was encrypted, and its key. */
export function encryptedStore(fields: Parameters<typeof storeWithOne>[0] = {}) {
  const store = storeWithOne(fields)
  store.close()
  const made = madeKey()
  const turned = encryptStore(store.file, made, { migrationsFolder })
  if (!turned.ok || turned.value.setAside === null) throw new Error('not encrypted')
  const options = { migrationsFolder, key: made.key }
  return { file: store.file, made, key: made.key, options, setAside: turned.value.setAside }
}

/**
 * Every file in a folder and below that holds a text, in UTF-8 or UTF-16; read by another program, so that no lock of
 * this one is touched, and as whoever finds the disk would.
 */
export function filesWith(folder: string, text: string): readonly string[] {
  const program = `
    const fs = require('node:fs'), path = require('node:path')
    const [folder, text] = process.argv.slice(1)
    const searched = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')]
    const holds = (file) => fs.statSync(file).isFile() && searched.some((each) => fs.readFileSync(file).includes(each))
    const names = fs.readdirSync(folder, { recursive: true }).filter((name) => holds(path.join(folder, name)))
    console.log(JSON.stringify(names.sort()))`
  return JSON.parse(execFileSync(process.execPath, ['-e', program, folder, text], { encoding: 'utf8' }))
}
