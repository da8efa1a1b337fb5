import type { Comment, Review } from '../negotiation/comment.ts'
import type { Workspace } from '../scenarios/liveScenario.ts'
import { sameContent } from '../scenarios/sameContent.ts'

/** What people said, both sides' together. */
export type MergedTalk = {
  readonly comments: readonly Comment[]
  readonly reviews: readonly Review[]
  /** What of it we did not have, or had otherwise. */
  readonly newComments: readonly Comment[]
  readonly newReviews: readonly Review[]
}

type Talk = Pick<Workspace, 'comments' | 'reviews'>

/**
 * Comments and reviews united, by their ids and in the order in which they were made. One that either side resolved is
 * resolved; a text that only they changed comes in, else ours stays. What we took away stays away; what they took away
 * stays ours.
 */
export function mergedTalk(base: Talk, ours: Talk, theirs: Talk): MergedTalk {
  const before = new Map((base.comments ?? []).map((each) => [each.id, each]))
  const mine = new Map((ours.comments ?? []).map((each) => [each.id, each]))
  const comments = [...(ours.comments ?? [])].map((comment) => {
    const other = (theirs.comments ?? []).find(({ id }) => id === comment.id)
    return other === undefined ? comment : together(before.get(comment.id), comment, other)
  })
  const added = (theirs.comments ?? []).filter(({ id }) => !mine.has(id) && !before.has(id))
  const known = new Set([...(base.reviews ?? []), ...(ours.reviews ?? [])].map(({ id }) => id))
  const newReviews = (theirs.reviews ?? []).filter(({ id }) => !known.has(id))
  const changed = comments.filter((comment) => !sameContent(comment, mine.get(comment.id)))
  return {
    comments: inOrder([...comments, ...added]),
    reviews: inOrder([...(ours.reviews ?? []), ...newReviews]),
    newComments: inOrder([...changed, ...added]),
    newReviews: inOrder(newReviews),
  }
}

function together(base: Comment | undefined, ours: Comment, theirs: Comment): Comment {
  const isTheirs =
    base !== undefined && sameContent({ ...base, isResolved: true }, { ...ours, isResolved: true })
  const { isResolved: _, ...said } = isTheirs ? theirs : ours
  const isResolved = ours.isResolved === true || theirs.isResolved === true
  return isResolved ? { ...said, isResolved } : said
}

function inOrder<Said extends { readonly at: string; readonly id: string }>(said: readonly Said[]) {
  const place = ({ at, id }: Said) => `${at} ${id}`
  return [...said].sort((left, right) => (place(left) < place(right) ? -1 : 1))
}
