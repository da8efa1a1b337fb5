import { headersOf, type ListChoice } from '../../lists/listChoice.ts'
import type { Negotiation } from '../../negotiation/negotiation.ts'
import type { Basis, Period, Term } from '../../negotiation/term.ts'
import { readTypedNumber } from '../../numbers/typedNumber.ts'
import {
  cellText,
  columnLetter,
  type SheetCell,
  type SheetRow,
  type SheetTable,
} from '../../products/sheetTable.ts'
import { CATALOGUE, type CatalogueCode, isCatalogueCode } from '../catalogue.ts'
import { type MatchConfidence, matchTerm } from '../matchTerm.ts'
import type { TermField } from './termListColumns.ts'
import { termOfRow } from './termOfRow.ts'
import { readTermValue, scaled, type TermValue } from './termValue.ts'

/** What stands in the way of a cell; the words are the locale files'. */
export type TermFaultCode =
  | 'cellError'
  | 'termValue'
  | 'termDays'
  | 'termRate'
  | 'termAmount'
  | 'termThreshold'
  | 'secondPayment'

export type TermCellFault = {
  /** 1-based, as the spreadsheet shows it. */
  readonly row: number
  /** The column's letter. */
  readonly column: string
  readonly found: string
  readonly code: TermFaultCode
}

/** One row of the list with what becomes of it. */
export type TermListRow = {
  readonly row: number
  readonly name: string
  /** The value as it stands in the list. */
  readonly found: string
  readonly code: CatalogueCode | 'own' | null
  readonly confidence: MatchConfidence | 'chosen' | null
  /** `choose`: nothing like it is in the catalogue, a person says what it is. `skipped`: left out, by its look or by choice. */
  readonly state: 'taken' | 'choose' | 'skipped' | 'fault'
  readonly term: Term | null
  /** A conditional term whose threshold the list does not name: it begins at last year's purchases. */
  readonly isThresholdMissing: boolean
}

/** A list of terms read by a choice. Nothing is taken as long as a fault or an open choice is left. */
export type TermListReading = {
  readonly rows: readonly TermListRow[]
  readonly faults: readonly TermCellFault[]
  /** Bare numbers stand where a rate is meant: whether 3 or 0.03 is three per cent has to be said. */
  readonly hasBareRates: boolean
  readonly hasBareAmounts: boolean
  /** Amounts of fees whose tax side no cell names. */
  readonly hasUntaxedAmounts: boolean
}

const TOTAL = /^(?:合计|总计|小计|汇总|共计|total|subtotal|sum)[::]?$/iu
const EMPTY: SheetCell = { kind: 'empty' }

/**
 * Reads the rows under the header of a list of terms. Every row with a name becomes a term, a choice, a fault, or is left
 * out in sight: none vanishes. `id` names the term of a row.
 */
export function readTermList(
  table: SheetTable,
  choice: ListChoice,
  negotiation: Pick<Negotiation, 'year' | 'lastYear'>,
  id: (row: number) => string,
): TermListReading {
  const faults: TermCellFault[] = []
  const seen = { bareRates: false, bareAmounts: false, untaxed: false }
  let payments = 0
  const headers = headersOf(table, choice.headerRow)
  const at = (field: TermField) => choice.columns.find((column) => column.field === field)?.at
  const unitOfColumn = unitIn(headers.find((header) => header.at === at('value'))?.header ?? '')
  const rows = table.rows
    .filter(({ number }) => number > choice.headerRow)
    .flatMap((row): readonly TermListRow[] => {
      const cell = (field: TermField) => cellAt(row, at(field))
      const text = (field: TermField) => cellText(cell(field)).trim()
      const unit = text('unit') || unitOfColumn
      const name = text('name')
      if (name === '') return []
      const found = text('value')
      const decided = choice.rows[String(row.number)]
      const blank = { row: row.number, name, found, term: null, isThresholdMissing: false }
      const isHeading = cell('value').kind === 'empty' || TOTAL.test(name.replace(/\s/gu, ''))
      if (decided === 'skip' || (isHeading && decided === undefined)) {
        return [{ ...blank, code: null, confidence: null, state: 'skipped' }]
      }
      const [match] = matchTerm(name)
      const chosen = decided === 'own' || isCatalogueCode(decided) ? decided : null
      const code = chosen ?? match?.code ?? null
      const confidence = chosen === null ? (match?.confidence ?? null) : 'chosen'
      if (code === null) return [{ ...blank, code, confidence, state: 'choose' }]
      const fault = (field: TermField, fault: TermFaultCode): readonly TermListRow[] => {
        const column = at(field)
        faults.push({
          row: row.number,
          column: column === undefined ? '' : columnLetter(column),
          found: cellText(cell(field)),
          code: fault,
        })
        return [{ ...blank, code, confidence, state: 'fault' }]
      }
      const read = readTermValue(cell('value'), unit)
      if (!read.ok) return fault('value', read.error)
      const value = measured(read.value, cell('value'), code, choice, seen)
      if (value === null) return fault('value', 'termValue')
      const threshold = readThreshold(cell('threshold'), choice)
      if (threshold === 'fault') return fault('threshold', 'termThreshold')
      const tax = taxOf(text('tax'), `${found} ${unit}`)
      const said = [name, found, unit, text('basis'), text('settle'), text('note')].join(' ')
      const made = termOfRow(
        {
          id: id(row.number),
          name,
          code: code === 'own' ? null : code,
          value,
          basis: basisOf(text('basis')),
          settle: settleOf(text('settle')),
          threshold,
          tax: tax ?? choice.tax,
          note: text('note'),
          said,
        },
        negotiation,
      )
      if (!made.ok) return fault('value', made.error)
      const { class: termClass, rule, taxIncluded } = made.value
      if (termClass === 'payment') {
        payments += 1
        if (payments > 1) return fault('name', 'secondPayment')
      }
      if (taxIncluded !== undefined && tax === null) seen.untaxed = true
      const isThresholdMissing = rule.kind === 'tiered' && threshold === null
      return [{ ...blank, code, confidence, state: 'taken', term: made.value, isThresholdMissing }]
    })
  return {
    rows,
    faults,
    hasBareRates: seen.bareRates,
    hasBareAmounts: seen.bareAmounts,
    hasUntaxedAmounts: seen.untaxed,
  }
}

