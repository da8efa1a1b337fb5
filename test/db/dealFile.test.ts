import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyAction, redo, undo } from '../../db/actions.ts'
import { checkDeal } from '../../db/dealFile/checkDeal.ts'
import { mergeDeal, previewMerge } from '../../db/dealFile/mergeDeal.ts'
import { readDeal } from '../../db/dealFile/readDeal.ts'
import { unpackDeal } from '../../db/dealFile/unpackDeal.ts'
import { listHistory } from '../../db/history.ts'
import { importNegotiation, listNegotiations, openNegotiation } from '../../db/negotiations.ts'
import type { Store } from '../../db/open.ts'
import { keepReturnedPaper, listReturnedPapers } from '../../db/returnedPapers.ts'
import { listSnapshots, takeSnapshot } from '../../db/snapshots.ts'
import { freezeTermSheet, listTermSheets } from '../../db/termSheets.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { setRows } from '../../domain/actions/rowChanges.ts'
import type { OurDeal, SealedRow } from '../../domain/dealFile/dealContent.ts'
import { settle } from '../../domain/money.ts'
import { openParts, sealParts } from '../../electron/dealFile/container.ts'
import { readDealFile } from '../../electron/dealFile/readDealFile.ts'
import { writeDealFile } from '../../electron/dealFile/writeDealFile.ts'
import { anyNegotiation, negotiation, product, rebate } from '../support/negotiations.ts'
import { anyStep, changesOf } from '../support/steps.ts'
import { act, instant, ONE, one, opened, storeWithOne, temporaryFolder } from '../support/stores.ts'

const emptyStore = () => opened(`${temporaryFolder()}/other.db`)

function packed(store: Store, id = ONE): OurDeal {
  const deal = readDeal(store, id)
  if (!deal.ok) throw new Error(deal.error.kind)
  return deal.value
}

async function throughTheFile(deal: OurDeal): Promise<OurDeal> {
  const written = writeDealFile(deal, null)
  if (!written.ok) throw new Error(written.error.kind)
  const read = await readDealFile(written.value, null)
  if (!read.ok) throw new Error(JSON.stringify(read.error))
  if (read.value.content.edition !== 'supplier') throw new Error('the wrong edition')
  return read.value.content
}

let unpackings = 0
function unpacked(store: Store, deal: OurDeal) {
  unpackings += 1
  const action = `unpacked${unpackings}`
  return unpackDeal(store, deal, {
    action,
    at: instant(30),
    newId: `beside${unpackings}`,
    nameBeside: (name) => `${name}（对方）`,
  })
}

const results = { contribution: settle(123_456.78) }
const pdf = new TextEncoder().encode('%PDF-1.7 条款确认书')

/** Everything that can travel: edits, one undone, a snapshot, an issued sheet and its scan. */
function fullStore(): Store {
  const store = storeWithOne()
  act(store, 'a', (workspace) => setProductFields(workspace, 'P1', { listPrice: 11 }))
  act(store, 'b', (workspace) => setRows(workspace, 'target', 'term', [rebate('year', 0.04)]))
  undo(store, { negotiation: ONE, revision: one(store).revision, at: instant(2), by: '李四' })
  const at = instant(3)
  takeSnapshot(store, {
    id: 'round1',
    negotiation: ONE,
    scenario: 'target',
    name: '第 1 轮',
    at,
    engineVersion: '0.1.0',
    results,
  })
  freezeTermSheet(store, {
    id: 'sheet1',
    negotiation: ONE,
    scenario: 'target',
    number: 'QR-1',
    version: '1',
    language: 'zh-CN',
    factsJson: '{}',
    pdf,
    engineVersion: '0.1.0',
    at,
    by: '张三',
  })
  keepReturnedPaper(store, {
    id: 'scan1',
    termSheet: 'sheet1',
    kind: 'scan',
    fileName: '签章.pdf',
    mediaType: 'application/pdf',
    content: pdf,
    at,
    by: '张三',
  })
  return store
}

test('what is opened elsewhere is what was packed: content, history, what can be made again, snapshots, sheets, scans', async () => {
  const store = fullStore()
  const deal = packed(store)
  const other = emptyStore()
  expect(unpacked(other, await throughTheFile(deal))).toMatchObject({
    ok: true,
    value: { id: ONE, isBeside: false },
  })
  expect(packed(other)).toEqual(deal)
  expect(listSnapshots(other, ONE)).toEqual(listSnapshots(store, ONE))
  expect(listTermSheets(other, ONE)).toEqual(listTermSheets(store, ONE))
  expect(listReturnedPapers(other, 'sheet1')).toEqual(listReturnedPapers(store, 'sheet1'))
  const again = redo(other, { negotiation: ONE, revision: one(other).revision, at: instant(5) })
  expect(again).toMatchObject({ ok: true, value: { label: { key: 'did.b' } } })
})

