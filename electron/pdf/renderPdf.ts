import pdfmake from 'pdfmake'
import { FONT_FAMILY, type PaperDefinition } from './paper.ts'

/** Where the two faces of the paper's font lie; a packaged app passes paths under its resources. */
export type FontFiles = { readonly regular: string; readonly bold: string }

/**
 * Renders a definition. No network, and no file but the two faces, can be reached from it. With the creation date
 * fixed in `info` the same definition gives the same bytes.
 */
export async function renderPdf(definition: PaperDefinition, fonts: FontFiles): Promise<Uint8Array> {
  pdfmake.setFonts({
    [FONT_FAMILY]: {
      normal: fonts.regular,
      bold: fonts.bold,
      italics: fonts.regular,
      bolditalics: fonts.bold,
    },
  })
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path === fonts.regular || path === fonts.bold)
  const buffer = await pdfmake.createPdf(definition).getBuffer()
  return new Uint8Array(buffer)
}
