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

type BasesBeside = { readonly net: Basis; readonly list: Basis; readonly sales: Basis }

const beside = new WeakMap<Basis, BasesBeside>()

/** The bases of the same selection; the same values each time, since bases are remembered by identity. */
function basesBeside(basis: Basis): BasesBeside {
  const known = beside.get(basis)
  if (known) return known
  const made: BasesBeside = {
    net: { ...basis, on: 'net' },
    list: { ...basis, on: 'list' },
    sales: { ...basis, on: 'retailSales' },
  }
  beside.set(basis, made)
  return made
}

/** What the variables stand for in a period; figures of goods follow the selection of the basis. */
function figuresByPeriod(basis: Basis, context: RuleContext): (span: Span) => FormulaFigures {
  const { bases, negotiation } = context
  const { net, list, sales } = basesBeside(basis)
  const [ofNet, ofList, ofSales] = [bases.of(net), bases.of(list), bases.of(sales)]
  const lastYear = lastYearOf(basis, context)
  const year = { first: 0, months: MONTHS }
  const growth = lastYear === 0 ? 0 : ratio(sumOver(bases.purchases[basis.tax], year), lastYear) - 1
  return (span) => ({
    purchases: sumOver(ofNet.ex, span),
    purchasesIn: sumOver(ofNet.in, span),
    list: sumOver(ofList.ex, span),
    units: sumOver(ofNet.units, span),
    retailSales: sumOver(ofSales.ex, span),
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