test('any negotiation after any steps comes back the same, with its steps', async () => {
  const [store, other] = [emptyStore(), emptyStore()]
  let run = 0
  await fc.assert(
    fc.asyncProperty(anyNegotiation, fc.array(anyStep, { maxLength: 4 }), async (drawn, steps) => {
      run += 1
      const id = `run${run}`
      importNegotiation(store, { id, action: id, at: instant(0) }, drawn)
      for (const [index, step] of steps.entries()) {
        const found = openNegotiation(store, id)
        if (!found.ok) throw new Error('gone')
        const { workspace, revision } = found.value
        const changes = changesOf(workspace, step, index)
        const action = { id: `${id}/${index}`, label: { key: 'action.test' }, changes }
        if (changes.length > 0) applyAction(store, { negotiation: id, revision, at: instant(index), action })
      }
      const deal = packed(store, id)
      expect(unpacked(other, await throughTheFile(deal))).toMatchObject({ ok: true, value: { id } })
      expect(packed(other, id)).toEqual(deal)
    }),
    { numRuns: 25 },
  )
})

test('a package holds one negotiation: nothing of another in the same store is in it', () => {
  const store = storeWithOne()
  const secret = negotiation({ name: '另一个客户', products: [product('OTHER')] })
  importNegotiation(store, { id: 'N2', action: 'N2', at: instant(0) }, secret)
  const written = writeDealFile(packed(store), null)
  const parts = written.ok ? openParts(written.value, null) : written
  if (!parts.ok) throw new Error('not written')
  const text = parts.value.parts.map(({ content }) => Buffer.from(content).toString('utf8')).join('\n')
  expect(text).toContain('2027 年度合同')
  for (const word of ['另一个客户', 'OTHER', 'N2']) expect(text).not.toContain(word)
})

test('beside the same negotiation it gets a name of its own, and the one there is as it was', async () => {
  const store = fullStore()
  const deal = await throughTheFile(packed(store))
  act(store, 'c', (workspace) => setProductFields(workspace, 'P2', { listPrice: 12 }), instant(9))
  const before = packed(store)
  const beside = unpacked(store, deal)
  if (!beside.ok) throw new Error(beside.error.kind)
  expect(beside.value).toMatchObject({ isBeside: true })
  expect(packed(store)).toEqual(before)
  expect(
    listNegotiations(store)
      .map(({ name }) => name)
      .sort(),
  ).toEqual(['2027 年度合同', '2027 年度合同（对方）'])
  expect(listSnapshots(store, beside.value.id)).toMatchObject({ value: [{ name: '第 1 轮' }] })
  // The sheets stay where they were issued.
  expect(beside.value.sealed.refused.map(({ name }) => name)).toEqual(['QR-1 1', '签章.pdf'])
  const back = previewMerge(store, ONE, await throughTheFile(packed(store, beside.value.id)))
  expect(back).toMatchObject({ ok: true, value: { differences: [] } })
})

const packedSnapshots = (deal: OurDeal, change: (row: SealedRow) => SealedRow): OurDeal => ({
  ...deal,
  sealed: { ...deal.sealed, snapshots: deal.sealed.snapshots.map(change) },
})

test('a package of the release before, which sealed no versions, is taken and sealed here', async () => {
  const deal = packed(fullStore())
  const unsealed = packedSnapshots({ ...deal, storeVersion: 5 }, ({ seal_sha256: _, ...row }) => row)
  const other = emptyStore()
  expect(unpacked(other, await throughTheFile(unsealed))).toMatchObject({ ok: true })
  expect(packed(other).sealed).toEqual(deal.sealed)
  // Again over itself nothing is new and nothing differs.
  expect(unpacked(other, await throughTheFile(unsealed))).toMatchObject({ value: { isBeside: true } })
})

test.each([
  ['another name', { name: '第 9 轮' }],
  ['another person', { taken_by: '王五' }],
  ['no seal', { seal_sha256: null }],
])(
  'a version that travels with %s than it was sealed with is refused, at home and beside',
  async (_, change) => {
    const store = fullStore()
    const forged = await throughTheFile(packedSnapshots(packed(store), (row) => ({ ...row, ...change })))
    const refused = { ok: false, error: { kind: 'sealed-damaged' } }
    expect(unpacked(emptyStore(), forged)).toMatchObject(refused)
    expect(unpacked(store, forged)).toMatchObject(refused)
  },
)

const choices = {}
const asked = (store: Store) => ({
  negotiation: ONE,
  revision: one(store).revision,
  at: instant(40),
  by: '张三',
})

test('merged as one step that one undo takes back; asked twice it is booked once; sheets of theirs are added', async () => {
  const store = storeWithOne()
  const other = emptyStore()
  unpacked(other, await throughTheFile(packed(store)))
  act(other, 'their', (workspace) => setRows(workspace, 'target', 'term', [rebate('year', 0.02)]))
  freezeTermSheet(other, {
    id: 'theirs',
    negotiation: ONE,
    scenario: 'target',
    number: 'QR-9',
    version: '1',
    language: 'zh-CN',
    factsJson: '{}',
    pdf,
    engineVersion: '0.1.0',
    at: instant(6),
    by: '王总监',
  })
  const before = one(store).workspace
  const wanted = {
    actionId: 'merge',
    fileName: '退回.deal',
    deal: await throughTheFile(packed(other)),
    choices,
  }
  const request = asked(store)
  const merged = mergeDeal(store, request, wanted)
  expect(merged).toMatchObject({ ok: true, value: { sealed: { added: [{ name: 'QR-9 1' }], refused: [] } } })
  expect(mergeDeal(store, request, wanted)).toMatchObject({ ok: true })
  expect(listHistory(store, { negotiation: ONE, limit: 10 })).toMatchObject({
    value: { steps: [{ label: { key: 'action.mergeDeal', values: { file: '退回.deal' } } }] },
  })
  expect(listTermSheets(store, ONE)).toHaveLength(1)
  undo(store, { ...asked(store) })
  expect(one(store).workspace).toEqual(before)
})

