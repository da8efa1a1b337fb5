import { comparedGrowth, comparedRows } from '../compare/comparedRows.ts'
import type { Review } from '../negotiation/comment.ts'
import type { Scenario } from '../negotiation/negotiation.ts'
import { scenarioMark } from './approval.ts'
import { latestReview } from './latestReview.ts'

/**
 * Whether a decision is still about what the scenario promises: `stands`; `changed` since; `unknown` where the decision
 * does not say of what it was.
 */
export type ReviewStanding = 'stands' | 'changed' | 'unknown'

/** A decision with whether it still holds. */
export type Decided = { readonly review: Review; readonly standing: ReviewStanding }

/** What was decided last about any scenario and whether that still holds; `unknown` where its scenario is gone. */
export function lastDecided(
  reviews: readonly Review[] | undefined,
  scenarios: readonly Scenario[],
): Decided | null {
  const review = reviews?.at(-1)
  if (review === undefined) return null
  const scenario = scenarios.find(({ id }) => id === review.scenario)
  return scenario === undefined ? { review, standing: 'unknown' } : reviewStanding(reviews, scenario)
}

/** What was decided last about a scenario and whether that still holds; null while nothing was. */
export function reviewStanding(reviews: readonly Review[] | undefined, scenario: Scenario): Decided | null {
  const review = latestReview(reviews, scenario.id)
  if (review === null) return null
  if (review.contentMark === undefined) return { review, standing: 'unknown' }
  return { review, standing: review.contentMark === scenarioMark(scenario) ? 'stands' : 'changed' }
}

/** One thing that reads differently: a row by its name, or the growth of volume. */
export type ChangeSince =
  | { readonly of: 'growth' }
  | {
      readonly of: 'term' | 'promotion' | 'newProduct'
      readonly id: string
      readonly name: string
      readonly how: 'added' | 'removed' | 'changed'
    }

/** What of a scenario's promises reads differently from how it stood before, terms first. */
export function changesSince(then: Scenario, now: Scenario): readonly ChangeSince[] {
  const rows = (['term', 'promotion', 'newProduct'] as const).flatMap((of) =>
    comparedRows(of, [then, now])
      .filter(({ differs }) => differs)
      .map(({ id, name, cells }): ChangeSince => {
        const how = cells[0] === null ? 'added' : cells[1] === null ? 'removed' : 'changed'
        return { of, id, name, how }
      }),
  )
  const grows = comparedGrowth([then, now]).some(({ differs }) => differs)
  return grows ? [...rows, { of: 'growth' }] : rows
}
