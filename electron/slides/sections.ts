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
import { cell, fromPaper, type SlideTable } from './slideTable.ts'
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
      tableBlock(sizeIn(reading, 13), (size) => fromPaper(table, size)),
    ]
  },
  market: (reading) => {
    const { words, facts } = reading
    if (facts.plan.market.length === 0) return []
    const look = { weights: [3, 1.2], leadsInBold: true }
    const sized = (size: number) => fromPaper(marketTable(reading), size, look)
    return [lead(words.market.lead), tableBlock(sizeIn(reading, 13), sized, words.market.note)]
  },
  goals: (reading) => {
    const { facts, words, unitWord } = reading
    const { goals } = facts.plan
    return [
      lead(words.goals.lead(facts.accountName)),
      goalCards(goalFigures(reading), unitWord),
      ...(goals.length === 0 ? [] : [lead(words.goals.more), { kind: 'list', texts: goals } as const]),
      { kind: 'chart', ...purchasesChart(reading) },
    ]
  },
  benefit: (reading) => {
    const { words, unitWord } = reading
    const bridge = benefitChart(reading)
    return [
      lead(benefitLead(reading)),
      label(words.unitLine(unitWord)),
      tableBlock(
        sizeIn(reading, 13),
        (size) => fromPaper(benefitTable(reading), size),
        words.benefit.floatNote,
      ),
      ...(bridge === undefined ? [] : ([{ kind: 'newSlide' }, { kind: 'chart', ...bridge }] as const)),
    ]
  },
  terms: termTable,
  ladders: ladderTable,
  calendar: (reading) => {
    const { promotions, yearStart } = reading.facts
    if (promotions.length === 0) return []
    const { calendar } = reading.words
    const look = { weights: [1.5, 1.5, 1.4, 2.6], leadsInBold: true }
    const sized = (size: number) => fromPaper(promotionTable(reading), size, look)
    return [
      lead(calendar.lead(promotions.length)),
      ...promotionYear(promotions, yearStart, (month) => onOneLine(calendar.month(month))),
      { kind: 'newSlide' },
      tableBlock(sizeIn(reading, 11), sized, calendar.benefitNote),
    ]
  },
  newProducts: (reading) => {
    const { newProducts } = reading.facts
    if (newProducts.length === 0) return []
    const labels = reading.words.newProducts
    const look = { leadsInBold: true, narrow: [undefined, 5.8] }
    const sized = (size: number) => fromPaper(newProductTable(reading), size, look)
    return [lead(labels.lead(newProducts.length)), tableBlock(sizeIn(reading, 12), sized, labels.note)]
  },
  asks: (reading) => {
    const asks = askTable(reading)
    if (asks.rows.length === 0) return []
    const look = { weights: [1, 3, 1.6, 1.8], narrow: [2.4] }
    return [
      lead(reading.words.asks.lead),
      tableBlock(sizeIn(reading, 13), (size) => fromPaper(asks, size, look)),
    ]
  },
  timetable: (reading) => [
    tableBlock(sizeIn(reading, 12), (size) =>
      fromPaper(stepTable(reading), size, { narrow: [12.5, undefined, 7.5] }),
    ),
  ],
  assumptions: (reading) => [
    lead(reading.words.assumptions.lead),
    { kind: 'list', texts: assumptionLines(reading) },
  ],
  glossary: (reading) => {
    const { words } = reading
    const half = Math.ceil(words.glossary.length / 2)
    const sized = (size: number): SlideTable => {
      const groups = words.glossary.slice(0, half).map((entry, index) => {
        const pair = [entry, words.glossary[half + index] ?? (['', ''] as const)]
        const cells = pair.flatMap(([word, meaning]) => [
          cell(word, { size, colour: INK, isBold: true }),
          cell(meaning, { size, colour: INK }),
        ])
        return [{ cells }]
      })
      const word = { head: '', fixed: 9.2 * size }
      return { columns: [word, { head: '' }, word, { head: '' }], groups, size }
    }
    return [tableBlock(sizeIn(reading, 12), sized)]
  },
}

/** A table in the largest type in which one slide holds it, in `size` where none does. */
function tableBlock(size: number, sized: (size: number) => SlideTable, note?: string): Block {
  return {
    kind: 'table',
    table: sized(size),
    wholes: [1.3, 1.2, 1.1, 1, 0.92].map((times) => sized(size * times)),
    ...(note === undefined ? {} : { note }),
  }
}

function lead(text: string): Block {
  return { kind: 'text', text, look: LOOK.lead, after: 6 }
}

function label(text: string): Block {
  return { kind: 'text', text, look: LOOK.label, after: 2 }
}
