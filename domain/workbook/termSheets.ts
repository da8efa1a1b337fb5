import { basisText, termText } from '../documents/termText.ts'
import { lineOf } from '../engine/ledgerLines.ts'
import { effectiveDays } from '../engine/payment.ts'
import { termWords } from '../locale/termWords.ts'
import type { Term } from '../negotiation/term.ts'
import type { AssumptionKey } from './assumptionSheet.ts'
import type { WorkbookSource } from './edition.ts'
import { constant, type Figure, over, plus, ratioOf, times } from './figure.ts'
import type { LineSheet } from './lineSheet.ts'
import { FIRST_ROW, headRows, ownColumns } from './ownColumns.ts'
import { productsOf } from './productInputs.ts'
import type { SettlementSheet } from './settlementSheet.ts'
import {
  SUPPLIERS_TERM_COLUMNS,
  TERM_COLUMNS,
  type TermColumnKey,
  type TermFigures,
  TIER_COLUMNS,
} from './termInputs.ts'
import {
  type CellFormat,
  figureCell,
  type InputRange,
  rangeOf,
  text,
  type WorkbookCell,
  type WorkbookSheet,
} from './workbookSheet.ts'

const LARGEST_AMOUNT = 1e11
const WHOLE_YEAR = { first: 0, months: 12 }
const RATE: InputRange = { least: 0, most: 1 }
const AMOUNT: InputRange = { least: 0, most: LARGEST_AMOUNT }

/** What a term comes to, as the list of terms shows it. */
export type TermResult = {
  readonly stated: Figure
  readonly cost: Figure
  readonly gain: Figure
  /** Tax included, for points. */
  readonly gross: Figure
}

/** What every term comes to, on-invoice and payment terms among them. */
export function termResults(
  source: WorkbookSource,
  inputs: readonly TermFigures[],
  lines: LineSheet,
  settlement: SettlementSheet,
  assumptions: Readonly<Record<AssumptionKey, Figure>>,
): ReadonlyMap<string, TermResult> {
  const none = constant(0)
  return new Map(
    inputs.map(({ term, days }) => {
      const settled = settlement.ofTerm.get(term.id)
      if (settled !== undefined) return [term.id, settled] as const
      if (term.rule.kind === 'paymentDays' && days !== undefined) {
        const effective = plus(days, constant(effectiveDays(term.rule) - term.rule.days))
        const years = over(times(lines.sum('netIn', WHOLE_YEAR), effective), assumptions.dayCount)
        const cost = source.edition === 'supplier' ? times(years, assumptions.costOfCapital) : none
        return [
          term.id,
          { stated: none, cost, gain: times(years, assumptions.retailerCostOfCapital), gross: none },
        ] as const
      }
      const taken = lines.takenBy(term.id)
      return [term.id, { stated: taken, cost: taken, gain: taken, gross: none }] as const
    }),
  )
}

