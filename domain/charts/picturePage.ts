import { brokenIntoLines } from './brokenIntoLines.ts'

/** A drawing that leaves the window: SVG text with its size in pixels. */
export type Picture = { readonly svg: string; readonly width: number; readonly height: number }

export const PICTURE_FONTS =
  "'Microsoft YaHei', 'PingFang SC', 'Noto Sans SC', 'Noto Sans CJK SC', sans-serif"

const EDGE = 16
const HEAD = 44
const LABEL_WIDTH = 220
const TITLE_SIZE = 15

/** A drawing on white with its title, and at the right of it whom it is for. */
export function picturePage(title: string, label: string, drawing: Picture): Picture {
  const width = drawing.width + 2 * EDGE
  const height = drawing.height + HEAD + EDGE
  const [line = ''] = brokenIntoLines(title, width - LABEL_WIDTH - 2 * EDGE, TITLE_SIZE, 1)
  return {
    width,
    height,
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="${PICTURE_FONTS}">`,
      `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
      `<text x="${EDGE}" y="28" font-size="${TITLE_SIZE}" font-weight="700" fill="#1f2328">${escapedXml(line)}</text>`,
      `<text x="${width - EDGE}" y="28" font-size="13" fill="#595959" text-anchor="end">${escapedXml(label)}</text>`,
      `<g transform="translate(${EDGE} ${HEAD})">${drawing.svg}</g>`,
      '</svg>',
    ].join(''),
  }
}

/** A text as it may stand in XML. */
export function escapedXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
