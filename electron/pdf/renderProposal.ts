import type { MissingGlyph, PaperLeak } from '../../domain/documents/paperPlace.ts'
import { type ProposalRefusal, proposalFacts } from '../../domain/documents/proposalFacts.ts'
import { proposalLeaks } from '../../domain/documents/proposalLeaks.ts'
import type { FormulaEvaluator } from '../../domain/engine/rules/dues.ts'
import type { Edition } from '../../domain/locale/bilingual.ts'
import type { Day } from '../../domain/negotiation/calendar.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { printableTexts } from './printableTexts.ts'
import { missingInParts } from './proposalGlyphs.ts'
import { proposalLayout, proposalParts } from './proposalLayout.ts'
import { type FontFiles, renderPdf } from './renderPdf.ts'

export type ProposalOptions = {
  /** The language of the paper, or `both`: Chinese with English beneath. */
  readonly language: Edition
  readonly issuedOn: Day
  readonly fonts: FontFiles
  /** As both sides will refer to it; the plan's when absent, `1` where it has none. */
  readonly version?: string
  /** Needed where a term is a formula. */
  readonly evaluate?: FormulaEvaluator
}

export type ProposalFailure =
  | ProposalRefusal
  /** The paper's words hold something of ours alone; nothing was rendered. */
  | { readonly kind: 'would-tell'; readonly leaks: readonly PaperLeak[] }
  /** The font cannot draw these; nothing was rendered. */
  | { readonly kind: 'missing-glyphs'; readonly missing: readonly MissingGlyph[] }

/**
 * The retailer's proposal of one scenario as PDF bytes. The same negotiation, day and version give the same bytes. It
 * is refused before anything is drawn where it would tell something private or hold a character no face draws.
 */
export async function renderProposal(
  negotiation: Negotiation,
  scenarioId: string,
  { language, issuedOn, fonts, version, evaluate }: ProposalOptions,
): Promise<Result<Uint8Array, ProposalFailure>> {
  const facts = proposalFacts(negotiation, scenarioId, language, evaluate)
  if (!facts.ok) return facts
  const leaks = proposalLeaks(facts.value, negotiation)
  if (leaks.length > 0) return err({ kind: 'would-tell', leaks })
  const printable = printableTexts(facts.value)
  const issue = { issuedOn, version: version ?? printable.plan.version ?? '1' }
  const parts = proposalParts(printable, issue)
  const missing = missingInParts(parts, fonts)
  if (missing.length > 0) return err({ kind: 'missing-glyphs', missing })
  return ok(await renderPdf(proposalLayout(printable, issue, parts), fonts))
}
