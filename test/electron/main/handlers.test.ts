import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { setProductFields } from '../../../domain/actions/productChanges.ts'
import { madeForRetailer } from '../../../domain/documents/proposalPrivacy.ts'
import { ok } from '../../../domain/result.ts'
import { renderProposal } from '../../../electron/pdf/renderProposal.ts'
import { granted, type TestDesk, testDesk } from '../../support/desk.ts'

let desk: TestDesk

beforeEach(() => {
  desk = testDesk()
})
afterEach(() => {
  desk.close()
})

const openSample = async () => {
  const { id } = granted(await desk.ask('negotiation:openSample', { action: 'open-sample' }))
  return granted(await desk.ask('negotiation:open', { negotiation: id }))
}

/** One price of the sample changed to `listPrice`, as the window would book it. */
const priceChange = async (listPrice: number, action: string) => {
  const { id, revision, workspace } = await openSample()
  const product = workspace.products[0]
  if (!product) throw new Error('the sample has no product')
  const changes = [...setProductFields(workspace, product.id, { listPrice })]
  const label = { key: 'action.editProduct', values: { name: product.name } }
  const request = { negotiation: id, revision, action: { id: action, label, changes } }
  return { id, before: product.listPrice, request }
}

const firstPrice = async (id: string) =>
  granted(await desk.ask('negotiation:open', { negotiation: id })).workspace.products[0]?.listPrice

/** What the window sees of the file that was chosen, as the list itself suggests to read it. */
const lookAt = async (negotiation: string, kind: 'products' | 'terms' = 'products') => {
  const { token } = granted(await desk.ask('list:look', { negotiation, kind, encoding: 'auto' }))
  return { token, verdict: granted(await desk.ask('list:judge', { negotiation, token, choice: {} })) }
}

test('the sample is opened once, however often it is asked for', async () => {
  const first = granted(await desk.ask('negotiation:openSample', { action: 'a' }))
  const second = granted(await desk.ask('negotiation:openSample', { action: 'b' }))
  expect(second).toEqual(first)
  expect(granted(await desk.ask('negotiation:list', {})).map(({ isSample }) => isSample)).toEqual([true])
})

test('a new negotiation has a target scenario named in the language of the person', async () => {
  await desk.ask('preferences:set', { language: 'en', moneyUnit: 'yuan' })
  const wanted = { name: '2027', supplierName: 'We', accountName: 'They', stores: 12, yearStart: '2027-01' }
  const { id } = granted(await desk.ask('negotiation:create', { action: 'make', ...wanted }))
  const { workspace } = granted(await desk.ask('negotiation:open', { negotiation: id }))
  expect(workspace.scenarios.map(({ name, role }) => [name, role])).toEqual([['Target', 'target']])
  expect(workspace.account).toEqual({ name: 'They', stores: 12 })
})

test('an edit is kept, can be undone and redone, and names itself in the history', async () => {
  const { id, before, request } = await priceChange(99.5, 'edit')
  const booked = granted(await desk.ask('negotiation:apply', request))
  expect(booked).toMatchObject({ revision: 1, undo: request.action.label, redo: null })
  expect(await firstPrice(id)).toBe(99.5)
  const undone = granted(await desk.ask('negotiation:undo', { negotiation: id, revision: 1 }))
  expect(undone).toMatchObject({ revision: 2, undo: null, redo: request.action.label })
  expect(await firstPrice(id)).toBe(before)
  granted(await desk.ask('negotiation:redo', { negotiation: id, revision: 2 }))
  expect(await firstPrice(id)).toBe(99.5)
})

test('the same edit sent twice is booked once', async () => {
  const { request } = await priceChange(88, 'edit')
  const first = granted(await desk.ask('negotiation:apply', request))
  expect(granted(await desk.ask('negotiation:apply', request))).toEqual(first)
})

test('an edit on a revision somebody moved on from tells the current one and changes nothing', async () => {
  const { id, request } = await priceChange(77, 'first')
  granted(await desk.ask('negotiation:apply', request))
  const late = { ...request, action: { ...request.action, id: 'second' } }
  expect(await desk.ask('negotiation:apply', late)).toEqual({
    ok: false,
    error: { kind: 'stale-revision', current: 1 },
  })
  expect(await firstPrice(id)).toBe(77)
})

test('a price below nothing is refused with the field that holds it', async () => {
  const { request } = await priceChange(-1, 'edit')
  const reply = await desk.ask('negotiation:apply', request)
  expect(reply).toMatchObject({ ok: false, error: { kind: 'action-refused', found: '-1' } })
})

