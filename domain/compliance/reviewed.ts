import type { Simulation } from '../engine/simulation.ts'
import type { Day } from '../negotiation/calendar.ts'
import type { Clauses } from '../negotiation/clauses.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Rule, Term } from '../negotiation/term.ts'

/** What a person may promise alone. */
export type Mandate = {
  readonly lowestContribution?: number
  readonly highestContractPoints?: number
  readonly longestPaymentDays?: number
  /** By term: the highest rate of a percentage, the highest amount of a fixed sum. */
  readonly highestByTerm?: Readonly<Record<string, number>>
  /** Who has agreed to more, where somebody has. */
  readonly approvedBy?: string
}

/** What no negotiation file holds. */
export type ComplianceFacts = {
  /** Changes of shelf prices, yuan. */
  readonly priceChanges?: readonly {
    readonly product: string
    readonly day: Day
    readonly before: number
    readonly after: number
  }[]
  readonly mandate?: Mandate
  /** What is about to leave the house; the proposal's own content when absent. */
  readonly publicView?: unknown
}

/** What the checks look at. */
export type Reviewed = {
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  readonly clauses: Clauses
  /** Terms of the contract that are owed something; the supplier's own reserves are not in it. */
  readonly terms: readonly Term[]
  readonly facts: ComplianceFacts
  /** Priced when first asked for. */
  readonly simulation: () => Simulation
}

/** Whether a term can come to anything at all. */
export function isOwed({ rule, floor }: Term): boolean {
  return (floor ?? 0) > 0 || highestOf(rule) > 0
}

/** The highest rate or amount a rule names. */
export function highestOf(rule: Rule): number {
  switch (rule.kind) {
    case 'percent':
      return rule.rate
    case 'tiered':
    case 'growth':
      return Math.max(...rule.tiers.map(({ rate }) => rate))
    case 'interpolated':
      return Math.max(...rule.points.map(([, rate]) => rate))
    case 'fixed':
      return rule.months.length > 0 ? rule.amount : 0
    case 'everyStep':
    case 'count':
      return rule.amount
    case 'marginGuarantee':
      return rule.rate * rule.share
    case 'serviceLevel':
      return rule.penaltyRate
    case 'formula':
    case 'paymentDays':
      return 1
  }
}

/** Whether a text is there and says something. */
export function isSaid(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== ''
}

/** Whether a term names the service it pays for: in its clause, or as what it is given in exchange for. */
export function namesService({ clause, inReturnFor }: Term): boolean {
  return isSaid(clause?.service?.item) || isSaid(clause?.service?.content) || isSaid(inReturnFor)
}
