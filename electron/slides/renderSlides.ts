import { type ProposalFacts, proposalFacts } from '../../domain/documents/proposalFacts.ts'
import { proposalLeaks } from '../../domain/documents/proposalLeaks.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { printableTexts } from '../pdf/printableTexts.ts'
import type { ProposalFailure, ProposalOptions } from '../pdf/renderProposal.ts'
import { proposalDeck } from './deck.ts'
import { drawDeck } from './drawDeck.ts'
import { finishedDeck } from './finishedDeck.ts'
import { withoutForbidden } from './xmlText.ts'

/** As for the pages; slides take the reader's fonts, so those of the paper are not asked for. */
export type SlideOptions = Omit<ProposalOptions, 'fonts'>
export type SlideFailure = Exclude<ProposalFailure, { kind: 'missing-glyphs' }>

/**
 * The retailer's proposal of one scenario as a PowerPoint file: the same facts, sections and refusals as the pages. The
 * same negotiation, day and version give the same bytes.
 */
export async function renderSlides(
  negotiation: Negotiation,
  scenarioId: string,
  { language, issuedOn, version, evaluate }: SlideOptions,
): Promise<Result<Uint8Array, SlideFailure>> {
  const facts = proposalFacts(negotiation, scenarioId, language, evaluate)
  if (!facts.ok) return facts
  const leaks = proposalLeaks(facts.value, negotiation)
  if (leaks.length > 0) return err({ kind: 'would-tell', leaks })
  const printable = readable(printableTexts(facts.value))
  const deck = proposalDeck(printable, { issuedOn, version: version ?? printable.plan.version ?? '1' })
  return ok(finishedDeck(await drawDeck(deck), deck))
}

/** The facts without characters no XML may hold. */
function readable(facts: ProposalFacts): ProposalFacts {
  return walked(facts) as ProposalFacts
}

function walked(value: unknown): unknown {
  if (typeof value === 'string') return withoutForbidden(value)
  if (Array.isArray(value)) return value.map(walked)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walked(each)]))
}
