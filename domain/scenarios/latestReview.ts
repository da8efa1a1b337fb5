import type { Review } from '../negotiation/comment.ts'

/** What was decided last about a scenario; null while nothing was. */
export function latestReview(reviews: readonly Review[] | undefined, scenarioId: string): Review | null {
  return (reviews ?? []).findLast(({ scenario }) => scenario === scenarioId) ?? null
}
