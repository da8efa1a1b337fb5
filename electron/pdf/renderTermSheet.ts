import type { TermSheetFacts } from '../../domain/documents/termSheet.ts'
import { blankFields } from '../../domain/documents/termSheetBlanks.ts'
import { termSheetJson } from '../../domain/documents/termSheetJson.ts'
import { err, ok, type Result } from '../../domain/result.ts'
import { missingGlyphs } from './missingGlyphs.ts'
import { printableTexts } from './printableTexts.ts'
import { type FontFiles, renderPdf } from './renderPdf.ts'
import { termSheetLayout } from './termSheetLayout.ts'
import { textsOf } from './textsOf.ts'

/** Longer than any clause the gate accepts: nothing that is signed is cut short. */
const LONGEST_CLAUSE = 20_000

/** Facts with every text as the paper prints it: what is compared with a sheet issued before. */
export function asPrinted(facts: TermSheetFacts): TermSheetFacts {
  return printableTexts(facts, LONGEST_CLAUSE)
}

export type TermSheetOptions = {
  readonly fonts: FontFiles
  /** SHA-256 of a text in UTF-8, 64 lower-case hex digits. */
  readonly sha256Of: (text: string) => string
  /** The paper is of a version that is kept for good; any other is a draft. */
  readonly isFrozen: boolean
}

/** A term sheet as it is handed over and kept: the paper, the text its hash is taken of, and what is still open. */
export type RenderedTermSheet = {
  readonly pdf: Uint8Array
  readonly factsJson: string
  readonly sha256: string
  readonly blanks: readonly string[]
  readonly isDraft: boolean
}

/** The font cannot draw these; nothing was rendered. */
export type TermSheetFailure = { readonly kind: 'missing-glyphs'; readonly characters: readonly string[] }

/**
 * The term sheet as PDF bytes with the hash of its facts on every page. What cannot be printed is taken out of the texts
 * first, so that the hash is of what the paper says. The same facts give the same bytes.
 */
export async function renderTermSheet(
  facts: TermSheetFacts,
  { fonts, sha256Of, isFrozen }: TermSheetOptions,
): Promise<Result<RenderedTermSheet, TermSheetFailure>> {
  const printable = asPrinted(facts)
  const factsJson = termSheetJson(printable)
  const sha256 = sha256Of(factsJson)
  const blanks = blankFields(printable)
  const isDraft = !isFrozen || blanks.length > 0
  const definition = termSheetLayout(printable, { factsJson, sha256, isDraft })
  const characters = missingGlyphs(textsOf([definition.info, definition.content]), fonts)
  if (characters.length > 0) return err({ kind: 'missing-glyphs', characters })
  return ok({ pdf: await renderPdf(definition, fonts), factsJson, sha256, blanks, isDraft })
}
