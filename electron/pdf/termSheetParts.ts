import type { Content, TableCell } from 'pdfmake'
import { numberText } from '../../domain/documents/figureText.ts'
import type { SheetLine, TermSheetFacts } from '../../domain/documents/termSheet.ts'
import { termSheetWords } from '../../domain/locale/termSheetWords.ts'
import { COLOUR, HAIRLINES, text } from './paper.ts'

const LABEL_WIDTH = 104
/** Characters of a row in the narrowest column that still fit on a page. */
const LONGEST_ROW = 600
/** Long enough to write a name or a rate on. */
const BLANK = '______________'

/** An amount of fen in digits to the fen. */
export function fenText(fen: number): string {
  return numberText(fen / 100, 2)
}

/** A heading that goes to the next page where too little would follow it. */
export function sheetHeading(words: string): Extract<Content, { text: unknown }> {
  return { text: words, style: 'sheetHeading', headlineLevel: 1 }
}

/** A heading inside of what stands on one page whole; asked to break a page there, the layout engine would lose it. */
export function innerHeading(words: string): Content {
  return { text: words, style: 'sheetHeading' }
}

/**
 * Whether rows of these texts may be kept whole. A row that is higher than a page and may not be broken is lost by the
 * layout engine, without an error.
 */
export function fitsOnePage(rows: readonly (readonly (string | null | undefined)[])[]): boolean {
  return rows.every((texts) => texts.reduce((sum, each) => sum + (each?.length ?? 0), 0) <= LONGEST_ROW)
}

/** What is filled in, or a rule to write on. */
export function valueOrBlank(value: string | null): Content {
  return value === null ? { text: BLANK, color: COLOUR.rule } : { text: value }
}

/** Lines of label and value; a blank runs across as a rule. */
export function linesTable(lines: readonly SheetLine[], width: number): Content {
  return {
    table: {
      widths: [LABEL_WIDTH, '*'],
      dontBreakRows: fitsOnePage(lines.map(({ value }) => [value])),
      body: lines.map(({ label, value }): TableCell[] => [
        { text: label, style: 'label', margin: [0, 1, 0, 0] },
        value === null ? ruledBlank(width - LABEL_WIDTH - 10) : text.cell(value),
      ]),
    },
    layout: { ...HAIRLINES, hLineWidth: (line) => (line === 0 ? 0 : 0.35), paddingBottom: () => 3 },
  }
}

/** A dotted rule to be written on; it is not mistaken for the hairline of a row. */
function ruledBlank(width: number): TableCell {
  return {
    canvas: [
      {
        type: 'line',
        x1: 0,
        y1: 9,
        x2: width,
        y2: 9,
        lineWidth: 0.7,
        lineColor: COLOUR.rule,
        dash: { length: 1.5, space: 1.5 },
      },
    ],
  }
}

/** Totals in digits and in words, under their heading. */
export function totalsTable(facts: TermSheetFacts, heading: string): Content {
  const words = termSheetWords(facts.language).totals
  return {
    unbreakable: true,
    stack: [
      innerHeading(heading),
      {
        table: {
          headerRows: 1,
          dontBreakRows: true,
          widths: [150, 92, '*'],
          body: [
            [text.head(words.item), text.head(words.digits, 'right'), text.head(words.inWords)],
            ...facts.totals.map((total) => [
              total.key.startsWith('fixed')
                ? ({ ...(text.cell(words[total.key]) as object), margin: [8, 0, 0, 0] } as TableCell)
                : text.strong(words[total.key]),
              text.strongFigure(fenText(total.fen)),
              text.cell(words.currency(total.words)),
            ]),
          ],
        },
        layout: HAIRLINES,
      },
      { text: words.note, style: 'note' },
    ],
  }
}
