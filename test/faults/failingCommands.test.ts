import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { doctor } from '../../db/doctor.ts'
import { migrationsFolder, temporaryFolder } from '../support/stores.ts'
import { type Failure, failingDisk } from './failingDesk.ts'

const deal = fileURLToPath(new URL('../../electron/headless/deal.ts', import.meta.url))

/** Runs a command on a disk that fails like this. */
function dealOn(folder: string, failure: Failure | null, words: readonly string[]) {
  const disk = failingDisk(folder)
  if (failure !== null) disk.fail(failure)
  const env = { ...process.env, ...disk.environment }
  const { status, stdout, stderr } = spawnSync(process.execPath, [deal, ...words], { encoding: 'utf8', env })
  return { status, stdout, stderr, failed: disk.failed() }
}

const failures: readonly Failure[] = [
  { call: 'open', code: 'EROFS' },
  { call: 'write', code: 'ENOSPC', after: 30 },
  { call: 'write', code: 'EIO', after: 200 },
  { call: 'sync', code: 'EIO', after: 0 },
  { call: 'rename', code: 'EACCES' },
]

test('a new store on a failing disk is made whole or refused in words, and the next attempt makes it', () => {
  const ends = new Set<number | null>()
  for (const failure of failures) {
    const folder = temporaryFolder()
    const file = path.join(folder, 'deals.db')
    const made = dealOn(folder, failure, ['seed-demo', '--db', file])
    const state = { failure, ...made }
    expect(state).toMatchObject({ status: expect.toSatisfy((status) => status === 0 || status === 2) })
    expect(state).toMatchObject({ stderr: expect.not.stringMatching(/nobody foresaw|\n\s+at /u) })
    if (made.status === 2) {
      expect(state).toMatchObject({
        stderr: expect.stringMatching(/disk|written|permission|opened/u),
        stdout: '',
      })
    }
    if (existsSync(file))
      expect({ ...state, looked: doctor(file, { migrationsFolder }) }).toMatchObject({ looked: { ok: true } })
    const again = dealOn(folder, null, ['seed-demo', '--db', file])
    expect({ failure, ...again }).toMatchObject({ status: 0 })
    expect(doctor(file, { migrationsFolder })).toMatchObject({
      ok: true,
      value: { rows: { negotiations: 1 } },
    })
    expect(readdirSync(folder).filter((name) => name !== 'deals.db')).toEqual([])
    ends.add(made.status)
  }
  expect(ends.has(2)).toBe(true)
})
