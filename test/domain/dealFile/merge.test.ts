import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyChanges } from '../../../domain/actions/applyChanges.ts'
import { addReview, removeComments, setComment } from '../../../domain/actions/commentChanges.ts'
import { editHead } from '../../../domain/actions/headChange.ts'
import { inSequence } from '../../../domain/actions/inSequence.ts'
import { setProductFields } from '../../../domain/actions/productChanges.ts'
import { removeRows, setRows } from '../../../domain/actions/rowChanges.ts'
import { branchScenario, deleteScenario, editScenario } from '../../../domain/actions/scenarioChanges.ts'
import { asRead } from '../../../domain/dealFile/asRead.ts'
import { mergedTalk } from '../../../domain/dealFile/mergedTalk.ts'
import { type Difference, mergeDifferences } from '../../../domain/dealFile/mergeUnits.ts'
import { takeDifferences } from '../../../domain/dealFile/takeDifferences.ts'
import type { Comment, Review } from '../../../domain/negotiation/comment.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { toWorkspace } from '../../../domain/scenarios/toWorkspace.ts'
import { anyNegotiation, negotiation, rebate } from '../../support/negotiations.ts'
import { anyStep, changesOf } from '../../support/steps.ts'

const start = toWorkspace(negotiation())

function made(workspace: Workspace, changes: Parameters<typeof applyChanges>[1]): Workspace {
  const next = applyChanges(workspace, changes)
  if (!next.ok) throw new Error(`${next.error.kind} ${next.error.path}`)
  return next.value
}

/** Ours with theirs brought in from a common base; conflicts as told. */
function merged(base: Workspace, ours: Workspace, theirs: Workspace, conflicts: 'ours' | 'theirs' = 'ours') {
  const differences = mergeDifferences(base, ours, theirs)
  const taken = differences.filter(({ kind }) => kind === 'theirs' || conflicts === 'theirs')
  const changes = takeDifferences(ours, theirs, taken, mergedTalk(base, ours, theirs))
  if (!changes.ok) throw new Error(`${changes.error.kind} ${changes.error.path}`)
  return { differences, workspace: made(ours, changes.value) }
}

const rate = (workspace: Workspace, id: string) => {
  const term = resolveScenario(workspace, 'target').terms.find((each) => each.id === id)
  return term?.rule.kind === 'percent' ? term.rule.rate : undefined
}
const withRate = (workspace: Workspace, id: string, to: number) =>
  made(workspace, setRows(workspace, 'target', 'term', [rebate(id, to)]))

test('we changed one rebate, they another: both stand, and only theirs was named', () => {
  const both = merged(start, withRate(start, 'year', 0.04), withRate(start, 'data', 0.006))
  expect(both.differences.map(({ key, kind }) => [key, kind])).toEqual([['term.target.data', 'theirs']])
  expect([rate(both.workspace, 'year'), rate(both.workspace, 'data')]).toEqual([0.04, 0.006])
})

test('both changed one rebate: it is a conflict with all three figures, and stays ours unless theirs is taken', () => {
  const sides = [start, withRate(start, 'year', 0.04), withRate(start, 'year', 0.05)] as const
  const [conflict] = merged(...sides).differences
  expect(conflict).toMatchObject({ key: 'term.target.year', kind: 'conflict' })
  const rates = [conflict?.base, conflict?.ours, conflict?.theirs].map(
    (side) => (side as { rule: unknown }).rule,
  )
  expect(rates).toMatchObject([{ rate: 0.03 }, { rate: 0.04 }, { rate: 0.05 }])
  expect(rate(merged(...sides).workspace, 'year')).toBe(0.04)
  expect(rate(merged(...sides, 'theirs').workspace, 'year')).toBe(0.05)
})

test('both made the very same change: nothing is asked', () => {
  const same = withRate(start, 'year', 0.04)
  expect(mergeDifferences(start, same, withRate(start, 'year', 0.04))).toEqual([])
})

test('a row we changed and they took out is a conflict, not a loss', () => {
  const gone = made(start, removeRows(start, 'target', 'term', ['year']))
  const { differences, workspace } = merged(start, withRate(start, 'year', 0.04), gone)
  expect(differences).toMatchObject([{ key: 'term.target.year', kind: 'conflict', theirs: null }])
  expect(rate(workspace, 'year')).toBe(0.04)
})

test('a scenario of theirs comes with its rows; one of ours they never saw stays', () => {
  const ours = made(start, branchScenario(start, 'target', { id: 'mine', name: '我方' }))
  const theirs = made(
    start,
    inSequence(start, [
      (current) => branchScenario(current, 'target', { id: 'yours', name: '对方' }),
      (current) => setRows(current, 'yours', 'term', [rebate('extra', 0.01)]),
    ]),
  )
  const { workspace } = merged(start, ours, theirs)
  expect(workspace.scenarios.map(({ id }) => id)).toEqual(['target', 'yours', 'mine'])
  expect(resolveScenario(workspace, 'yours').terms.map(({ id }) => id)).toEqual(['year', 'data', 'extra'])
})

test('they took out the scenario that one of ours rests on: ours keeps every figure', () => {
  const two = made(start, branchScenario(start, 'target', { id: 'base', name: '基准' }))
  const ours = made(two, branchScenario(two, 'base', { id: 'mine', name: '我方' }))
  const before = resolveScenario(ours, 'mine').terms
  const { workspace } = merged(two, ours, made(two, deleteScenario(two, 'base')))
  expect(workspace.scenarios.map(({ id }) => id)).toEqual(['target', 'mine'])
  expect(resolveScenario(workspace, 'mine').terms).toEqual(before)
})