test('requests of the wrong shape are refused and never reach a handler', async () => {
  const wrong: readonly [string, unknown][] = [
    ['negotiation:open', {}],
    ['negotiation:open', { negotiation: 'x', path: '/etc/passwd' }],
    ['negotiation:open', { negotiation: 'x'.repeat(201) }],
    [
      'negotiation:create',
      { action: 'a', name: '', supplierName: 'a', accountName: 'b', stores: 1, yearStart: '2027-13' },
    ],
    [
      'negotiation:apply',
      { negotiation: 'x', revision: 0, action: { id: 'a', label: { key: 'k' }, changes: [] } },
    ],
    ['preferences:set', null],
    ['proposal:export', { negotiation: 'x', scenario: 'y', language: 'fr' }],
    ['proposal:export', { negotiation: 'x', scenario: 'y', edition: 'en', format: 'docx' }],
  ]
  for (const [name, request] of wrong) {
    const reply = await desk.ask(name as 'negotiation:open', request as { negotiation: string })
    expect(reply, JSON.stringify(request)).toMatchObject({ ok: false, error: { kind: 'invalid-request' } })
  }
  expect(desk.logged).toEqual([])
})

test('a bug in a handler is told as one and noted, and the next call is answered', async () => {
  const broken = testDesk({
    sample: () => {
      throw new Error('the sample fell off the table')
    },
  })
  expect(await broken.ask('negotiation:openSample', { action: 'a' })).toMatchObject({
    ok: false,
    error: { kind: 'unexpected' },
  })
  expect(broken.logged).toEqual(['negotiation:openSample'])
  expect(await broken.ask('negotiation:list', {})).toEqual({ ok: true, value: [] })
  broken.close()
})

test('a negotiation written to a file and read again is the same negotiation', async () => {
  const { id, workspace } = await openSample()
  const file = path.join(desk.folder, 'out.json')
  desk.choose(file)
  granted(await desk.ask('negotiation:exportFile', { negotiation: id }))
  const copy = granted(await desk.ask('negotiation:importFile', { action: 'import' }))
  expect(copy.id).not.toBe(id)
  const read = granted(await desk.ask('negotiation:open', { negotiation: copy.id }))
  expect(read.workspace.products).toEqual(workspace.products)
  const again = path.join(desk.folder, 'again.json')
  desk.choose(again)
  granted(await desk.ask('negotiation:exportFile', { negotiation: copy.id }))
  expect(readFileSync(again, 'utf8')).toBe(readFileSync(file, 'utf8'))
})

test('a file that says something wrong is refused with every fault, and nothing comes into the list', async () => {
  const file = path.join(desk.folder, 'wrong.json')
  writeFileSync(file, '{ "format": "dealtable.negotiation", "version": 2 }')
  desk.choose(file)
  const reply = await desk.ask('negotiation:importFile', { action: 'import' })
  expect(reply).toMatchObject({ ok: false, error: { kind: 'file-refused', fileName: 'wrong.json' } })
  const faults = reply.ok || reply.error.kind !== 'file-refused' ? [] : reply.error.faults
  expect(faults).toContain('version：现为 2，应为 1')
  expect(faults.length).toBeGreaterThan(3)
  expect(granted(await desk.ask('negotiation:list', {}))).toEqual([])
})

test('a person who closes the file dialog has changed their mind, which is no fault', async () => {
  desk.choose(null)
  const cancelled = { ok: false, error: { kind: 'cancelled' } }
  const { id } = await openSample()
  expect(await desk.ask('negotiation:importFile', { action: 'a' })).toEqual(cancelled)
  expect(await desk.ask('negotiation:exportFile', { negotiation: id })).toEqual(cancelled)
  expect(await desk.ask('list:look', { negotiation: id, kind: 'products', encoding: 'auto' })).toEqual(
    cancelled,
  )
})

test('the proposal goes to the file the person chose, under a name that says for whom and when', async () => {
  const { id } = await openSample()
  const file = path.join(desk.folder, 'paper.pdf')
  desk.choose(file)
  const request = { negotiation: id, scenario: 'target', edition: 'zh-CN' } as const
  expect(await desk.ask('proposal:export', request)).toEqual({ ok: true, value: { fileName: 'paper.pdf' } })
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  expect(desk.suggested).toEqual(['万邻超市集团有限公司 合作方案 2026-11-23.pdf'])
})

