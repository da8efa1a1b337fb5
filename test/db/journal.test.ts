import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyAction, redo, undo } from '../../db/actions.ts'
import { importNegotiation, openNegotiation } from '../../db/negotiations.ts'
import { editHead } from '../../domain/actions/headChange.ts'
import {
  moveProduct,
  removeProducts,
  setProductFields,
  setProducts,
} from '../../domain/actions/productChanges.ts'
import { addRow, moveRow, removeRows, setRowFields, setRows } from '../../domain/actions/rowChanges.ts'
import {
  branchScenario,
  deleteScenario,
  duplicateScenario,
  editScenario,
} from '../../domain/actions/scenarioChanges.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { toWorkspace } from '../../domain/scenarios/toWorkspace.ts'
import { anyNegotiation, negotiation, product, promotion, rebate, scenario } from '../support/negotiations.ts'
import { act, instant, ONE, one, opened, storeWithOne, temporaryFolder } from '../support/stores.ts'

const price = (listPrice: number) => (workspace: Workspace) =>
  setProductFields(workspace, 'P1', { listPrice })
const priceOf = (store: ReturnType<typeof storeWithOne>) => one(store).workspace.products[0]?.listPrice

describe('saving', () => {
  test('one edit moves the revision by one and names what undo would take back', () => {
    const store = storeWithOne()
    const saved = act(store, 'a', price(11), instant(7))
    const undoLabel = { key: 'did.a' }
    expect(saved).toEqual({
      ok: true,
      value: { revision: 1, undo: undoLabel, redo: null, savedAt: instant(7) },
    })
    expect(priceOf(store)).toBe(11)
  })

  test('keeps a price of 15.694444444444445 to its last digit across a restart', () => {
    const store = storeWithOne()
    act(store, 'a', (workspace) =>
      setProductFields(workspace, 'P2', { unitCost: 15.694444444444445, logisticsCost: 0.1 }),
    )
    store.close()
    const [, second] = one(opened(store.file)).workspace.products
    expect(second).toMatchObject({
      unitCost: 15.694444444444445,
      logisticsCost: 0.1,
      retailPrice: 15.694444444444445,
    })
  })

  test('on a stale revision tells the current one and keeps the first save', () => {
    const store = storeWithOne()
    const { workspace } = one(store)
    const apply = (id: string, listPrice: number) =>
      applyAction(store, {
        negotiation: ONE,
        revision: 0,
        action: { id, label: { key: id }, changes: price(listPrice)(workspace) },
        at: instant(1),
      })
    expect(apply('first', 11)).toMatchObject({ ok: true })
    expect(apply('second', 12)).toEqual({ ok: false, error: { kind: 'stale-revision', current: 1 } })
    expect(priceOf(store)).toBe(11)
  })

  test('the same action again answers as the first time and books nothing, even after others', () => {
    const store = storeWithOne()
    const { workspace } = one(store)
    const action = { id: 'a', label: { key: 'price', values: { to: 11 } }, changes: price(11)(workspace) }
    const apply = () => applyAction(store, { negotiation: ONE, revision: 0, action, at: instant(3) })
    const answer = apply()
    act(store, 'b', price(12))
    expect(apply()).toEqual(answer)
    expect(priceOf(store)).toBe(12)
    expect(one(store).revision).toBe(2)
  })

  test('of a negotiation that is not there is told', () => {
    const store = storeWithOne()
    const request = { negotiation: 'gone', revision: 0, at: instant(1) }
    const action = { id: 'a', label: { key: 'a' }, changes: [] }
    expect(applyAction(store, { ...request, action })).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(undo(store, request)).toEqual({ ok: false, error: { kind: 'not-found' } })
  })
})

describe('an action that no negotiation may say is refused with the field, and changes nothing', () => {
  const refused = (build: (workspace: Workspace) => ReturnType<typeof setRows>) => {
    const store = storeWithOne({ scenarios: [scenario('target', { terms: [rebate('a', 0.01)] })] })
    const before = one(store)
    const answer = act(store, 'bad', build)
    expect(one(store)).toEqual(before)
    if (answer.ok) throw new Error('the action was taken')
    return answer.error
  }

  test('a rebate of 130 %', () => {
    const rule = { kind: 'percent', rate: 1.3, settle: 'year' } as const
    expect(refused((workspace) => setRowFields(workspace, 'target', 'term', 'a', { rule }))).toMatchObject({
      kind: 'action-refused',
      path: 'scenarios.target.terms.a.rule.rate',
      found: '1.3',
    })
  })

  test('a price that is no number', () => {
    const error = refused((workspace) => setProductFields(workspace, 'P1', { listPrice: Number.NaN }))
    expect(error).toMatchObject({ kind: 'action-refused', path: 'products.P1.listPrice' })
  })

  test('a promotion of a product that is not listed, and taking out a product a promotion names', () => {
    const unknown = refused((workspace) =>
      setRows(workspace, 'target', 'promotion', [promotion('p', ['P9'])]),
    )
    expect(unknown).toMatchObject({ kind: 'action-refused' })
    const store = storeWithOne({ scenarios: [scenario('target', { promotions: [promotion('p', ['P1'])] })] })
    expect(act(store, 'out', (workspace) => removeProducts(workspace, ['P1']))).toMatchObject({
      error: { kind: 'action-refused', path: 'scenarios[0].promotions[0].products[0]' },
    })
  })

  test('an edit of something that is not as the edit found it', () => {
    const store = storeWithOne()
    const stale = toWorkspace(negotiation({ products: [product('P1', { listPrice: 99 })] }))
    const error = act(store, 'stale', () => price(11)(stale))
    expect(error).toMatchObject({ error: { kind: 'action-refused', path: 'products.P1' } })
  })
})

