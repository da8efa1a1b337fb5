import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Change } from '../../../domain/actions/action.ts'
import { applyChanges } from '../../../domain/actions/applyChanges.ts'
import { editHead } from '../../../domain/actions/headChange.ts'
import { inSequence } from '../../../domain/actions/inSequence.ts'
import { invertChanges } from '../../../domain/actions/invertChanges.ts'
import {
  moveProduct,
  removeProducts,
  setProductFields,
  setProducts,
} from '../../../domain/actions/productChanges.ts'
import { productReferences } from '../../../domain/actions/productReferences.ts'
import {
  addRow,
  moveRow,
  removeRows,
  resetRows,
  setFieldsOfRows,
  setRowFields,
  setRows,
} from '../../../domain/actions/rowChanges.ts'
import {
  addScenario,
  branchScenario,
  deleteScenario,
  duplicateScenario,
  rebaseScenario,
  resetScenario,
} from '../../../domain/actions/scenarioChanges.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { overriddenRows } from '../../../domain/scenarios/overriddenRows.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { toWorkspace } from '../../../domain/scenarios/toWorkspace.ts'
import {
  anyNegotiation,
  negotiation,
  product,
  promotion,
  rebate,
  scenario,
} from '../../support/negotiations.ts'
import { anyStep, changesOf } from '../../support/steps.ts'

const open = toWorkspace(
  negotiation({
    scenarios: [
      scenario('lastYear', { terms: [rebate('a', 0.01), rebate('b', 0.02), rebate('c', 0.03)] }),
      scenario('target', {
        base: 'lastYear',
        terms: [rebate('a', 0.01), rebate('b', 0.025), rebate('c', 0.03)],
      }),
      scenario('ask', { base: 'target', terms: [rebate('a', 0.05), rebate('b', 0.025), rebate('c', 0.03)] }),
    ],
  }),
)

function made(workspace: Workspace, changes: readonly Change[]): Workspace {
  const applied = applyChanges(workspace, changes)
  if (!applied.ok) throw new Error(`${applied.error.kind} at ${applied.error.path}`)
  return applied.value
}

const termsOf = (workspace: Workspace, id: string) => resolveScenario(workspace, id).terms
const rates = (workspace: Workspace, id: string) =>
  termsOf(workspace, id).map((term) => `${term.id} ${term.rule.kind === 'percent' ? term.rule.rate : ''}`)

const settled = (rate: number) => ({ rule: { kind: 'percent', rate, settle: 'year' } }) as const

describe('one edit', () => {
  test('of a term that comes from the base is an override, and leaves the base alone', () => {
    const edited = made(open, setRowFields(open, 'target', 'term', 'a', settled(0.015)))
    expect(rates(edited, 'target')).toEqual(['a 0.015', 'b 0.025', 'c 0.03'])
    expect(rates(edited, 'lastYear')).toEqual(['a 0.01', 'b 0.02', 'c 0.03'])
  })

  test('back to what the base says links the term to the base again', () => {
    const edited = made(open, setRowFields(open, 'target', 'term', 'b', settled(0.02)))
    expect(overriddenRows(edited, 'target').term.size).toBe(0)
  })

  test('that says nothing new is no change', () => {
    expect(setRowFields(open, 'target', 'term', 'a', settled(0.01))).toEqual([])
    expect(editHead(open, { name: open.name })).toEqual([])
    expect(setProducts(open, open.products)).toEqual([])
  })

  test('leaves every scenario and product it does not touch the very same value', () => {
    const edited = made(open, setRowFields(open, 'ask', 'term', 'a', settled(0.06)))
    expect(edited.products).toBe(open.products)
    expect(edited.scenarios[0]).toBe(open.scenarios[0])
    expect(edited.scenarios[1]).toBe(open.scenarios[1])
    const priced = made(open, setProductFields(open, 'P1', { listPrice: 11 }))
    expect(priced.scenarios).toBe(open.scenarios)
    expect(priced.products[1]).toBe(open.products[1])
  })

  test('that takes an optional field off leaves no trace of it', () => {
    const noted = made(open, setRowFields(open, 'target', 'term', 'a', { cap: 10_000 }))
    const bare = made(noted, setRowFields(noted, 'target', 'term', 'a', { cap: undefined }))
    expect(termsOf(bare, 'target')[0]).not.toHaveProperty('cap')
  })
})

