import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { doctor } from '../../db/doctor.ts'
import { importNegotiation } from '../../db/negotiations.ts'
import { listSnapshots, openSnapshot, takeSnapshot } from '../../db/snapshots.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { type Fen, settle } from '../../domain/money.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { negotiation } from '../support/negotiations.ts'
import {
  act,
  instant,
  migrationsFolder,
  ONE,
  one,
  opened,
  storeWithOne,
  temporaryFolder,
} from '../support/stores.ts'

const results = { contribution: settle(123_456.785), totalMargin: settle(-0.005) }

function frozen() {
  const store = storeWithOne()
  const asked = {
    id: 'round1',
    negotiation: ONE,
    scenario: 'target',
    name: '第 1 轮',
    at: instant(1),
    by: '张三',
  }
  const taken = takeSnapshot(store, { ...asked, engineVersion: '0.1.0', results })
  if (!taken.ok) throw new Error(taken.error.kind)
  return { store, asked, snapshot: taken.value }
}

test('a frozen version keeps its terms, prices and figures while work goes on', () => {
  const { store } = frozen()
  const before = toNegotiation(one(store).workspace)
  act(store, 'a', (workspace) => setProductFields(workspace, 'P1', { listPrice: 99 }))
  expect(openSnapshot(store, 'round1')).toMatchObject({
    ok: true,
    value: {
      negotiation: before,
      results: { contribution: 12_345_679, totalMargin: -1 },
      engineVersion: '0.1.0',
      name: '第 1 轮',
    },
  })
})

test('the same content frozen twice has the same hash, other content another one', () => {
  const { store, asked, snapshot } = frozen()
  const again = takeSnapshot(store, { ...asked, id: 'round2', engineVersion: '0.1.0', results })
  expect(again).toMatchObject({ value: { sha256: snapshot.sha256 } })
  const other = takeSnapshot(store, {
    ...asked,
    id: 'round3',
    engineVersion: '0.1.0',
    results: { ...results, contribution: settle(123_456.79 + 0.01) },
  })
  if (!other.ok) throw new Error(other.error.kind)
  expect(other.value.sha256).not.toBe(snapshot.sha256)
  expect(snapshot.sha256).toMatch(/^[0-9a-f]{64}$/)
})

test('a retry with the same id freezes nothing more and answers the first one', () => {
  const { store, asked, snapshot } = frozen()
  act(store, 'a', (workspace) => setProductFields(workspace, 'P1', { listPrice: 99 }))
  const again = takeSnapshot(store, { ...asked, at: instant(9), engineVersion: '0.2.0', results })
  expect(again).toEqual({ ok: true, value: snapshot })
  expect(listSnapshots(store, ONE)).toEqual({ ok: true, value: [{ ...snapshot, isAltered: false }] })
})

test('no statement can change, delete or replace a frozen version', () => {
  const { sqlite } = frozen().store
  expect(() => sqlite.exec("UPDATE snapshots SET name = 'x'")).toThrow('a frozen version is never changed')
  expect(() => sqlite.exec('DELETE FROM snapshots')).toThrow('a frozen version is never deleted')
  expect(() => sqlite.exec('INSERT OR REPLACE INTO snapshots SELECT * FROM snapshots')).toThrow(
    'a frozen version is never replaced',
  )
  expect(() => sqlite.exec('DELETE FROM negotiations')).toThrow(/FOREIGN KEY/)
})

/** Sets columns of the frozen versions of a closed store as no program of ours does. */
function altered(file: string, change: string): void {
  const raw = new Database(file)
  raw.exec(
    `PRAGMA foreign_keys = OFF; DROP TRIGGER snapshots_are_never_changed; UPDATE snapshots SET ${change}`,
  )
  raw.close()
}

const tamperings: readonly (readonly [string, string])[] = [
  ['a figure', "results_fen_json = replace(results_fen_json, '12345679', '12345670')"],
  ['the name', "name = '第 2 轮'"],
  ['the time it was taken', "taken_at = '2026-01-01T00:00:00.000Z'"],
  ['the person who took it', "taken_by = '王五'"],
  ['that a person took it', 'taken_by = NULL'],
  ['the scenario', "scenario_id = 'lastYear'"],
  ['the negotiation it is of', "negotiation_id = 'N2'"],
  ['the seal taken off, and the name', "seal_sha256 = NULL, name = '第 2 轮'"],
]

