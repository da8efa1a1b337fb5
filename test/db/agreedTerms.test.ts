import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkChanges } from '../../db/checkChanges.ts'
import { adoptRow } from '../../domain/actions/adoption.ts'
import { reopenTerm } from '../../domain/actions/agreedTerms.ts'
import { applyChanges } from '../../domain/actions/applyChanges.ts'
import { setFieldsOfRows, setRowFields, setRows } from '../../domain/actions/rowChanges.ts'
import { rebaseScenario, resetScenario } from '../../domain/actions/scenarioChanges.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import type { Workspace } from '../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../domain/scenarios/resolveScenario.ts'
import { toWorkspace } from '../../domain/scenarios/toWorkspace.ts'
import { anyNegotiation, rebate, scenario } from '../support/negotiations.ts'
import { anyStep, changesOf } from '../support/steps.ts'
import { act, one, storeWithOne } from '../support/stores.ts'

const agreed = rebate('year', 0.03, { name: '年返', status: 'agreed' })

/** 开价 with the agreed 年返, a variation that shows it and one that states 3.5 % itself, and last year's 2 %. */
const store = () =>
  storeWithOne({
    scenarios: [
      scenario('lastYear', { terms: [rebate('year', 0.02)] }),
      scenario('opening', { name: '开价', terms: [agreed, rebate('data', 0.005)] }),
      scenario('soft', { name: '让步', base: 'opening', terms: [agreed, rebate('data', 0.006)] }),
      scenario('own', {
        name: '另谈',
        base: 'opening',
        terms: [{ ...agreed, rule: { ...agreed.rule, rate: 0.035 } as typeof agreed.rule }],
      }),
    ],
  })

describe('an agreed term stands, whichever way an action comes by, and nothing of the action is done', () => {
  const refused = (build: Parameters<typeof act>[2], where = '开价') => {
    const held = store()
    const before = one(held)
    expect(act(held, 'changed', build)).toEqual({
      ok: false,
      error: { kind: 'term-agreed', termId: 'year', term: '年返', scenario: where },
    })
    expect(one(held)).toEqual(before)
  }
  const rate = (rate: number) => ({ rule: { ...agreed.rule, rate } as typeof agreed.rule })

  test('a rate typed, and a paste in which only one of two terms is agreed', () => {
    refused((now) => setRowFields(now, 'opening', 'term', 'year', rate(0.04)))
    refused((now) =>
      setFieldsOfRows(now, 'opening', 'term', [
        { id: 'data', fields: rate(0.01) },
        { id: 'year', fields: rate(0.04) },
      ]),
    )
  })

  test('taken out; adopted from last year; adopted into a variation that only shows it', () => {
    refused((now) => adopted(now, 'opening', null))
    refused((now) => adopted(now, 'opening', rebate('year', 0.02)))
    refused((now) => adopted(now, 'soft', rebate('year', 0.02)), '让步')
  })

  test('a variation that agreed on something else, set back to its base', () => {
    refused((now) => resetScenario(now, 'own'), '另谈')
  })

  test('reopened and changed in one go', () => {
    refused((now) => setRowFields(now, 'opening', 'term', 'year', { ...rate(0.04), status: 'inTalks' }))
  })

  const adopted = (now: Workspace, into: string, row: ReturnType<typeof rebate> | null) => {
    const changes = adoptRow(now, into, 'term', 'year', row)
    if (!changes.ok) throw new Error('the row was not sound')
    return changes.value
  }
})

test('another base moves no figure and is taken; so are a remark of our own, a reopening, and then a change', () => {
  const held = store()
  expect(act(held, 'base', (now) => rebaseScenario(now, 'soft', 'lastYear')).ok).toBe(true)
  const { scenarios } = one(held).workspace
  expect(resolveScenario({ scenarios }, 'soft').terms[0]).toEqual(agreed)
  const note = (now: Workspace) => setRowFields(now, 'opening', 'term', 'year', { privateNote: '底线 3%' })
  expect(act(held, 'note', note).ok).toBe(true)
  expect(act(held, 'reopen', (now) => reopenTerm(now, 'year')).ok).toBe(true)
  const rule = { ...agreed.rule, rate: 0.04 } as typeof agreed.rule
  expect(act(held, 'change', (now) => setRowFields(now, 'opening', 'term', 'year', { rule })).ok).toBe(true)
})

/** The same with one of its terms agreed wherever it stands. */
const withAgreed = (drawn: Negotiation, id: string): Negotiation => ({
  ...drawn,
  scenarios: drawn.scenarios.map((each) => ({
    ...each,
    terms: each.terms.map((term) => (term.id === id ? { ...term, status: 'agreed' as const } : term)),
  })),
})

const readings = (workspace: Workspace) =>
  new Map(
    workspace.scenarios.map(({ id }) => [
      id,
      resolveScenario(workspace, id).terms.filter(({ status }) => status === 'agreed'),
    ]),
  )

test('no action but a reopening changes an agreed term of a scenario that stays, whatever is drawn', () => {
  let refusals = 0
  fc.assert(
    fc.property(
      anyNegotiation,
      fc.constantFrom('a', 'b', 'c'),
      fc.array(fc.tuple(fc.constantFrom('step', 'rebase', 'adopt', 'reopen'), anyStep), { maxLength: 8 }),
      (drawn, id, steps) => {
        let now = toWorkspace(withAgreed(drawn, id))
        for (const [index, [way, step]] of steps.entries()) {
          const changes = changesOfWay(now, way, step, index)
          const tried = applyChanges(now, changes)
          if (!tried.ok) throw new Error('a change was built that does not apply')
          const checked = checkChanges(now, changes)
          if (checked.ok && way !== 'reopen') {
            const after = readings(checked.value.workspace)
            for (const [scenarioId, terms] of readings(now)) {
              const kept = after.get(scenarioId)
              if (kept !== undefined) expect(kept).toEqual(expect.arrayContaining([...terms]))
            }
          }
          if (!checked.ok && checked.error.kind === 'term-agreed') refusals += 1
          now = checked.ok ? checked.value.workspace : now
        }
      },
    ),
    { numRuns: 300 },
  )
  expect(refusals).toBeGreaterThan(20)
})

function changesOfWay(now: Workspace, way: string, step: Parameters<typeof changesOf>[1], index: number) {
  const [, oneAt, two, rate] = step
  const at = (n: number) => now.scenarios[n % now.scenarios.length]?.id ?? ''
  const row = ['a', 'b', 'c', 'd', 'e'][two % 5] ?? 'a'
  if (way === 'reopen') return reopenTerm(now, row)
  if (way === 'adopt') return setRows(now, at(oneAt), 'term', [rebate(row, rate)])
  if (way !== 'rebase') return changesOf(now, step, index)
  const standing = now.scenarios.filter(({ base }) => base === undefined && at(oneAt) !== base)
  const base = standing.find(({ id }) => id !== at(oneAt) && !restsOn(now, id, at(oneAt)))
  return rebaseScenario(now, at(oneAt), base?.id ?? null)
}

function restsOn(now: Workspace, id: string, other: string): boolean {
  const base = now.scenarios.find((each) => each.id === id)?.base
  return base !== undefined && (base === other || restsOn(now, base, other))
}
