import { evaluateFormula } from '../../formula/evaluateFormula.ts'
import { readFormula } from '../../formula/formulaLanguage.ts'
import type { FormulaFigures, FormulaTree } from '../../formula/formulaTree.ts'
import type { Basis, FormulaRule, Term } from '../../negotiation/term.ts'
import { MONTHS, monthIndex } from '../contractYear.ts'
import { type Span, spansOf, sumOver } from '../periods.ts'
import { ratio } from '../thresholds.ts'
import { basisOf, type Due, type RuleContext } from './due.ts'

const trees = new WeakMap<FormulaRule, FormulaTree>()

/**
 * The value of a formula in each of its periods, yuan on the basis' tax side. Source: docs/calculation.md §8.
 * @throws Error for an expression reading refuses, or where formulas were not loaded
 * @throws RangeError when the value is no finite number
 */
export function formulaDues(rule: FormulaRule, term: Term, context: RuleContext): Due[] {
  const tree = treeOf(rule, term)
  const figuresOf = figuresByPeriod(basisOf(term), context)
  const basis = basisOf(term)
  const paying = context.bases.of(basis)[basis.tax]
  return spansOf(rule.period).map((span) => {
    const amount = evaluateFormula(tree, figuresOf(span))
    if (!Number.isFinite(amount)) throw new RangeError(`The formula of term ${term.id} comes to ${amount}.`)
    return { ...span, basis: sumOver(paying, span), amount }
  })
}

function treeOf(rule: FormulaRule, term: Term): FormulaTree {
  const known = trees.get(rule)
  if (known) return known
  const read = readFormula(rule.expression)
  if (!read.ok) throw new Error(`The formula of term ${term.id} is none: ${read.error.code}.`)
  trees.set(rule, read.value)
  return read.value
}

/** What the variables stand for in a period; figures of goods follow the selection of the basis. */
function figuresByPeriod(basis: Basis, context: RuleContext): (span: Span) => FormulaFigures {
  const { bases, negotiation } = context
  const net = bases.of({ ...basis, on: 'net' })
  const list = bases.of({ ...basis, on: 'list' })
  const sales = bases.of({ ...basis, on: 'retailSales' })
  const lastYear = lastYearOf(basis, context)
  const year = { first: 0, months: MONTHS }
  const growth = lastYear === 0 ? 0 : ratio(sumOver(bases.purchases[basis.tax], year), lastYear) - 1
  return (span) => ({
    purchases: sumOver(net.ex, span),
    purchasesIn: sumOver(net.in, span),
    list: sumOver(list.ex, span),
    units: sumOver(net.units, span),
    retailSales: sumOver(sales.ex, span),
    lastYearPurchases: lastYear,
    growth,
    stores: negotiation.account.stores,
    newStores: storesOpened(span, context),
    products: negotiation.products.length,
    newProducts: productsListed(span, context),
    month: span.first + span.months,
    quarter: Math.ceil((span.first + span.months) / 3),
  })
}

function lastYearOf({ tax }: Basis, { negotiation: { lastYear } }: RuleContext): number {
  return (tax === 'in' ? lastYear?.purchasesIn : lastYear?.purchasesEx) ?? 0
}

function storesOpened(span: Span, { negotiation, year }: RuleContext): number {
  const openings = negotiation.account.newStores ?? []
  return openings.reduce(
    (sum, { month, count }) => (isIn(span, monthIndex(year, month)) ? sum + count : sum),
    0,
  )
}

function productsListed(span: Span, { scenario, year }: RuleContext): number {
  const listed = scenario.newProducts ?? []
  return listed.filter(({ listingMonth }) => isIn(span, monthIndex(year, listingMonth))).length
}

function isIn({ first, months }: Span, month: number): boolean {
  return month >= first && month < first + months
}
