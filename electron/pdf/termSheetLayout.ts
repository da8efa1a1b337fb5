import type { Content } from 'pdfmake'
import type { TermSheetFacts } from '../../domain/documents/termSheet.ts'
import { shortCode } from '../../domain/documents/termSheetJson.ts'
import { type SectionKey, type TermSheetWords, termSheetWords } from '../../domain/locale/termSheetWords.ts'
import { COLOUR, FONT_FAMILY, hairline, PAGE, type PaperDefinition, STYLES, TEXT_WIDTH } from './paper.ts'
import { amendmentBody, changesPage, followedSheet } from './termSheetChangesPart.ts'
import { linesTable, sheetHeading, totalsTable, valueOrBlank } from './termSheetParts.ts'
import { signing } from './termSheetSigning.ts'
import { feeTable, productTable, promotionTable, termTable } from './termSheetTables.ts'

/** A heading below this part of the page goes to the next one. */
const LOWEST_HEADING = 0.8
const BOTTOM = 84
const QR_SIZE = 48
/** Name under which the facts lie in the file. */
export const FACTS_FILE = 'term-sheet.json'
const STRADDLE_RADIUS = 40

/** What the paper shows besides the facts: their hash, and whether it is only a draft. */
export type SheetState = {
  /** The canonical text of the facts; goes into the file, so that anybody can take its hash. */
  readonly factsJson: string
  readonly sha256: string
  readonly isDraft: boolean
}

/** The term sheet as a pdfmake definition. Pure: the same facts give the same paper. */
export function termSheetLayout(facts: TermSheetFacts, state: SheetState): PaperDefinition {
  const words = termSheetWords(facts.language)
  const day = new Date(`${facts.issue.issuedOn}T00:00:00Z`)
  const title = titleOf(facts, words)
  return {
    info: {
      title: `${facts.supplier.name} × ${facts.retailer.name} ${title}`,
      author: facts.supplier.name,
      subject: title,
      keywords: `sha256:${state.sha256}`,
      creator: facts.supplier.name,
      producer: 'pdfmake',
      creationDate: day,
      modDate: day,
    },
    version: '1.7',
    files: { [FACTS_FILE]: factsFile(state.factsJson, day) },
    language: facts.language,
    displayTitle: true,
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, BOTTOM],
    defaultStyle: { font: FONT_FAMILY, fontSize: 9, lineHeight: 1.3, color: COLOUR.ink },
    styles: {
      ...STYLES,
      sheetTitle: { fontSize: 22, bold: true, lineHeight: 1.15 },
      sheetHeading: { fontSize: 12, bold: true, margin: [0, 16, 0, 5] },
      clause: { fontSize: 7.5, lineHeight: 1.25 },
    },
    ...(state.isDraft
      ? { watermark: { text: words.draft, color: COLOUR.rule, opacity: 0.13, bold: true, fontSize: 130 } }
      : {}),
    background: (_page, size) => straddle(words, size.width, size.height),
    content: [...head(facts, words), ...body(facts, words, state)],
    footer: (page, pages) => footer(facts, words, state, page, pages),
    pageBreakBefore: ({ headlineLevel, startPosition }) =>
      headlineLevel === 1 && startPosition.verticalRatio > LOWEST_HEADING,
  }
}

function titleOf({ follows }: TermSheetFacts, words: TermSheetWords): string {
  return follows?.kind === 'amendment' ? words.amendment.title : words.title
}

function factsFile(factsJson: string, day: Date) {
  return {
    src: `data:application/json;base64,${Buffer.from(factsJson, 'utf8').toString('base64')}`,
    name: FACTS_FILE,
    creationDate: day,
    modifiedDate: day,
    relationship: 'Data',
  }
}

function head(facts: TermSheetFacts, words: TermSheetWords): Content[] {
  const { issue, period, follows } = facts
  const amended = follows?.kind === 'amendment' ? follows : null
  const mark = (label: string, value: string | null): Content => ({
    columns: [
      { text: label, style: 'label', width: 62 },
      { text: valueOrBlank(value), fontSize: 9, width: '*' } as Content,
    ],
    margin: [0, 1, 0, 0],
  })
  const party = (role: string, { name, lines }: TermSheetFacts['supplier']): Content => ({
    stack: [
      { text: role, style: 'group' },
      { text: name, fontSize: 11, bold: true, margin: [0, 1, 0, 4] },
      linesTable(lines, (TEXT_WIDTH - 24) / 2),
    ],
  })
  return [
    {
      columns: [
        { text: titleOf(facts, words), style: 'sheetTitle', width: '*' },
        {
          width: 190,
          stack: [
            mark(words.number, issue.number),
            mark(words.version, issue.version),
            mark(words.issuedOn, issue.issuedOn),
          ],
        },
      ],
    },
    { text: words.periodOf(period.from, period.to), style: 'kind', margin: [0, 4, 0, 0] },
    hairline(TEXT_WIDTH, [0, 10, 0, 8]),
    { text: amended === null ? words.lead : words.amendment.lead, style: 'lead', margin: [0, 0, 0, 10] },
    ...(amended === null
      ? []
      : [
          {
            text: [
              { text: `${words.amendment.amends}　`, color: COLOUR.quiet },
              { text: followedSheet(amended, words), bold: true },
            ],
            margin: [0, 0, 0, 10],
          } satisfies Content,
        ]),
    {
      columns: [party(words.supplier, facts.supplier), party(words.retailer, facts.retailer)],
      columnGap: 24,
    },
  ]
}

