import { expect, test } from 'vitest'
import type { Change } from '../../../domain/actions/action.ts'
import { applyChanges } from '../../../domain/actions/applyChanges.ts'
import { addReview, removeComments, setComment } from '../../../domain/actions/commentChanges.ts'
import { invertChanges } from '../../../domain/actions/invertChanges.ts'
import type { Comment } from '../../../domain/negotiation/comment.ts'
import { parseNegotiation } from '../../../domain/negotiation/parseNegotiation.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { toNegotiation } from '../../../domain/scenarios/toNegotiation.ts'
import { toWorkspace } from '../../../domain/scenarios/toWorkspace.ts'
import { negotiation } from '../../support/negotiations.ts'

const start = toWorkspace(negotiation())
const after = (workspace: Workspace, changes: readonly Change[]) => {
  const applied = applyChanges(workspace, changes)
  if (!applied.ok) throw new Error(applied.error.kind)
  return applied.value
}
const at = '2026-11-28T09:00:00.000Z'
const comment: Comment = { id: 'c1', on: { of: 'term', id: 'year' }, by: '张三', at, text: '留到最后' }

test('a comment stands where it was pinned, is answered in its place, and undoing takes it back', () => {
  const changes = setComment(start, comment)
  const one = after(start, changes)
  expect(one.comments).toEqual([comment])
  const two = after(one, setComment(one, { ...comment, isResolved: true }))
  expect(two.comments).toEqual([{ ...comment, isResolved: true }])
  expect(after(one, invertChanges(changes))).toEqual(start)
})

test('with the last comment gone the negotiation says nothing of comments', () => {
  const one = after(start, setComment(start, comment))
  expect(after(one, removeComments(one, ['c1']))).toEqual(start)
})

test('decisions follow each other, the last one counts', () => {
  const one = after(
    start,
    addReview(start, { id: 'r1', scenario: 's', decision: 'returned', by: '王总', at }),
  )
  const two = after(one, addReview(one, { id: 'r2', scenario: 's', decision: 'approved', by: '王总', at }))
  expect(two.reviews?.map(({ decision }) => decision)).toEqual(['returned', 'approved'])
})

test('what the desk may not say is refused with its place', () => {
  const said = {
    ...toNegotiation(start),
    comments: [comment, { ...comment, at: 'gestern' }],
    retailerCalendar: {
      weekStart: 8,
      anniversary: '6月18日',
      namedSlots: [{ id: 's', name: '年货一档', start: '2027-02-01', end: '2027-01-01' }],
    },
  }
  const parsed = parseNegotiation(said)
  expect(parsed.ok).toBe(false)
  const paths = parsed.ok ? [] : parsed.error.map(({ path }) => path)
  expect(paths).toEqual(
    expect.arrayContaining([
      'comments[1].at',
      'comments[1].id',
      'retailerCalendar.anniversary',
      'retailerCalendar.namedSlots[0].start',
      'retailerCalendar.weekStart',
    ]),
  )
})