test('the slides of a proposal go to a file of their own kind, made from the same stored negotiation', async () => {
  const { id } = await openSample()
  const file = path.join(desk.folder, 'slides.pptx')
  desk.choose(file)
  const request = { negotiation: id, scenario: 'target', edition: 'both', format: 'pptx' } as const
  expect(await desk.ask('proposal:export', request)).toEqual({ ok: true, value: { fileName: 'slides.pptx' } })
  expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  expect(desk.suggested).toEqual(['万邻超市集团有限公司 合作方案 2026-11-23.pptx'])
  const walkAway = { ...request, scenario: 'walkAway' }
  expect(await desk.ask('proposal:export', walkAway)).toEqual({
    ok: false,
    error: { kind: 'scenario-is-walk-away' },
  })
  expect(desk.suggested).toHaveLength(1)
})

test('our walk-away is never put on the retailer’s paper, and no dialog is shown for it', async () => {
  const { id } = await openSample()
  const request = { negotiation: id, scenario: 'walkAway', edition: 'zh-CN' } as const
  expect(await desk.ask('proposal:export', request)).toEqual({
    ok: false,
    error: { kind: 'scenario-is-walk-away' },
  })
  expect(desk.suggested).toEqual([])
})

test('a proposal that our unit costs would change is not written, names them, and no place is asked for', async () => {
  desk.close()
  desk = testDesk({
    renderProposal: (deal, scenario, options) =>
      madeForRetailer(deal, scenario, async (from) => {
        const drawn = await renderProposal(from, scenario, options)
        const told = JSON.stringify(from.products.map(({ unitCost }) => unitCost))
        return drawn.ok ? ok(Buffer.concat([drawn.value, Buffer.from(`\n%${told}`)])) : drawn
      }),
  })
  const { id } = await openSample()
  const file = path.join(desk.folder, 'paper.pdf')
  desk.choose(file)
  const request = { negotiation: id, scenario: 'target', edition: 'zh-CN' } as const
  expect(await desk.ask('proposal:export', request)).toEqual({
    ok: false,
    error: { kind: 'tells-private', fields: ['unitCost', 'contribution'] },
  })
  expect(desk.suggested).toEqual([])
  expect(existsSync(file)).toBe(false)
}, 120_000)

test('a paper that cannot be written says why and leaves nothing behind', async () => {
  const { id } = await openSample()
  desk.choose(path.join(desk.folder, 'no-such-folder', 'paper.pdf'))
  const request = { negotiation: id, scenario: 'target', edition: 'zh-CN' } as const
  expect(await desk.ask('proposal:export', request)).toEqual({
    ok: false,
    error: { kind: 'not-written', fileName: 'paper.pdf', reason: 'not-there' },
  })
})

test('a frozen version keeps its figures by name and hash, and the same request freezes once', async () => {
  const { id } = await openSample()
  const request = { action: 'freeze', negotiation: id, scenario: 'target', name: '第一轮' }
  const taken = granted(await desk.ask('snapshot:take', request))
  expect(taken.sha256).toMatch(/^[0-9a-f]{64}$/)
  expect(granted(await desk.ask('snapshot:take', request))).toEqual(taken)
  expect(granted(await desk.ask('snapshot:list', { negotiation: id }))).toEqual([
    { ...taken, isAltered: false },
  ])
})

test('a list of products is looked at first and then taken whole, as one undo step', async () => {
  const { id, workspace } = await openSample()
  const product = workspace.products[0]
  if (!product) throw new Error('the sample has no product')
  const file = path.join(desk.folder, 'prices.csv')
  writeFileSync(file, `商品编码,商品名称,未税供价\n${product.id},${product.name},12.34\n`)
  desk.choose(file)
  const { token, verdict } = await lookAt(id)
  expect(verdict).toMatchObject({ taken: 1, products: { added: 0, changed: 1 }, faults: [], asks: [] })
  const request = { action: 'take', negotiation: id, revision: 0, token, choice: verdict.choice }
  const taken = granted(await desk.ask('list:take', request))
  expect(taken.changes).toHaveLength(1)
  expect(await firstPrice(id)).toBe(12.34)
  expect(granted(await desk.ask('list:take', request)).revision).toBe(1)
  expect(await desk.ask('list:take', { ...request, revision: 1, action: 'other' })).toEqual({
    ok: false,
    error: { kind: 'preview-gone' },
  })
})

test('a cell that is no price is told by its row and column, and nothing is taken', async () => {
  const { id, workspace } = await openSample()
  const file = path.join(desk.folder, 'prices.csv')
  writeFileSync(file, `商品编码,商品名称,未税供价\n${workspace.products[0]?.id},x,十二块\n`)
  desk.choose(file)
  const { token, verdict } = await lookAt(id)
  expect(verdict.faults).toMatchObject([{ row: 2, column: 'C', found: '十二块' }])
  const request = { action: 'take', negotiation: id, revision: 0, token, choice: verdict.choice }
  expect(await desk.ask('list:take', request)).toEqual({ ok: false, error: { kind: 'preview-gone' } })
})

