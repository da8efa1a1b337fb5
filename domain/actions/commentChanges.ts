import type { Comment, Review } from '../negotiation/comment.ts'
import type { Workspace } from '../scenarios/liveScenario.ts'
import type { Change } from './action.ts'
import { editHead } from './headChange.ts'

/** Pins a comment; one whose id is there is replaced in its place. */
export function setComment(workspace: Workspace, comment: Comment): readonly Change[] {
  const { comments = [] } = workspace
  const isThere = comments.some(({ id }) => id === comment.id)
  return editHead(workspace, {
    comments: isThere
      ? comments.map((each) => (each.id === comment.id ? comment : each))
      : [...comments, comment],
  })
}

/** Takes comments away; a negotiation without any says nothing of comments. */
export function removeComments(workspace: Workspace, ids: readonly string[]): readonly Change[] {
  const { comments = [] } = workspace
  const left = comments.filter(({ id }) => !ids.includes(id))
  return editHead(workspace, { comments: left.length === 0 ? undefined : left })
}

/** Notes what a director decided about a scenario, after what was decided before. */
export function addReview(workspace: Workspace, review: Review): readonly Change[] {
  return editHead(workspace, { reviews: [...(workspace.reviews ?? []), review] })
}
