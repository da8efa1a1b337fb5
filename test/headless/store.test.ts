import { readdirSync, readFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { deal, folder } from './runDeal.ts'

const sample = new URL('../../db/sample/negotiation.json', import.meta.url).pathname

test('the sample in a store calculates exactly as the sample in a file', () => {
  const at = folder()
  const db = at.path('deal.db')
  const { negotiation } = JSON.parse(deal('seed-demo', '--db', db, '--json').stdout)
  const stored = deal('simulate', '--db', db, '--negotiation', negotiation, '--json')
  const filed = deal('simulate', sample, '--json')
  expect(stored.exit).toBe(0)
  expect(JSON.parse(stored.stdout)).toEqual(JSON.parse(filed.stdout))
  expect(readdirSync(at.at)).toEqual(['deal.db'])
})

test('seeding twice keeps the one sample and answers the same id', () => {
  const db = folder().path('deal.db')
  const [first, second] = [deal('seed-demo', '--db', db), deal('seed-demo', '--db', db)]
  expect(first.exit).toBe(0)
  expect(second.stdout).toBe(first.stdout)
})

test('a store that is not there is not created by asking for a negotiation in it', () => {
  const at = folder()
  const { exit, stderr } = deal('check', '--db', at.path('none.db'), '--negotiation', 'x')
  expect(exit).toBe(2)
  expect(stderr).toContain('no such file')
  expect(readdirSync(at.at)).toEqual([])
})

test('a folder that is not there is named as such when a store is asked for in it', () => {
  const at = folder()
  const { exit, stderr } = deal('seed-demo', '--db', at.path('none/deal.db'))
  expect({ exit, stderr }).toEqual({
    exit: 2,
    stderr: `${at.path('none/deal.db')}: cannot be read: no such folder\n`,
  })
  expect(readdirSync(at.at)).toEqual([])
})

test('a negotiation that is not in the store is refused with those that are', () => {
  const db = folder().path('deal.db')
  const id = deal('seed-demo', '--db', db).stdout.trim()
  const { exit, stderr } = deal('check', '--db', db, '--negotiation', 'x')
  expect({ exit, stderr }).toEqual({
    exit: 2,
    stderr: `${db}: --negotiation: found "x", allowed one of ${id}\n`,
  })
})

test('a sound store is sound; a store whose middle is overwritten is not: exit 1', () => {
  const at = folder()
  const db = at.path('deal.db')
  deal('seed-demo', '--db', db)
  expect(deal('doctor', '--db', db, '--json')).toMatchObject({
    exit: 0,
    stdout: expect.stringContaining('"sound": true'),
  })
  const bytes = readFileSync(db)
  bytes.fill(0x5a, 8_192, 60_000)
  const broken = at.file('broken.db', bytes)
  const { exit, stdout } = deal('doctor', '--db', broken, '--json')
  expect(exit).toBe(1)
  expect(JSON.parse(stdout)).toMatchObject({ sound: false, kind: 'damaged' })
  expect(readFileSync(broken).equals(bytes)).toBe(true)
})

test("another program's file is refused and not touched", () => {
  const at = folder()
  const file = at.file('notes.db', 'these are my notes')
  expect(deal('seed-demo', '--db', file)).toMatchObject({ exit: 2, stdout: '' })
  expect(deal('doctor', '--db', file)).toMatchObject({ exit: 2, stdout: '' })
  expect(readFileSync(file, 'utf8')).toBe('these are my notes')
  expect(readdirSync(at.at)).toEqual(['notes.db'])
})

test('a frozen version given another name by hand is named by the doctor, in words: exit 1', () => {
  const at = folder()
  const db = at.file('deal.db', readFileSync(new URL('../fixtures/stores/v6.db', import.meta.url)))
  const raw = new Database(db)
  raw.exec("DROP TRIGGER snapshots_are_never_changed; UPDATE snapshots SET name = '第 3 轮'")
  raw.close()
  const { exit, stderr } = deal('doctor', '--db', db, '--deep')
  expect(exit).toBe(1)
  expect(stderr).toContain('snapshot "第 3 轮" (round1) is not as it was frozen')
})
