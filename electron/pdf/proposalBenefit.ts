import type { Content } from 'pdfmake'
import { chartSummary } from '../../domain/charts/chartSummary.ts'
import { benefitBridge } from '../../domain/charts/waterfalls.ts'
import { moneyText, shareText, signedMoneyText, signedText } from '../../domain/documents/figureText.ts'
import type { PublicFigures } from '../../domain/documents/publicFigures.ts'
import { chartSvg } from './chartSvg.ts'
import { CHART_WIDTH, FONT_FAMILY, HAIRLINES, TEXT_WIDTH, text } from './paper.ts'
import { growthText, moneyUnitOf, type Section, unitWord } from './proposalSection.ts'

type AmountRow = {
  readonly label: string
  readonly of: (figures: PublicFigures) => number
  readonly isSum: boolean
}

/** What the year is worth to the retailer: amounts before rates, then the bridge from last year. */
export function benefitSection(section: Section): Content {
  const { facts, words } = section
  const { lastYear, proposal } = facts
  const lead = lastYear
    ? words.benefit.lead({
        from: words.amount(lastYear.totalMargin),
        to: words.amount(proposal.totalMargin),
        change: words.amount(Math.abs(proposal.totalMargin - lastYear.totalMargin)),
        isRise: proposal.totalMargin >= lastYear.totalMargin,
      })
    : words.benefit.leadAlone(words.amount(proposal.totalMargin))
  return [
    { text: lead, style: 'lead' },
    { text: words.unitLine(unitWord(facts)), style: 'label', margin: [0, 0, 0, 3] },
    benefitTable(section),
    { text: words.benefit.floatNote, style: 'note' },
    ...bridge(section),
  ]
}

function benefitTable({ facts, words, year, yearBefore }: Section): Content {
  const { lastYear, proposal } = facts
  const unit = moneyUnitOf(facts)
  const { rows } = words.benefit
  const amounts: AmountRow[] = [
    { label: rows.retailSales, of: ({ retailSales }) => retailSales, isSum: false },
    { label: rows.purchaseCost, of: ({ purchasesEx }) => purchasesEx, isSum: false },
    { label: rows.frontMargin, of: ({ frontMargin }) => frontMargin, isSum: true },
    { label: rows.promotionSupport, of: ({ promotionSupport }) => promotionSupport, isSum: false },
    { label: rows.backMargin, of: ({ backMargin }) => backMargin, isSum: false },
    { label: rows.totalMargin, of: ({ totalMargin }) => totalMargin, isSum: true },
  ]
  const amountRow = ({ label, of, isSum }: AmountRow) => {
    const name = isSum ? text.strong : text.cell
    const figure = isSum ? text.strongFigure : text.figure
    return lastYear
      ? [
          name(label),
          figure(moneyText(of(lastYear), unit)),
          figure(moneyText(of(proposal), unit)),
          figure(signedMoneyText(of(proposal) - of(lastYear), unit)),
          figure(growthText(of(proposal), of(lastYear))),
        ]
      : [name(label), figure(moneyText(of(proposal), unit))]
  }
  const rateRow = lastYear
    ? [
        text.cell(rows.totalMarginRate),
        text.figure(shareText(lastYear.totalMarginRate)),
        text.figure(shareText(proposal.totalMarginRate)),
        text.figure(
          words.benefit.points(signedText((proposal.totalMarginRate - lastYear.totalMarginRate) * 100, 2)),
        ),
        text.figure(''),
      ]
    : [text.cell(rows.totalMarginRate), text.figure(shareText(proposal.totalMarginRate))]
  const hasFloat = proposal.floatBenefit !== undefined
  return {
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths: lastYear ? ['*', 82, 82, 70, 60] : ['*', 100],
      body: [
        lastYear
          ? [
              text.head(''),
              text.head(words.columns.lastYear(yearBefore), 'right'),
              text.head(words.columns.proposal(year), 'right'),
              text.head(words.columns.change, 'right'),
              text.head(words.columns.changeRate, 'right'),
            ]
          : [text.head(''), text.head(words.columns.proposal(year), 'right')],
        ...amounts.map(amountRow),
        rateRow,
        ...(hasFloat
          ? [
              amountRow({
                label: rows.floatBenefit,
                of: ({ floatBenefit }) => floatBenefit ?? 0,
                isSum: false,
              }),
            ]
          : []),
      ],
    },
    layout: HAIRLINES,
  }
}

function bridge({ facts, words, year, yearBefore }: Section): Content[] {
  const { lastYear, proposal, language, benefitChanges } = facts
  if (!lastYear) return []
  const chart = benefitBridge(
    {
      from: { label: words.columns.lastYear(yearBefore), yuan: lastYear.totalMargin },
      to: { label: words.columns.proposal(year), yuan: proposal.totalMargin },
      changes: benefitChanges.map(({ source, yuan }) => ({
        id: source,
        label: words.benefit.sources[source],
        yuan,
      })),
    },
    { language, unit: moneyUnitOf(facts) },
  )
  return [
    {
      unbreakable: true,
      margin: [0, 12, 0, 0],
      stack: [
        { text: chart.title, style: 'subheading' },
        {
          svg: chartSvg(chart, { width: CHART_WIDTH, height: 290, fontFamily: FONT_FAMILY }),
          width: TEXT_WIDTH,
        },
        { text: chartSummary(chart), style: 'note' },
      ],
    },
  ]
}
