import type { z } from 'zod'
import { PROPOSAL_SECTIONS, type ProposalPlan } from '../proposalPlan.ts'
import { day, label, list, note, oneOf, record } from './fields.ts'

/** How the retailer's paper is put together. */
export const proposalPlanSchema: z.ZodType<ProposalPlan> = record({
  version: label().exactOptional(),
  confidentiality: note().exactOptional(),
  sections: list(oneOf(PROPOSAL_SECTIONS)).exactOptional(),
  market: list(record({ statement: note(), source: note() })).exactOptional(),
  goals: list(note()).exactOptional(),
  asks: list(note()).exactOptional(),
  steps: list(
    record({ what: note(), day: day().exactOptional(), owner: label().exactOptional() }),
  ).exactOptional(),
})
