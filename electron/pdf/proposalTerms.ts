import type { Content, TableCell } from 'pdfmake'
import { moneyText } from '../../domain/documents/figureText.ts'
import type { ProposalReading } from '../../domain/documents/proposalReading.ts'
import { pointsLine } from '../../domain/documents/proposalTables.ts'
import type { ComparedLadder, ComparedTerm } from '../../domain/documents/termComparison.ts'
import type { LadderText, TermText } from '../../domain/documents/termText.ts'
import { joined, withFiguresOnce } from '../../domain/locale/bilingual.ts'
import { COLOUR, HAIRLINES, text } from './paper.ts'

const MARK_WIDTH = 9
const CHANGED = '●'
const GROUP_MARGIN: [number, number, number, number] = [0, 5, 0, 2]
const LADDER_THRESHOLD_WIDTH = 88
const LADDER_RATE_WIDTH = 46

/** Every clause with its base, last year, the ask and the proposal, what it is worth and what it is given for. */
export function termSection(section: ProposalReading): Content | undefined {
  const { facts, words, unitWord, year, yearBefore } = section
  const { terms } = facts
  const { hasAsk, hasLastYear } = terms
  if (terms.groups.length === 0) return undefined
  const head: TableCell[] = [
    '',
    text.head(words.terms.term),
    text.head(words.terms.basis),
    ...(hasLastYear ? [text.head(words.columns.lastYear(yearBefore))] : []),
    ...(hasAsk ? [text.head(words.columns.ask)] : []),
    text.head(words.columns.proposal(year)),
    text.head(words.terms.gain(unitWord), 'right'),
    text.head(words.terms.inReturnFor),
  ]
  return [
    { text: words.terms.lead, style: 'lead', margin: [0, 0, 0, 1] },
    { text: pointsLine(section), style: 'label', margin: [0, 0, 0, 6] },
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 2,
        dontBreakRows: true,
        widths: [MARK_WIDTH, 82, '*', ...(hasLastYear ? [98] : []), ...(hasAsk ? [98] : []), 104, 58, 108],
        body: [
          head,
          ...terms.groups.flatMap((group) =>
            group.rows.map((row, index) =>
              termRow(row, index === 0 ? section.terms.classes[group.class] : undefined, section),
            ),
          ),
        ],
      },
      layout: {
        ...HAIRLINES,
        paddingLeft: (column) => (column <= 1 ? 0 : 5),
        paddingRight: (column) => (column === 0 ? 0 : 5),
      },
    },
    {
      text: hasLastYear
        ? joined([words.terms.gainNote, CHANGED, words.terms.changed], ' ')
        : words.terms.gainNote,
      style: 'note',
    },
  ]
}

/** The first clause of a group carries the group's name over its own, so that no page ends in a name alone. */
function termRow(row: ComparedTerm, group: string | undefined, reading: ProposalReading): TableCell[] {
  const { unit } = reading
  const { terms } = reading.facts
  const cells: TableCell[] = [
    { text: row.changed ? CHANGED : '', fontSize: 5, color: COLOUR.primary, margin: [0, 2, 0, 0] },
    {
      stack: [
        { text: row.name, style: 'strong' },
        ...(row.note ? [{ text: row.note, style: 'detail' }] : []),
      ],
    },
    { text: row.basis, style: 'detail', margin: [0, 1.5, 0, 0] },
    ...(terms.hasLastYear ? [clause(row.lastYear, row.proposal, reading)] : []),
    ...(terms.hasAsk ? [clause(row.ask, row.proposal, reading)] : []),
    clause(row.proposal, undefined, reading),
    row.gain === undefined ? text.figure('–') : text.figure(moneyText(row.gain, unit)),
    { text: row.inReturnFor ?? '', style: 'cell', fontSize: 8 },
  ]
  if (group === undefined) return cells
  return cells.map((cell, column): TableCell => {
    const over =
      column === 1
        ? { text: group, style: 'group', margin: GROUP_MARGIN, noWrap: true }
        : { text: ' ', style: 'group', margin: GROUP_MARGIN }
    return { stack: [over, cell as Content] }
  })
}