test('each side calls its file what it likes; assumptions and prices come in', () => {
  const theirs = made(
    start,
    inSequence(start, [
      (current) =>
        editHead(current, { name: '总监的副本', assumptions: { costOfCapital: 0.08, dayCount: 360 } }),
      (current) => setProductFields(current, 'P2', { listPrice: 11 }),
      (current) => editScenario(current, 'target', { volumeGrowth: 0.02 }),
    ]),
  )
  const { differences, workspace } = merged(start, start, theirs)
  expect(differences.map(({ key }) => key)).toEqual(['head.assumptions', 'product.P2', 'scenario.target'])
  expect(workspace.name).toBe('2027 年度合同')
  expect(workspace.assumptions.costOfCapital).toBe(0.08)
  expect(workspace.products[1]?.listPrice).toBe(11)
})

test('a row that shows through from its base is shown as it reads, not as missing', () => {
  const varied = made(start, branchScenario(start, 'target', { id: 'mine', name: '我方' }))
  const theirs = made(varied, setRows(varied, 'mine', 'term', [rebate('year', 0.02)]))
  const [shown] = asRead(mergeDifferences(varied, varied, theirs), varied, varied, theirs)
  const rates = [shown?.base, shown?.ours, shown?.theirs].map(
    (side) => (side as { rule: unknown } | null)?.rule,
  )
  expect(rates).toMatchObject([{ rate: 0.03 }, { rate: 0.03 }, { rate: 0.02 }])
})

describe('what people said', () => {
  const comment = (id: string, minute: number, fields: Partial<Comment> = {}): Comment => ({
    id,
    on: { of: 'term', id: 'year' },
    by: '王总监',
    at: `2026-11-23T09:0${minute}:00.000Z`,
    text: id,
    ...fields,
  })
  const review = (id: string, minute: number, decision: Review['decision']): Review => ({
    id,
    scenario: 'target',
    decision,
    by: '王总监',
    at: `2026-11-23T09:0${minute}:00.000Z`,
  })
  const base = made(start, setComment(start, comment('old', 1)))

  test('comments and reviews of both are there, in the order they were made; the last decision counts', () => {
    const ours = made(base, [...setComment(base, comment('ours', 3))])
    const ourReview = made(ours, addReview(ours, review('r2', 5, 'returned')))
    const theirs = made(base, setComment(base, comment('theirs', 2)))
    const theirReview = made(theirs, addReview(theirs, review('r1', 4, 'approved')))
    const { workspace, differences } = merged(base, ourReview, theirReview)
    expect(differences).toEqual([])
    expect(workspace.comments?.map(({ id }) => id)).toEqual(['old', 'theirs', 'ours'])
    expect(workspace.reviews?.map(({ id }) => id)).toEqual(['r1', 'r2'])
    const other = merged(base, theirReview, ourReview).workspace
    expect([other.comments, other.reviews]).toEqual([workspace.comments, workspace.reviews])
  })

  test('resolved by either is resolved; taken away by us stays away; taken away by them stays', () => {
    const resolved = made(base, setComment(base, comment('old', 1, { isResolved: true })))
    expect(merged(base, base, resolved).workspace.comments?.[0]?.isResolved).toBe(true)
    const without = made(base, removeComments(base, ['old']))
    expect(merged(base, without, base).workspace.comments).toBeUndefined()
    expect(merged(base, base, without).workspace.comments).toHaveLength(1)
  })
})

describe('over any steps of both sides', () => {
  const someSteps = fc.array(anyStep, { maxLength: 5 })
  type Steps = readonly (readonly [string, number, number, number])[]
  const worked = (from: Workspace, steps: Steps, who: string) => {
    let current = from
    for (const [index, step] of steps.entries())
      current = made(current, changesOf(current, step, `${who}${index}`))
    return current
  }
  const isStructural = ({ place }: Difference) => place.of === 'scenario' && place.isWhole

  test('where we did nothing, everything of theirs comes in', () => {
    fc.assert(
      fc.property(anyNegotiation, someSteps, (drawn, steps) => {
        const base = toWorkspace(drawn)
        const theirs = worked(base, steps, 't')
        const { workspace } = merged(base, base, theirs)
        expect(mergeDifferences(workspace, workspace, theirs).filter((each) => !isStructural(each))).toEqual(
          [],
        )
      }),
    )
  })

  test('nothing we changed is different afterwards, unless we chose theirs', () => {
    fc.assert(
      fc.property(anyNegotiation, someSteps, someSteps, (drawn, mine, yours) => {
        const base = toWorkspace(drawn)
        const ours = worked(base, mine, 'o')
        const theirs = worked(base, yours, 't')
        fc.pre(!mergeDifferences(base, ours, theirs).some(isStructural))
        const { workspace } = merged(base, ours, theirs)
        const changed = new Set(mergeDifferences(base, base, ours).map(({ key }) => key))
        const lost = mergeDifferences(workspace, workspace, ours).filter(({ key }) => changed.has(key))
        expect(lost).toEqual([])
      }),
    )
  })

  test('edits of different rows merge to the same content from either side', () => {
    fc.assert(
      fc.property(anyNegotiation, someSteps, someSteps, (drawn, mine, yours) => {
        const base = toWorkspace(drawn)
        const ours = worked(base, mine, 'o')
        const theirs = worked(base, yours, 't')
        const differences = [...mergeDifferences(base, ours, theirs), ...mergeDifferences(base, theirs, ours)]
        fc.pre(!differences.some((each) => isStructural(each) || each.kind === 'conflict'))
        const one = merged(base, ours, theirs).workspace
        const other = merged(base, theirs, ours).workspace
        expect(mergeDifferences(one, one, other)).toEqual([])
        expect(mergeDifferences(other, other, one)).toEqual([])
      }),
    )
  })
})
