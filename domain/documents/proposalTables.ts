import { joined, withFiguresOnce } from '../locale/bilingual.ts'
import { moneyText, numberText, shareText, signedMoneyText, signedText, yuanText } from './figureText.ts'
import { mechanicsText, productsText } from './promotionText.ts'
import { growthText, type ProposalReading } from './proposalReading.ts'
import type { PublicFigures } from './publicFigures.ts'

/** One cell: what it says, and a smaller line under it. */
export type PaperCell = { readonly text: string; readonly detail?: string }

/** A table of the paper before how it looks; figures stand right under heads of their own. */
export type PaperTable = {
  readonly columns: readonly { readonly head: string; readonly isFigure?: boolean }[]
  readonly rows: readonly { readonly cells: readonly PaperCell[]; readonly isSum?: boolean }[]
}

/** Last year by category beside what the proposal makes of it; undefined without a last year. */
export function reviewTable({
  facts,
  words,
  unit,
  year,
  yearBefore,
}: ProposalReading): PaperTable | undefined {
  const { lastYear, proposal } = facts
  if (!lastYear) return undefined
  const { review, columns } = words
  const under = (head: string, of: string) => ({ head: joined([head, of], '\n'), isFigure: true })
  const row = (category: string, purchases: number, before: Before, isSum = false) => ({
    cells: cells([
      category,
      shareText(before.purchases / (lastYear.purchasesEx || 1)),
      moneyText(before.purchases, unit),
      moneyText(before.retailSales, unit),
      moneyText(before.totalMargin, unit),
      moneyText(purchases, unit),
      growthText(purchases, before.purchases),
    ]),
    isSum,
  })
  return {
    columns: [
      { head: review.category },
      { head: review.share, isFigure: true },
      under(review.purchases, columns.lastYear(yearBefore)),
      under(review.retailSales, columns.lastYear(yearBefore)),
      under(review.totalMargin, columns.lastYear(yearBefore)),
      under(review.purchases, columns.proposal(year)),
      { head: columns.changeRate, isFigure: true },
    ],
    rows: [
      ...facts.categories.flatMap((each) =>
        each.lastYear ? [row(each.category, each.purchases, each.lastYear)] : [],
      ),
      row(review.total, proposal.purchasesEx, { ...lastYear, purchases: lastYear.purchasesEx }, true),
    ],
  }
}

type Before = { readonly purchases: number; readonly retailSales: number; readonly totalMargin: number }

/** What the review is worked out from, and the purchases on record where there are any. */
export function reviewLead({ facts, words, yearBefore }: ProposalReading): string {
  const { purchasesLastYear: recorded } = facts
  const lead = words.review.lead(yearBefore)
  if (!recorded) return lead
  const purchases = words.review.recorded({
    incl: yuanText(recorded.in),
    excl: yuanText(recorded.ex),
    units: numberText(recorded.units, 0),
  })
  return joined([lead, purchases], ' ')
}

/** The category's facts, each with its source. */
export function marketTable({ facts, words }: ProposalReading): PaperTable {
  return {
    columns: [{ head: words.market.statement }, { head: words.market.source }],
    rows: facts.plan.market.map(({ statement, source }) => ({ cells: cells([statement, source]) })),
  }
}

/** The goal figures: label, figure, and the change from last year. */
export function goalFigures({ facts, words, unit }: ProposalReading): readonly {
  readonly label: string
  readonly figure: string
  readonly change: string
}[] {
  const { proposal, lastYear } = facts
  const goal = (label: string, after: number, before: number | undefined) => ({
    label: joined([label, words.estimate], ' · '),
    figure: moneyText(after, unit),
    change:
      before === undefined
        ? words.goals.noComparison
        : withFiguresOnce(
            words.goals.against(`${signedMoneyText(after - before, unit)} (${growthText(after, before)})`),
          ),
  })
  return [
    goal(words.goals.totalMargin, proposal.totalMargin, lastYear?.totalMargin),
    goal(words.goals.retailSales, proposal.retailSales, lastYear?.retailSales),
    goal(words.goals.purchases, proposal.purchasesEx, lastYear?.purchasesEx),
  ]
}

/** What the year is worth to the retailer in one sentence. */
export function benefitLead({ facts, words }: ProposalReading): string {
  const { lastYear, proposal } = facts
  if (!lastYear) return words.benefit.leadAlone(words.amount(proposal.totalMargin))
  return words.benefit.lead({
    from: words.amount(lastYear.totalMargin),
    to: words.amount(proposal.totalMargin),
    change: words.amount(Math.abs(proposal.totalMargin - lastYear.totalMargin)),
    isRise: proposal.totalMargin >= lastYear.totalMargin,
  })
}