test('a conflict without a decision writes nothing, not even a sheet', async () => {
  const store = fullStore()
  const other = emptyStore()
  unpacked(other, await throughTheFile(packed(store)))
  for (const [each, rate] of [
    [store, 0.04],
    [other, 0.05],
  ] as const) {
    act(each, `rate${rate}`, (workspace) => setRows(workspace, 'target', 'term', [rebate('year', rate)]))
  }
  const before = packed(store)
  const wanted = { actionId: 'merge', fileName: 'x.deal', deal: packed(other), choices }
  expect(mergeDeal(store, asked(store), wanted)).toEqual({
    ok: false,
    error: { kind: 'undecided', keys: ['term.target.year'] },
  })
  expect(packed(store)).toEqual(before)
})

test('a sheet that is here with another content is refused by its name, and the rest comes in', async () => {
  const [store, other] = [storeWithOne(), emptyStore()]
  unpacked(other, await throughTheFile(packed(store)))
  for (const [each, facts] of [
    [store, '{"a":1}'],
    [other, '{"a":2}'],
  ] as const) {
    freezeTermSheet(each, {
      id: 'same',
      negotiation: ONE,
      scenario: 'target',
      number: 'QR-1',
      version: '1',
      language: 'zh-CN',
      factsJson: facts,
      pdf,
      engineVersion: '0.1.0',
      at: instant(4),
      by: '张三',
    })
  }
  act(other, 'their', (workspace) => setRows(workspace, 'target', 'term', [rebate('year', 0.02)]))
  const wanted = { actionId: 'm', fileName: 'x.deal', deal: packed(other), choices }
  expect(mergeDeal(store, asked(store), wanted)).toMatchObject({
    ok: true,
    value: { sealed: { added: [], refused: [{ name: 'QR-1 1', reason: 'differs' }] } },
  })
})

test('a negotiation that shares no history is not merged', () => {
  const store = storeWithOne()
  const other = storeWithOne({ products: [product('P9')] })
  expect(previewMerge(store, ONE, packed(other))).toEqual({ ok: false, error: { kind: 'no-common-step' } })
})

test('one taken from a store of a later version is refused with both versions', () => {
  const deal = packed(storeWithOne())
  const store = emptyStore()
  expect(unpacked(store, { ...deal, storeVersion: deal.storeVersion + 1 })).toEqual({
    ok: false,
    error: { kind: 'newer-store', found: deal.storeVersion + 1, ours: deal.storeVersion },
  })
  expect(listNegotiations(store)).toEqual([])
})

test('a forged snapshot, sheet or history is refused, and nothing of the package is taken', async () => {
  const deal = packed(fullStore())
  const forged = (table: 'snapshots' | 'term_sheets', fields: object): OurDeal => ({
    ...deal,
    sealed: { ...deal.sealed, [table]: deal.sealed[table].map((row) => ({ ...row, ...fields })) },
  })
  for (const each of [
    forged('snapshots', { results_fen_json: '{"contribution":1}' }),
    forged('term_sheets', { facts_json: '{"rebate":9}' }),
    forged('term_sheets', { language: 'xx' }),
    forged('term_sheets', { 'facts_json) VALUES (1); --': 1 }),
  ]) {
    const store = emptyStore()
    expect(unpacked(store, each)).toMatchObject({ ok: false, error: { kind: 'sealed-damaged' } })
    expect(listNegotiations(store)).toEqual([])
  }
  const [first] = deal.steps
  if (first === undefined) throw new Error('no step')
  const moved = { ...first, changes: setProductFields(deal.workspace, 'P1', { listPrice: 99 }) }
  expect(checkDeal({ ...deal, steps: [moved] })).toMatchObject({
    ok: false,
    error: { kind: 'content-refused' },
  })
  const terms = { rows: [rebate('year', 7)], removed: [] }
  const scenarios = deal.workspace.scenarios.map((each) => ({ ...each, terms }))
  expect(checkDeal({ ...deal, workspace: { ...deal.workspace, scenarios } })).toMatchObject({
    ok: false,
    error: { kind: 'content-refused' },
  })
})

test('parts that do not say what they should are named', async () => {
  const bytes = sealParts([{ name: 'about', content: new TextEncoder().encode('{}') }], {
    edition: 'supplier',
    passphrase: null,
    randomBytes: (length) => new Uint8Array(length),
  })
  expect(await readDealFile(bytes, null)).toEqual({
    ok: false,
    error: { kind: 'parts-refused', part: 'about' },
  })
})
