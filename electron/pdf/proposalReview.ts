import type { Content } from 'pdfmake'
import { chartSummary } from '../../domain/charts/chartSummary.ts'
import { monthlyPurchases } from '../../domain/charts/monthlyColumns.ts'
import {
  moneyText,
  numberText,
  shareText,
  signedMoneyText,
  yuanText,
} from '../../domain/documents/figureText.ts'
import { chartSvg } from './chartSvg.ts'
import { CHART_WIDTH, COLOUR, FONT_FAMILY, HAIRLINES, TEXT_WIDTH, text } from './paper.ts'
import { growthText, moneyUnitOf, type Section, unitWord } from './proposalSection.ts'

/** Three goals in large figures, the retailer's margin amount first, and the year by month. */
export function goalsSection({ facts, words, year, yearBefore }: Section): Content {
  const { language, proposal, lastYear, purchasesByMonth } = facts
  const unit = moneyUnitOf(facts)
  const goal = (label: string, after: number, before: number | undefined, isFirst: boolean): Content => ({
    stack: [
      { text: `${label} · ${words.estimate}`, style: 'label' },
      {
        text: moneyText(after, unit),
        style: isFirst ? 'headline' : 'figure',
        margin: [0, isFirst ? 2 : 7, 0, 1],
      },
      { text: unitWord(facts), style: 'label' },
      {
        text:
          before === undefined
            ? words.goals.noComparison
            : words.goals.against(`${signedMoneyText(after - before, unit)} (${growthText(after, before)})`),
        style: 'label',
        color: COLOUR.ink,
      },
    ],
  })
  const chart = monthlyPurchases(
    facts.months,
    [
      ...(purchasesByMonth.lastYear
        ? [{ id: 'lastYear', name: words.columns.lastYear(yearBefore), values: purchasesByMonth.lastYear }]
        : []),
      { id: 'proposal', name: words.columns.proposal(year), values: purchasesByMonth.proposal },
    ],
    { language, unit },
  )
  return [
    { text: words.goals.lead(facts.accountName), style: 'lead' },
    {
      columns: [
        goal(words.goals.totalMargin, proposal.totalMargin, lastYear?.totalMargin, true),
        goal(words.goals.retailSales, proposal.retailSales, lastYear?.retailSales, false),
        goal(words.goals.purchases, proposal.purchasesEx, lastYear?.purchasesEx, false),
      ],
      columnGap: 18,
      margin: [0, 6, 0, 6],
    },
    {
      unbreakable: true,
      stack: [
        { text: chart.title, style: 'subheading' },
        {
          svg: chartSvg(chart, { width: CHART_WIDTH, height: 220, fontFamily: FONT_FAMILY }),
          width: TEXT_WIDTH,
        },
        { text: chartSummary(chart), style: 'note' },
      ],
    },
  ]
}

/** Last year by category and what the proposal makes of it. Without a last year there is no such section. */
export function reviewSection({ facts, words, year, yearBefore }: Section): Content | undefined {
  const { lastYear, categories, purchasesLastYear } = facts
  if (!lastYear) return undefined
  const unit = moneyUnitOf(facts)
  const rows = categories.filter((each) => each.lastYear)
  const { review } = words
  return [
    {
      text: `${review.lead(yearBefore)}${
        purchasesLastYear
          ? ` ${review.recorded({
              incl: yuanText(purchasesLastYear.in),
              excl: yuanText(purchasesLastYear.ex),
              units: numberText(purchasesLastYear.units, 0),
            })}`
          : ''
      }`,
      style: 'lead',
    },
    {
      text: `${review.byCategory} · ${words.unitLine(unitWord(facts))}`,
      style: 'label',
      margin: [0, 0, 0, 3],
    },
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: true,
        widths: ['*', 60, 66, 66, 66, 76, 50],
        body: [
          [
            text.head(review.category),
            text.head(review.share, 'right'),
            text.head(`${review.purchases}\n${words.columns.lastYear(yearBefore)}`, 'right'),
            text.head(`${review.retailSales}\n${words.columns.lastYear(yearBefore)}`, 'right'),
            text.head(`${review.totalMargin}\n${words.columns.lastYear(yearBefore)}`, 'right'),
            text.head(`${review.purchases}\n${words.columns.proposal(year)}`, 'right'),
            text.head(words.columns.changeRate, 'right'),
          ],
          ...rows.map(({ category, purchases, lastYear: before }) => [
            text.cell(category),
            text.figure(shareText((before?.purchases ?? 0) / (lastYear.purchasesEx || 1))),
            text.figure(moneyText(before?.purchases ?? 0, unit)),
            text.figure(moneyText(before?.retailSales ?? 0, unit)),
            text.figure(moneyText(before?.totalMargin ?? 0, unit)),
            text.figure(moneyText(purchases, unit)),
            text.figure(growthText(purchases, before?.purchases)),
          ]),
          [
            text.strong(review.total),
            text.strongFigure(shareText(lastYear.purchasesEx === 0 ? 0 : 1)),
            text.strongFigure(moneyText(lastYear.purchasesEx, unit)),
            text.strongFigure(moneyText(lastYear.retailSales, unit)),
            text.strongFigure(moneyText(lastYear.totalMargin, unit)),
            text.strongFigure(moneyText(facts.proposal.purchasesEx, unit)),
            text.strongFigure(growthText(facts.proposal.purchasesEx, lastYear.purchasesEx)),
          ],
        ],
      },
      layout: HAIRLINES,
    },
  ]
}
