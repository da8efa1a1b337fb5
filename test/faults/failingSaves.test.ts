import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { granted } from '../support/desk.ts'
import { type FailingDesk, type Failure, failingDesk } from './failingDesk.ts'

/** The sample, open at a desk whose disk can fail. */
async function deskWithSample(isEncrypted = false) {
  const desk = await failingDesk({ isEncrypted })
  const { id } = granted(await desk.ask('negotiation:openSample', { action: 'open-sample' }))
  return { desk, id }
}

const read = async (desk: FailingDesk, id: string) => {
  const { revision, workspace } = granted(await desk.ask('negotiation:open', { negotiation: id }))
  return { revision, workspace, price: workspace.products[0]?.listPrice }
}

/** What holds of a plain store holds of one under a key. */
const stores = [
  { kind: 'a plain', isEncrypted: false },
  { kind: 'an encrypted', isEncrypted: true },
] as const

/** The price of the first product as the window would change it, from where the negotiation stands. */
async function priceEdit(desk: FailingDesk, id: string, listPrice: number) {
  const { revision, workspace } = await read(desk, id)
  const product = workspace.products[0]?.id ?? ''
  const changes = [...setProductFields(workspace, product, { listPrice })]
  return { negotiation: id, revision, action: { id: `price-${listPrice}`, label: { key: 'price' }, changes } }
}

/** Every call an edit makes to the system, failing in every way, now and one or more calls later, once and for good. */
const failures: readonly Failure[] = [
  ...(['sync', 'write', 'torn'] as const).flatMap((call) =>
    [0, 1, 2, 5].flatMap((after) =>
      (['EIO', 'ENOSPC'] as const).flatMap((code) => [
        { call, code, after, times: 1 },
        { call, code, after },
      ]),
    ),
  ),
  { call: 'truncate', code: 'EIO' },
  { call: 'open', code: 'EROFS' },
  { call: 'write', code: 'EROFS' },
]

test.each(stores)(
  'on $kind store: whatever call fails while an edit is saved, the answer is true, and sent again it is booked once',
  async ({ isEncrypted }) => {
    const { desk, id } = await deskWithSample(isEncrypted)
    const kinds = new Set<string>()
    let expected = (await read(desk, id)).revision
    for (const [index, failure] of failures.entries()) {
      const price = 20 + index
      const before = await read(desk, id)
      const edit = await priceEdit(desk, id, price)
      desk.fail(failure)
      const reply = await desk.ask('negotiation:apply', edit)
      desk.mend()
      const after = await read(desk, id)
      const state = { failure, reply, isWritten: after.revision === before.revision + 1, price: after.price }
      if (reply.ok) expect(state).toMatchObject({ isWritten: true, price })
      else if (reply.error.kind === 'not-saved')
        expect(state).toMatchObject({ isWritten: false, price: before.price })
      else expect(state).toMatchObject({ reply: { error: { kind: 'store-out-of-reach' } } })
      kinds.add(reply.ok ? 'saved' : `${reply.error.kind}`)

      expect(await desk.ask('negotiation:apply', edit)).toMatchObject({
        ok: true,
        value: { revision: before.revision + 1 },
      })
      expect(await read(desk, id)).toMatchObject({ revision: before.revision + 1, price })
      expected += 1
    }
    expect(desk.failed()).toBeGreaterThan(50)
    expect([...kinds].sort()).toEqual(['not-saved', 'saved', 'store-out-of-reach'])
    await desk.kill()

    const store = desk.opened()
    const booked = store.sqlite
      .prepare('SELECT count(*), count(DISTINCT id), max(revision) FROM actions')
      .raw()
      .get()
    expect(booked).toEqual([expected, expected, expected])
  },
)

test.each<Failure & { isEncrypted?: boolean }>([
  { call: 'sync', code: 'EIO', times: 1 },
  { call: 'sync', code: 'EIO' },
  { call: 'write', code: 'ENOSPC' },
  { call: 'torn', code: 'EIO', after: 1, times: 1 },
  { call: 'sync', code: 'EIO', isEncrypted: true },
  { call: 'torn', code: 'EIO', after: 1, times: 1, isEncrypted: true },
])(
  'what is said of an edit under $call $code still holds when the program is killed right after',
  async ({ isEncrypted, ...failure }) => {
    const { desk, id } = await deskWithSample(isEncrypted)
    const edit = await priceEdit(desk, id, 88)
    const before = await read(desk, id)
    desk.fail(failure)
    const reply = await desk.ask('negotiation:apply', edit)
    await desk.kill()
    desk.mend()

    const store = desk.opened()
    const price = store.sqlite
      .prepare('SELECT list_price_yuan FROM products WHERE position = 0')
      .pluck()
      .get()
    const kind = reply.ok ? 'saved' : reply.error.kind
    expect(kind).not.toBe('unexpected')
    if (kind === 'saved') expect(price).toBe(88)
    if (kind === 'not-saved') expect(price).toBe(before.price)
    expect([before.price, 88]).toContain(price)
  },
)

const failing = { call: 'write', code: 'ENOSPC' } as const
const notSaved = { ok: false, error: { kind: 'not-saved', reason: 'disk-full' } }

