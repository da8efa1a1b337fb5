import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, test } from 'vitest'
import { doctor } from '../../db/doctor.ts'
import { listNegotiations } from '../../db/negotiations.ts'
import { openStore } from '../../db/open.ts'
import { setProductFields, setProducts } from '../../domain/actions/productChanges.ts'
import { product } from '../support/negotiations.ts'
import {
  act,
  filesFromOutside,
  migrationsFolder,
  one,
  opened,
  storeWithOne,
  temporaryFolder,
} from '../support/stores.ts'

/** A closed, populated store in a folder of its own. */
function closedStore(): { readonly folder: string; readonly file: string } {
  const store = storeWithOne()
  store.close()
  return { folder: join(store.file, '..'), file: store.file }
}

/** Asks both the opening and the doctor, and makes sure that neither left a trace. */
function refusal(folder: string, file: string) {
  const before = filesFromOutside(folder)
  const open = openStore(file, { migrationsFolder })
  const examined = doctor(file, { migrationsFolder })
  expect(filesFromOutside(folder)).toBe(before)
  if (open.ok || examined.ok) throw new Error('the file was opened')
  expect(examined.error).toEqual(open.error)
  return open.error
}

describe('a file that must not be touched is refused and stays as it was, byte for byte', () => {
  test('an empty file', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'deals.db'), '')
    expect(refusal(folder, join(folder, 'deals.db'))).toEqual({ kind: 'empty-file' })
  })

  test('a text, a picture, a single byte', () => {
    const folder = temporaryFolder()
    for (const content of ['公司合同', Buffer.from([0x89, 0x50, 0x4e, 0x47]), 'x']) {
      writeFileSync(join(folder, 'deals.db'), content)
      expect(refusal(folder, join(folder, 'deals.db'))).toEqual({ kind: 'foreign-file' })
    }
  })

  test("another program's database, also one with a write-ahead log beside it", () => {
    const folder = temporaryFolder()
    const source = new Database(join(folder, 'other.db'))
    source.pragma('journal_mode = WAL')
    source.exec('CREATE TABLE notes (text TEXT); INSERT INTO notes VALUES (1)')
    const copied = temporaryFolder()
    for (const end of ['', '-wal'])
      copyFileSync(join(folder, `other.db${end}`), join(copied, `other.db${end}`))
    source.close()
    expect(refusal(copied, join(copied, 'other.db'))).toEqual({ kind: 'foreign-file' })
    expect(refusal(folder, join(folder, 'other.db'))).toEqual({ kind: 'foreign-file' })
  })

  test('a store of a later release, with both versions named', () => {
    const { folder, file } = closedStore()
    const later = new Database(file)
    later.pragma('user_version = 9')
    later.close()
    expect(refusal(folder, file)).toEqual({ kind: 'newer-store', found: 9, ours: 6 })
  })

  test('a store whose end is missing', () => {
    const { folder, file } = closedStore()
    const whole = readFileSync(file)
    writeFileSync(file, whole.subarray(0, whole.length - 4096))
    expect(refusal(folder, file)).toEqual({
      kind: 'truncated',
      foundBytes: whole.length - 4096,
      expectedBytes: whole.length,
    })
    writeFileSync(file, whole.subarray(0, 40))
    expect(refusal(folder, file)).toEqual({ kind: 'truncated', foundBytes: 40, expectedBytes: 100 })
  })

  test('a store with pages overwritten', () => {
    const { folder, file } = closedStore()
    const content = readFileSync(file)
    content.fill(0x5a, 4096 * 3, 4096 * 5)
    writeFileSync(file, content)
    expect(refusal(folder, file)).toMatchObject({ kind: 'damaged' })
  })

  test('a store with rows that belong to nothing', () => {
    const { folder, file } = closedStore()
    const broken = new Database(file)
    broken.pragma('foreign_keys = OFF')
    broken.exec('DELETE FROM scenarios')
    broken.close()
    expect(refusal(folder, file)).toEqual({ kind: 'damaged', problems: ['terms without its scenarios'] })
  })

  test('a left-over log without its store, which a new store would read as its own', () => {
    const folder = temporaryFolder()
    writeFileSync(join(folder, 'deals.db-wal'), 'left over')
    const before = filesFromOutside(folder)
    expect(openStore(join(folder, 'deals.db'), { migrationsFolder })).toMatchObject({
      ok: false,
      error: { kind: 'orphaned-journal' },
    })
    expect(filesFromOutside(folder)).toBe(before)
  })

  test('a folder, and a place that does not exist', () => {
    const folder = temporaryFolder()
    mkdirSync(join(folder, 'deals.db'))
    expect(openStore(join(folder, 'deals.db'), { migrationsFolder })).toMatchObject({
      ok: false,
      error: { kind: 'unreadable', reason: 'EISDIR' },
    })
    expect(openStore(join(folder, 'nowhere', 'deals.db'), { migrationsFolder })).toMatchObject({
      ok: false,
      error: { kind: 'unreadable', reason: 'ENOENT' },
    })
    expect(readdirSync(folder)).toEqual(['deals.db'])
  })

  test('a store this process already holds', () => {
    const store = storeWithOne()
    expect(openStore(store.file, { migrationsFolder })).toMatchObject({ error: { kind: 'already-open' } })
    expect(doctor(store.file, { migrationsFolder })).toMatchObject({ error: { kind: 'already-open' } })
  })
})