test.each(tamperings)(
  '%s altered behind the program is refused when opened, and named by the doctor',
  (_, change) => {
    const { store } = frozen()
    importNegotiation(store, { id: 'N2', action: 'N2', at: instant(2) }, negotiation())
    store.close()
    altered(store.file, change)
    const name = change.includes('第 2 轮') ? '第 2 轮' : '第 1 轮'
    expect(doctor(store.file, { migrationsFolder })).toMatchObject({
      value: { damagedSnapshots: ['round1'], altered: [{ kind: 'snapshot', id: 'round1', name }] },
    })
    expect(openSnapshot(opened(store.file), 'round1')).toEqual({
      ok: false,
      error: { kind: 'snapshot-damaged', name },
    })
  },
)

test('a list says of a version with another name that it is altered, and of the one beside it that it is not', () => {
  const { store, asked } = frozen()
  takeSnapshot(store, { ...asked, id: 'round2', at: instant(2), engineVersion: '0.1.0', results })
  store.close()
  altered(store.file, "name = '第 9 轮' WHERE id = 'round1'")
  expect(listSnapshots(opened(store.file), ONE)).toMatchObject({
    value: [
      { id: 'round2', isAltered: false },
      { id: 'round1', name: '第 9 轮', isAltered: true },
    ],
  })
})

test('half a character in a name is not taken for a change', () => {
  const { store, asked } = frozen()
  takeSnapshot(store, { ...asked, id: 'half', name: '第\ud842轮', engineVersion: '0.1.0', results })
  expect(openSnapshot(store, 'half')).toMatchObject({ ok: true })
})

describe('a version from before there were seals', () => {
  const released = fileURLToPath(new URL('../fixtures/stores/v5.db', import.meta.url))
  const older = () => {
    const file = join(temporaryFolder(), 'deals.db')
    copyFileSync(released, file)
    return file
  }

  test('is checked by its content as long as the store is not migrated, and by all of it from then on', () => {
    const file = older()
    expect(doctor(file, { migrationsFolder })).toMatchObject({ value: { version: 5, damagedSnapshots: [] } })
    opened(file).close()
    expect(doctor(file, { migrationsFolder })).toMatchObject({ value: { version: 6, damagedSnapshots: [] } })
    altered(file, "taken_by = '王五'")
    expect(doctor(file, { migrationsFolder })).toMatchObject({ value: { damagedSnapshots: ['round1'] } })
  })

  test('that was not what had been frozen gets no seal: it is named before the migration and after it', () => {
    const file = older()
    altered(file, "engine_version = '9.9.9'")
    const named = { value: { altered: [{ kind: 'snapshot', id: 'round1', name: '第 1 轮' }] } }
    expect(doctor(file, { migrationsFolder })).toMatchObject(named)
    const store = opened(file)
    expect(openSnapshot(store, 'round1')).toMatchObject({ error: { kind: 'snapshot-damaged' } })
    expect(store.sqlite.prepare('SELECT seal_sha256 FROM snapshots').pluck().all()).toEqual([null])
    store.close()
    expect(doctor(file, { migrationsFolder })).toMatchObject(named)
  })
})

test('an amount that is not whole fen is never frozen', () => {
  const { store, asked } = frozen()
  const broken = { ...asked, id: 'x', engineVersion: '0.1.0', results: { contribution: 0.5 as Fen } }
  expect(() => takeSnapshot(store, broken)).toThrow(/not whole fen/)
})

test('freezing what is not there is told', () => {
  const { store, asked } = frozen()
  const request = { ...asked, id: 'x', engineVersion: '0.1.0', results }
  expect(takeSnapshot(store, { ...request, negotiation: 'gone' })).toMatchObject({
    error: { kind: 'not-found' },
  })
  expect(takeSnapshot(store, { ...request, scenario: 'gone' })).toMatchObject({
    error: { kind: 'not-found' },
  })
  expect(listSnapshots(store, 'gone')).toMatchObject({ error: { kind: 'not-found' } })
})
