import type { Content, TableCell } from 'pdfmake/interfaces'
import { moneyText, numberText } from '../../domain/documents/figureText.ts'
import type { ComparedLadder, ComparedTerm } from '../../domain/documents/termComparison.ts'
import type { LadderText, TermText } from '../../domain/documents/termText.ts'
import { termWords } from '../../domain/locale/termWords.ts'
import { COLOUR, HAIRLINES, text } from './paper.ts'
import type { Section } from './proposalLayout.ts'
import { moneyUnitOf, unitWord } from './proposalReview.ts'

const MARK_WIDTH = 2

/** Every clause with its base, last year, the ask and the proposal, what it is worth and what it is given for. */
export function termSection({ facts, words, year, yearBefore }: Section): Content {
  const { terms, language, proposal } = facts
  const { hasAsk, hasLastYear } = terms
  const columns = 5 + Number(hasAsk) + Number(hasLastYear) + 1
  const head: TableCell[] = [
    '',
    text.head(words.terms.term),
    text.head(words.terms.basis),
    ...(hasLastYear ? [text.head(words.columns.lastYear(yearBefore))] : []),
    ...(hasAsk ? [text.head(words.columns.ask)] : []),
    text.head(words.columns.proposal(year)),
    text.head(words.terms.gain(unitWord(language)), 'right'),
    text.head(words.terms.inReturnFor),
  ]
  return [
    {
      text: `${words.terms.lead} ${words.terms.points(numberText(proposal.contractPoints, 2))}`,
      style: 'lead',
    },
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 2,
        dontBreakRows: true,
        widths: [MARK_WIDTH, 82, '*', ...(hasLastYear ? [98] : []), ...(hasAsk ? [98] : []), 104, 58, 108],
        body: [
          head,
          ...terms.groups.flatMap((group) => [
            groupRow(termWords(language).classes[group.class], columns),
            ...group.rows.map((row) => termRow(row, facts.terms, language)),
          ]),
        ],
      },
      layout: {
        ...HAIRLINES,
        paddingLeft: (column) => (column === 0 ? 0 : column === 1 ? 6 : 5),
        paddingRight: (column) => (column === 0 ? 0 : 5),
      },
    },
    { text: words.terms.gainNote, style: 'note' },
  ]
}

function groupRow(words: string, columns: number): TableCell[] {
  return [
    { text: words, style: 'group', colSpan: columns, margin: [0, 6, 0, 0] },
    ...Array.from({ length: columns - 1 }, (): TableCell => ''),
  ]
}

function termRow(
  row: ComparedTerm,
  { hasAsk, hasLastYear }: { readonly hasAsk: boolean; readonly hasLastYear: boolean },
  language: Section['facts']['language'],
): TableCell[] {
  return [
    { text: '', ...(row.changed ? { fillColor: COLOUR.primary } : {}) },
    {
      stack: [
        { text: row.name, style: 'strong' },
        ...(row.note ? [{ text: row.note, style: 'detail' }] : []),
      ],
    },
    { text: row.basis, style: 'detail', margin: [0, 1.5, 0, 0] },
    ...(hasLastYear ? [clause(row.lastYear, row.proposal, language)] : []),
    ...(hasAsk ? [clause(row.ask, row.proposal, language)] : []),
    clause(row.proposal, undefined, language),
    row.gain === undefined ? text.figure('–') : text.figure(moneyText(row.gain, moneyUnitOf(language))),
    { text: row.inReturnFor ?? '', style: 'cell', fontSize: 8 },
  ]
}

/** How it is counted is written once, in the proposal's column, and beside it only where it differs. */
function clause(
  shown: TermText | undefined,
  proposal: TermText | undefined,
  language: Section['facts']['language'],
): TableCell {
  if (!shown) return { text: termWords(language).notAgreed, style: 'cell', color: COLOUR.quiet }
  const isRepeated = proposal !== undefined && proposal.detail === shown.detail
  return {
    stack: [
      { text: shown.value, style: proposal === undefined ? 'strong' : 'cell' },
      ...(shown.detail && !isRepeated ? [{ text: shown.detail, style: 'detail' }] : []),
    ],
  }
}

/** The ladders behind the clauses, threshold by threshold. */
export function ladderSection({ facts, words, year, yearBefore }: Section): Content | undefined {
  const { ladders } = facts.terms
  if (ladders.length === 0) return undefined
  return ladders.map((ladder) => ladderTable(ladder, words, year, yearBefore))
}

function ladderTable(
  { name, lastYear, ask, proposal }: ComparedLadder,
  words: Section['words'],
  year: string,
  yearBefore: string,
): Content {
  const isSame = (other: LadderText | undefined) => JSON.stringify(other) === JSON.stringify(proposal)
  const shown = [
    ...(lastYear ? [{ title: words.columns.lastYear(yearBefore), ladder: lastYear }] : []),
    ...(ask ? [{ title: words.columns.ask, ladder: ask }] : []),
  ]
  const count = [proposal, ...shown.map(({ ladder }) => ladder)].reduce(
    (most, { rows }) => Math.max(most, rows.length),
    0,
  )
  const cells = (ladder: LadderText, index: number) => {
    const row = ladder.rows[index]
    return [text.figure(row?.[1] ?? ''), text.figure(row?.[2] ?? '')]
  }
  const compared = shown.map(({ title, ladder }) => ({
    title: isSame(ladder) ? `${title} (${words.terms.sameAsProposal})` : title,
    ladder,
  }))
  return {
    unbreakable: true,
    margin: [0, 0, 0, 16],
    stack: [
      { text: name, style: 'subheading', margin: [0, 4, 0, 1] },
      { text: `${proposal.columns[1]} → ${proposal.columns[2]}`, style: 'label', margin: [0, 0, 0, 3] },
      {
        table: {
          headerRows: 1,
          widths: [28, ...[{ title: '' }, ...compared].flatMap(() => ['*', 52])],
          body: [
            [
              text.head(proposal.columns[0]),
              ...[{ title: words.columns.proposal(year) }, ...compared].flatMap(({ title }): TableCell[] => [
                { text: title, style: 'head', alignment: 'right', colSpan: 2 },
                '',
              ]),
            ],
            ...Array.from({ length: count }, (_, index) => [
              text.cell(`${index + 1}`),
              ...cells(proposal, index),
              ...compared.flatMap(({ ladder }) => cells(ladder, index)),
            ]),
          ],
        },
        layout: HAIRLINES,
      },
      { text: proposal.line, style: 'note' },
    ],
  }
}
