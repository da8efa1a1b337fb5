import { createHash } from 'node:crypto'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { doctor } from '../../db/doctor.ts'
import { keepReturnedPaper, lockTermSheet } from '../../db/returnedPapers.ts'
import { freezeTermSheet, listTermSheets, openTermSheet } from '../../db/termSheets.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { act, instant, migrationsFolder, ONE, opened, storeWithOne } from '../support/stores.ts'

const pdf = new TextEncoder().encode('%PDF-1.7 条款确认书')
const factsJson = '{"issue":{"number":"QR-2027-001"},"totals":[{"fen":123456789}]}'
const sheet = {
  id: 'sheet1',
  negotiation: ONE,
  scenario: 'target',
  number: 'QR-2027-001',
  version: '1',
  language: 'zh-CN',
  factsJson,
  pdf,
  engineVersion: '0.1.0',
  at: instant(1),
  by: '张三',
} as const

function frozen() {
  const store = storeWithOne()
  const kept = freezeTermSheet(store, sheet)
  if (!kept.ok) throw new Error(kept.error.kind)
  return { store, kept: kept.value }
}

describe('a frozen term sheet', () => {
  test('keeps its facts, its paper, who froze it and when, while work goes on', () => {
    const { store, kept } = frozen()
    act(store, 'a', (workspace) => setProductFields(workspace, 'P1', { listPrice: 99 }))
    expect(kept.sha256).toBe(createHash('sha256').update(factsJson).digest('hex'))
    expect(openTermSheet(store, 'sheet1')).toEqual({
      ok: true,
      value: {
        id: 'sheet1',
        scenario: 'target',
        number: 'QR-2027-001',
        version: '1',
        language: 'zh-CN',
        engineVersion: '0.1.0',
        frozenAt: instant(1),
        frozenBy: '张三',
        sha256: kept.sha256,
        amends: null,
        factsJson,
        pdf,
      },
    })
  })

  test('is answered again when the same freezing is asked for twice', () => {
    const { store, kept } = frozen()
    const again = freezeTermSheet(store, { ...sheet, at: instant(9), by: '李四', factsJson: '{}' })
    expect(again).toEqual({ ok: true, value: kept })
    expect(listTermSheets(store, ONE)).toEqual([kept])
  })

  test('keeps its number and version to itself: a change is a new version', () => {
    const { store } = frozen()
    const other = { ...sheet, id: 'sheet2', factsJson: '{"changed":true}' }
    expect(freezeTermSheet(store, other)).toEqual({
      ok: false,
      error: { kind: 'version-taken', number: 'QR-2027-001', version: '1' },
    })
    expect(freezeTermSheet(store, { ...other, version: '2', at: instant(2) })).toMatchObject({ ok: true })
    expect(freezeTermSheet(store, { ...other, id: 'sheet3', language: 'en' })).toMatchObject({ ok: true })
    expect(listTermSheets(store, ONE).map(({ id }) => id)).toEqual(['sheet2', 'sheet1', 'sheet3'])
  })

  test('amends a locked sheet only; once one is locked nothing else is issued', () => {
    const { store } = frozen()
    const amendment = { ...sheet, id: 'sheet2', number: 'QR-2027-001-B1', amends: 'sheet1', at: instant(2) }
    expect(freezeTermSheet(store, amendment)).toEqual({ ok: false, error: { kind: 'amends-unlocked' } })
    const scan = { termSheet: 'sheet1', kind: 'scan', fileName: 'a.png', mediaType: 'image/png' } as const
    keepReturnedPaper(store, { id: 'p1', ...scan, content: pdf, at: instant(2) })
    lockTermSheet(store, { termSheet: 'sheet1', paper: 'p1', at: instant(2) })
    expect(freezeTermSheet(store, { ...sheet, id: 'sheet9', version: '2' })).toEqual({
      ok: false,
      error: { kind: 'only-amendments', number: 'QR-2027-001', version: '1' },
    })
    expect(freezeTermSheet(store, amendment)).toMatchObject({ ok: true, value: { amends: 'sheet1' } })
    expect(openTermSheet(store, 'sheet2')).toMatchObject({ ok: true, value: { amends: 'sheet1' } })
    expect(freezeTermSheet(store, { ...amendment, id: 'sheet3', version: '2', amends: 'gone' })).toEqual({
      ok: false,
      error: { kind: 'not-found' },
    })
  })

  test('is not made for a negotiation or scenario that is not there', () => {
    const store = storeWithOne()
    const refused = { ok: false, error: { kind: 'not-found' } }
    expect(freezeTermSheet(store, { ...sheet, negotiation: 'gone' })).toEqual(refused)
    expect(freezeTermSheet(store, { ...sheet, scenario: 'gone' })).toEqual(refused)
    expect(openTermSheet(store, 'gone')).toEqual(refused)
    expect(listTermSheets(store, ONE)).toEqual([])
  })
})

test('no statement can change, delete or replace a frozen term sheet', () => {
  const { sqlite } = frozen().store
  expect(() => sqlite.exec("UPDATE term_sheets SET frozen_by = 'x'")).toThrow('is never changed')
  expect(() => sqlite.exec('DELETE FROM term_sheets')).toThrow('is never deleted')
  expect(() => sqlite.exec('INSERT OR REPLACE INTO term_sheets SELECT * FROM term_sheets')).toThrow(
    'is never replaced',
  )
  expect(() =>
    sqlite.exec(`INSERT OR REPLACE INTO term_sheets SELECT 'other', negotiation_id, scenario_id, number, version,
      language, '{}', pdf, engine_version, frozen_at, frozen_by, sha256, seal_sha256, amends_id FROM term_sheets`),
  ).toThrow('is never replaced')
  expect(() => sqlite.exec('DELETE FROM negotiations')).toThrow(/FOREIGN KEY/)
})

const tamperings: readonly (readonly [string, string])[] = [
  ['a figure of the facts', "facts_json = replace(facts_json, '123456789', '123456780')"],
  ['a byte of the paper', "pdf = CAST(replace(CAST(pdf AS TEXT), '1.7', '1.6') AS BLOB)"],
  ['the person who froze it', "frozen_by = '王五'"],
  ['the day it was frozen', "frozen_at = '2026-01-01T00:00:00.000Z'"],
  ['the version of the engine', "engine_version = '9.9.9'"],
  ['the number', "number = 'QR-2027-002'"],
  ['what it amends', "amends_id = 'sheet1'"],
]

test.each(tamperings)('%s altered behind the program is found at opening, and by the doctor', (_, change) => {
  const { store } = frozen()
  store.close()
  const raw = new Database(store.file)
  raw.exec(`DROP TRIGGER term_sheets_are_never_changed; UPDATE term_sheets SET ${change}`)
  raw.close()
  expect(doctor(store.file, { migrationsFolder })).toMatchObject({ value: { damagedTermSheets: ['sheet1'] } })
  expect(openTermSheet(opened(store.file), 'sheet1')).toMatchObject({
    ok: false,
    error: { kind: 'term-sheet-damaged', version: '1' },
  })
})
