import type { Content, CustomTableLayout, createPdf, TableCell } from 'pdfmake'

/** A paper as pdfmake takes it. */
export type PaperDefinition = Parameters<typeof createPdf>[0]

/** Name under which the embedded font is known to the layout and to the charts. */
export const FONT_FAMILY = 'NotoSansSC'

/** A4 in points. */
export const PAGE = { width: 595.28, height: 841.89, side: 50, top: 54, bottom: 58 } as const
export const TEXT_WIDTH = PAGE.width - 2 * PAGE.side
/** Charts are drawn on this width and scaled to the text's, so that their type is that of the tables. */
export const CHART_WIDTH = 640
export const WIDE_TEXT_WIDTH = PAGE.height - 2 * PAGE.side

export const COLOUR = {
  ink: '#1f2937',
  quiet: '#595959',
  hairline: '#d1d5db',
  rule: '#6b7280',
  primary: '#1d4ed8',
  tint: '#f3f6fc',
} as const

/** The type scale of a paper. */
export const STYLES: NonNullable<PaperDefinition['styles']> = {
  kind: { fontSize: 11, color: COLOUR.primary, bold: true, characterSpacing: 0.6 },
  title: { fontSize: 30, bold: true, color: COLOUR.ink, lineHeight: 1.2 },
  parties: { fontSize: 14, color: COLOUR.ink },
  heading: { fontSize: 16, bold: true, color: COLOUR.ink },
  subheading: { fontSize: 10.5, bold: true, color: COLOUR.ink, margin: [0, 12, 0, 4] },
  lead: { fontSize: 10, color: COLOUR.ink, margin: [0, 0, 0, 8] },
  note: { fontSize: 7.5, color: COLOUR.quiet, margin: [0, 5, 0, 0] },
  label: { fontSize: 8.5, color: COLOUR.quiet },
  headline: { fontSize: 24, bold: true, color: COLOUR.primary, lineHeight: 1.1 },
  figure: { fontSize: 18, bold: true, color: COLOUR.ink, lineHeight: 1.1 },
  head: { fontSize: 8, color: COLOUR.quiet, bold: true, lineHeight: 1.15 },
  cell: { fontSize: 8.5, color: COLOUR.ink, lineHeight: 1.15 },
  strong: { fontSize: 8.5, bold: true, color: COLOUR.ink, lineHeight: 1.15 },
  detail: { fontSize: 7, color: COLOUR.quiet, lineHeight: 1.1 },
  group: { fontSize: 8.5, bold: true, color: COLOUR.primary, lineHeight: 1.1 },
  footer: { fontSize: 7.5, color: COLOUR.quiet },
}

/** Hairlines under the rows, a stronger one under the head, none beside. */
export const HAIRLINES: CustomTableLayout = {
  hLineWidth: (line, node) => (line === 0 ? 0 : line === (node.table.headerRows ?? 0) ? 0.8 : 0.35),
  hLineColor: (line, node) => (line === (node.table.headerRows ?? 0) ? COLOUR.rule : COLOUR.hairline),
  vLineWidth: () => 0,
  paddingLeft: (column) => (column === 0 ? 0 : 5),
  paddingRight: (column, node) => (column === (node.table.widths?.length ?? 0) - 1 ? 0 : 5),
  paddingTop: () => 3,
  paddingBottom: () => 2.5,
}

/** Texts of a paper that stand in columns of their own. */
export const text = {
  head: (words: string, alignment: 'left' | 'right' = 'left'): TableCell => ({
    text: words,
    style: 'head',
    alignment,
  }),
  cell: (words: string): TableCell => ({ text: words, style: 'cell' }),
  figure: (words: string): TableCell => ({ text: words, style: 'cell', alignment: 'right', noWrap: true }),
  strong: (words: string): TableCell => ({ text: words, style: 'strong' }),
  strongFigure: (words: string): TableCell => ({
    text: words,
    style: 'strong',
    alignment: 'right',
    noWrap: true,
  }),
} as const

/** A heading with its number and its line in the table of contents; what follows it stays on its page. */
export function heading(
  number: number,
  words: string,
): Extract<Content, { tocItem: unknown }> & {
  headlineLevel: number
  margin: [number, number, number, number]
} {
  return {
    text: `${number}  ${words}`,
    style: 'heading',
    tocItem: true,
    tocStyle: { fontSize: 10, color: COLOUR.ink },
    tocNumberStyle: { fontSize: 10, color: COLOUR.quiet },
    tocMargin: [0, 2, 0, 0],
    headlineLevel: 1,
    margin: [0, 0, 0, 8],
  }
}

/** A thin line across the text. */
export function hairline(width: number, margin: [number, number, number, number] = [0, 0, 0, 0]): Content {
  return {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.6, lineColor: COLOUR.hairline }],
    margin,
  }
}
