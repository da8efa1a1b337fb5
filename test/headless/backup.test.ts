import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { deal, folder } from './runDeal.ts'

/** A store with the sample, in a folder of its own. */
function seeded() {
  const at = folder()
  const db = at.path('deal.db')
  const id = deal('seed-demo', '--db', db).stdout.trim()
  return { at, db, id }
}

test('a backup calculates as its store does, and the store is what it was', () => {
  const { at, db, id } = seeded()
  const before = readFileSync(db)
  const copy = at.path('copy.db')
  expect(deal('backup', db, '--out', copy)).toMatchObject({ exit: 0, stdout: '' })
  expect(readFileSync(db).equals(before)).toBe(true)
  expect(readdirSync(at.at)).toEqual(['copy.db', 'deal.db'])
  const figures = (file: string) => deal('simulate', '--db', file, '--negotiation', id, '--json').stdout
  expect(JSON.parse(figures(copy))).toEqual(JSON.parse(figures(db)))
})

test('a store that somebody is writing to can be backed up, but not restored over', () => {
  const { at, db } = seeded()
  const copy = at.path('copy.db')
  const other = new Database(db)
  other.prepare("INSERT INTO preferences (id, language, money_unit) VALUES (1, 'en', 'yuan')").run()
  expect(deal('backup', '--db', db, '--out', copy).exit).toBe(0)
  const refused = deal('restore', db, '--from', copy)
  other.close()
  expect(refused).toMatchObject({ exit: 2, stderr: expect.stringContaining('found the store in use') })
  const copied = new Database(copy, { readonly: true })
  expect(copied.prepare('SELECT language FROM preferences').pluck().get()).toBe('en')
  copied.close()
})

test('no file is written over by a backup, and no store that is damaged is copied', () => {
  const { at, db } = seeded()
  const there = at.file('there.txt', 'mine')
  expect(deal('backup', db, '--out', there).exit).toBe(2)
  expect(readFileSync(there, 'utf8')).toBe('mine')
  writeFileSync(db, readFileSync(db).fill(0x5a, 8_192, 60_000))
  expect(deal('backup', db, '--out', at.path('copy.db'))).toMatchObject({
    exit: 2,
    stderr: expect.stringContaining('damaged'),
  })
  expect(readdirSync(at.at)).toEqual(['deal.db', 'there.txt'])
})

test('restoring puts the copy in place and keeps what was there; restoring that undoes it', () => {
  const { at, db } = seeded()
  const copy = at.path('deal.copy.db')
  deal('backup', db, '--out', copy)
  const broken = readFileSync(db).fill(0x5a, 8_192, 60_000)
  writeFileSync(db, broken)
  const { exit, stdout } = deal('restore', db, '--json')
  expect({ exit, ...JSON.parse(stdout) }).toEqual({
    exit: 0,
    from: copy,
    setAside: at.path('deal.set-aside-1.db'),
  })
  expect(deal('doctor', '--db', db).exit).toBe(0)
  expect(readFileSync(at.path('deal.set-aside-1.db')).equals(broken)).toBe(true)
  expect(deal('restore', db, '--from', at.path('deal.set-aside-1.db')).exit).toBe(2)
})

test('without any sound backup nothing is restored', () => {
  const { at, db } = seeded()
  const before = readFileSync(db)
  expect(deal('restore', db)).toMatchObject({ exit: 2, stderr: expect.stringContaining('no sound backup') })
  expect(readFileSync(db).equals(before)).toBe(true)
  expect(readdirSync(at.at)).toEqual(['deal.db'])
})

test('a number that became another one nobody may enter is found by the thorough look alone', () => {
  const { db, id } = seeded()
  expect(deal('doctor', '--db', db, '--deep').exit).toBe(0)
  const store = new Database(db)
  const changed = store.prepare('UPDATE products SET vat_rate = 13 WHERE position = 0')
  expect(changed.run().changes).toBe(1)
  store.close()
  expect(deal('doctor', '--db', db).exit).toBe(0)
  const { exit, stderr } = deal('doctor', '--db', db, '--deep')
  expect(exit).toBe(1)
  expect(stderr).toContain(`negotiation ${id}: products[0].vatRate`)
})

test('a store whose beginning is destroyed is told as such with the way out, exit 1, and restoring takes it', () => {
  const { at, db } = seeded()
  const copy = at.path('deal.copy.db')
  deal('backup', db, '--out', copy)
  const left = readFileSync(db).fill(0, 0, 4096)
  writeFileSync(db, left)
  const { exit, stderr, stdout } = deal('doctor', '--db', db, '--json')
  expect({ exit, ...JSON.parse(stdout) }).toEqual({ exit: 1, sound: false, kind: 'beginning-destroyed' })
  expect(stderr).toContain('whose beginning is destroyed')
  expect(stderr).toContain('deal restore puts its newest sound backup in its place')
  expect(readFileSync(db).equals(left)).toBe(true)
  expect(deal('restore', db).exit).toBe(0)
  expect(deal('doctor', '--db', db).exit).toBe(0)
  expect(readFileSync(at.path('deal.set-aside-1.db')).equals(left)).toBe(true)
})