/** A numbered part: its title, and its content under the title with its number. */
type Part = { readonly title: string; readonly page: (numbered: string) => Content }

function body(facts: TermSheetFacts, words: TermSheetWords, { sha256 }: SheetState): Content[] {
  const { follows } = facts
  if (follows?.kind === 'amendment') return amendmentBody(facts, follows, sha256)
  const { headings } = words
  const section = (key: SectionKey): Part | undefined =>
    flowing(
      headings[key],
      linesTable(facts.sections.find((each) => each.key === key)?.lines ?? [], TEXT_WIDTH),
    )
  const isGiven = facts.terms.some(({ inReturnFor }) => inReturnFor !== undefined)
  const commitments: Content[] = [
    ...(isGiven ? [{ text: words.commitmentsOfTerms, style: 'cell' }] : []),
    ...(facts.commitments.length > 0
      ? [{ ol: [...facts.commitments], style: 'cell', markerColor: COLOUR.rule } as Content]
      : []),
  ]
  const flowing = (title: string, content: Content | undefined): Part | undefined =>
    content === undefined ? undefined : { title, page: (numbered) => [sheetHeading(numbered), content] }
  const parts: readonly (Part | undefined)[] = [
    section('scope'),
    flowing(headings.terms, [termTable(facts), { text: words.term.amountNote, style: 'note' }]),
    { title: headings.totals, page: (numbered) => totalsTable(facts, numbered) },
    flowing(headings.fees, feeTable(facts)),
    flowing(headings.commitments, commitments.length > 0 ? commitments : undefined),
    section('payment'),
    section('supply'),
    section('listing'),
    section('price'),
    section('statements'),
    section('law'),
    { title: headings.signing, page: (numbered) => signing(facts, sha256, numbered) },
  ]
  const shown = parts.flatMap((part) => part ?? [])
  const promotions = promotionTable(facts)
  return [
    ...shown.map(({ title, page }, index) => page(`${index + 1}  ${title}`)),
    { ...sheetHeading(headings.products), pageBreak: 'before' },
    { text: words.product.note, style: 'label', margin: [0, 0, 0, 4] },
    productTable(facts),
    ...(promotions ? [sheetHeading(headings.promotions), promotions] : []),
    ...(follows === undefined ? [] : changesPage(follows, words)),
  ]
}

/** Half a seal at the right edge of every page, where the straddle seal goes. */
function straddle(words: TermSheetWords, width: number, height: number): Content {
  const y = height / 2
  return [
    {
      absolutePosition: { x: 0, y: 0 },
      canvas: [
        {
          type: 'ellipse',
          x: width,
          y,
          r1: STRADDLE_RADIUS,
          r2: STRADDLE_RADIUS,
          lineWidth: 0.6,
          lineColor: COLOUR.hairline,
          dash: { length: 3, space: 3 },
        },
      ],
    },
    {
      absolutePosition: { x: width - 34, y: y - 4 },
      text: words.signing.straddle,
      fontSize: 6.5,
      color: COLOUR.hairline,
    },
  ]
}

function footer(
  facts: TermSheetFacts,
  words: TermSheetWords,
  { sha256, isDraft }: SheetState,
  page: number,
  pages: number,
): Content {
  const { number, version } = facts.issue
  return {
    margin: [PAGE.side, 10, PAGE.side, 0],
    stack: [
      hairline(TEXT_WIDTH, [0, 0, 0, 6]),
      {
        columns: [
          { qr: sha256, fit: QR_SIZE, eccLevel: 'M', foreground: COLOUR.ink, width: QR_SIZE + 8 },
          {
            width: '*',
            stack: [
              {
                text: `${words.footer.sheet(number ?? '______', version)}${isDraft ? ` · ${words.draft}` : ''}`,
                style: 'footer',
              },
              { text: `${facts.supplier.name} × ${facts.retailer.name}`, style: 'footer' },
              { text: words.footer.code(shortCode(sha256)), style: 'footer' },
            ],
          },
          { text: words.footer.page(page, pages), style: 'footer', alignment: 'right', width: 120 },
        ],
      },
    ],
  }
}
