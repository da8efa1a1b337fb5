import { copyFileSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { doctor } from '../../db/doctor.ts'
import type { Store } from '../../db/open.ts'
import { migrationsFolder, opened, temporaryFolder } from '../support/stores.ts'

const fixtures = fileURLToPath(new URL('../fixtures/stores', import.meta.url))
const releasedStores = readdirSync(fixtures).filter((name) => name.endsWith('.db'))

test.each(releasedStores)(
  'the store of the released version %s opens with everything in it',
  async (name) => {
    const file = join(temporaryFolder(), name)
    copyFileSync(join(fixtures, name), file)
    const { contentOf } = await import('./fixtureContent.ts')
    const expected = JSON.parse(readFileSync(join(fixtures, name.replace('.db', '.json')), 'utf8'))
    expect(JSON.parse(JSON.stringify(contentOf(opened(file))))).toEqual(expected)
    expect(doctor(join(fixtures, name), { migrationsFolder })).toMatchObject({
      ok: true,
      value: { damagedSnapshots: [] },
    })
  },
)

test('every migration that is shipped has a store of its version among the fixtures', () => {
  const shippedFiles = readdirSync(migrationsFolder).filter((name) => name.endsWith('.sql'))
  const versions = shippedFiles.map((_, index) => `v${index + 1}.db`)
  expect(releasedStores).toEqual(versions)
})

/** Rows and sums of money of every table of a file, as SQLite alone sees them. */
function booksOf(file: string): ReadonlyMap<string, unknown> {
  const database = new Database(file, { readonly: true })
  try {
    const tables = database
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all() as string[]
    return new Map(
      tables.map((table) => {
        const columns = database.pragma(`table_info(${table})`) as readonly { readonly name: string }[]
        const money = columns.flatMap(({ name }) =>
          /_(?:fen|yuan)$/u.test(name) ? [`total("${name}") AS ${name}`] : [],
        )
        return [
          table,
          database.prepare(`SELECT ${['count(*) AS rows', ...money].join()} FROM ${table}`).get(),
        ]
      }),
    )
  } finally {
    database.close()
  }
}

const guardsOf = (store: Store) =>
  store.sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' ORDER BY name").pluck().all()

test.each(releasedStores)(
  'the rows and every sum of money of %s are after the migrations what they were before',
  (name) => {
    const file = join(temporaryFolder(), name)
    copyFileSync(join(fixtures, name), file)
    const before = booksOf(file)
    opened(file).close()
    const after = booksOf(file)
    const yuan = [...before].flatMap(([table, books]) =>
      Object.entries(books as object).map(([key, sum]) => [table, key, sum]),
    )
    expect(yuan.some(([, key, sum]) => String(key).endsWith('_yuan') && Number(sum) > 0)).toBe(true)
    for (const [table, books] of before) {
      if (table !== 'migrations')
        expect([table, after.get(table)]).toEqual([table, expect.objectContaining(books as object)])
    }
  },
)

test.each(releasedStores)(
  'what is frozen in %s stays frozen after the migrations: nothing of it can be changed, deleted or replaced',
  (name) => {
    const file = join(temporaryFolder(), name)
    copyFileSync(join(fixtures, name), file)
    const store = opened(file)
    const fresh = opened(join(temporaryFolder(), 'fresh.db'))
    expect(guardsOf(store)).toEqual(guardsOf(fresh))
    expect(guardsOf(store).length).toBeGreaterThanOrEqual(12)
    for (const table of ['snapshots', 'term_sheets']) {
      if (store.sqlite.prepare(`SELECT count(*) FROM ${table}`).pluck().get() === 0) continue
      expect(() => store.sqlite.exec(`UPDATE ${table} SET sha256 = 'x'`)).toThrow(/never changed/)
      expect(() => store.sqlite.exec(`DELETE FROM ${table}`)).toThrow(/never deleted/)
      expect(() => store.sqlite.exec(`INSERT OR REPLACE INTO ${table} SELECT * FROM ${table}`)).toThrow(
        /never replaced/,
      )
    }
  },
)
