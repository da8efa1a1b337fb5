import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { doctor } from '../../db/doctor.ts'
import {
  keepReturnedPaper,
  listReturnedPapers,
  lockOf,
  lockTermSheet,
  openReturnedPaper,
} from '../../db/returnedPapers.ts'
import { freezeTermSheet } from '../../db/termSheets.ts'
import { instant, migrationsFolder, ONE, opened, storeWithOne } from '../support/stores.ts'

const content = new TextEncoder().encode('%PDF-1.4 签字盖章的扫描件')
const scan = {
  id: 'scan1',
  termSheet: 'sheet1',
  kind: 'scan',
  fileName: '确认书 签章.pdf',
  mediaType: 'application/pdf',
  content,
  at: instant(2),
  by: '张三',
} as const
const sheet = {
  negotiation: ONE,
  scenario: 'target',
  number: 'QR-1',
  language: 'zh-CN',
  factsJson: '{}',
  pdf: content,
  engineVersion: '0.1.0',
  at: instant(1),
  by: '张三',
} as const

function issued() {
  const store = storeWithOne()
  freezeTermSheet(store, { ...sheet, id: 'sheet1', version: '1' })
  freezeTermSheet(store, { ...sheet, id: 'sheet2', version: '2' })
  return store
}

test('a paper that came back is kept byte for byte, with its hash, who brought it and when; asked twice it is one', () => {
  const store = issued()
  const kept = keepReturnedPaper(store, scan)
  const paper = {
    id: 'scan1',
    termSheet: 'sheet1',
    kind: 'scan',
    fileName: '确认书 签章.pdf',
    mediaType: 'application/pdf',
    sha256: createHash('sha256').update(content).digest('hex'),
    returnedAt: instant(2),
    returnedBy: '张三',
  }
  expect(kept).toEqual({ ok: true, value: paper })
  expect(keepReturnedPaper(store, { ...scan, fileName: 'other.pdf' })).toEqual(kept)
  expect(listReturnedPapers(store, 'sheet1')).toEqual([paper])
  expect(openReturnedPaper(store, 'scan1')).toEqual({ ok: true, value: { ...paper, content } })
})

test('a sheet is locked once, against a paper of its own; then nothing more comes back for it', () => {
  const store = issued()
  keepReturnedPaper(store, scan)
  const lock = { termSheet: 'sheet1', paper: 'scan1', at: instant(3), by: '李四' }
  expect(lockTermSheet(store, { ...lock, termSheet: 'sheet2' })).toEqual({
    ok: false,
    error: { kind: 'not-found' },
  })
  expect(lockOf(store, 'sheet1')).toBeNull()
  const made = { termSheet: 'sheet1', paper: 'scan1', lockedAt: instant(3), lockedBy: '李四' }
  expect(lockTermSheet(store, lock)).toEqual({ ok: true, value: made })
  expect(lockTermSheet(store, { ...lock, at: instant(9), by: '王五' })).toEqual({ ok: true, value: made })
  expect(keepReturnedPaper(store, { ...scan, id: 'scan2' })).toEqual({
    ok: false,
    error: { kind: 'term-sheet-locked' },
  })
})

test('no statement can change, delete or replace a returned paper or a lock', () => {
  const store = issued()
  keepReturnedPaper(store, scan)
  lockTermSheet(store, { termSheet: 'sheet1', paper: 'scan1', at: instant(3) })
  for (const table of ['returned_papers', 'term_sheet_locks']) {
    expect(() => store.sqlite.exec(`UPDATE ${table} SET rowid = rowid + 1`)).toThrow('is never changed')
    expect(() => store.sqlite.exec(`DELETE FROM ${table}`)).toThrow('is never deleted')
    expect(() => store.sqlite.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
      'is never replaced',
    )
  }
})

const tamperings: readonly (readonly [string, string, string, object])[] = [
  [
    'a byte of the scan',
    'returned_papers',
    "content = CAST('%PDF-1.5' AS BLOB)",
    { damagedPapers: ['scan1'] },
  ],
  ['what kind it is', 'returned_papers', "kind = 'signedFile'", { damagedPapers: ['scan1'] }],
  ['who brought it', 'returned_papers', "returned_by = '王五'", { damagedPapers: ['scan1'] }],
  [
    'the sheet it is of',
    'returned_papers',
    "term_sheet_id = 'sheet2'",
    { damagedPapers: ['scan1'], damagedLocks: ['sheet1'] },
  ],
  ['who locked', 'term_sheet_locks', "locked_by = '王五'", { damagedLocks: ['sheet1'] }],
  ['when it was locked', 'term_sheet_locks', `locked_at = '${instant(9)}'`, { damagedLocks: ['sheet1'] }],
]

test.each(tamperings)('%s altered behind the program is told by the doctor', (_, table, change, found) => {
  const store = issued()
  keepReturnedPaper(store, scan)
  lockTermSheet(store, { termSheet: 'sheet1', paper: 'scan1', at: instant(3), by: '李四' })
  store.close()
  const raw = new Database(store.file)
  raw.exec(`DROP TRIGGER ${table}_are_never_changed; UPDATE ${table} SET ${change}`)
  raw.close()
  const report = { damagedPapers: [], damagedLocks: [], ...found }
  expect(doctor(store.file, { migrationsFolder })).toMatchObject({ value: report })
  const reopened = openReturnedPaper(opened(store.file), 'scan1')
  expect(reopened.ok).toBe(report.damagedPapers.length === 0)
})