test.each(stores)(
  'on a full disk nothing of an undo, an import, a frozen version or a setting is saved in $kind store, and all of it once there is room',
  async ({ isEncrypted }) => {
    const { desk, id } = await deskWithSample(isEncrypted)
    await desk.ask('negotiation:apply', await priceEdit(desk, id, 70))
    const { revision, workspace } = await read(desk, id)
    const made = {
      action: 'make',
      name: '2027',
      supplierName: '甲',
      accountName: '乙',
      stores: 12,
      yearStart: '2027-01',
    }
    const scenario = workspace.scenarios[0]?.id ?? ''
    const frozen = { action: 'freeze', negotiation: id, scenario, name: '第一轮' }
    const calls = [
      () => desk.ask('negotiation:create', made),
      () => desk.ask('snapshot:take', frozen),
      () => desk.ask('preferences:set', { language: 'en', moneyUnit: 'yuan' }),
      () => desk.ask('negotiation:undo', { negotiation: id, revision }),
    ]
    for (const call of calls) {
      desk.fail(failing)
      expect(await call()).toEqual(notSaved)
      desk.mend()
      expect(await call()).toMatchObject({ ok: true })
    }
    expect(granted(await desk.ask('negotiation:list', {}))).toHaveLength(2)
    expect(granted(await desk.ask('snapshot:list', { negotiation: id }))).toHaveLength(1)
    expect(await read(desk, id)).toMatchObject({ revision: revision + 1 })
  },
)

test('a frozen version is taken once, however often it is asked for after the disk failed at its commit', async () => {
  const { desk, id } = await deskWithSample()
  const { workspace } = await read(desk, id)
  const frozen = {
    action: 'freeze',
    negotiation: id,
    scenario: workspace.scenarios[0]?.id ?? '',
    name: '第一轮',
  }
  desk.fail({ call: 'sync', code: 'EIO' })
  expect(await desk.ask('snapshot:take', frozen)).toMatchObject({ error: { kind: 'store-out-of-reach' } })
  desk.mend()
  const first = granted(await desk.ask('snapshot:take', frozen))
  expect(granted(await desk.ask('snapshot:list', { negotiation: id })).map((one) => one.id)).toEqual([
    first.id,
  ])
})

test.each(stores)(
  '$kind store deleted under the program is written again with everything in it, and the edit is saved',
  async ({ isEncrypted }) => {
    const { desk, id } = await deskWithSample(isEncrypted)
    await desk.ask('negotiation:apply', await priceEdit(desk, id, 71))
    for (const end of ['', '-wal', '-shm']) rmSync(desk.store + end)
    expect(await desk.ask('negotiation:apply', await priceEdit(desk, id, 72))).toMatchObject({ ok: true })
    await desk.kill()
    expect(readdirSync(desk.folder).filter((name) => name.includes('rescued'))).toEqual([])
    const prices = desk.opened().sqlite.prepare('SELECT list_price_yuan FROM products WHERE position = 0')
    expect(prices.pluck().get()).toBe(72)
  },
)

test.each(stores)(
  'a file that took the place of $kind store is not touched; what was saved is in a copy beside it',
  async ({ isEncrypted }) => {
    const { desk, id } = await deskWithSample(isEncrypted)
    renameSync(desk.store, path.join(desk.folder, 'moved.db'))
    writeFileSync(desk.store, 'the notes of somebody else')
    const edit = await priceEdit(desk, id, 73)
    for (const attempt of [1, 2]) {
      expect([attempt, await desk.ask('negotiation:apply', edit)]).toEqual([
        attempt,
        {
          ok: false,
          error: {
            kind: 'store-out-of-reach',
            reason: 'replaced',
            rescued: expect.stringMatching(/^dealtable\.rescued(-2)?\.db$/u),
          },
        },
      ])
    }
    expect(readFileSync(desk.store, 'utf8')).toBe('the notes of somebody else')
    await desk.kill()
    const [rescued, ...more] = readdirSync(desk.folder).filter((name) => name.includes('rescued'))
    expect(more).toEqual([])
    const copy = desk.opened(rescued)
    expect(copy.sqlite.prepare('SELECT list_price_yuan FROM products WHERE position = 0').pluck().get()).toBe(
      73,
    )
  },
)

test.each(stores)(
  'a copy of $kind store that a full disk does not hold is refused in words, leaves nothing behind and costs the store nothing',
  async ({ isEncrypted }) => {
    const { desk, id } = await deskWithSample(isEncrypted)
    await desk.ask('negotiation:apply', await priceEdit(desk, id, 74))
    for (const call of ['write', 'sync', 'rename'] as const) {
      desk.fail({ call, code: 'ENOSPC' })
      expect([call, await desk.ask('store:backup', {})]).toMatchObject([
        call,
        { error: { kind: 'backup-failed' } },
      ])
      desk.mend()
    }
    expect(readdirSync(path.join(desk.folder, 'dealtable-backups'))).toEqual([])
    expect(await read(desk, id)).toMatchObject({ price: 74 })
    expect(await desk.ask('store:backup', {})).toMatchObject({ ok: true })
  },
)

test('a store another program keeps busy saves nothing, says so, and saves the same edit once it is free', async () => {
  const { desk, id } = await deskWithSample()
  const edit = await priceEdit(desk, id, 75)
  const other = new Database(desk.store)
  other.exec('BEGIN IMMEDIATE')
  expect(await desk.ask('negotiation:apply', edit)).toEqual({
    ok: false,
    error: { kind: 'not-saved', reason: 'in-use' },
  })
  other.exec('ROLLBACK')
  other.close()
  expect(await desk.ask('negotiation:apply', edit)).toMatchObject({
    ok: true,
    value: { revision: edit.revision + 1 },
  })
})
