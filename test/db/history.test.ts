import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyAction, goTo, redo, undo } from '../../db/actions.ts'
import { type HistoryStep, listHistory, scenarioAt } from '../../db/history.ts'
import { openNegotiation } from '../../db/negotiations.ts'
import type { Change } from '../../domain/actions/action.ts'
import { setProductFields } from '../../domain/actions/productChanges.ts'
import { removeRows, setRowFields } from '../../domain/actions/rowChanges.ts'
import { branchScenario, deleteScenario } from '../../domain/actions/scenarioChanges.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { act, instant, ONE, one, opened, storeWithOne } from '../support/stores.ts'

type Store = ReturnType<typeof storeWithOne>

const rate = (to: number) => (workspace: Workspace) =>
  setRowFields(workspace, 'target', 'term', 'year', { rule: { kind: 'percent', rate: to, settle: 'year' } })
const branch = (id: string) => (workspace: Workspace) => branchScenario(workspace, 'target', { id, name: id })

/** Rates of 4, 5 and 6 % one after the other, on 3 % at the beginning. */
function threeSteps(): Store {
  const store = storeWithOne()
  act(store, 'four', rate(0.04), instant(1))
  act(store, 'five', rate(0.05), instant(2))
  act(store, 'six', rate(0.06), instant(3))
  return store
}

function rateNow(store: Store): number | null {
  const { rule } = one(store).workspace.scenarios[0]?.terms.rows[0] ?? {}
  return rule?.kind === 'percent' ? rule.rate : null
}

function go(store: Store, step: string | null) {
  return goTo(store, { negotiation: ONE, revision: one(store).revision, step, at: instant(9) })
}

function steps(store: Store, asked: { limit?: number; before?: number; search?: [] } = {}) {
  const page = listHistory(store, { negotiation: ONE, limit: 100, ...asked })
  if (!page.ok) throw new Error(page.error.kind)
  return page.value
}

const told = (page: { readonly steps: readonly HistoryStep[] }) =>
  page.steps.map(({ id, state }) => `${id} ${state}`)

describe('the list', () => {
  test('names every action with its time, the newest first, and the scenario it was about', () => {
    const store = threeSteps()
    const { steps: listed, before, now } = steps(store)
    expect(listed.map(({ id, sequence, at }) => [id, sequence, at])).toEqual([
      ['six', 3, instant(3)],
      ['five', 2, instant(2)],
      ['four', 1, instant(1)],
    ])
    expect(listed[0]).toMatchObject({ label: { key: 'did.six' }, scenario: 'target', state: 'done' })
    expect([before, now]).toEqual([null, 'six'])
    act(store, 'copy', branch('copy'))
    act(store, 'price', (workspace) => setProductFields(workspace, 'P1', { listPrice: 11 }))
    expect(steps(store).steps.slice(0, 2)).toMatchObject([{ scenario: null }, { scenario: 'copy' }])
  })

  test('says who did a step, and who undid or made it again last; nobody where no name was given', () => {
    const store = threeSteps()
    const bySteps = () => steps(store).steps.map(({ id, by }) => [id, by])
    const { revision, workspace } = one(store)
    const action = { id: 'seven', label: { key: 'did.seven' }, changes: rate(0.07)(workspace) }
    applyAction(store, { negotiation: ONE, revision, action, at: instant(4), by: '张三' })
    expect(bySteps().slice(0, 2)).toEqual([
      ['seven', '张三'],
      ['six', null],
    ])
    undo(store, { negotiation: ONE, revision: 4, at: instant(5), by: '王总' })
    expect(bySteps()[0]).toEqual(['seven', '王总'])
    goTo(store, { negotiation: ONE, revision: 5, step: 'four', at: instant(6), by: '李四' })
    expect(bySteps().map(([, by]) => by)).toEqual(['王总', '李四', '李四', null])
  })

  test('comes in pages that follow one another without a gap', () => {
    const store = threeSteps()
    const first = steps(store, { limit: 2 })
    expect(told(first)).toEqual(['six done', 'five done'])
    const second = steps(store, { limit: 2, before: first.before ?? 0 })
    expect(told(second)).toEqual(['four done'])
    expect(second.before).toBeNull()
  })

  test('says what was undone and can be made again, and what was replaced by something else', () => {
    const store = threeSteps()
    undo(store, { negotiation: ONE, revision: 3, at: instant(4) })
    undo(store, { negotiation: ONE, revision: 4, at: instant(4) })
    expect(told(steps(store))).toEqual(['six undone', 'five undone', 'four done'])
    expect(steps(store).now).toBe('four')
    act(store, 'seven', rate(0.07))
    expect(told(steps(store))).toEqual(['seven done', 'six discarded', 'five discarded', 'four done'])
  })

  test('is searched by words in names and by labels; a per cent sign is a per cent sign', () => {
    const store = storeWithOne()
    const apply = (
      id: string,
      key: string,
      name: string,
      build: (workspace: Workspace) => readonly Change[],
    ) => {
      const { revision, workspace } = one(store)
      const action = { id, label: { key, values: { name } }, changes: build(workspace) }
      return applyAction(store, { negotiation: ONE, revision, action, at: instant(1) })
    }
    apply('a', 'action.term.current', '月返 100%', rate(0.04))
    apply('b', 'action.removeTerm', '月返 1000', (workspace) =>
      removeRows(workspace, 'target', 'term', ['data']),
    )
    const found = (...search: { text: string; keys: string[] }[]) => {
      const page = listHistory(store, { negotiation: ONE, limit: 9, search })
      return page.ok ? page.value.steps.map(({ id }) => id) : []
    }
    expect(found({ text: '月返', keys: [] })).toEqual(['b', 'a'])
    expect(found({ text: '100%', keys: [] })).toEqual(['a'])
    expect(found({ text: '移出', keys: ['action.removeTerm'] })).toEqual(['b'])
    expect(found({ text: '月返', keys: [] }, { text: '修改', keys: ['action.term.current'] })).toEqual(['a'])
    expect(found({ text: '没有', keys: [] })).toEqual([])
  })
})

