import { expect, test } from 'vitest'
import { applyChanges } from '../../../domain/actions/applyChanges.ts'
import { resetFields } from '../../../domain/actions/resetFields.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import { toWorkspace } from '../../../domain/scenarios/toWorkspace.ts'
import { negotiation, promotion, rebate, scenario } from '../../support/negotiations.ts'

const spring = promotion('春节', ['P1'])
const workspace = toWorkspace(
  negotiation({
    scenarios: [
      scenario('base', { terms: [rebate('year', 0.03)], promotions: [spring] }),
      scenario('bold', {
        base: 'base',
        terms: [rebate('year', 0.04, { inReturnFor: '两个端架' }), rebate('own', 0.01)],
        promotions: [{ ...spring, depth: 0.3, end: '2027-03-14' }],
      }),
    ],
  }),
)

function after(...[kind, resets]: [Parameters<typeof resetFields>[2], Parameters<typeof resetFields>[3]]) {
  const next = applyChanges(workspace, resetFields(workspace, 'bold', kind, resets))
  if (!next.ok) throw new Error(next.error.kind)
  return { live: next.value.scenarios[1], resolved: resolveScenario(next.value, 'bold') }
}

test('the rate comes from the base again, what is asked in return stays the scenario’s own', () => {
  const { resolved } = after('term', [{ id: 'year', fields: ['rule'] }])
  expect(resolved.terms[0]).toMatchObject({ rule: { rate: 0.03 }, inReturnFor: '两个端架' })
})

test('a row that says what the base says is linked to it again', () => {
  const { live } = after('term', [
    { id: 'year', fields: ['rule'] },
    { id: 'year', fields: ['inReturnFor'] },
  ])
  expect(live?.terms.rows.map(({ id }) => id)).toEqual(['own'])
})

test('the depth of a promotion goes back to 20 %, its longer days stay', () => {
  const { resolved } = after('promotion', [{ id: '春节', fields: ['depth'] }])
  expect(resolved.promotions?.[0]).toMatchObject({ depth: 0.2, end: '2027-03-14' })
})

test('a row the base does not have is left alone', () => {
  expect(resetFields(workspace, 'bold', 'term', [{ id: 'own', fields: ['rule'] }])).toEqual([])
})
