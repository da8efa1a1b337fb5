import type { Content } from 'pdfmake'
import type { ProposalReading } from '../../domain/documents/proposalReading.ts'
import { newProductTable, promotionTable } from '../../domain/documents/proposalTables.ts'
import { onOneLine } from '../../domain/locale/bilingual.ts'
import { WIDE_TEXT_WIDTH } from './paper.ts'
import { promotionCalendarSvg } from './promotionCalendarSvg.ts'
import { plainTable } from './proposalTable.ts'

/** The 52 weeks drawn, then each promotion with its mechanics and what it is worth to the retailer. */
export function calendarSection(reading: ProposalReading): Content | undefined {
  const { promotions, yearStart } = reading.facts
  if (promotions.length === 0) return undefined
  const { calendar } = reading.words
  return [
    { text: calendar.lead(promotions.length), style: 'lead' },
    {
      svg: promotionCalendarSvg(
        promotions,
        yearStart,
        { month: (month) => onOneLine(calendar.month(month)), kinds: kindNames(calendar.kinds) },
        WIDE_TEXT_WIDTH,
      ),
      width: WIDE_TEXT_WIDTH,
      margin: [0, 0, 0, 14],
    },
    plainTable(promotionTable(reading), [138, 104, 124, '*', 66], { leadsInBold: true }),
    { text: calendar.benefitNote, style: 'note' },
  ]
}

function kindNames<Kind extends string>(kinds: Readonly<Record<Kind, string>>) {
  const names = Object.entries<string>(kinds).map(([kind, name]) => [kind, onOneLine(name)])
  return Object.fromEntries(names) as Readonly<Record<Kind, string>>
}

/** The new products with listing month, prices and what they bring. */
export function newProductSection(reading: ProposalReading): Content | undefined {
  const { newProducts } = reading.facts
  if (newProducts.length === 0) return undefined
  const labels = reading.words.newProducts
  return [
    { text: labels.lead(newProducts.length), style: 'lead' },
    plainTable(newProductTable(reading), ['*', 38, 32, 52, 56, 38, 46, 46], { leadsInBold: true }),
    { text: labels.note, style: 'note' },
  ]
}
