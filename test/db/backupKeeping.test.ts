import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { backUpDated, changedSinceBackup, datedBackups } from '../../db/backupFolder.ts'
import { keepBackedUp } from '../../db/backupKeeper.ts'
import { copiesOf } from '../../db/backupList.ts'
import { backupFolder } from '../../db/besideStore.ts'
import { newestGoodBackup, restoreStore } from '../../db/restore.ts'
import { newestFirst, superfluousBackups } from '../../db/thinning.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { act, migrationsFolder, one, opened, storeWithOne } from '../support/stores.ts'

const HOUR_MS = 3_600_000
const options = { migrationsFolder }
const dated = (at: string) => ({ file: `${at}.db`, at })

/** The instants that stay of backups made at `instants`, oldest first. */
function kept(instants: readonly string[], now: string): readonly string[] {
  const gone = superfluousBackups(instants.map(dated), now)
  return instants.filter((at) => !gone.some((one) => one.at === at))
}

/** A keeper over a store, with a clock that goes on an hour with every look. */
function keeperOf(store: ReturnType<typeof storeWithOne>, isChanged = true) {
  let hours = 0
  const now = () => new Date(Date.UTC(2030, 0, 1, ++hours)).toISOString()
  return keepBackedUp(store, { isChanged, now })
}

const price = (store: ReturnType<typeof storeWithOne>, listPrice: number) =>
  act(store, `price-${listPrice}`, (workspace) => setProductFields(workspace, 'P1', { listPrice }))

test('of today every backup stays, of two weeks one a day, of two months one a week, then one a month', () => {
  const now = '2027-06-30T12:00:00.000Z'
  const instants = [
    '2025-06-01T09:00:00.000Z',
    '2026-01-10T09:00:00.000Z',
    '2026-01-28T09:00:00.000Z',
    '2027-05-31T09:00:00.000Z',
    '2027-06-02T09:00:00.000Z',
    '2027-06-04T09:00:00.000Z',
    '2027-06-20T09:00:00.000Z',
    '2027-06-20T17:00:00.000Z',
    '2027-06-30T09:00:00.000Z',
    '2027-06-30T09:30:00.000Z',
  ]
  expect(kept(instants, now)).toEqual([
    '2026-01-28T09:00:00.000Z',
    '2027-05-31T09:00:00.000Z',
    '2027-06-04T09:00:00.000Z',
    '2027-06-20T17:00:00.000Z',
    '2027-06-30T09:00:00.000Z',
    '2027-06-30T09:30:00.000Z',
  ])
})

test('a clock four years ahead for an hour costs no copy, and no copy it dated is offered before those made since', () => {
  const days = Array.from({ length: 4 }, (_, day) => `2026-06-0${day + 2}T09:00:00.000Z`)
  const ahead = ['2030-06-05T09:00:00.000Z', '2030-06-05T09:30:00.000Z']
  expect(kept([...days, ahead[0] ?? ''], ahead[0] ?? '')).toHaveLength(5)
  expect(kept([...days, ...ahead], ahead[1] ?? '')).toHaveLength(6)
  const since = '2026-06-06T09:00:00.000Z'
  const copies = [...days, ...ahead, since].map(dated)
  expect(newestFirst(copies, since).map(({ at }) => at)).toEqual([
    since,
    ...days.toReversed(),
    ...ahead.toReversed(),
  ])
  expect(kept([...days, ...ahead, since], since)).toContain(since)
})

test('a clock that goes back a year thins nothing out, and the copy made then stays', () => {
  const days = Array.from({ length: 9 }, (_, day) => `2026-06-0${day + 1}T09:00:00.000Z`)
  const back = '2025-06-10T09:00:00.000Z'
  expect(kept([back, ...days], back)).toEqual([back, ...days])
})

test('a link that leads nowhere, a folder or a file in place of a copy or of their folder keeps no store shut', () => {
  const store = storeWithOne()
  const made = backUpDated(store, '2027-01-01T09:00:00.000Z')
  const folder = dirname(store.file)
  symlinkSync(join(folder, 'nowhere'), join(folder, 'deals.copy.db'))
  symlinkSync(join(folder, 'nowhere'), join(folder, 'deals.set-aside-1.db'))
  mkdirSync(join(folder, 'deals.set-aside-2.db'))
  expect(copiesOf(store)).toMatchObject([{ origin: 'dated' }])
  store.close()
  expect(newestGoodBackup(store.file, options)?.file).toBe(made.ok ? made.value : null)
  rmSync(backupFolder(store.file), { recursive: true })
  writeFileSync(backupFolder(store.file), 'a file')
  expect(newestGoodBackup(store.file, options)).toBeNull()
  expect(changedSinceBackup(store.file)).toBe(true)
  expect(backUpDated(opened(store.file), '2027-01-01T10:00:00.000Z')).toMatchObject({
    error: { kind: 'backup-failed', reason: 'name-taken' },
  })
})

