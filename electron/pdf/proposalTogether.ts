import type { Content } from 'pdfmake'
import { assumptionLines } from '../../domain/documents/proposalAssumptions.ts'
import type { ProposalReading } from '../../domain/documents/proposalReading.ts'
import { askTable, stepTable } from '../../domain/documents/proposalTables.ts'
import { HAIRLINES, text } from './paper.ts'
import { plainTable } from './proposalTable.ts'

/** What the retailer is asked to do, each with the clause it is given for. */
export function askSection(reading: ProposalReading): Content | undefined {
  const asks = askTable(reading)
  if (asks.rows.length === 0) return undefined
  return [{ text: reading.words.asks.lead, style: 'lead' }, plainTable(asks, [16, '*', 110, 130])]
}

/** Who does what by when. */
export function timetableSection(reading: ProposalReading): Content {
  return plainTable(stepTable(reading), [104, '*', 64])
}

/** What every figure rests on. */
export function assumptionSection(reading: ProposalReading): Content {
  return [
    { text: reading.words.assumptions.lead, style: 'lead' },
    {
      ul: assumptionLines(reading).map((line) => ({ text: line, margin: [0, 0, 0, 2.5] })),
      markerColor: '#6b7280',
    },
  ]
}

/** The words both sides should mean the same by. */
export function glossarySection({ words }: ProposalReading): Content {
  const half = Math.ceil(words.glossary.length / 2)
  const pairs = words.glossary
    .slice(0, half)
    .map((entry, index) => [entry, words.glossary[half + index] ?? (['', ''] as const)])
  return {
    table: {
      widths: [72, '*', 72, '*'],
      dontBreakRows: true,
      body: pairs.map((pair) => pair.flatMap(([word, meaning]) => [text.strong(word), text.cell(meaning)])),
    },
    layout: HAIRLINES,
  }
}
