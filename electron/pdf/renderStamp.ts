import { err, ok, type Result } from '../../domain/result.ts'
import { missingGlyphs } from './missingGlyphs.ts'
import { FONT_FAMILY } from './paper.ts'
import { type FontFiles, renderPdf } from './renderPdf.ts'

/** What a drawn stamp says: a heading, and the lines under it. */
export type StampText = { readonly heading: string; readonly lines: readonly string[] }

const WIDTH = 212
const HEIGHT = 42
const LONGEST_LINE = 60
const COLOUR = '#b4232a'

/**
 * A signature's stamp as a PDF of one small page, in the paper's font. Long lines are cut, since a stamp has no second page.
 * Refuses characters the font cannot draw.
 */
export async function renderStamp(
  { heading, lines }: StampText,
  fonts: FontFiles,
): Promise<Result<Uint8Array, readonly string[]>> {
  const texts = [heading, ...lines].map(shortened)
  const missing = missingGlyphs(texts, fonts)
  if (missing.length > 0) return err(missing)
  const [title = '', ...rest] = texts
  const rendered = await renderPdf(
    {
      pageSize: { width: WIDTH, height: HEIGHT },
      pageMargins: [8, 4, 8, 2],
      background: {
        canvas: [
          {
            type: 'rect',
            x: 0.6,
            y: 0.6,
            w: WIDTH - 1.2,
            h: HEIGHT - 1.2,
            r: 3,
            lineWidth: 1.2,
            lineColor: COLOUR,
          },
        ],
      },
      info: { creationDate: new Date(0) },
      defaultStyle: { font: FONT_FAMILY, fontSize: 7, lineHeight: 1.05, color: COLOUR },
      content: [
        { text: title, bold: true, fontSize: 8.5, margin: [0, 0, 0, 1], noWrap: true },
        ...rest.map((text) => ({ text, noWrap: true })),
      ],
    },
    fonts,
  )
  return ok(rendered)
}

function shortened(text: string): string {
  const characters = [...text]
  return characters.length > LONGEST_LINE ? `${characters.slice(0, LONGEST_LINE - 1).join('')}…` : text
}
