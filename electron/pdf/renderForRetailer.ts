import { madeForRetailer, type TellsPrivate } from '../../domain/documents/proposalPrivacy.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import type { Result } from '../../domain/result.ts'
import { type ProposalFailure, type ProposalOptions, renderProposal } from './renderProposal.ts'

/**
 * The retailer's proposal as `renderProposal` makes it, given out only after its bytes were found to be the same with
 * everything of ours alone changed. What is written to a file comes from here; it is rendered twice.
 */
export function renderForRetailer(
  negotiation: Negotiation,
  scenarioId: string,
  options: ProposalOptions,
): Promise<Result<Uint8Array, ProposalFailure | TellsPrivate>> {
  return madeForRetailer(negotiation, scenarioId, (deal) => renderProposal(deal, scenarioId, options))
}
