import { leaksOf } from '../compliance/leaksOf.ts'
import type { Negotiation } from '../negotiation/negotiation.ts'
import type { PaperLeak, PaperPlace } from './paperPlace.ts'
import type { ProposalFacts } from './proposalFacts.ts'

const PLACES: readonly (readonly [RegExp, PaperPlace])[] = [
  [/^plan\.market/u, 'market'],
  [/^plan\.goals/u, 'goals'],
  [/^plan\.asks/u, 'asks'],
  [/^(plan\.steps|timetable)/u, 'timetable'],
  [/^terms\.ladders/u, 'ladders'],
  [/^terms/u, 'terms'],
  [/^promotions/u, 'calendar'],
  [/^newProducts/u, 'newProducts'],
  [/^(benefitChanges|proposal)/u, 'benefit'],
  [/^(categories|lastYear|purchasesLastYear)/u, 'review'],
  [/^(assumptions|vatRates|stores|newStores)/u, 'assumptions'],
]

/**
 * What of ours alone the facts of a paper hold, the plan's own words included: a private note, the name of a term the
 * retailer does not know of, a remark of our people or of a director. Each place and thing once.
 */
export function proposalLeaks(facts: ProposalFacts, negotiation: Negotiation): readonly PaperLeak[] {
  const leaks = leaksOf(facts, negotiation).map(({ path, what }) => ({ place: placeOf(path), what }))
  const known = new Map(leaks.map((leak) => [`${leak.place}\n${leak.what}`, leak]))
  return [...known.values()]
}

function placeOf(path: string): PaperPlace {
  return PLACES.find(([pattern]) => pattern.test(path))?.[1] ?? 'cover'
}