test('a header nobody knows is told once, and the account’s next list is read with it', async () => {
  const { id, workspace } = await openSample()
  const product = workspace.products[0]?.id
  const file = path.join(desk.folder, 'prices.csv')
  writeFileSync(file, `商品编码,甲方结算含税\n${product},11.30\n`)
  desk.choose(file)
  const { token, verdict } = await lookAt(id)
  expect(verdict.columns[1]).toMatchObject({ header: '甲方结算含税', field: null, confidence: 'none' })
  const columns = [...verdict.choice.columns, { at: 1, field: 'listPrice' }]
  const told = granted(
    await desk.ask('list:judge', { negotiation: id, token, choice: { ...verdict.choice, columns } }),
  )
  expect(told).toMatchObject({ taken: 1, products: { changed: 1 }, asks: [] })
  granted(
    await desk.ask('list:take', { action: 'take', negotiation: id, revision: 0, token, choice: told.choice }),
  )
  const vatRate = workspace.products[0]?.vatRate ?? 0
  expect(await firstPrice(id)).toBe(Number((11.3 / (1 + vatRate)).toPrecision(15)))
  expect((await lookAt(id)).verdict.columns[1]).toMatchObject({
    field: 'listPrice',
    confidence: 'remembered',
  })
})

test('a list read in another encoding is the same file, and nobody is asked for it twice', async () => {
  const { id, workspace } = await openSample()
  const file = path.join(desk.folder, 'gbk.csv')
  const header = Buffer.from([0xb1, 0xe0, 0xc2, 0xeb, 0x2c, 0xb9, 0xa9, 0xbc, 0xdb, 0x0a])
  writeFileSync(file, Buffer.concat([header, Buffer.from(`${workspace.products[0]?.id},12.34\n`)]))
  desk.choose(file)
  const request = { negotiation: id, kind: 'products', encoding: 'auto' } as const
  const { token, encoding } = granted(await desk.ask('list:look', request))
  expect(encoding).toBe('gb18030')
  desk.choose(null)
  expect(await desk.ask('list:look', { ...request, encoding: 'utf-8', again: token })).toMatchObject({
    error: { kind: 'file-refused', faults: ['内容不是 utf-8 编码'] },
  })
  const again = granted(await desk.ask('list:look', { ...request, encoding: 'gb18030', again: token }))
  const judged = granted(await desk.ask('list:judge', { negotiation: id, token: again.token, choice: {} }))
  expect(judged).toMatchObject({ taken: 1, products: { changed: 1 }, faults: [] })
  expect(await desk.ask('list:look', request)).toEqual({ ok: false, error: { kind: 'cancelled' } })
})

test('a missing column is called by its name on screen, in the language chosen', async () => {
  const { id } = await openSample()
  const file = path.join(desk.folder, 'new.csv')
  writeFileSync(file, '商品编码,商品名称\nN-1,x\n')
  desk.choose(file)
  const chinese = (await lookAt(id)).verdict
  expect(chinese.faults.map(({ allowed }) => allowed)).toContain('“供价”列，因为表中有新增商品')
  await desk.ask('preferences:set', { language: 'en', moneyUnit: 'yuan' })
  const english = (await lookAt(id)).verdict
  expect(english.faults.map(({ allowed }) => allowed)).toContain(
    'a column for list price, for the list has new products',
  )
})

test('a frozen version that was given another time by hand is told when the window opens, and by the thorough look', async () => {
  const { id } = await openSample()
  const { workspace } = granted(await desk.ask('negotiation:open', { negotiation: id }))
  const scenario = workspace.scenarios[0]?.id ?? ''
  const taken = await desk.ask('snapshot:take', { action: 'a', negotiation: id, scenario, name: '第 1 轮' })
  expect(granted(await desk.ask('store:examine', {}))).toMatchObject({ altered: [] })
  const raw = new Database(path.join(desk.folder, 'dealtable.db'))
  raw.exec(`DROP TRIGGER snapshots_are_never_changed;
    UPDATE snapshots SET taken_at = '2026-01-01T00:00:00.000Z'`)
  raw.close()
  const records = [{ kind: 'snapshot', id: granted(taken).id, name: '第 1 轮' }]
  expect(granted(await desk.ask('store:notices', {}))).toEqual([{ kind: 'records-altered', records }])
  expect(granted(await desk.ask('store:examine', {}))).toMatchObject({ altered: records })
  expect(granted(await desk.ask('snapshot:list', { negotiation: id }))).toMatchObject([{ isAltered: true }])
})