describe('rows come and go', () => {
  test('a term of the base taken out of a variation comes back with a reset', () => {
    const without = made(open, removeRows(open, 'target', 'term', ['b']))
    expect(rates(without, 'target')).toEqual(['a 0.01', 'c 0.03'])
    expect(rates(without, 'ask')).toEqual(['a 0.05', 'c 0.03'])
    const back = made(without, resetRows(without, 'target', 'term', ['b']))
    expect(rates(back, 'target')).toEqual(['a 0.01', 'b 0.02', 'c 0.03'])
  })

  test('several taken out at once go, whatever order they are named in', () => {
    const left = made(open, removeRows(open, 'lastYear', 'term', ['a', 'c', 'b', 'a']))
    expect(rates(left, 'lastYear')).toEqual([])
  })

  test('a term added at a place stands there, in a scenario of its own and in a variation', () => {
    const first = made(open, addRow(open, 'lastYear', 'term', rebate('n', 0.07), 0))
    expect(rates(first, 'lastYear')).toEqual(['n 0.07', 'a 0.01', 'b 0.02', 'c 0.03'])
    const second = made(open, addRow(open, 'target', 'term', rebate('n', 0.07), 1))
    expect(rates(second, 'target')).toEqual(['a 0.01', 'n 0.07', 'b 0.025', 'c 0.03'])
  })

  test('a term moved in a variation leaves the sequence of the base alone', () => {
    const moved = made(open, moveRow(open, 'target', 'term', 'c', 0))
    expect(rates(moved, 'target')).toEqual(['c 0.03', 'a 0.01', 'b 0.025'])
    expect(rates(moved, 'lastYear')).toEqual(['a 0.01', 'b 0.02', 'c 0.03'])
    expect(rates(made(moved, resetScenario(moved, 'target')), 'target')).toEqual(rates(open, 'lastYear'))
  })

  test('a pasted block of known and new terms is one list of changes', () => {
    const changes = setRows(open, 'target', 'term', [rebate('a', 0.04), rebate('n', 0.07), rebate('b', 0.02)])
    expect(rates(made(open, changes), 'target')).toEqual(['a 0.04', 'b 0.02', 'c 0.03', 'n 0.07'])
  })

  test('a block of fields touches the rows it names and passes over unknown ones', () => {
    const edits = ['a', 'c', 'unknown'].map((id) => ({ id, fields: settled(0.09) }))
    const pasted = made(open, setFieldsOfRows(open, 'lastYear', 'term', edits))
    expect(rates(pasted, 'lastYear')).toEqual(['a 0.09', 'b 0.02', 'c 0.09'])
  })

  test('products are put in, replaced in their place, moved and taken out', () => {
    const two = made(open, setProducts(open, [product('P3'), product('P1', { listPrice: 12 })]))
    expect(two.products.map(({ id, listPrice }) => `${id} ${listPrice}`)).toEqual(['P1 12', 'P2 10', 'P3 10'])
    const moved = made(two, moveProduct(two, 'P3', 0))
    expect(moved.products.map(({ id }) => id)).toEqual(['P3', 'P1', 'P2'])
    expect(made(moved, removeProducts(moved, ['P3', 'P2'])).products.map(({ id }) => id)).toEqual(['P1'])
  })

  test('a product that is still named somewhere is told with the place', () => {
    const named = made(open, setRows(open, 'lastYear', 'promotion', [promotion('spring', ['P1'])]))
    expect(productReferences(named, 'P1')).toContainEqual({
      scenario: 'lastYear',
      of: 'promotion',
      id: 'spring',
    })
    expect(productReferences(named, 'P2')).toEqual([])
  })
})

describe('scenarios come and go', () => {
  test('a branch shows its base until it says something', () => {
    const branched = made(open, branchScenario(open, 'target', { id: 'counter', name: '还价' }))
    expect(rates(branched, 'counter')).toEqual(rates(open, 'target'))
    expect(branched.scenarios[3]).toMatchObject({ base: 'target', role: 'custom', terms: { rows: [] } })
  })

  test('a copy says the same and does not follow the original afterwards', () => {
    const copied = made(open, duplicateScenario(open, 'target', { id: 'copy', name: '副本' }))
    const edited = made(copied, setRowFields(copied, 'target', 'term', 'b', settled(0.09)))
    expect(rates(edited, 'copy')).toEqual(rates(open, 'target'))
  })

  test('deleting a base keeps every figure of its variations', () => {
    const left = made(open, deleteScenario(open, 'target'))
    expect(left.scenarios.map(({ id, base }) => `${id} ${base}`)).toEqual([
      'lastYear undefined',
      'ask lastYear',
    ])
    expect(rates(left, 'ask')).toEqual(rates(open, 'ask'))
  })

  test('a variation that is to stand alone keeps every figure', () => {
    const alone = made(open, rebaseScenario(open, 'ask', null))
    expect(rates(alone, 'ask')).toEqual(rates(open, 'ask'))
    expect(alone.scenarios[2]?.base).toBeUndefined()
  })

  test('a base on its own variation is refused', () => {
    expect(() => rebaseScenario(open, 'lastYear', 'ask')).toThrow(/base-cycle/)
  })
})

