import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, watch, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, onTestFinished, test } from 'vitest'
import { openStore, type Store } from '../../db/open.ts'
import { filesFromOutside, temporaryFolder } from '../support/stores.ts'

const FIRST = `
  CREATE TABLE migrations (version INTEGER PRIMARY KEY, file TEXT NOT NULL, sha256 TEXT NOT NULL) STRICT;
  CREATE TABLE contracts (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
  CREATE TABLE fees (id INTEGER PRIMARY KEY,
    contract_id INTEGER NOT NULL REFERENCES contracts (id) ON DELETE CASCADE, amount_fen INTEGER NOT NULL) STRICT;
  CREATE TABLE notes (id INTEGER PRIMARY KEY, text TEXT NOT NULL) STRICT;
  CREATE TRIGGER tidy AFTER DELETE ON notes BEGIN DELETE FROM fees WHERE id = 2; END;
  INSERT INTO contracts VALUES (1, '甲'), (2, '乙');
  INSERT INTO fees VALUES (1, 1, 1050000), (2, 2, 99);
  INSERT INTO notes VALUES (1, 'draft');`

const REBUILD = `
  CREATE TABLE contracts_new (id INTEGER PRIMARY KEY, name TEXT NOT NULL, stores INTEGER) STRICT;
  INSERT INTO contracts_new (id, name) SELECT id, name FROM contracts;
  DROP TABLE contracts;
  ALTER TABLE contracts_new RENAME TO contracts;`

/** A migrations folder with these steps, shipped as they stand. */
function shipped(...steps: readonly string[]): string {
  const folder = join(temporaryFolder(), 'migrations')
  mkdirSync(folder)
  const list = steps.map((sql, index) => {
    const file = `000${index}_step.sql`
    writeFileSync(join(folder, file), sql)
    return { file, sha256: createHash('sha256').update(sql).digest('hex') }
  })
  writeFileSync(join(folder, 'shipped.json'), JSON.stringify(list))
  return folder
}

function open(file: string, folder: string): Store {
  const store = openStore(file, { migrationsFolder: folder })
  if (!store.ok) throw new Error(JSON.stringify(store.error))
  onTestFinished(() => {
    if (store.value.sqlite.open) store.value.close()
  })
  return store.value
}

function storeAtFirst() {
  const folder = temporaryFolder()
  const file = join(folder, 'deals.db')
  const first = shipped(FIRST)
  open(file, first).close()
  return { folder, file, first }
}

const fees = (store: Store) => store.sqlite.prepare('SELECT * FROM fees ORDER BY id').raw().all()
const BOTH_FEES = [
  [1, 1, 1_050_000],
  [2, 2, 99],
]

test('a rebuilt table keeps the rows that hang on it, and the store before is kept beside', () => {
  const { folder, file, first } = storeAtFirst()
  const store = open(file, shipped(FIRST, REBUILD))
  expect(fees(store)).toEqual(BOTH_FEES)
  expect(store.sqlite.prepare('SELECT * FROM contracts').raw().all()).toEqual([
    [1, '甲', null],
    [2, '乙', null],
  ])
  expect(store.sqlite.pragma('foreign_keys', { simple: true })).toBe(1)
  expect(store.backup).toBe(join(folder, 'deals.before-version-2.db'))
  expect(readdirSync(folder).filter((name) => name.endsWith('.tmp'))).toEqual([])
  expect(fees(open(join(folder, 'deals.before-version-2.db'), first))).toEqual(BOTH_FEES)
})

test('a second opening migrates nothing and makes no further copy', () => {
  const { folder, file } = storeAtFirst()
  const both = shipped(FIRST, REBUILD)
  open(file, both).close()
  const again = open(file, both)
  expect(again.backup).toBeNull()
  expect(readdirSync(folder).filter((name) => name.includes('before'))).toEqual(['deals.before-version-2.db'])
})

test('a migration that fails half way leaves the store at its version with every fen', () => {
  const { folder, file, first } = storeAtFirst()
  const broken = shipped(FIRST, `UPDATE fees SET amount_fen = 0; CREATE TABLE broken (`)
  expect(openStore(file, { migrationsFolder: broken })).toMatchObject({
    ok: false,
    error: { kind: 'migration-failed', version: 2, backup: join(folder, 'deals.before-version-2.db') },
  })
  const store = open(file, first)
  expect(fees(store)).toEqual(BOTH_FEES)
})

test('a migration that loses rows of a table it does not name is taken back', () => {
  const { file, first } = storeAtFirst()
  const careless = shipped(FIRST, 'DELETE FROM notes;')
  expect(openStore(file, { migrationsFolder: careless })).toMatchObject({
    ok: false,
    error: { kind: 'migration-failed', reason: expect.stringContaining('fees had') },
  })
  expect(fees(open(file, first))).toEqual(BOTH_FEES)
})