describe('going back to a step', () => {
  test('undoes as many as lie after it in one revision, and answers what changed', () => {
    const store = threeSteps()
    const answer = go(store, 'four')
    expect(answer).toMatchObject({
      ok: true,
      value: { revision: 4, steps: 2, undo: { key: 'did.four' }, redo: { key: 'did.five' } },
    })
    expect(answer.ok && answer.value.changes).toHaveLength(2)
    expect(rateNow(store)).toBe(0.04)
    expect(rateNow(opened(reopened(store)))).toBe(0.04)
  })

  test('and forward again, and to the very beginning', () => {
    const store = threeSteps()
    go(store, null)
    expect(rateNow(store)).toBe(0.03)
    expect(go(store, 'five')).toMatchObject({ value: { steps: 2, redo: { key: 'did.six' } } })
    expect(rateNow(store)).toBe(0.05)
  })

  test('where it stands already writes nothing', () => {
    const store = threeSteps()
    expect(go(store, 'six')).toMatchObject({ value: { revision: 3, steps: 0, changes: [] } })
    expect(one(store).revision).toBe(3)
  })

  test('that something else replaced is refused, as is one that never was', () => {
    const store = threeSteps()
    undo(store, { negotiation: ONE, revision: 3, at: instant(4) })
    act(store, 'seven', rate(0.07))
    expect(go(store, 'six')).toEqual({ ok: false, error: { kind: 'step-gone' } })
    expect(go(store, 'never')).toEqual({ ok: false, error: { kind: 'step-gone' } })
    expect(rateNow(store)).toBe(0.07)
  })

  test('on a stale revision tells the current one and changes nothing', () => {
    const store = threeSteps()
    const stale = goTo(store, { negotiation: ONE, revision: 1, step: null, at: instant(9) })
    expect(stale).toEqual({ ok: false, error: { kind: 'stale-revision', current: 3 } })
    expect(rateNow(store)).toBe(0.06)
  })

  test('to any step and to the end again is as if nothing had been done, undo and redo included', () => {
    const builds = [
      rate(0.04),
      branch('b1'),
      (workspace: Workspace) => removeRows(workspace, 'target', 'term', ['data']),
      (workspace: Workspace) => setProductFields(workspace, 'P1', { listPrice: 12.5 }),
      branch('b2'),
      rate(0.05),
      (workspace: Workspace) => deleteScenario(workspace, 'b1'),
    ]
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: builds.length }), { maxLength: 4 }), (visits) => {
        const store = storeWithOne()
        for (const [at, build] of builds.entries()) act(store, `step${at + 1}`, build, instant(at))
        const stateOf = () => {
          const { workspace, undo: back, redo: forth } = one(store)
          return { workspace, back, forth }
        }
        const end = stateOf()
        for (const visit of visits) go(store, visit === 0 ? null : `step${visit}`)
        go(store, `step${builds.length}`)
        expect(stateOf()).toEqual(end)
        expect(openedAnew(store)).toEqual(end.workspace)
        store.close()
      }),
      { numRuns: 12 },
    )
  })

  test('is undone and made again one by one afterwards, as if each had been undone by hand', () => {
    const store = threeSteps()
    go(store, 'four')
    redo(store, { negotiation: ONE, revision: 4, at: instant(9) })
    expect(rateNow(store)).toBe(0.05)
    undo(store, { negotiation: ONE, revision: 5, at: instant(9) })
    undo(store, { negotiation: ONE, revision: 6, at: instant(9) })
    expect(rateNow(store)).toBe(0.03)
  })
})

