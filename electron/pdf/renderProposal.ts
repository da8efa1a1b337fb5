import { type ProposalRefusal, proposalFacts } from '../../domain/documents/proposalFacts.ts'
import type { FormulaEvaluator } from '../../domain/engine/rules/dues.ts'
import type { Language } from '../../domain/locale/language.ts'
import type { Day } from '../../domain/negotiation/calendar.ts'
import type { Negotiation } from '../../domain/negotiation/negotiation.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { missingGlyphs } from './missingGlyphs.ts'
import { printableTexts } from './printableTexts.ts'
import { proposalLayout } from './proposalLayout.ts'
import { type FontFiles, renderPdf } from './renderPdf.ts'
import { textsOf } from './textsOf.ts'

export type ProposalOptions = {
  readonly language: Language
  readonly issuedOn: Day
  readonly fonts: FontFiles
  /** As both sides will refer to it; `1` when absent. */
  readonly version?: string
  /** Needed where a term is a formula. */
  readonly evaluate?: FormulaEvaluator
}

export type ProposalFailure =
  | ProposalRefusal
  /** The font cannot draw these; nothing was rendered. */
  | { readonly kind: 'missing-glyphs'; readonly characters: readonly string[] }

/** The retailer's proposal of one scenario as PDF bytes. The same negotiation, day and version give the same bytes. */
export async function renderProposal(
  negotiation: Negotiation,
  scenarioId: string,
  { language, issuedOn, fonts, version = '1', evaluate }: ProposalOptions,
): Promise<Result<Uint8Array, ProposalFailure>> {
  const facts = proposalFacts(negotiation, scenarioId, language, evaluate)
  if (!facts.ok) return facts
  const definition = proposalLayout(printableTexts(facts.value), { issuedOn, version })
  const characters = missingGlyphs(textsOf([definition.info, definition.content]), fonts)
  if (characters.length > 0) return err({ kind: 'missing-glyphs', characters })
  return ok(await renderPdf(definition, fonts))
}
