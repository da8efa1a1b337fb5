import { copyFileSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { backUpDated } from '../../db/backupFolder.ts'
import { openStore } from '../../db/open.ts'
import { newestGoodBackup, restoreStore } from '../../db/restore.ts'
import { canBeMended } from '../../electron/main/storeTrouble.ts'
import { keyOfCopiesByTyping } from '../../electron/main/unlocking.ts'
import { encryptedStore, PASSPHRASE } from '../support/encryptedStores.ts'
import { instant, migrationsFolder, one, opened, storeWithOne, temporaryFolder } from '../support/stores.ts'

const options = { migrationsFolder }

/** Writes over the first bytes of a file as a disk does that lost them. */
function destroyed(file: string, bytes: number, by = 0): Buffer {
  const content = readFileSync(file).fill(by, 0, bytes)
  writeFileSync(file, content)
  return content
}

function refusedAs(file: string, key?: Parameters<typeof opened>[1]) {
  const answer = openStore(file, { ...options, ...(key === undefined ? {} : { key }) })
  if (answer.ok) throw new Error('it was opened')
  return answer.error
}

/** A closed store with a dated copy, as one is left by a day's work. */
function storeWithCopy() {
  const store = storeWithOne()
  const copy = backUpDated(store, instant(5))
  if (!copy.ok) throw new Error(copy.error.reason)
  store.close()
  return { file: store.file, copy: copy.value }
}

test.each([
  ['its first sixteen bytes', 16],
  ['its first hundred', 100],
  ['its whole first page', 4096],
])(
  'a store that lost %s is told as ours, the newest copy is offered, and what is left of it is kept',
  (_, bytes) => {
    const { file, copy } = storeWithCopy()
    const left = destroyed(file, bytes)
    expect(refusedAs(file)).toEqual({ kind: 'beginning-destroyed' })
    expect(readFileSync(file).equals(left)).toBe(true)
    expect(newestGoodBackup(file, options)).toEqual({ file: copy, at: instant(5) })
    const restored = restoreStore(file, copy, options)
    if (!restored.ok || restored.value.setAside === null) throw new Error('nothing was set aside')
    expect(readFileSync(restored.value.setAside).equals(left)).toBe(true)
    expect(one(opened(file)).workspace.products).toHaveLength(2)
  },
)

test('a store of nothing but noughts, as a power cut leaves one, is told as ours by its copies', () => {
  const { file } = storeWithCopy()
  writeFileSync(file, Buffer.alloc(readFileSync(file).length))
  expect(refusedAs(file)).toEqual({ kind: 'beginning-destroyed' })
})

test('a store without any copy is told by its tables; a stranger’s file is not, with copies beside it or without', () => {
  const { file, copy } = storeWithCopy()
  const alone = join(temporaryFolder(), 'deals.db')
  copyFileSync(file, alone)
  destroyed(alone, 100)
  expect(refusedAs(alone)).toEqual({ kind: 'beginning-destroyed' })
  writeFileSync(file, '公司合同')
  expect(refusedAs(file)).toEqual({ kind: 'foreign-file' })
  writeFileSync(file, readFileSync(copy))
  const raw = new Database(file)
  raw.pragma('application_id = 0')
  raw.close()
  expect(refusedAs(file)).toEqual({ kind: 'beginning-destroyed' })
})

test.each([
  ['the name of its key', 16],
  ['its whole first page', 4096],
])('an encrypted store that lost %s is mended by the copy its passphrase opens', (_, bytes) => {
  const { file, key, options: withKey } = encryptedStore()
  const store = opened(file, key)
  const copy = backUpDated(store, new Date().toISOString(), withKey)
  store.close()
  if (!copy.ok) throw new Error(copy.error.reason)
  const left = destroyed(file, bytes, 0x5a)
  const refused = refusedAs(file)
  expect(refused).toEqual(
    bytes === 16 ? { kind: 'key-file-missing', others: 2 } : { kind: 'beginning-destroyed' },
  )
  expect(canBeMended(refused)).toBe(true)
  const found = keyOfCopiesByTyping(file, PASSPHRASE)
  if (!found.ok) throw new Error(found.error.kind)
  expect(newestGoodBackup(file, withKey)?.file).toBe(copy.value)
  const restored = restoreStore(file, copy.value, withKey)
  if (!restored.ok || restored.value.setAside === null) throw new Error('nothing was set aside')
  expect(readFileSync(restored.value.setAside).equals(left)).toBe(true)
  expect(one(opened(file, found.value)).workspace.products).toHaveLength(2)
})

test('a plain copy that takes the place of an encrypted store whose beginning is destroyed comes back encrypted', () => {
  const { file, key, setAside, options: withKey } = encryptedStore()
  const store = opened(file, key)
  const copy = backUpDated(store, instant(5), withKey)
  store.close()
  expect(copy.ok).toBe(true)
  destroyed(file, 4096, 0x5a)
  expect(restoreStore(file, setAside, withKey)).toMatchObject({
    ok: true,
    value: { encryption: 'copy-encrypted' },
  })
  expect(refusedAs(file)).toEqual({ kind: 'key-needed' })
})

test('an encrypted store cut off at a page is damaged to whoever has its key, and its copy is offered', () => {
  const { file, key, options: withKey } = encryptedStore()
  const store = opened(file, key)
  const copy = backUpDated(store, new Date().toISOString(), withKey)
  store.close()
  truncateSync(file, readFileSync(file).length - 3 * 4096)
  expect(refusedAs(file)).toEqual({ kind: 'key-needed' })
  const refused = refusedAs(file, key)
  expect(refused.kind).toBe('damaged')
  expect(canBeMended(refused)).toBe(true)
  expect(newestGoodBackup(file, withKey)?.file).toBe(copy.ok ? copy.value : null)
  expect(readdirSync(dirname(file)).filter((name) => name.startsWith(`${basename(file)}.`))).toEqual([])
})
