import { openSync } from 'fontkit'
import type { FontFiles } from './renderPdf.ts'

/** Spaces and line ends that a paper lays out without a glyph. */
const NEEDS_NO_GLYPH = new Set([0x09, 0x0a, 0x0d])
const charactersByFile = new Map<string, ReadonlySet<number>>()

/**
 * The characters of a text that one of the two faces cannot draw, each once, in order of appearance: they would come
 * out as empty boxes without an error.
 */
export function missingGlyphs(texts: Iterable<string>, fonts: FontFiles): string[] {
  const faces = [charactersOf(fonts.regular), charactersOf(fonts.bold)]
  const missing = new Set<string>()
  for (const text of texts) {
    for (const character of text) {
      const point = character.codePointAt(0) ?? 0
      if (!NEEDS_NO_GLYPH.has(point) && faces.some((face) => !face.has(point))) missing.add(character)
    }
  }
  return [...missing]
}

/** Every character a font file draws; read once for each file. */
function charactersOf(file: string): ReadonlySet<number> {
  const known = charactersByFile.get(file)
  if (known) return known
  const font = openSync(file)
  if (!('characterSet' in font)) throw new Error('The font file holds a collection, not a face.')
  const characters = new Set(font.characterSet)
  charactersByFile.set(file, characters)
  return characters
}
