import type { ProposalReading } from '../../domain/documents/proposalReading.ts'
import { linesOf } from '../../domain/locale/bilingual.ts'
import { COLOUR } from '../pdf/paper.ts'
import type { Line } from './slide.ts'

/** The paper's colours as slides name them. */
const hex = (colour: string) => colour.slice(1).toUpperCase()
export const INK = hex(COLOUR.ink)
export const QUIET = hex(COLOUR.quiet)
export const HAIRLINE = hex(COLOUR.hairline)
export const RULE = hex(COLOUR.rule)
export const PRIMARY = hex(COLOUR.primary)
export const WATERMARK = '64748B'

/** The fonts a reader has; slides carry none. The first is for Latin letters and figures. */
export const FONTS = {
  chinese: { latin: 'Microsoft YaHei', eastAsian: 'Microsoft YaHei' },
  english: { latin: 'Arial', eastAsian: 'Microsoft YaHei' },
} as const

/** The second language beneath the first: smaller and quieter, as on the paper. */
const SMALLER = 0.82

/** The size of a table's type: an edition of two languages has two lines for one. */
export function sizeIn({ facts }: ProposalReading, size: number): number {
  return facts.edition === 'both' ? Math.round(size * 8.6) / 10 : size
}

export type Look = { readonly size: number; readonly colour: string; readonly isBold?: boolean }

export const LOOK = {
  title: { size: 26, colour: INK, isBold: true },
  lead: { size: 15, colour: INK },
  label: { size: 11, colour: QUIET },
  note: { size: 10, colour: QUIET },
  subheading: { size: 14, colour: INK, isBold: true },
  item: { size: 14, colour: INK },
  headline: { size: 36, colour: PRIMARY, isBold: true },
  figure: { size: 30, colour: INK, isBold: true },
  footer: { size: 9, colour: QUIET },
} as const satisfies Readonly<Record<string, Look>>

/** The paragraphs of a text: its own lines, and those of its second language beneath. */
export function paragraphs(text: string, look: Look): readonly Line[] {
  const [first, second] = linesOf(text)
  const of = (words: string, own: Look): Line[] => words.split('\n').map((line) => ({ text: line, ...own }))
  if (second === undefined) return of(first, look)
  const { isBold: _isBold, ...plain } = look
  return [...of(first, look), ...of(second, { ...plain, size: look.size * SMALLER, colour: QUIET })]
}
