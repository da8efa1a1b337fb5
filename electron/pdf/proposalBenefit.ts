import type { Content } from 'pdfmake'
import { benefitChart } from '../../domain/documents/proposalCharts.ts'
import type { ProposalReading } from '../../domain/documents/proposalReading.ts'
import { benefitLead, benefitTable } from '../../domain/documents/proposalTables.ts'
import { chartBlock } from './proposalChartBlock.ts'
import { plainTable } from './proposalTable.ts'

const HEIGHT = 290
/** Under a table whose rows have two lines. */
const LOWER = 215

/** What the year is worth to the retailer: amounts before rates, then the bridge from last year. */
export function benefitSection(reading: ProposalReading): Content {
  const { words, unitWord, facts } = reading
  const bridge = benefitChart(reading)
  return [
    { text: benefitLead(reading), style: 'lead' },
    { text: words.unitLine(unitWord), style: 'label', margin: [0, 0, 0, 3] },
    plainTable(benefitTable(reading), facts.lastYear ? ['*', 82, 82, 70, 60] : ['*', 100]),
    { text: words.benefit.floatNote, style: 'note' },
    ...(bridge === undefined
      ? []
      : [
          {
            ...chartBlock(bridge, facts.edition === 'both' ? LOWER : HEIGHT),
            margin: [0, 12, 0, 0],
          } as Content,
        ]),
  ]
}