describe('undo and redo', () => {
  test('survive a restart', () => {
    const store = storeWithOne()
    act(store, 'a', price(11))
    act(store, 'b', price(12))
    expect(undo(store, { negotiation: ONE, revision: 2, at: instant(2) })).toMatchObject({
      ok: true,
      value: { revision: 3, undo: { key: 'did.a' }, redo: { key: 'did.b' }, label: { key: 'did.b' } },
    })
    store.close()
    const again = opened(store.file)
    expect(priceOf(again)).toBe(11)
    expect(one(again)).toMatchObject({ revision: 3, undo: { key: 'did.a' }, redo: { key: 'did.b' } })
    expect(undo(again, { negotiation: ONE, revision: 3, at: instant(3) })).toMatchObject({ ok: true })
    expect(priceOf(again)).toBe(10)
    expect(undo(again, { negotiation: ONE, revision: 4, at: instant(4) })).toEqual({
      ok: false,
      error: { kind: 'nothing-to-undo' },
    })
    expect(redo(again, { negotiation: ONE, revision: 4, at: instant(5) })).toMatchObject({
      ok: true,
      value: { label: { key: 'did.a' }, redo: { key: 'did.b' } },
    })
    expect(redo(again, { negotiation: ONE, revision: 5, at: instant(6) })).toMatchObject({ ok: true })
    expect(priceOf(again)).toBe(12)
    expect(redo(again, { negotiation: ONE, revision: 6, at: instant(7) })).toMatchObject({
      error: { kind: 'nothing-to-redo' },
    })
  })

  test('a new action after an undo ends the redo and keeps the history', () => {
    const store = storeWithOne()
    act(store, 'a', price(11))
    act(store, 'b', price(12))
    undo(store, { negotiation: ONE, revision: 2, at: instant(2) })
    act(store, 'c', price(13))
    expect(one(store)).toMatchObject({ undo: { key: 'did.c' }, redo: null })
    const history = store.sqlite.prepare('SELECT id, state FROM actions ORDER BY sequence').raw().all()
    expect(history).toEqual([
      ['a', 'done'],
      ['b', 'discarded'],
      ['c', 'done'],
    ])
    undo(store, { negotiation: ONE, revision: 4, at: instant(3) })
    expect(priceOf(store)).toBe(11)
  })

  test('on a stale revision are refused, so that a repeated keystroke over the wire cannot undo twice', () => {
    const store = storeWithOne()
    act(store, 'a', price(11))
    act(store, 'b', price(12))
    undo(store, { negotiation: ONE, revision: 2, at: instant(2) })
    expect(undo(store, { negotiation: ONE, revision: 2, at: instant(2) })).toEqual({
      ok: false,
      error: { kind: 'stale-revision', current: 3 },
    })
    expect(priceOf(store)).toBe(11)
  })
})

const step = fc.tuple(
  fc.nat({ max: 10 }),
  fc.nat(),
  fc.nat(),
  fc.constantFrom(0.011, 0.022, 0.033),
  fc.nat({ max: 3 }),
)

function build(workspace: Workspace, [what, one, two, rate]: readonly number[], fresh: string) {
  const pick = one ?? 0
  const id = workspace.scenarios[pick % workspace.scenarios.length]?.id ?? ''
  const row = ['a', 'b', 'c', 'd'][(two ?? 0) % 4] ?? 'a'
  if (what === 0)
    return setRows(workspace, id, 'term', [rebate(row, rate ?? 0, { cap: 100, sharedNote: '备注' })])
  if (what === 1) return addRow(workspace, id, 'promotion', promotion(fresh, ['P1']), 0)
  if (what === 2) return removeRows(workspace, id, 'term', [row, 'a'])
  if (what === 3) return moveRow(workspace, id, 'term', row, 0)
  if (what === 4) return branchScenario(workspace, id, { id: fresh, name: fresh })
  if (what === 5) return duplicateScenario(workspace, id, { id: fresh, name: fresh })
  if (what === 6 && workspace.scenarios.length > 1) return deleteScenario(workspace, id)
  if (what === 7)
    return editScenario(workspace, id, { volumeGrowth: { default: rate ?? 0, byProduct: { P1: 0.5 } } })
  if (what === 8) return setProducts(workspace, [product(fresh, { brand: '品牌', barcode: '6901234567892' })])
  if (what === 9) return moveProduct(workspace, 'P1', workspace.products.length - 1)
  return editHead(workspace, {
    account: { name: fresh, stores: 7, newStores: [{ month: '2027-05', count: 2 }] },
  })
}

test('what is read back after a restart is what was worked on, whatever was done and undone', () => {
  fc.assert(
    fc.property(anyNegotiation, fc.array(step, { minLength: 1, maxLength: 10 }), (drawn, steps) => {
      const file = `${temporaryFolder()}/deals.db`
      const store = opened(file)
      importNegotiation(store, { id: ONE, action: ONE, at: instant(0) }, drawn)
      for (const [index, each] of steps.entries()) {
        const { revision, workspace } = one(store)
        const changes = build(workspace, each, `n${index}`)
        if (changes.length === 0) continue
        const action = { id: `a${index}`, label: { key: 'k' }, changes }
        const saved = applyAction(store, { negotiation: ONE, revision, action, at: instant(index) })
        if (!saved.ok) throw new Error(JSON.stringify(saved.error))
        if (each[4] === 0)
          undo(store, { negotiation: ONE, revision: saved.value.revision, at: instant(index) })
      }
      const worked = one(store)
      store.close()
      expect(openNegotiation(opened(file), ONE)).toEqual({ ok: true, value: worked })
    }),
    { numRuns: 30 },
  )
}, 60_000)
