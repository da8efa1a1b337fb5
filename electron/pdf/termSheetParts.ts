import type { Content, TableCell } from 'pdfmake'
import { numberText } from '../../domain/documents/figureText.ts'
import type { SheetLine, TermSheetFacts } from '../../domain/documents/termSheet.ts'
import { termSheetWords } from '../../domain/locale/termSheetWords.ts'
import { COLOUR, HAIRLINES, text } from './paper.ts'

const LABEL_WIDTH = 104
/** Long enough to write a name or a rate on. */
const BLANK = '______________'

/** An amount of fen in digits to the fen. */
export function fenText(fen: number): string {
  return numberText(fen / 100, 2)
}

/** A heading with its number, kept with what follows. */
export function sheetHeading(number: number | undefined, words: string): Content {
  return {
    text: number === undefined ? words : `${number}  ${words}`,
    style: 'sheetHeading',
    headlineLevel: 1,
  }
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
      dontBreakRows: true,
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

/** Totals in digits and in words. */
export function totalsTable(facts: TermSheetFacts): Content {
  const words = termSheetWords(facts.language).totals
  return {
    unbreakable: true,
    stack: [
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