/** The retailer's year, amounts before rates, with last year beside it where there is one. */
export function benefitTable({ facts, words, unit, year, yearBefore }: ProposalReading): PaperTable {
  const { lastYear, proposal } = facts
  const { rows, points } = words.benefit
  const amount = (label: string, of: (figures: PublicFigures) => number, isSum = false) => ({
    cells: cells([
      label,
      ...(lastYear ? [moneyText(of(lastYear), unit)] : []),
      moneyText(of(proposal), unit),
      ...(lastYear
        ? [signedMoneyText(of(proposal) - of(lastYear), unit), growthText(of(proposal), of(lastYear))]
        : []),
    ]),
    isSum,
  })
  const rate = {
    cells: cells([
      rows.totalMarginRate,
      ...(lastYear ? [shareText(lastYear.totalMarginRate)] : []),
      shareText(proposal.totalMarginRate),
      ...(lastYear
        ? [points(signedText((proposal.totalMarginRate - lastYear.totalMarginRate) * 100, 2)), '']
        : []),
    ]),
  }
  const figures = lastYear
    ? [
        words.columns.lastYear(yearBefore),
        words.columns.proposal(year),
        words.columns.change,
        words.columns.changeRate,
      ]
    : [words.columns.proposal(year)]
  return {
    columns: [{ head: '' }, ...figures.map((head) => ({ head, isFigure: true }))],
    rows: [
      amount(rows.retailSales, ({ retailSales }) => retailSales),
      amount(rows.purchaseCost, ({ purchasesEx }) => purchasesEx),
      amount(rows.frontMargin, ({ frontMargin }) => frontMargin, true),
      amount(rows.promotionSupport, ({ promotionSupport }) => promotionSupport),
      amount(rows.backMargin, ({ backMargin }) => backMargin),
      amount(rows.totalMargin, ({ totalMargin }) => totalMargin, true),
      rate,
      ...(proposal.floatBenefit === undefined
        ? []
        : [amount(rows.floatBenefit, ({ floatBenefit }) => floatBenefit ?? 0)]),
    ],
  }
}

/** Contract points with their base, last year beside the proposal. */
export function pointsLine({ facts, words, terms, year, yearBefore }: ProposalReading): string {
  const { lastYear, proposal } = facts
  const of = (name: string, { contractPoints }: PublicFigures) =>
    words.terms.pointsIn(name, numberText(contractPoints, 2))
  const points = [
    ...(lastYear ? [of(words.columns.lastYear(yearBefore), lastYear)] : []),
    of(words.columns.proposal(year), proposal),
  ]
  return words.terms.points(joined(points, terms.clauseSeparator))
}

/** Each promotion with its mechanics and what it is worth to the retailer. */
export function promotionTable({ facts, words, terms, unit, unitWord }: ProposalReading): PaperTable {
  const { calendar } = words
  return {
    columns: [
      { head: calendar.promotion },
      { head: calendar.period },
      { head: calendar.products },
      { head: calendar.mechanics },
      { head: calendar.benefit(unitWord), isFigure: true },
    ],
    rows: facts.promotions.map((promotion) => ({
      cells: cells([
        promotion.name,
        `${promotion.start} – ${promotion.end.slice(promotion.start.slice(0, 4) === promotion.end.slice(0, 4) ? 5 : 0)}`,
        productsText(promotion, words),
        joined(mechanicsText(promotion, calendar), terms.clauseSeparator),
        signedMoneyText(promotion.benefit, unit),
      ]),
    })),
  }
}

/** The new products with listing month, prices and what they bring. */
export function newProductTable({ facts, words, unit, unitWord }: ProposalReading): PaperTable {
  const labels = words.newProducts
  return {
    columns: [
      { head: labels.product },
      { head: labels.listing },
      ...[
        labels.stores,
        labels.supplyPrice,
        labels.suggestedRetailPrice,
        labels.units,
        labels.retailSales(unitWord),
        labels.frontMargin(unitWord),
      ].map((head) => ({ head, isFigure: true })),
    ],
    rows: facts.newProducts.map((product) => ({
      cells: [
        { text: product.name, detail: [product.category, product.barcode ?? ''].filter(Boolean).join(' · ') },
        ...cells([
          product.listingMonth,
          numberText(product.stores, 0),
          numberText(product.listPrice, 2),
          numberText(product.suggestedRetailPrice, 2),
          numberText(product.units, 0),
          moneyText(product.retailSales, unit),
          moneyText(product.frontMargin, unit),
        ]),
      ],
    })),
  }
}

/** What the retailer is asked to do: what clauses are given for, then what the plan asks beside them. */
export function askTable({ facts, words }: ProposalReading): PaperTable {
  const derived = facts.terms.groups.flatMap(({ rows }) =>
    rows.flatMap((row) =>
      row.proposal && row.inReturnFor
        ? [cells([row.inReturnFor, row.name, withFiguresOnce(row.proposal.value)])]
        : [],
    ),
  )
  const own = facts.plan.asks.map((ask) => cells([ask, '', '']))
  return {
    columns: [{ head: '' }, { head: words.asks.ask }, { head: words.asks.inReturn }, { head: '' }],
    rows: [...derived, ...own].map((row, index) => ({ cells: [{ text: `${index + 1}` }, ...row] })),
  }
}

/** Who does what by when: the steps that follow from the figures and those of the plan, in one order. */
export function stepTable({ facts, words }: ProposalReading): PaperTable {
  const labels = words.timetable
  const derived = facts.timetable.map((entry) => ({
    on: entry.on as string | undefined,
    what: labels.stepOf(entry),
    owner: labels.owners[entry.owner],
  }))
  const planned = facts.plan.steps.map(({ what, day, owner }) => ({ on: day, what, owner: owner ?? '' }))
  const dated = [...planned, ...derived].filter(({ on }) => on !== undefined)
  dated.sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : a.on === b.on ? 0 : 1))
  const open = planned.filter(({ on }) => on === undefined)
  return {
    columns: [{ head: labels.when }, { head: labels.step }, { head: labels.owner }],
    rows: [...dated, ...open].map(({ on, what, owner }) => ({
      cells: cells([on === undefined ? labels.noDay : words.day(on), what, owner]),
    })),
  }
}

function cells(texts: readonly string[]): readonly PaperCell[] {
  return texts.map((text) => ({ text }))
}