/** The unit a header carries in brackets: `标准（%）`. */
function unitIn(header: string): string {
  return /\(([^)]*)\)/u.exec(header.normalize('NFKC'))?.[1] ?? ''
}

function cellAt(row: SheetRow, at: number | undefined): SheetCell {
  return at === undefined ? EMPTY : (row.cells[at] ?? EMPTY)
}

const RATES: readonly string[] = [
  'onInvoice',
  'rebate',
  'conditionalRebate',
  'damage',
  'guarantee',
  'penalty',
]
const LARGEST_RATE = 100

/** A bare number in the measure its term has: days, a rate as the choice reads rates, else an amount in its unit. */
function measured(
  value: TermValue,
  cell: SheetCell,
  code: CatalogueCode | 'own',
  choice: ListChoice,
  seen: { bareRates: boolean; bareAmounts: boolean },
): TermValue | null {
  if (value.measure !== 'bare') return value
  if (code === 'paymentDays') return { ...value, measure: 'days' }
  const text = cellText(cell).normalize('NFKC').trim()
  const timed = value.each === undefined ? {} : { each: value.each }
  if (isRate(code, value.value)) {
    seen.bareRates = true
    if (choice.rates === 'share') return { ...value, measure: 'rate' }
    const rate = scaled(text, '%', 'rate', timed)
    return rate.ok ? rate.value : null
  }
  seen.bareAmounts = true
  if (choice.moneyUnit === 'yuan') return { ...value, measure: 'yuan' }
  const amount = scaled(text, '万', 'yuan', timed)
  return amount.ok ? amount.value : null
}

/** Whether a bare number of this term is a rate: rebates are, unless it is far too large for one; fees are amounts. */
function isRate(code: CatalogueCode | 'own', value: number): boolean {
  if (value >= LARGEST_RATE) return false
  if (code === 'own') return value < 1
  const { class: termClass, basis } = CATALOGUE[code]
  return RATES.includes(termClass) || basis !== undefined
}

function readThreshold(cell: SheetCell, choice: ListChoice): number | null | 'fault' {
  if (cell.kind === 'empty') return null
  const typed = readTypedNumber(cellText(cell))
  if (!typed.ok || typed.value.written === 'percent' || typed.value.value < 0) return 'fault'
  const isBare = !/[万亿元¥]/u.test(cellText(cell).normalize('NFKC'))
  if (!isBare || choice.moneyUnit === 'yuan') return typed.value.value
  const amount = scaled(cellText(cell).normalize('NFKC').trim(), '万', 'yuan')
  return amount.ok ? amount.value.value : 'fault'
}

function basisOf(text: string): Partial<Basis> {
  const on: Basis['on'] | null = /零售|销售额|pos|retail/iu.test(text)
    ? 'retailSales'
    : /净|退货后|net/iu.test(text)
      ? 'net'
      : /开票|进货|采购|invoice|purchase/iu.test(text)
        ? 'invoice'
        : /供价|list/iu.test(text)
          ? 'list'
          : null
  const tax = taxOf(text, '')
  return { ...(on === null ? {} : { on }), ...(tax === null ? {} : { tax }) }
}

/** The tax side a text names; “未税” before “含税”, for “不含税” holds both. */
function taxOf(text: string, beside: string): 'in' | 'ex' | null {
  const said = `${text} ${beside}`.normalize('NFKC')
  if (/未税|不含税|去税|除税|否|\bex\b|\bno\b/iu.test(said)) return 'ex'
  return /含税|是|\bin\b|\binc|\byes\b/iu.test(said) ? 'in' : null
}

function settleOf(text: string): Period | null {
  if (/月|month/iu.test(text)) return 'month'
  if (/季|quarter/iu.test(text)) return 'quarter'
  return /年|year|annual/iu.test(text) ? 'year' : null
}