/** 条款: the numbers to be negotiated, and what each term comes to. */
export function termListSheet(
  source: WorkbookSource,
  inputs: readonly TermFigures[],
  results: ReadonlyMap<string, TermResult>,
  lines: LineSheet,
): WorkbookSheet {
  const { words, edition, language } = source
  const columns = ownColumns(TERM_COLUMNS, SUPPLIERS_TERM_COLUMNS, edition)
  const names = new Map(productsOf(source).map(({ id, name }) => [id, name]))
  const { classes } = termWords(language)
  const netIn = lines.sum('netIn', WHOLE_YEAR)
  const rows = inputs.map((figures, index) => {
    const { term } = figures
    const result = results.get(term.id)
    const { value, detail } = termText(term, language)
    const typed = (figure: Figure | undefined, format: CellFormat, input: InputRange): WorkbookCell =>
      figure === undefined ? text('') : { kind: 'number', value: figure.value, format, input }
    const shown = (figure: Figure | undefined, format: CellFormat = 'yuan'): WorkbookCell =>
      figure === undefined ? text('') : figureCell(figure, format)
    const cells: Record<TermColumnKey, WorkbookCell> = {
      key: text(`term:${term.id}`),
      number: { kind: 'number', value: index + 1, format: 'plain' },
      class: text(classes[term.class]),
      name: text(term.name),
      text: text([value, detail].filter((part) => part !== '').join(' · ')),
      basis: text(basisText(term, (id) => names.get(id) ?? id, language)),
      rate: typed(figures.rate, 'rate', RATE),
      amount: typed(figures.amount, 'yuan', AMOUNT),
      days: typed(figures.days, 'days', { least: 0, most: 365 }),
      cap: typed(figures.cap, 'yuan', AMOUNT),
      floor: typed(figures.floor, 'yuan', AMOUNT),
      vatClass: text(words.vatClasses[term.vatClass]),
      stated: shown(result?.stated),
      cost: shown(result?.cost),
      gain: shown(result?.gain),
      points: shown(result && times(constant(100), ratioOf(result.gross, netIn)), 'points'),
      line: text(lineName(term)),
      sharedNote: { kind: 'text', text: term.sharedNote ?? '', isInput: true },
      privateNote: { kind: 'text', text: term.privateNote ?? '', isInput: true },
    }
    return { cells: columns.map((key) => cells[key]) }
  })
  const widths: Partial<Record<TermColumnKey, number>> = {
    number: 6,
    name: 26,
    text: 44,
    basis: 28,
    sharedNote: 30,
    privateNote: 30,
  }
  const hidden: readonly TermColumnKey[] = ['key', 'line']
  return {
    name: words.sheets.terms,
    columns: columns.map((key) => ({
      width: widths[key] ?? 14,
      ...(hidden.includes(key) ? { isHidden: true } : {}),
    })),
    rows: [...headRows(words.sheets.terms, words.hints.terms, columns, words.termColumns), ...rows],
    frozen: { rows: FIRST_ROW - 1, columns: 4 },
  }
}

/** The ledger line a term runs into: by it the ledgers add up. */
function lineName(term: Term): string {
  return lineOf(term.class) ?? term.class
}

/** What all terms of one ledger line come to, added up over the list by its hidden column. */
export function sumOfLine(
  source: WorkbookSource,
  inputs: readonly TermFigures[],
  results: ReadonlyMap<string, TermResult>,
  line: string,
  column: 'cost' | 'gain',
): Figure {
  const own = inputs.filter(({ term }) => lineName(term) === line)
  const value = own.reduce((sum, { term }) => sum + (results.get(term.id)?.[column].value ?? 0), 0)
  const columns = ownColumns(TERM_COLUMNS, SUPPLIERS_TERM_COLUMNS, source.edition)
  if (own.length === 0 || !columns.includes(column)) return { ...constant(0), value }
  const range = (key: TermColumnKey) =>
    rangeOf(source.words.sheets.terms, columns.indexOf(key), FIRST_ROW, FIRST_ROW + inputs.length - 1)
  return { formula: `SUMIF(${range('line')},"${line}",${range(column)})`, value, tightness: 'atom' }
}

/** 阶梯: thresholds and rates of tiered terms. */
export function tierSheet(source: WorkbookSource, inputs: readonly TermFigures[]): WorkbookSheet {
  const { words, language } = source
  const rows = inputs.flatMap(({ term, tiers }) => {
    const { rule } = term
    const isGrowth = rule.kind === 'growth'
    const paysMoney = rule.kind !== 'tiered' || rule.pays === 'rate'
    const { detail } = termText(term, language)
    return tiers.map(({ from, rate }, index) => ({
      cells: [
        text(`tier:${term.id}#${index}`),
        text(term.name),
        text(detail),
        {
          kind: 'number' as const,
          value: from.value,
          format: isGrowth ? ('rate' as const) : ('plain' as const),
          input: isGrowth ? { least: -1, most: 1_000 } : AMOUNT,
        },
        {
          kind: 'number' as const,
          value: rate.value,
          format: paysMoney ? ('rate' as const) : ('plain' as const),
          input: paysMoney ? RATE : AMOUNT,
        },
      ],
    }))
  })
  return {
    name: words.sheets.tiers,
    columns: [{ width: 10, isHidden: true }, { width: 26 }, { width: 44 }, { width: 18 }, { width: 14 }],
    rows: [...headRows(words.sheets.tiers, words.hints.tiers, TIER_COLUMNS, words.tierColumns), ...rows],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
  }
}
