import type { Review } from '../negotiation/comment.ts'
import type { Scenario } from '../negotiation/negotiation.ts'
import type { Term } from '../negotiation/term.ts'
import { latestReview } from './latestReview.ts'

const FNV_PRIME = 0x01000193
const SEEDS = [0x811c9dc5, 0x9dc5811c, 0x01000193, 0x5bd1e995] as const

/**
 * A short mark of what a scenario promises: terms with their reserve, promotions, new products and growth. It stays the
 * same while nobody changes any of that, whatever its name, its notes, its risk and the state of the talks say.
 */
export function scenarioMark({ volumeGrowth, terms, promotions, newProducts }: Scenario): string {
  const promised = {
    volumeGrowth: volumeGrowth ?? 0,
    terms: terms.map(promisedByTerm),
    promotions: promotions ?? [],
    newProducts: newProducts ?? [],
  }
  const text = JSON.stringify(inOrder(promised))
  return SEEDS.map((seed) => hashed(text, seed)).join('')
}

/**
 * Whether somebody with authority approved what a scenario promises now: the last review of it is an approval, and of
 * the very content it has. An approval that does not say of what it was counts for nothing.
 */
export function isApproved(reviews: readonly Review[] | undefined, scenario: Scenario): boolean {
  const last = latestReview(reviews, scenario.id)
  return last?.decision === 'approved' && last.contentMark === scenarioMark(scenario)
}

function promisedByTerm({ status: _status, privateNote: _note, ...promised }: Term): object {
  return promised
}

/** The same value with every record's keys in one order, and without those that hold nothing. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, each]) => each !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, each]) => [key, inOrder(each)]),
  )
}

function hashed(text: string, seed: number): string {
  let hash = seed
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), FNV_PRIME)
  }
  return (hash >>> 0).toString(16).padStart(8, '0')
}
