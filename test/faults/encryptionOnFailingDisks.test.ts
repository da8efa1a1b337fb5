import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test, vi } from 'vitest'
import { isStoreEncrypted } from '../../db/encryption/unlockStore.ts'
import { contentOf } from '../db/fixtureContent.ts'
import { encryptedStore, filesWith, keyBehind, PASSPHRASE } from '../support/encryptedStores.ts'
import { product } from '../support/negotiations.ts'
import { opened, storeWithOne, temporaryFolder } from '../support/stores.ts'
import { type Failure, failingDisk } from './failingDesk.ts'

vi.setConfig({ testTimeout: 300_000 })

const deal = fileURLToPath(new URL('../../electron/headless/deal.ts', import.meta.url))
const CANARY = '不可外泄的花生油'

const failures: readonly Failure[] = [
  { call: 'open', code: 'EROFS' },
  { call: 'write', code: 'ENOSPC', after: 3 },
  { call: 'write', code: 'EIO', after: 60 },
  { call: 'sync', code: 'EIO' },
  { call: 'sync', code: 'EIO', after: 2 },
  { call: 'rename', code: 'EACCES' },
  { call: 'rename', code: 'EACCES', after: 1 },
  { call: 'rename', code: 'EACCES', after: 2 },
  { call: 'rename', code: 'EACCES', after: 3 },
]

const contentIn = (file: string, typed = ''): unknown => {
  const store = opened(file, isStoreEncrypted(file) ? keyBehind(file, typed) : undefined)
  const content = contentOf(store)
  store.close()
  return content
}

function closedStore(fields: Parameters<typeof storeWithOne>[0]): string {
  const store = storeWithOne(fields)
  store.close()
  return store.file
}

for (const command of ['encrypt', 'decrypt'] as const) {
  test(`deal ${command} on a failing disk: refused with the store as it was, or done; what it says is so`, () => {
    const fields = { products: [product('P1', { name: CANARY }), product('P2')] }
    const encrypted = command === 'decrypt' ? encryptedStore(fields) : null
    const file = encrypted?.file ?? closedStore(fields)
    // What opens the store already: its recovery code, which is tried in no time.
    const code = encrypted?.made.recoveryCode ?? ''
    const ends = new Set<number | null>()
    const expected = contentIn(file, code)
    for (const failure of failures) {
      const folder = path.join(temporaryFolder(), 'store')
      cpSync(path.dirname(file), folder, { recursive: true })
      const copy = path.join(folder, path.basename(file))
      const before = readdirSync(folder)
      const disk = failingDisk(folder)
      disk.fail(failure)
      const words = [command, '--db', copy, '--key-stdin']
      const { status, stdout, stderr } = spawnSync(process.execPath, [deal, ...words], {
        encoding: 'utf8',
        input: `${encrypted === null ? PASSPHRASE : code}\n`,
        env: { ...process.env, ...disk.environment },
      })
      const state = { failure, status, stderr }
      expect(state).toMatchObject({ stderr: expect.not.stringMatching(/nobody foresaw|\n\s+at /u) })
      ends.add(status)
      if (status === 2) {
        expect({ ...state, stdout }).toMatchObject({ stdout: '' })
        const isDecided = existsSync(`${copy}.restoring`)
        expect({ ...state, isDecided }).toMatchObject({ isDecided: false })
        expect({ ...state, is: isStoreEncrypted(copy) }).toMatchObject({ is: command === 'decrypt' })
      } else {
        expect(state).toMatchObject({ status: 0 })
        expect({ ...state, is: isStoreEncrypted(copy) }).toMatchObject({ is: command === 'encrypt' })
        // The code that was shown opens what was made, and so does the passphrase.
        if (command === 'encrypt') {
          expect(contentIn(copy, stdout.trim())).toEqual(expected)
          expect(contentIn(copy, PASSPHRASE)).toEqual(expected)
        }
      }
      if (status === 2 || command === 'decrypt') expect(contentIn(copy, code)).toEqual(expected)
      if (status === 2 && command === 'encrypt') {
        const added = readdirSync(folder).filter((name) => !before.includes(name))
        expect({ ...state, added: added.filter((name) => !/\.tmp$|\.key\.json$/u.test(name)) }).toMatchObject(
          {
            added: [],
          },
        )
      }
      if (isStoreEncrypted(copy)) {
        expect(filesWith(folder, CANARY).filter((name) => !name.includes('set-aside'))).toEqual([])
      }
    }
    expect([...ends].sort()).toEqual([0, 2])
  })
}
