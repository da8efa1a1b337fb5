import { expect, test } from 'vitest'
import { adoptRow, adoptScenario } from '../../../domain/actions/adoption.ts'
import { applyChanges } from '../../../domain/actions/applyChanges.ts'
import { invertChanges } from '../../../domain/actions/invertChanges.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { toWorkspace } from '../../../domain/scenarios/toWorkspace.ts'
import { negotiation, promotion, rebate, scenario } from '../../support/negotiations.ts'

const workspace = toWorkspace(
  negotiation({
    scenarios: [
      scenario('base', { terms: [rebate('a', 0.03), rebate('b', 0.01)] }),
      scenario('live', { base: 'base', terms: [rebate('a', 0.02), rebate('b', 0.01)] }),
      scenario('other', { terms: [rebate('a', 0.05)], promotions: [promotion('p', ['P1'])] }),
    ],
  }),
)

function done(changes: ReturnType<typeof adoptRow>) {
  if (!changes.ok) throw new Error(changes.error.path)
  const next = applyChanges(workspace, changes.value)
  if (!next.ok) throw new Error(next.error.path)
  const back = applyChanges(next.value, invertChanges(changes.value))
  expect(back).toEqual({ ok: true, value: workspace })
  return next.value
}

test('one term is taken over, every other stays, and undoing gives back the very same', () => {
  const next = done(adoptRow(workspace, 'live', 'term', 'a', rebate('a', 0.05)))
  expect(resolveScenario(next, 'live').terms).toEqual([rebate('a', 0.05), rebate('b', 0.01)])
})

test('a term the other side does not have is taken out; one that reads as the base links to it again', () => {
  const without = done(adoptRow(workspace, 'live', 'term', 'b', null))
  expect(resolveScenario(without, 'live').terms).toEqual([rebate('a', 0.02)])
  const linked = done(adoptRow(workspace, 'live', 'term', 'a', rebate('a', 0.03)))
  expect(linked.scenarios[1]?.terms.rows).toEqual([])
})

test('a promotion is taken over as a row of its own', () => {
  const next = done(adoptRow(workspace, 'live', 'promotion', 'p', promotion('p', ['P1'])))
  expect(resolveScenario(next, 'live').promotions).toEqual([promotion('p', ['P1'])])
})

test('a promotion of a product that is not listed here is refused, with the place', () => {
  expect(adoptRow(workspace, 'live', 'promotion', 'p', promotion('p', ['P9']))).toMatchObject({
    ok: false,
    error: { found: '"P9"' },
  })
})

test('a scenario of an earlier day becomes a new one that reads the same, on its base while that is there', () => {
  const before = scenario('live', { base: 'base', terms: [rebate('a', 0.07)], volumeGrowth: 0.05 })
  const next = done(adoptScenario(workspace, before, { id: 'new', name: '另存' }))
  expect(resolveScenario(next, 'new')).toEqual({ ...before, id: 'new', name: '另存' })
  const alone = done(adoptScenario(workspace, { ...before, base: 'gone' }, { id: 'new', name: '另存' }))
  expect(alone.scenarios.at(-1)).toMatchObject({ id: 'new', terms: { rows: [rebate('a', 0.07)] } })
  expect(alone.scenarios.at(-1)?.base).toBeUndefined()
})

test('a scenario with a promotion of a product that is gone is refused', () => {
  const before = scenario('x', { promotions: [promotion('p', ['P9'])] })
  expect(adoptScenario(workspace, before, { id: 'new', name: '另存' })).toMatchObject({ ok: false })
})
