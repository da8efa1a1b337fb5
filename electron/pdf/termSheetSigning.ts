import type { Content } from 'pdfmake'
import type { SheetParty, TermSheetFacts } from '../../domain/documents/termSheet.ts'
import { type TermSheetWords, termSheetWords } from '../../domain/locale/termSheetWords.ts'
import { type Role, stampDestination } from '../../domain/signature/role.ts'
import { COLOUR, TEXT_WIDTH } from './paper.ts'
import { innerHeading } from './termSheetParts.ts'

/** A column of a row of columns. */
type Column = Extract<Content, { columns: unknown }>['columns'][number]

const GAP = 22
const BLOCK_WIDTH = (TEXT_WIDTH - GAP) / 2
const BLOCK_HEIGHT = 196
const SEAL_RADIUS = 52
const LABEL_WIDTH = 74
/** A drawn stamp is 42 points high and stands under the date. */
const STAMP_TOP = 150

/** Where both parties sign and seal, and what the check code proves, under its heading. Stands on one page whole. */
export function signing(facts: TermSheetFacts, sha256: string, heading: string): Content {
  const words = termSheetWords(facts.language)
  return {
    unbreakable: true,
    stack: [
      innerHeading(heading),
      { text: `${words.signing.lead} ${words.signing.straddleNote}`, style: 'lead', margin: [0, 0, 0, 8] },
      {
        columns: [
          block('supplier', facts.supplier, facts, words),
          block('retailer', facts.retailer, facts, words),
        ],
        columnGap: GAP,
      },
      { text: words.signing.proofTitle, style: 'subheading' },
      { ul: [...words.signing.proof], style: 'clause', markerColor: COLOUR.rule },
      {
        text: [{ text: `${words.signing.hash} `, color: COLOUR.quiet }, { text: grouped(sha256) }],
        style: 'clause',
        margin: [0, 4, 0, 0],
      },
    ],
  }
}

function block(role: Role, party: SheetParty, facts: TermSheetFacts, words: TermSheetWords): Column {
  const [, , representative, title] = party.lines
  const line = (label: string, value: string | null | undefined, y: number): Content => ({
    relativePosition: { x: 12, y },
    columns: [
      { text: label, style: 'label', width: LABEL_WIDTH },
      { text: value ?? '', fontSize: 9, width: '*', preserveLeadingSpaces: true },
    ],
  })
  const rule = (y: number): Content => ({
    relativePosition: { x: 0, y: 0 },
    canvas: [
      {
        type: 'line',
        x1: 12 + LABEL_WIDTH,
        y1: y,
        x2: BLOCK_WIDTH - 12,
        y2: y,
        lineWidth: 0.6,
        lineColor: COLOUR.rule,
      },
    ],
  })
  return {
    width: BLOCK_WIDTH,
    stack: [
      {
        relativePosition: { x: 12, y: 10 },
        stack: [
          { text: words[role], style: 'group' },
          { text: party.name, fontSize: 10, bold: true, margin: [0, 2, 0, 0] },
        ],
      },
      line(words.signing.signature, '', 60),
      rule(78),
      line(words.signing.name, representative?.value, 88),
      rule(102),
      line(words.signing.title, title?.value, 110),
      rule(124),
      line(words.signing.date, words.signing.dateBlank, 132),
      rule(146),
      { id: stampDestination(role), text: ' ', fontSize: 1, relativePosition: { x: 12, y: STAMP_TOP } },
      {
        relativePosition: { x: BLOCK_WIDTH - 2 * SEAL_RADIUS - 10, y: BLOCK_HEIGHT - 32 },
        columns: [
          {
            text: words.signing.seal[facts.seal],
            style: 'detail',
            alignment: 'center',
            width: 2 * SEAL_RADIUS,
          },
        ],
      },
      {
        canvas: [
          {
            type: 'rect',
            x: 0,
            y: 0,
            w: BLOCK_WIDTH,
            h: BLOCK_HEIGHT,
            r: 3,
            lineWidth: 0.6,
            lineColor: COLOUR.hairline,
          },
          {
            type: 'ellipse',
            x: BLOCK_WIDTH - SEAL_RADIUS - 10,
            y: BLOCK_HEIGHT - SEAL_RADIUS - 12,
            r1: SEAL_RADIUS,
            r2: SEAL_RADIUS,
            lineWidth: 0.6,
            lineColor: COLOUR.hairline,
            dash: { length: 3, space: 3 },
          },
        ],
      },
    ],
  }
}

function grouped(sha256: string): string {
  return sha256.replace(/.{8}(?=.)/gu, '$& ')
}