/** How it is counted is written once, in the proposal's column, and beside it only where it differs. */
function clause(
  shown: TermText | undefined,
  proposal: TermText | undefined,
  { terms }: ProposalReading,
): TableCell {
  if (!shown) return { text: terms.notAgreed, style: 'cell', color: COLOUR.quiet }
  const isRepeated = proposal !== undefined && proposal.detail === shown.detail
  return {
    stack: [
      { text: withFiguresOnce(shown.value), style: proposal === undefined ? 'strong' : 'cell' },
      ...(shown.detail && !isRepeated ? [{ text: shown.detail, style: 'detail' }] : []),
    ],
  }
}

/** Holds other tables and shows nothing of its own. */
const BARE = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 0,
  paddingTop: () => 0,
  paddingBottom: () => 0,
}

/** The ladders behind the clauses, threshold by threshold, in columns that run through all of them. */
export function ladderSection({ facts, words, year, yearBefore }: ProposalReading): Content | undefined {
  const { ladders, hasAsk, hasLastYear } = facts.terms
  if (ladders.length === 0) return undefined
  const titles = [
    ...(hasLastYear ? [words.columns.lastYear(yearBefore)] : []),
    ...(hasAsk ? [words.columns.ask] : []),
    words.columns.proposal(year),
  ]
  const head: TableCell[] = [
    text.head(words.terms.term),
    ...titles.flatMap((title): TableCell[] => [
      { text: title, style: 'head', alignment: 'right', colSpan: 2 },
      '',
    ]),
  ]
  const inColumns = (body: TableCell[][], headerRows: number): TableCell => ({
    table: {
      headerRows,
      widths: ['*', ...titles.flatMap(() => [LADDER_THRESHOLD_WIDTH, LADDER_RATE_WIDTH])],
      body,
    },
    layout: HAIRLINES,
  })
  // A row of the outer table is a whole ladder: none is torn apart, and the head stands over the first of each page.
  const rows = ladders.map((ladder) => [inColumns(ladderRows(ladder, { hasAsk, hasLastYear }), 0)])
  return {
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths: ['*'],
      body: [[inColumns([head], 1)], ...rows],
    },
    layout: BARE,
  }
}

function ladderRows(
  { name, lastYear, ask, proposal }: ComparedLadder,
  { hasAsk, hasLastYear }: { readonly hasAsk: boolean; readonly hasLastYear: boolean },
): TableCell[][] {
  const shown = [...(hasLastYear ? [lastYear] : []), ...(hasAsk ? [ask] : []), proposal]
  const count = shown.reduce((most, ladder) => Math.max(most, ladder?.rows.length ?? 0), 0)
  const cells = (ladder: LadderText | undefined, index: number): TableCell[] => {
    const row = ladder?.rows[index]
    const figure = ladder === proposal ? text.strongFigure : text.figure
    return [text.figure(row?.[1] ?? ''), figure(row?.[2] ?? '')]
  }
  const about: TableCell[] = [
    {
      colSpan: 1 + 2 * shown.length,
      margin: [0, 4, 0, 0],
      text: [
        { text: `${name}  `, style: 'strong' },
        {
          text: joined([joined([proposal.columns[1], proposal.columns[2]], ' → '), proposal.line], '  '),
          style: 'detail',
        },
      ],
    },
    ...shown.flatMap((): TableCell[] => ['', '']),
  ]
  const tiers = Array.from({ length: count }, (_, index) => [
    { text: `${index + 1}`, style: 'cell', color: COLOUR.quiet, margin: [8, 0, 0, 0] } as TableCell,
    ...shown.flatMap((ladder) => cells(ladder, index)),
  ])
  return [about, ...tiers]
}
