import { assumptionLines } from '../../domain/documents/proposalAssumptions.ts'
import { benefitChart, purchasesChart } from '../../domain/documents/proposalCharts.ts'
import type { ProposalReading } from '../../domain/documents/proposalReading.ts'
import {
  askTable,
  benefitLead,
  benefitTable,
  goalFigures,
  marketTable,
  newProductTable,
  promotionTable,
  reviewLead,
  reviewTable,
  stepTable,
} from '../../domain/documents/proposalTables.ts'
import { joined, onOneLine } from '../../domain/locale/bilingual.ts'
import type { ProposalSection } from '../../domain/negotiation/proposalPlan.ts'
import type { Block } from './flow.ts'
import { goalCards } from './goalCards.ts'
import { INK, LOOK, sizeIn } from './look.ts'
import { promotionYear } from './promotionYear.ts'
import { cell, fromPaper } from './slideTable.ts'
import { ladderTable, termTable } from './termSlides.ts'

type Section = (reading: ProposalReading) => readonly Block[]

/** What each section says on slides; one with nothing to say has no block and no slide. */
export const SECTIONS: Readonly<Record<ProposalSection, Section>> = {
  review: (reading) => {
    const table = reviewTable(reading)
    if (table === undefined) return []
    const { words, unitWord } = reading
    return [
      lead(reviewLead(reading)),
      label(joined([words.review.byCategory, words.unitLine(unitWord)], ' · ')),
      { kind: 'table', table: fromPaper(table, { size: sizeIn(reading, 13) }) },
    ]
  },
  market: (reading) => {
    const { words, facts } = reading
    if (facts.plan.market.length === 0) return []
    const table = fromPaper(marketTable(reading), {
      size: sizeIn(reading, 13),
      weights: [3, 1.2],
      leadsInBold: true,
    })
    return [lead(words.market.lead), { kind: 'table', table, note: words.market.note }]
  },
  goals: (reading) => {
    const { facts, words, unitWord } = reading
    const { goals } = facts.plan
    return [
      lead(words.goals.lead(facts.accountName)),
      goalCards(goalFigures(reading), unitWord),
      ...(goals.length === 0
        ? []
        : [lead(words.goals.more), { kind: 'list', texts: goals } as const, { kind: 'newSlide' } as const]),
      { kind: 'chart', ...purchasesChart(reading) },
    ]
  },
  benefit: (reading) => {
    const { words, unitWord } = reading
    const bridge = benefitChart(reading)
    return [
      lead(benefitLead(reading)),
      label(words.unitLine(unitWord)),
      {
        kind: 'table',
        table: fromPaper(benefitTable(reading), { size: sizeIn(reading, 13) }),
        note: words.benefit.floatNote,
      },
      ...(bridge === undefined ? [] : ([{ kind: 'newSlide' }, { kind: 'chart', ...bridge }] as const)),
    ]
  },
  terms: termTable,
  ladders: ladderTable,
  calendar: (reading) => {
    const { promotions, yearStart } = reading.facts
    if (promotions.length === 0) return []
    const { calendar } = reading.words
    const table = fromPaper(promotionTable(reading), {
      size: sizeIn(reading, 11),
      weights: [1.5, 1.5, 1.4, 2.6],
      leadsInBold: true,
    })
    return [
      lead(calendar.lead(promotions.length)),
      ...promotionYear(promotions, yearStart, (month) => onOneLine(calendar.month(month))),
      { kind: 'newSlide' },
      { kind: 'table', table, note: calendar.benefitNote },
    ]
  },
  newProducts: (reading) => {
    const { newProducts } = reading.facts
    if (newProducts.length === 0) return []
    const labels = reading.words.newProducts
    const table = fromPaper(newProductTable(reading), {
      size: sizeIn(reading, 12),
      leadsInBold: true,
      narrow: [undefined, 70],
    })
    return [lead(labels.lead(newProducts.length)), { kind: 'table', table, note: labels.note }]
  },
  asks: (reading) => {
    const asks = askTable(reading)
    if (asks.rows.length === 0) return []
    const table = fromPaper(asks, { size: sizeIn(reading, 13), weights: [1, 3, 1.6, 1.8], narrow: [30] })
    return [lead(reading.words.asks.lead), { kind: 'table', table }]
  },
  timetable: (reading) => [
    {
      kind: 'table',
      table: fromPaper(stepTable(reading), {
        size: sizeIn(reading, 12),
        weights: [1, 4, 1],
        narrow: [150, undefined, 90],
      }),
    },
  ],
  assumptions: (reading) => [
    lead(reading.words.assumptions.lead),
    { kind: 'list', texts: assumptionLines(reading) },
  ],
  glossary: (reading) => {
    const { words } = reading
    const size = sizeIn(reading, 12)
    const half = Math.ceil(words.glossary.length / 2)
    const rows = words.glossary.slice(0, half).map((entry, index) => {
      const pair = [entry, words.glossary[half + index] ?? (['', ''] as const)]
      return [
        {
          cells: pair.flatMap(([word, meaning]) => [
            cell(word, { size, colour: INK, isBold: true }),
            cell(meaning, { size, colour: INK }),
          ]),
        },
      ]
    })
    const columns = [{ head: '', fixed: 110 }, { head: '' }, { head: '', fixed: 110 }, { head: '' }]
    return [{ kind: 'table', table: { columns, groups: rows, size } }]
  },
}

function lead(text: string): Block {
  return { kind: 'text', text, look: LOOK.lead, after: 6 }
}

function label(text: string): Block {
  return { kind: 'text', text, look: LOOK.label, after: 2 }
}
