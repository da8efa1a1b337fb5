import type { Content } from 'pdfmake'
import { purchasesChart } from '../../domain/documents/proposalCharts.ts'
import type { ProposalReading } from '../../domain/documents/proposalReading.ts'
import { goalFigures, marketTable, reviewLead, reviewTable } from '../../domain/documents/proposalTables.ts'
import { joined } from '../../domain/locale/bilingual.ts'
import { COLOUR } from './paper.ts'
import { chartBlock } from './proposalChartBlock.ts'
import { plainTable } from './proposalTable.ts'

/** Last year by category and what the proposal makes of it. Without a last year there is no such section. */
export function reviewSection(reading: ProposalReading): Content | undefined {
  const table = reviewTable(reading)
  if (table === undefined) return undefined
  const { words, unitWord } = reading
  return [
    { text: reviewLead(reading), style: 'lead' },
    {
      text: joined([words.review.byCategory, words.unitLine(unitWord)], ' · '),
      style: 'label',
      margin: [0, 0, 0, 3],
    },
    plainTable(table, ['*', 60, 66, 66, 66, 76, 50]),
  ]
}

/** What is known of the category and its shoppers, each fact with its source. */
export function marketSection(reading: ProposalReading): Content | undefined {
  const { words, facts } = reading
  if (facts.plan.market.length === 0) return undefined
  return [
    { text: words.market.lead, style: 'lead' },
    plainTable(marketTable(reading), ['*', 150], { leadsInBold: true }),
    { text: words.market.note, style: 'note' },
  ]
}

/** Three goals in large figures, the retailer's margin amount first, what else is aimed for, and the year by month. */
export function goalsSection(reading: ProposalReading): Content {
  const { facts, words, unitWord } = reading
  const { goals } = facts.plan
  return [
    { text: words.goals.lead(facts.accountName), style: 'lead' },
    {
      columns: goalFigures(reading).map(({ label, figure, change }, index) => ({
        stack: [
          { text: label, style: 'label' },
          {
            text: figure,
            style: index === 0 ? 'headline' : 'figure',
            margin: [0, index === 0 ? 2 : 7, 0, 1],
          },
          { text: unitWord, style: 'label' },
          { text: change, style: 'label', color: COLOUR.ink },
        ],
      })),
      columnGap: 18,
      margin: [0, 6, 0, 6],
    },
    ...(goals.length === 0
      ? []
      : [
          { text: words.goals.more, style: 'lead', margin: [0, 6, 0, 4] } as Content,
          { ul: goals.map((goal) => ({ text: goal, margin: [0, 0, 0, 2.5] })) } as Content,
        ]),
    chartBlock(purchasesChart(reading), 220),
  ]
}
