import type { Day } from './calendar.ts'

/** The stages of a contract season, in their order. */
export const STAGES = [
  'kickoff',
  'mandateApproved',
  'round1',
  'round2',
  'round3',
  'signing',
  'signed',
  'execution',
] as const
export type Stage = (typeof STAGES)[number]

/** Where the talks stand; the supplier's own business. Everything is optional, nothing moves a figure. */
export type Season = {
  readonly stage?: Stage
  readonly nextMeeting?: Day
  /** Yuan of yearly contribution that may be given away against the opening. */
  readonly concessionBudget?: number
}
