import { isTaxIncluded } from '../engine/settleTerms.ts'
import type { Simulation, TermWorking } from '../engine/simulation.ts'
import type { Language } from '../locale/language.ts'
import { type TermSheetWords, termSheetWords } from '../locale/termSheetWords.ts'
import { type TermWords, termWords } from '../locale/termWords.ts'
import { settle } from '../money.ts'
import type { TermClass } from '../negotiation/term.ts'
import { workedLine } from '../terms/workedLine.ts'
import { percentText } from './figureText.ts'
import type { PublicTerm } from './publicView.ts'
import { filled, type SheetLine, type SheetTerm } from './termSheet.ts'
import type { SheetTermClause, TermSheetView } from './termSheetView.ts'
import { basisText, ladderText, termText } from './termText.ts'

const ORDER: readonly TermClass[] = [
  'onInvoice',
  'rebate',
  'conditionalRebate',
  'fee',
  'service',
  'logistics',
  'damage',
  'penalty',
  'guarantee',
  'payment',
]

const NO_WORKING = { instalments: [], uncapped: 0, stated: 0 } as const

/** Terms in the order in which a sheet numbers them. */
export function inSheetOrder<Row extends { readonly class: TermClass }>(terms: readonly Row[]): Row[] {
  return ORDER.flatMap((each) => terms.filter((term) => term.class === each))
}

/** Every shared term as a contract reads it, numbered in the order of the classes. */
export function sheetTerms(view: TermSheetView, simulation: Simulation, language: Language): SheetTerm[] {
  const workings = new Map(simulation.workings.map((working) => [working.term, working] as const))
  const { terms } = view.deal.proposal
  return inSheetOrder(terms).map((term, index) =>
    sheetTerm(view, term, workings.get(term.id) ?? { term: term.id, ...NO_WORKING }, index + 1, language),
  )
}

/** Tax side of the stated amount; discounts on the invoice are ex VAT, what is owed for goods is not. */
function taxSideOf(term: PublicTerm): 'in' | 'ex' {
  if (term.class === 'onInvoice') return 'ex'
  if (term.rule.kind === 'paymentDays') return 'in'
  return isTaxIncluded(term) ? 'in' : 'ex'
}

function sheetTerm(
  view: TermSheetView,
  term: PublicTerm,
  working: TermWorking,
  number: number,
  language: Language,
): SheetTerm {
  const { deal } = view
  const names = new Map([...deal.products, ...deal.proposal.newProducts].map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? ''
  const { value, detail } = termText(term, language)
  const ladder = ladderText(term, nameOf, language)
  const year = {
    year: { start: deal.yearStart },
    ...(deal.purchasesLastYear ? { lastYear: deal.purchasesLastYear } : {}),
  }
  return {
    number,
    class: term.class,
    name: term.name,
    value,
    detail,
    lines: termLines(view, term, basisText(term, nameOf, language), language),
    taxSide: taxSideOf(term),
    amountFen: term.rule.kind === 'paymentDays' ? null : settle(working.stated),
    isFixed: term.rule.kind === 'fixed' || term.rule.kind === 'count',
    worked: workedLine(term, working, language, year),
    ...(ladder ? { ladder } : {}),
    ...(term.sharedNote ? { note: term.sharedNote } : {}),
    ...(term.inReturnFor ? { inReturnFor: term.inReturnFor } : {}),
  }
}

function termLines(view: TermSheetView, term: PublicTerm, basis: string, language: Language): SheetLine[] {
  const words = termSheetWords(language).term
  const clause = view.termClauses[term.id] ?? {}
  const isPayment = term.rule.kind === 'paymentDays'
  const lines: SheetLine[] = [
    { label: words.basis, value: basis },
    { label: words.returns, value: returnsText(term, words) },
    { label: words.condition, value: conditionText(term, clause, words) },
    ...(clause.scope ? [{ label: words.scope, value: clause.scope }] : []),
  ]
  if (isPayment) return lines
  return [
    ...lines,
    { label: words.frequency, value: frequencyText(term, words, termWords(language)) },
    { label: words.settlement, value: clause.service?.paymentMethod ?? words.settlementOf[term.vatClass] },
    { label: words.invoice, value: invoiceText(view, term, clause, words) },
  ]
}

function returnsText({ rule, basis, class: termClass }: PublicTerm, words: TermSheetWords['term']): string {
  if (termClass === 'onInvoice') return words.returnsOf.list
  if (rule.kind === 'paymentDays') return words.returnsOf.payment
  if (rule.kind === 'marginGuarantee') return words.returnsOf.retailSales
  return words.returnsOf[basis?.on ?? 'none']
}

/** A conditional rebate whose rule names no threshold needs its condition in words; without it the sheet has a blank. */
function conditionText(
  { rule, class: termClass }: PublicTerm,
  { condition }: SheetTermClause,
  words: TermSheetWords['term'],
): string | null {
  if (condition) return condition
  switch (rule.kind) {
    case 'tiered':
    case 'growth':
    case 'everyStep':
    case 'interpolated':
      return words.byRule
    case 'serviceLevel':
      return words.belowFillRate
    case 'marginGuarantee':
      return words.belowMargin
    default:
      if (termClass === 'conditionalRebate') return null
      return termClass === 'fee' || termClass === 'service' ? words.onPerformance : words.unconditional
  }
}

function frequencyText(
  { rule, class: termClass }: PublicTerm,
  words: TermSheetWords['term'],
  terms: TermWords,
): string | null {
  if (termClass === 'onInvoice') return words.onEveryInvoice
  switch (rule.kind) {
    case 'percent':
      return terms.settledBy[rule.settle]
    case 'fixed':
      return rule.months.length > 0 ? words.monthsOf(terms.months(rule.months)) : null
    case 'count':
      return rule.months === undefined ? words.asItHappens : words.monthsOf(terms.months(rule.months))
    case 'growth':
      return terms.settledBy.year
    case 'paymentDays':
      return null
    default:
      return terms.settledBy[rule.period]
  }
}

function invoiceText(
  { deal }: TermSheetView,
  { vatClass, serviceVatRate }: PublicTerm,
  { redInvoiceRate }: SheetTermClause,
  words: TermSheetWords['term'],
): string | null {
  const isRed = vatClass === 'rebateRedInvoice'
  const rate = isRed ? redInvoiceRate : (serviceVatRate ?? deal.assumptions.serviceVatRate)
  return filled(words.invoiceOf[vatClass](rate === undefined ? '' : percentText(rate)))
}
