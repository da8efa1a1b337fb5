import type { MissingGlyph } from '../../domain/documents/paperPlace.ts'
import { onOneLine } from '../../domain/locale/bilingual.ts'
import { missingGlyphs } from './missingGlyphs.ts'
import type { PaperPart } from './proposalLayout.ts'
import type { FontFiles } from './renderPdf.ts'
import { textsOf } from './textsOf.ts'

const LONGEST_QUOTE = 40

/** Every character of the paper's parts that one of the two faces cannot draw, each once. */
export function missingInParts(parts: readonly PaperPart[], fonts: FontFiles): readonly MissingGlyph[] {
  const found = new Map<string, MissingGlyph>()
  for (const { place, content } of parts) {
    for (const said of textsOf(content)) {
      const text = onOneLine(said)
      for (const character of missingGlyphs([text], fonts)) {
        if (!found.has(character)) found.set(character, { character, place, text: quoted(text, character) })
      }
    }
  }
  return [...found.values()]
}

/** The words around the character, short enough for a line. */
function quoted(text: string, character: string): string {
  const from = Math.max(0, text.indexOf(character) - LONGEST_QUOTE / 2)
  const characters = [...text.slice(from)]
  return characters.length <= LONGEST_QUOTE
    ? characters.join('')
    : `${characters.slice(0, LONGEST_QUOTE).join('')}…`
}