describe('a scenario as it read after a step', () => {
  const at = (store: Store, step: string | null, scenario = 'target') =>
    scenarioAt(store, { negotiation: ONE, revision: one(store).revision, step, scenario })
  const rateOf = (answer: ReturnType<typeof scenarioAt>) => {
    const rule = answer.ok ? answer.value.terms[0]?.rule : undefined
    return rule?.kind === 'percent' ? rule.rate : null
  }

  test('is told in full for a step behind and a step ahead, and moves nothing', () => {
    const store = threeSteps()
    expect(rateOf(at(store, 'four'))).toBe(0.04)
    expect(rateOf(at(store, null))).toBe(0.03)
    go(store, 'four')
    expect(rateOf(at(store, 'six'))).toBe(0.06)
    expect(rateNow(store)).toBe(0.04)
  })

  test('that did not exist yet is not found', () => {
    const store = threeSteps()
    act(store, 'later', branch('later'))
    expect(at(store, 'later', 'later')).toMatchObject({ ok: true })
    expect(at(store, 'six', 'later')).toEqual({ ok: false, error: { kind: 'not-found' } })
  })
})

test('ten thousand steps are listed a page at a time and gone back through in one call', () => {
  const store = storeWithOne()
  const insert = store.sqlite.prepare(
    `INSERT INTO actions (negotiation_id, id, sequence, label_key, label_values_json, changes_json, state, at, revision)
     VALUES (?, ?, ?, 'action.term.current', '{"name":"月返"}', ?, 'done', ?, ?)`,
  )
  const rule = (to: number) => ({ kind: 'percent', rate: to, settle: 'year' })
  const term = one(store).workspace.scenarios[0]?.terms.rows[0]
  store.sqlite.transaction(() => {
    for (let step = 1; step <= 10_000; step += 1) {
      const [before, after] = step % 2 === 1 ? [0.03, 0.04] : [0.04, 0.03]
      const change = {
        of: 'term',
        scenario: 'target',
        id: 'year',
        before: { ...term, rule: rule(before) },
        after: { ...term, rule: rule(after) },
        at: 0,
      }
      insert.run(ONE, `s${step}`, step, JSON.stringify([change]), instant(step), step)
    }
    store.sqlite.exec('UPDATE negotiations SET revision = 10000')
  })()
  store.workspaces.clear()
  expect(steps(store).steps).toHaveLength(100)
  expect(steps(store).steps[0]?.id).toBe('s10000')
  expect(steps(store, { before: 201 }).steps.at(-1)?.id).toBe('s101')
  expect(go(store, 's1')).toMatchObject({ value: { steps: 9_999, revision: 10_001 } })
  expect(rateNow(store)).toBe(0.04)
  expect(go(store, 's10000')).toMatchObject({ value: { steps: 9_999 } })
  expect(rateNow(store)).toBe(0.03)
})

function reopened(store: Store): string {
  store.close()
  return store.file
}

/** The workspace as the file alone has it. */
function openedAnew(store: Store): Workspace | null {
  store.workspaces.clear()
  const answer = openNegotiation(store, ONE)
  return answer.ok ? answer.value.workspace : null
}
