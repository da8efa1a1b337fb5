import type { Content } from 'pdfmake'
import { numberText, percentText } from '../../domain/documents/figureText.ts'
import { HAIRLINES, text } from './paper.ts'
import type { Section } from './proposalSection.ts'

/** What the retailer is asked to do, each with the clause it is given for. */
export function askSection({ facts, words }: Section): Content | undefined {
  const asks = facts.terms.groups.flatMap(({ rows }) => rows.filter((row) => row.proposal && row.inReturnFor))
  if (asks.length === 0) return undefined
  return [
    { text: words.asks.lead, style: 'lead' },
    {
      table: {
        headerRows: 1,
        dontBreakRows: true,
        widths: [16, '*', 110, 130],
        body: [
          [text.head(''), text.head(words.asks.ask), { ...head(words.asks.inReturn), colSpan: 2 }, ''],
          ...asks.map((row, index) => [
            { text: `${index + 1}`, style: 'cell', color: '#595959' },
            text.strong(row.inReturnFor ?? ''),
            text.cell(row.name),
            text.cell(row.proposal?.value ?? ''),
          ]),
        ],
      },
      layout: HAIRLINES,
    },
  ]
}

/** Who does what by when. */
export function timetableSection({ facts, words }: Section): Content {
  const labels = words.timetable
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: [92, '*', 56],
      body: [
        [text.head(labels.when), text.head(labels.step), text.head(labels.owner)],
        ...facts.timetable.map((entry) => [
          text.cell(words.day(entry.on)),
          text.cell(labels.stepOf(entry)),
          text.cell(labels.owners[entry.owner]),
        ]),
      ],
    },
    layout: HAIRLINES,
  }
}

/** What every figure rests on. */
export function assumptionSection({ facts, words }: Section): Content {
  const { assumptions, vatRates, stores, newStores } = facts
  const labels = words.assumptions
  return [
    { text: labels.lead, style: 'lead' },
    {
      ul: [
        labels.vat(vatRates.map(percentText).join(words.listSeparator)),
        labels.serviceVat(percentText(assumptions.serviceVatRate)),
        labels.returns(percentText(assumptions.returnRate)),
        labels.base,
        labels.margin,
        labels.points,
        labels.volume,
        ...(assumptions.retailerCostOfCapital === undefined
          ? []
          : [
              labels.float({
                rate: percentText(assumptions.retailerCostOfCapital),
                days: assumptions.dayCount,
              }),
            ]),
        labels.prices,
        labels.estimates,
        labels.stores(numberText(stores, 0), numberText(newStores, 0)),
      ].map((words) => ({ text: words, margin: [0, 0, 0, 2.5] as [number, number, number, number] })),
      markerColor: '#6b7280',
    },
  ]
}

/** The words both sides should mean the same by. */
export function glossarySection({ words }: Section): Content {
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

function head(words: string) {
  return { text: words, style: 'head' }
}
