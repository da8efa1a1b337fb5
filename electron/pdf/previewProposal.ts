import { checkedFields, type FieldCheck } from '../../domain/documents/proposalPrivacy.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { ok, type Result } from '../../domain/result.ts'
import { type ProposalFailure, type ProposalOptions, renderProposal } from './renderProposal.ts'

/** The paper as it would be written, and which of our own things are in its bytes. */
export type CheckedPaper = { readonly pdf: Uint8Array; readonly fields: readonly FieldCheck[] }

/** The retailer's proposal as `renderProposal` makes it, its bytes checked for everything that is ours alone. */
export async function previewProposal(
  negotiation: Negotiation,
  scenarioId: string,
  options: ProposalOptions,
): Promise<Result<CheckedPaper, ProposalFailure>> {
  const rendered = await renderProposal(negotiation, scenarioId, options)
  if (!rendered.ok) return rendered
  const pdf = rendered.value
  const fields = await checkedFields(negotiation, scenarioId, pdf, async (twin) => {
    const other = await renderProposal(twin, scenarioId, options)
    return other.ok ? other.value : null
  })
  return ok({ pdf, fields })
}
