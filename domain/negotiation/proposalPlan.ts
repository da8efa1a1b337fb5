import type { Day } from './calendar.ts'

/** The sections of a proposal after its cover, in the order in which they are printed unless the plan says another. */
export const PROPOSAL_SECTIONS = [
  'review',
  'market',
  'goals',
  'benefit',
  'terms',
  'ladders',
  'calendar',
  'newProducts',
  'asks',
  'timetable',
  'assumptions',
  'glossary',
] as const
export type ProposalSection = (typeof PROPOSAL_SECTIONS)[number]

/** A fact about the category or its shoppers, and where it comes from. */
export type MarketFact = { readonly statement: string; readonly source: string }

/** What happens until the contract holds, and who sees to it. */
export type ProposalStep = { readonly what: string; readonly day?: Day; readonly owner?: string }

/** How the retailer's paper is put together. Everything is optional and meant for the retailer; nothing moves a figure. */
export type ProposalPlan = {
  /** Version on the cover. */
  readonly version?: string
  /** Who may read the paper, as the cover says it. */
  readonly confidentiality?: string
  /** The sections that are printed, in their order; all in the usual order where it is absent. */
  readonly sections?: readonly ProposalSection[]
  readonly market?: readonly MarketFact[]
  /** Joint goals beside those the figures tell. */
  readonly goals?: readonly string[]
  /** What we ask for beside what terms are given for. */
  readonly asks?: readonly string[]
  readonly steps?: readonly ProposalStep[]
}