test('a migration that leaves rows belonging to nothing is taken back', () => {
  const { file, first } = storeAtFirst()
  const careless = shipped(FIRST, 'DELETE FROM contracts WHERE id = 2;')
  expect(openStore(file, { migrationsFolder: careless })).toMatchObject({
    ok: false,
    error: { kind: 'migration-failed', reason: '1 broken references in fees' },
  })
  expect(fees(open(file, first))).toEqual(BOTH_FEES)
})

test('of two steps none stays when the second fails, so that the release before still opens the store', () => {
  const { file, first } = storeAtFirst()
  const answer = openStore(file, { migrationsFolder: shipped(FIRST, REBUILD, 'not sql') })
  expect(answer).toMatchObject({ ok: false, error: { kind: 'migration-failed', version: 3 } })
  expect(fees(open(file, first))).toEqual(BOTH_FEES)
})

test('a folder with an edited, missing, unknown or reordered migration opens nothing', () => {
  const { folder, file } = storeAtFirst()
  const before = filesFromOutside(folder)
  const refusedWith = (spoil: (migrations: string) => void) => {
    const migrations = shipped(FIRST, REBUILD)
    spoil(migrations)
    const answer = openStore(file, { migrationsFolder: migrations })
    return answer.ok ? null : answer.error
  }
  const path = (migrations: string) => join(migrations, '0001_step.sql')
  expect(refusedWith((folder) => writeFileSync(path(folder), `${REBUILD}-- edited`))).toMatchObject({
    reason: 'edited',
  })
  expect(refusedWith((folder) => writeFileSync(join(folder, '0002_more.sql'), ''))).toMatchObject({
    reason: 'not-shipped',
  })
  const reordered = (migrations: string) => {
    const list = join(migrations, 'shipped.json')
    writeFileSync(list, JSON.stringify((JSON.parse(readFileSync(list, 'utf8')) as unknown[]).reverse()))
  }
  expect(refusedWith(reordered)).toMatchObject({ reason: 'out-of-order' })
  expect(
    refusedWith((migrations) =>
      writeFileSync(join(migrations, 'shipped.json'), '[{"file":"0000_gone.sql"}]'),
    ),
  ).toMatchObject({ kind: 'migrations-altered' })
  expect(filesFromOutside(folder)).toBe(before)
})

test('a store that went through another text of a migration is not migrated further', () => {
  const { file } = storeAtFirst()
  const other = shipped(`${FIRST} -- another text`, REBUILD)
  expect(openStore(file, { migrationsFolder: other })).toMatchObject({
    ok: false,
    error: { kind: 'history-differs', file: '0000_step.sql' },
  })
})

test('a store of a later release is refused by an earlier one', () => {
  const { folder, file, first } = storeAtFirst()
  open(file, shipped(FIRST, REBUILD)).close()
  const before = filesFromOutside(folder)
  expect(openStore(file, { migrationsFolder: first })).toMatchObject({
    error: { kind: 'newer-store', found: 2, ours: 1 },
  })
  expect(filesFromOutside(folder)).toBe(before)
})

test('a program killed in the middle of a migration leaves the store as it was', async () => {
  const { folder, file, first } = storeAtFirst()
  const endless = `UPDATE fees SET amount_fen = 0;
    INSERT INTO notes (text) WITH RECURSIVE line (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM line WHERE n < 1e12)
      SELECT 'line ' || n FROM line;`
  const opener = fileURLToPath(new URL('openerProcess.ts', import.meta.url))
  const child = spawn(process.execPath, [opener, file, shipped(FIRST, endless)], { stdio: 'ignore' })
  const watcher = watch(folder, (_event, name) => {
    if (name === 'deals.db-wal' && readdirSync(folder).includes('deals.before-version-2.db'))
      child.kill('SIGKILL')
  })
  const signal = await new Promise((resolve) => child.on('close', (_code, by) => resolve(by)))
  watcher.close()
  expect(signal).toBe('SIGKILL')
  expect(fees(open(file, first))).toEqual(BOTH_FEES)
}, 60_000)

test('a migration that rebuilds a table and leaves behind what guarded it is taken back', () => {
  const { file, first } = storeAtFirst()
  const rebuilt = `
    CREATE TABLE notes_new (id INTEGER PRIMARY KEY, text TEXT NOT NULL, by TEXT) STRICT;
    INSERT INTO notes_new (id, text) SELECT id, text FROM notes;
    DROP TABLE notes;
    ALTER TABLE notes_new RENAME TO notes;`
  expect(openStore(file, { migrationsFolder: shipped(FIRST, rebuilt) })).toMatchObject({
    ok: false,
    error: { kind: 'migration-failed', reason: 'the trigger tidy would be gone' },
  })
  const before = open(file, first)
  expect(fees(before)).toEqual(BOTH_FEES)
  before.close()

  const guarded = `${rebuilt} CREATE TRIGGER tidy AFTER DELETE ON notes BEGIN DELETE FROM fees WHERE id = 2; END;`
  expect(openStore(file, { migrationsFolder: shipped(FIRST, guarded) })).toMatchObject({ ok: true })
})