describe('changes that do not fit are refused as values', () => {
  const change = { of: 'term', scenario: 'lastYear', id: 'a', at: 0 } as const

  test('when the row is not what it was', () => {
    const stale: Change = { ...change, before: rebate('a', 0.99), after: rebate('a', 0.02) }
    const refused = applyChanges(open, [stale])
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'conflict', path: 'scenarios.lastYear.terms.a' },
    })
  })

  test('and none of the list is made: the second change decides for the first', () => {
    const good: Change = { ...change, before: rebate('a', 0.01), after: rebate('a', 0.02) }
    const bad: Change = { ...change, id: 'b', before: null, after: rebate('b', 0.02) }
    expect(applyChanges(open, [good, bad])).toMatchObject({
      ok: false,
      error: { kind: 'conflict', change: 1 },
    })
    expect(rates(open, 'lastYear')[0]).toBe('a 0.01')
  })

  test('when a row goes where there is no place, or under another name', () => {
    const far: Change = { ...change, id: 'n', before: null, after: rebate('n', 0.1), at: 9 }
    expect(applyChanges(open, [far])).toMatchObject({ ok: false, error: { kind: 'out-of-place' } })
    const misplaced: Change = { ...change, before: rebate('a', 0.01), after: null, at: 1 }
    expect(applyChanges(open, [misplaced])).toMatchObject({ ok: false, error: { kind: 'out-of-place' } })
    const named: Change = { ...change, before: rebate('a', 0.01), after: rebate('z', 0.1) }
    expect(applyChanges(open, [named])).toMatchObject({ ok: false, error: { kind: 'id-mismatch' } })
  })

  test('when the scenario does not exist, or would take rows or variations with it', () => {
    const lost: Change = { ...change, scenario: 'gone', before: null, after: rebate('a', 0.1) }
    expect(applyChanges(open, [lost])).toMatchObject({ ok: false, error: { kind: 'unknown-scenario' } })
    const [first] = addScenario(open, { id: 'lastYear', name: 'lastYear' })
    if (first === undefined) throw new Error('a change is expected')
    const away = { ...first, before: first.after, after: null, at: 0 } as Change
    expect(applyChanges(open, [away])).toMatchObject({ ok: false, error: { kind: 'scenario-not-empty' } })
    const bare = made(open, resetScenario(open, 'target'))
    const onlyHead = deleteScenario(bare, 'target')
      .filter(({ of }) => of === 'scenario')
      .slice(-1)
    expect(applyChanges(bare, onlyHead)).toMatchObject({ ok: false, error: { kind: 'unknown-base' } })
  })
})

test('undo gives back the very content there was, and redo the content undone, over any sequence of actions', () => {
  fc.assert(
    fc.property(anyNegotiation, fc.array(anyStep, { minLength: 1, maxLength: 8 }), (drawn, steps) => {
      const start = toWorkspace(drawn)
      const history: { changes: readonly Change[]; before: Workspace; after: Workspace }[] = []
      let current = start
      for (const [index, each] of steps.entries()) {
        const changes = changesOf(current, each, index)
        const next = made(current, changes)
        history.push({ changes, before: current, after: next })
        current = next
      }
      for (const entry of [...history].reverse()) {
        current = made(current, invertChanges(entry.changes))
        expect(current).toEqual(entry.before)
      }
      for (const entry of history) {
        current = made(current, entry.changes)
        expect(current).toEqual(entry.after)
      }
    }),
  )
})

test('deleting, rebasing and copying never move a figure of another scenario', () => {
  fc.assert(
    fc.property(anyNegotiation, fc.nat(), (drawn, pick) => {
      const workspace = toWorkspace(drawn)
      const { id } = drawn.scenarios[pick % drawn.scenarios.length] ?? { id: '' }
      const left = toNegotiation(made(workspace, deleteScenario(workspace, id))).scenarios
      const kept = drawn.scenarios.filter((each) => each.id !== id)
      expect(left.map(({ base: _, ...rest }) => rest)).toEqual(kept.map(({ base: _, ...rest }) => rest))
    }),
  )
})

test('a change survives the way over the wire and through the store', () => {
  const changes = inSequence(open, [
    (current) => setRowFields(current, 'target', 'term', 'a', settled(15.694444444444445)),
    (current) => branchScenario(current, 'ask', { id: 'x', name: 'x' }),
  ])
  expect(made(open, JSON.parse(JSON.stringify(changes)))).toEqual(made(open, changes))
})