describe('a store that is ours', () => {
  test('comes into being where no file is, and leaves no temporary one', () => {
    const folder = temporaryFolder()
    const store = opened(join(folder, 'deals.db'))
    expect(listNegotiations(store)).toEqual([])
    store.close()
    expect(readdirSync(folder)).toEqual(['deals.db'])
  })

  test('syncs every save to disk, also after it was closed and opened again', () => {
    const store = storeWithOne()
    store.close()
    const again = opened(store.file)
    const pragma = (name: string) => again.sqlite.pragma(name, { simple: true })
    expect(pragma('synchronous')).toBe(2)
    expect(pragma('journal_mode')).toBe('wal')
    expect(pragma('foreign_keys')).toBe(1)
    expect(pragma('trusted_schema')).toBe(0)
    expect(pragma('cell_size_check')).toBe(1)
    expect(pragma('busy_timeout')).toBe(5000)
  })

  test('keeps what stands only in its log when the program was killed', () => {
    const store = storeWithOne()
    act(store, 'a', (workspace) => setProductFields(workspace, 'P1', { listPrice: 11 }))
    const folder = temporaryFolder()
    for (const end of ['', '-wal']) {
      writeFileSync(join(folder, `deals.db${end}`), readOutside(store.file + end))
    }
    expect(doctor(join(folder, 'deals.db'), { migrationsFolder })).toMatchObject({
      ok: true,
      value: { rows: { actions: 1, products: 2 } },
    })
    expect(readdirSync(folder).sort()).toEqual(['deals.db', 'deals.db-wal'])
    expect(one(opened(join(folder, 'deals.db'))).workspace.products[0]?.listPrice).toBe(11)
  })

  test('is whole with its log when the program was killed while taking the log in: not truncated', () => {
    const store = storeWithOne()
    store.sqlite.pragma('wal_checkpoint(TRUNCATE)')
    const many = Array.from({ length: 200 }, (_, index) => product(`more${index}`))
    act(store, 'a', (workspace) => setProducts(workspace, many))
    const file = join(temporaryFolder(), 'deals.db')
    const [main, log] = [readOutside(store.file), readOutside(`${store.file}-wal`)]
    store.close()
    const firstPage = readFileSync(store.file).subarray(0, 4096)
    writeFileSync(file, Buffer.concat([firstPage, main.subarray(4096)]))
    writeFileSync(`${file}-wal`, log)
    expect(doctor(file, { migrationsFolder })).toMatchObject({ ok: true, value: { rows: { products: 202 } } })
    expect(one(opened(file)).workspace.products).toHaveLength(202)
  })

  test('is looked over by the doctor without a trace', () => {
    const { folder, file } = closedStore()
    const before = filesFromOutside(folder)
    expect(doctor(file, { migrationsFolder })).toMatchObject({
      ok: true,
      value: { version: 6, newestVersion: 6, damagedSnapshots: [], rows: { negotiations: 1, products: 2 } },
    })
    expect(filesFromOutside(folder)).toBe(before)
    expect(existsSync(`${file}-shm`)).toBe(false)
  })
})

describe('the tables themselves', () => {
  test('take no text where a number belongs', () => {
    const { sqlite } = storeWithOne()
    expect(() => sqlite.exec("UPDATE products SET list_price_yuan = 'ten'")).toThrow(/REAL column/)
    expect(() => sqlite.exec("UPDATE negotiations SET revision = 'one'")).toThrow(/INTEGER column/)
  })

  test('are strict, every one of them', () => {
    const { sqlite } = storeWithOne()
    const loose = sqlite.prepare(
      "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    )
    expect(loose.all()).toEqual([])
  })
})

/** A file of a store that is open here may only be read by another process. */
function readOutside(file: string): Buffer {
  const folder = temporaryFolder()
  const program = 'require("node:fs").copyFileSync(process.argv[1], process.argv[2])'
  execFileSync(process.execPath, ['-e', program, file, join(folder, 'copy')])
  return readFileSync(join(folder, 'copy'))
}
