import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { doctor } from '../../db/doctor.ts'
import { listSnapshots, openSnapshot, takeSnapshot } from '../../db/snapshots.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { type Fen, settle } from '../../domain/money.ts'
import { toNegotiation } from '../../domain/scenarios/toNegotiation.ts'
import { act, instant, migrationsFolder, ONE, one, opened, storeWithOne } from '../support/stores.ts'

const results = { contribution: settle(123_456.785), totalMargin: settle(-0.005) }

function frozen() {
  const store = storeWithOne()
  const asked = { id: 'round1', negotiation: ONE, scenario: 'target', name: '第 1 轮', at: instant(1) }
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
  expect(listSnapshots(store, ONE)).toEqual({ ok: true, value: [snapshot] })
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

test('a frozen version altered behind the program is refused when opened, and found by the doctor', () => {
  const { store } = frozen()
  store.close()
  const raw = new Database(store.file)
  raw.exec(`DROP TRIGGER snapshots_are_never_changed;
    UPDATE snapshots SET results_fen_json = replace(results_fen_json, '12345679', '12345670')`)
  raw.close()
  expect(doctor(store.file, { migrationsFolder })).toMatchObject({ value: { damagedSnapshots: ['round1'] } })
  expect(openSnapshot(opened(store.file), 'round1')).toEqual({
    ok: false,
    error: { kind: 'snapshot-damaged', name: '第 1 轮' },
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
