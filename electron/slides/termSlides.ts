import { moneyText } from '../../domain/documents/figureText.ts'
import type { ProposalReading } from '../../domain/documents/proposalReading.ts'
import { pointsLine } from '../../domain/documents/proposalTables.ts'
import type { ComparedLadder, ComparedTerm } from '../../domain/documents/termComparison.ts'
import type { LadderText, TermText } from '../../domain/documents/termText.ts'
import { joined, withFiguresOnce } from '../../domain/locale/bilingual.ts'
import type { Block } from './flow.ts'
import { INK, LOOK, PRIMARY, paragraphs, QUIET, sizeIn } from './look.ts'
import type { Cell, Column, Row, SlideTable } from './slideTable.ts'

const CHANGED = '●'
const DETAIL = { size: 9, colour: QUIET }

/** Every clause with its base, last year, the ask and the proposal, what it is worth and what it is given for. */
export function termTable(reading: ProposalReading): readonly Block[] {
  const { facts, words, unitWord, year, yearBefore } = reading
  const size = sizeIn(reading, 11)
  const { groups, hasAsk, hasLastYear } = facts.terms
  if (groups.length === 0) return []
  const columns: readonly Column[] = [
    { head: '', fixed: 22 },
    { head: words.terms.term, weight: 1.3 },
    { head: words.terms.basis, weight: 1.3 },
    ...(hasLastYear ? [{ head: words.columns.lastYear(yearBefore), weight: 1.2 }] : []),
    ...(hasAsk ? [{ head: words.columns.ask, weight: 1.2 }] : []),
    { head: words.columns.proposal(year), weight: 1.35 },
    { head: words.terms.gain(unitWord), isFigure: true },
    { head: words.terms.inReturnFor, weight: 1.2 },
  ]
  const table: SlideTable = {
    columns,
    size,
    groups: groups.flatMap((group) =>
      group.rows.map((row, index) => {
        const name: Row = {
          cells: [
            { lines: [] },
            {
              lines: paragraphs(reading.terms.classes[group.class], {
                size,
                colour: PRIMARY,
                isBold: true,
              }),
              span: columns.length - 1,
              isFigure: false,
            },
          ],
          rule: 'none',
        }
        return index === 0 ? [name, termRow(row, reading)] : [termRow(row, reading)]
      }),
    ),
  }
  const note = hasLastYear
    ? joined([words.terms.gainNote, CHANGED, words.terms.changed], ' ')
    : words.terms.gainNote
  return [
    { kind: 'text', text: words.terms.lead, look: LOOK.lead, after: 2 },
    { kind: 'text', text: pointsLine(reading), look: LOOK.label, after: 6 },
    { kind: 'table', table, note },
  ]
}

function termRow(row: ComparedTerm, reading: ProposalReading): Row {
  const { unit, facts, terms } = reading
  const { hasAsk, hasLastYear } = facts.terms
  const plain = { size: sizeIn(reading, 11), colour: INK }
  const strong = { ...plain, isBold: true }
  const clause = (shown: TermText | undefined, proposal: TermText | undefined): Cell => {
    if (!shown) return { lines: paragraphs(terms.notAgreed, { ...plain, colour: QUIET }) }
    // How it is counted is written once, in the proposal's column, and beside it only where it differs.
    const isRepeated = proposal !== undefined && proposal.detail === shown.detail
    return {
      lines: [
        ...paragraphs(withFiguresOnce(shown.value), proposal === undefined ? strong : plain),
        ...(shown.detail && !isRepeated ? paragraphs(shown.detail, DETAIL) : []),
      ],
    }
  }
  return {
    cells: [
      { lines: row.changed ? paragraphs(CHANGED, { size: 8, colour: PRIMARY }) : [] },
      { lines: [...paragraphs(row.name, strong), ...(row.note ? paragraphs(row.note, DETAIL) : [])] },
      { lines: paragraphs(row.basis, DETAIL) },
      ...(hasLastYear ? [clause(row.lastYear, row.proposal)] : []),
      ...(hasAsk ? [clause(row.ask, row.proposal)] : []),
      clause(row.proposal, undefined),
      { lines: paragraphs(row.gain === undefined ? '–' : moneyText(row.gain, unit), plain) },
      { lines: paragraphs(row.inReturnFor ?? '', { size: 10, colour: INK }) },
    ],
  }
}

/** The ladders behind the clauses, threshold by threshold, in columns that run through all of them. */
export function ladderTable({ facts, words, year, yearBefore }: ProposalReading): readonly Block[] {
  const { ladders, hasAsk, hasLastYear } = facts.terms
  if (ladders.length === 0) return []
  const titles = [
    ...(hasLastYear ? [words.columns.lastYear(yearBefore)] : []),
    ...(hasAsk ? [words.columns.ask] : []),
    words.columns.proposal(year),
  ]
  const table: SlideTable = {
    size: 12,
    columns: [
      { head: words.terms.term },
      ...titles.flatMap((title): Column[] => [
        { head: title, isFigure: true, headSpan: 2 },
        { head: '', isFigure: true },
      ]),
    ],
    groups: ladders.map((ladder) => ladderRows(ladder, { hasAsk, hasLastYear })),
  }
  return [{ kind: 'table', table }]
}

function ladderRows(
  { name, lastYear, ask, proposal }: ComparedLadder,
  { hasAsk, hasLastYear }: { readonly hasAsk: boolean; readonly hasLastYear: boolean },
): readonly Row[] {
  const size = 12
  const shown = [...(hasLastYear ? [lastYear] : []), ...(hasAsk ? [ask] : []), proposal]
  const count = shown.reduce((most, ladder) => Math.max(most, ladder?.rows.length ?? 0), 0)
  const cells = (ladder: LadderText | undefined, index: number): Cell[] => {
    const row = ladder?.rows[index]
    const isBold = ladder === proposal
    return [
      { lines: paragraphs(row?.[1] ?? '', { size, colour: INK }) },
      { lines: paragraphs(row?.[2] ?? '', { size, colour: INK, isBold }) },
    ]
  }
  const about = joined([joined([proposal.columns[1], proposal.columns[2]], ' → '), proposal.line], '  ')
  return [
    {
      cells: [
        {
          lines: [
            ...paragraphs(name, { size, colour: INK, isBold: true }),
            ...paragraphs(about, { size: 10, colour: QUIET }),
          ],
          span: 1 + 2 * shown.length,
          isFigure: false,
        },
      ],
    },
    ...Array.from(
      { length: count },
      (_, index): Row => ({
        cells: [
          { lines: paragraphs(`${index + 1}`, { size, colour: QUIET }) },
          ...shown.flatMap((ladder) => cells(ladder, index)),
        ],
      }),
    ),
  ]
}
