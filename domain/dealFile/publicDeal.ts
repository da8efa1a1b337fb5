import {
  negotiationWithoutCosts,
  type PublicScenario,
  publicNegotiation,
  scenarioWithoutCosts,
} from '../documents/publicView.ts'
import { faultLine } from '../negotiation/fault.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { parseNegotiation } from '../negotiation/parseNegotiation.ts'
import { err, ok, type Result } from '../result.ts'
import type { PublicDeal } from './dealContent.ts'

/** How the scenarios of a public edition are called where it is opened: it has no names of ours. */
export type PublicNames = (scenario: 'proposal' | 'lastYear' | 'ask') => string

/** The edition for the other side: the public view of one scenario. Never of the walk-away. */
export function publicDeal(
  negotiation: Negotiation,
  scenario: Scenario,
): Result<PublicDeal, { readonly kind: 'scenario-is-walk-away' }> {
  if (scenario.role === 'walkAway') return err({ kind: 'scenario-is-walk-away' })
  return ok({ edition: 'retailer', view: publicNegotiation(negotiation, scenario) })
}

/** A public edition as a negotiation to open, costs being 0 in it; checked as any negotiation that comes in. */
export function publicDealNegotiation(
  { view }: PublicDeal,
  nameOf: PublicNames,
): Result<Negotiation, { readonly kind: 'content-refused'; readonly fault: string }> {
  const named = (
    id: 'proposal' | 'lastYear' | 'ask',
    role: Scenario['role'],
    scenario: PublicScenario | undefined,
  ) => (scenario === undefined ? [] : [{ ...scenarioWithoutCosts(scenario), id, name: nameOf(id), role }])
  const parsed = parseNegotiation(
    shaped(() => ({
      ...negotiationWithoutCosts(view),
      name: `${view.accountName} ${view.yearStart}`,
      scenarios: [
        ...named('proposal', 'custom', view.proposal),
        ...named('lastYear', 'lastYear', view.lastYear),
        ...named('ask', 'ask', view.ask),
      ],
    })),
  )
  if (parsed.ok) return parsed
  return err({ kind: 'content-refused', fault: parsed.error.map(faultLine)[0] ?? 'view' })
}

/** Null where the view lacks a list it must have: a stranger's view is of any shape. */
function shaped(build: () => Negotiation): Negotiation | null {
  try {
    return build()
  } catch (cause) {
    if (cause instanceof TypeError) return null
    throw cause
  }
}
