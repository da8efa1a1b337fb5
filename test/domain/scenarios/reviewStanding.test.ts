import { expect, test } from 'vitest'
import type { Review } from '../../../domain/negotiation/comment.ts'
import { scenarioMark } from '../../../domain/scenarios/approval.ts'
import { changesSince, lastDecided, reviewStanding } from '../../../domain/scenarios/reviewStanding.ts'
import { promotion, rebate, scenario } from '../../support/negotiations.ts'

const offer = scenario('offer', { terms: [rebate('year', 0.03), rebate('data', 0.005)], volumeGrowth: 0.08 })
const approved = (contentMark?: string): Review => ({
  id: 'r',
  scenario: 'offer',
  decision: 'approved',
  by: '周总',
  at: '2026-11-28T02:00:00.000Z',
  ...(contentMark === undefined ? {} : { contentMark }),
})

test('an approval stands while nothing promised changes, whatever the talks say of it', () => {
  const talked = { ...offer, terms: [rebate('year', 0.03, { status: 'agreed' }), rebate('data', 0.005)] }
  expect(reviewStanding([approved(scenarioMark(offer))], talked)?.standing).toBe('stands')
})

test('0.1 point more after the approval is a change, and taking it back makes the approval stand again', () => {
  const reviews = [approved(scenarioMark(offer))]
  const more = { ...offer, terms: [rebate('year', 0.031), rebate('data', 0.005)] }
  expect(reviewStanding(reviews, more)?.standing).toBe('changed')
  expect(reviewStanding(reviews, { ...more, terms: offer.terms })?.standing).toBe('stands')
})

test('an approval that does not say of what it was is neither of both; without a decision there is nothing', () => {
  expect(reviewStanding([approved()], offer)?.standing).toBe('unknown')
  expect(reviewStanding([], offer)).toBeNull()
})

test('the last decision of all scenarios is told with its own scenario; where that is gone it is neither of both', () => {
  const other = scenario('other', { terms: [rebate('year', 0.02)] })
  const reviews = [
    { ...approved(scenarioMark(other)), id: 'first', scenario: 'other' },
    approved(scenarioMark(offer)),
  ]
  const more = { ...offer, volumeGrowth: 0.09 }
  expect(lastDecided(reviews, [other, offer])).toEqual({ review: reviews[1], standing: 'stands' })
  expect(lastDecided(reviews, [other, more])?.standing).toBe('changed')
  expect(lastDecided(reviews, [other])?.standing).toBe('unknown')
  expect(lastDecided([], [other])).toBeNull()
})

test('what changed since is named: a rate, a term taken out, a promotion that came, the growth', () => {
  const now = scenario('offer', {
    terms: [rebate('year', 0.031)],
    promotions: [promotion('五一', ['P1'])],
    volumeGrowth: 0.05,
  })
  expect(changesSince(offer, now)).toEqual([
    { of: 'term', id: 'year', name: '返利 year', how: 'changed' },
    { of: 'term', id: 'data', name: '返利 data', how: 'removed' },
    { of: 'promotion', id: '五一', name: '档期 五一', how: 'added' },
    { of: 'growth' },
  ])
  expect(changesSince(offer, offer)).toEqual([])
})