test('an only backup stays however old it is', () => {
  expect(kept(['2001-01-01T00:00:00.000Z'], '2027-01-01T00:00:00.000Z')).toHaveLength(1)
})

test('working on any hours for three years never leaves more than a hundred, nor a worked month of the last year without one', () => {
  const gaps = fc.array(fc.integer({ min: 1, max: 24 * 20 }), { minLength: 20, maxLength: 120 })
  fc.assert(
    fc.property(gaps, (hours) => {
      let at = Date.UTC(2027, 0, 1)
      const worked: string[] = []
      let left: readonly string[] = []
      for (const gap of hours) {
        at += gap * HOUR_MS
        const now = new Date(at).toISOString()
        worked.push(now)
        left = kept([...left, now], now)
        expect(left.at(-1)).toBe(now)
        expect(left.length).toBeLessThanOrEqual(100)
      }
      const aYearAgo = new Date(at - 365 * 24 * HOUR_MS).toISOString()
      const months = (instants: readonly string[]) =>
        new Set(instants.filter((each) => each >= aYearAgo).map((each) => each.slice(0, 7)))
      expect(months(left)).toEqual(months(worked))
    }),
    { numRuns: 60 },
  )
})

test('a store is backed up when something was written since, and not again when nothing was', () => {
  const store = storeWithOne()
  const keeper = keeperOf(store)
  expect(keeper.backUpIfChanged()).toBeNull()
  expect(keeper.backUpIfChanged()).toBeNull()
  expect(datedBackups(store.file).map(({ at }) => at)).toEqual(['2030-01-01T01:00:00.000Z'])
  price(store, 12)
  expect(keeper.backUpIfChanged()).toBeNull()
  expect(datedBackups(store.file)).toHaveLength(2)
})

test('closing backs up the last edit; the next start knows that nothing happened since', () => {
  const store = storeWithOne()
  price(store, 12)
  expect(changedSinceBackup(store.file)).toBe(true)
  expect(keeperOf(store).close()).toBeNull()
  expect(store.sqlite.open).toBe(false)
  expect(changedSinceBackup(store.file)).toBe(false)
  const backup = datedBackups(store.file)[0]?.file ?? ''
  const copy = opened(backup)
  expect(one(copy).workspace.products[0]?.listPrice).toBe(12)
})

test('a start that changes nothing makes no backup on closing', () => {
  const store = storeWithOne()
  keeperOf(store).close()
  const again = opened(store.file)
  expect(keeperOf(again, changedSinceBackup(store.file)).close()).toBeNull()
  expect(datedBackups(store.file)).toHaveLength(1)
})

test('where no backup can be written the reason is told, and closing closes all the same', () => {
  const store = storeWithOne()
  writeFileSync(backupFolder(store.file), 'a file where the folder should be')
  expect(keeperOf(store).close()).toBe('name-taken')
  expect(store.sqlite.open).toBe(false)
})

test('backing up thins out the folder and touches nothing in it that is not a backup of its own', () => {
  const store = storeWithOne()
  for (const hour of [6, 8, 9]) backUpDated(store, `2027-03-01T0${hour}:00:00.000Z`)
  const foreign = join(backupFolder(store.file), 'my own copy.db')
  writeFileSync(foreign, 'mine')
  backUpDated(store, '2027-04-20T08:00:00.000Z')
  expect(datedBackups(store.file).map(({ at }) => at)).toEqual([
    '2027-04-20T08:00:00.000Z',
    '2027-03-01T09:00:00.000Z',
  ])
  expect(readFileSync(foreign, 'utf8')).toBe('mine')
})

test('a store that was overwritten gets its newest good backup back, and what was there is kept aside', () => {
  const store = storeWithOne()
  const keeper = keeperOf(store)
  keeper.backUpIfChanged()
  price(store, 12)
  keeper.close()
  const [newest, older] = datedBackups(store.file)
  if (newest === undefined || older === undefined) throw new Error('two backups were to be made')
  writeFileSync(newest.file, readFileSync(newest.file).subarray(0, 5_000))
  writeFileSync(store.file, readFileSync(store.file).fill(0x5a, 4_096))
  expect(newestGoodBackup(store.file, options)).toEqual(older)
  expect(restoreStore(store.file, older.file, options)).toMatchObject({
    value: { setAside: join(dirname(store.file), 'deals.set-aside-1.db') },
  })
  expect(one(opened(store.file)).workspace.products[0]?.listPrice).toBe(10)
})

test('a store that vanished is found again among its backups', () => {
  const store = storeWithOne()
  keeperOf(store).close()
  rmSync(store.file)
  const found = newestGoodBackup(store.file, options)
  expect(basename(found?.file ?? '')).toBe('2030-01-01T01-00-00-000Z.db')
  expect(existsSync(store.file)).toBe(false)
  expect(readdirSync(dirname(store.file))).toEqual(['deals-backups'])
})
