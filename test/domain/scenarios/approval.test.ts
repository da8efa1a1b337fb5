import { expect, test } from 'vitest'
import type { Review } from '../../../domain/negotiation/comment.ts'
import { isApproved, scenarioMark } from '../../../domain/scenarios/approval.ts'
import { promotion, rebate, scenario } from '../../support/negotiations.ts'

const target = scenario('target', {
  terms: [rebate('year', 0.03)],
  promotions: [promotion('spring', ['P1'])],
})
const review = (decision: Review['decision'], contentMark?: string): Review => ({
  id: `${decision}-${contentMark}`,
  scenario: 'target',
  decision,
  by: '王总',
  at: '2026-11-20T09:00:00.000Z',
  ...(contentMark === undefined ? {} : { contentMark }),
})

test('an approval holds while nobody changes what the scenario promises', () => {
  const reviews = [review('approved', scenarioMark(target))]
  expect(isApproved(reviews, target)).toBe(true)
  const renamed = { ...target, name: '以量换价', risk: { drivers: [] } }
  const noted = {
    ...renamed,
    terms: target.terms.map((term) => ({ ...term, privateNote: '别松口', status: 'agreed' as const })),
  }
  expect(isApproved(reviews, noted)).toBe(true)
})

test.each([
  ['a rate', { ...target, terms: [rebate('year', 0.031)] }],
  ['a term more', { ...target, terms: [...target.terms, rebate('data', 0.005)] }],
  ['a promotion less', { ...target, promotions: [] }],
  ['more growth', { ...target, volumeGrowth: 0.01 }],
])('an approval is behind after %s', (_what, changed) => {
  expect(isApproved([review('approved', scenarioMark(target))], changed)).toBe(false)
})

test('the last word counts: returned after approved is no approval, and none at all neither', () => {
  const mark = scenarioMark(target)
  expect(isApproved([review('approved', mark), review('returned', mark)], target)).toBe(false)
  expect(isApproved([review('returned', mark), review('approved', mark)], target)).toBe(true)
  expect(isApproved(undefined, target)).toBe(false)
  expect(isApproved([review('approved')], target)).toBe(false)
})

test('put back as it was approved, it is approved again, whatever the order of its keys', () => {
  const { terms, ...rest } = target
  expect(scenarioMark({ terms, ...rest })).toBe(scenarioMark(target))
})
