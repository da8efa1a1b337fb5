import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { backUp } from '../../db/backup.ts'
import { openStore } from '../../db/open.ts'
import { newestGoodBackup, restoreStore } from '../../db/restore.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { act, filesFromOutside, migrationsFolder, one, opened, storeWithOne } from '../support/stores.ts'

const options = { migrationsFolder }
const priceIn = (file: string) => {
  const store = opened(file)
  const { listPrice } = one(store).workspace.products[0] ?? { listPrice: 0 }
  store.close()
  return listPrice
}

/** A closed store at a price of 12.00 with a backup from when it was 10.00. */
function storeAndBackup() {
  const store = storeWithOne()
  const copy = backUp(store.sqlite, join(dirname(store.file), 'deals.backup.db'))
  if (!copy.ok) throw new Error(copy.error.reason)
  act(store, 'a', (workspace) => setProductFields(workspace, 'P1', { listPrice: 12 }))
  store.close()
  return { file: store.file, backup: copy.value, folder: dirname(store.file) }
}

test('a restored store holds what the backup held, and restoring what was set aside undoes it', () => {
  const { file, backup } = storeAndBackup()
  const restored = restoreStore(file, backup, options)
  if (!restored.ok || restored.value.setAside === null) throw new Error('not restored')
  expect(priceIn(file)).toBe(10)
  expect(restoreStore(file, restored.value.setAside, options)).toMatchObject({ ok: true })
  expect(priceIn(file)).toBe(12)
})

test('the log of the store goes aside with it and does not bring the new figures back', () => {
  const { file, backup, folder } = storeAndBackup()
  writeFileSync(`${file}-wal`, 'a log left over from a crash')
  const restored = restoreStore(file, backup, options)
  expect(restored).toMatchObject({ ok: true, value: { setAside: join(folder, 'deals.set-aside-1.db') } })
  expect(existsSync(join(folder, 'deals.set-aside-1.db-wal'))).toBe(true)
  expect(existsSync(`${file}-wal`)).toBe(false)
  expect(priceIn(file)).toBe(10)
})

test('a backup that is damaged, empty or not there changes nothing', () => {
  const { file, backup, folder } = storeAndBackup()
  writeFileSync(backup, readFileSync(backup).fill(0x5a, 4096 * 3, 4096 * 5))
  writeFileSync(join(folder, 'deals.empty.db'), '')
  const before = filesFromOutside(folder)
  expect(restoreStore(file, backup, options)).toMatchObject({ error: { kind: 'damaged' } })
  expect(restoreStore(file, join(folder, 'deals.empty.db'), options)).toMatchObject({
    error: { kind: 'empty-file' },
  })
  expect(restoreStore(file, join(folder, 'gone.db'), options)).toMatchObject({ error: { reason: 'ENOENT' } })
  expect(filesFromOutside(folder)).toBe(before)
})

test('of several backups the newest that reads back is offered, with its time', () => {
  const { file, backup, folder } = storeAndBackup()
  const broken = join(folder, 'deals.later.db')
  writeFileSync(broken, readFileSync(backup).subarray(0, 8192))
  utimesSync(backup, new Date('2026-11-01T08:00:00Z'), new Date('2026-11-01T08:00:00Z'))
  expect(newestGoodBackup(file, options)).toEqual({ file: backup, at: '2026-11-01T08:00:00.000Z' })
})

test('a backup is never written over another file, and none is left half written', () => {
  const { file, backup, folder } = storeAndBackup()
  const store = opened(file)
  expect(backUp(store.sqlite, backup)).toEqual({ ok: true, value: join(folder, 'deals.backup-2.db') })
  expect(backUp(store.sqlite, join(folder, 'gone', 'x.db'))).toMatchObject({
    error: { kind: 'backup-failed' },
  })
  store.close()
  expect(readdirSync(folder).sort()).toEqual(['deals.backup-2.db', 'deals.backup.db', 'deals.db'])
  expect(openStore(join(folder, 'deals.backup-2.db'), options)).toMatchObject({ ok: true })
})

test('while another program restores the same store nothing is moved; one that was killed holds nobody up', () => {
  const { folder, file, backup } = storeAndBackup()
  const before = readdirSync(folder).sort()
  writeFileSync(`${file}.moving`, String(process.ppid))
  expect(restoreStore(file, backup, options)).toEqual({
    ok: false,
    error: { kind: 'unreadable', reason: 'EBUSY' },
  })
  expect(readdirSync(folder).sort()).toEqual([...before, 'deals.db.moving'].sort())
  writeFileSync(`${file}.moving`, String(process.pid))
  expect(restoreStore(file, backup, options)).toMatchObject({ ok: true })
  const ended = spawnSync(process.execPath, ['-e', '']).pid
  writeFileSync(`${file}.moving`, String(ended))
  expect(restoreStore(file, backup, options)).toMatchObject({ ok: true })
  expect(readdirSync(folder)).not.toContain('deals.db.moving')
})
