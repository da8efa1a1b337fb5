import { headersOf, type ListChoice } from '../../lists/listChoice.ts'
import type { Negotiation } from '../../negotiation/negotiation.ts'
import type { Term } from '../../negotiation/term.ts'
import { cellText, columnLetter, type SheetRow, type SheetTable } from '../../products/sheetTable.ts'
import { err, ok } from '../../result.ts'
import { type CatalogueCode, isCatalogueCode } from '../catalogue.ts'
import { type MatchConfidence, matchTerm } from '../matchTerm.ts'
import { cellAt, ladderName, termGroups, tierPlaces } from './ladderRows.ts'
import { measuredValue } from './measuredValue.ts'
import { readTiers, type TierFaultCode } from './readTiers.ts'
import { basisOf, methodOf, settleOf, taxOf, unitIn } from './rowWords.ts'
import type { TermField } from './termListColumns.ts'
import { termOfRow } from './termOfRow.ts'
import { readTermValue } from './termValue.ts'

/** What stands in the way of a cell; the words are the locale files'. */
export type TermFaultCode =
  | 'cellError'
  | 'termValue'
  | 'termDays'
  | 'termRate'
  | 'termAmount'
  | 'termThreshold'
  | 'secondPayment'
  | TierFaultCode
  | 'termLadder'

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
  /** The value as it stands in the list; of a ladder every tier's. */
  readonly found: string
  readonly code: CatalogueCode | 'own' | null
  readonly confidence: MatchConfidence | 'chosen' | null
  /**
   * `choose`: nothing like it is in the catalogue, a person says what it is. `skipped`: left out, by its look or by
   * choice. `tier`: one more tier of the term above.
   */
  readonly state: 'taken' | 'choose' | 'skipped' | 'fault' | 'tier'
  /** The row of the term this row is a tier of, and which, 1 the first. */
  readonly tierOf?: { readonly row: number; readonly tier: number }
  readonly term: Term | null
  /** A conditional term whose threshold the list does not name: it begins at last year's purchases. */
  readonly isThresholdMissing: boolean
  /** A ladder of which no cell says whether a tier pays on everything or on what is above its threshold. */
  readonly isMethodMissing: boolean
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

/**
 * Reads the rows under the header of a list of terms. Every row with a name becomes a term, one more tier of the term
 * above it, a choice, a fault, or is left out in sight: none vanishes. `id` names the term of a row.
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
  const headers = new Map(headersOf(table, choice.headerRow).map(({ at, header }) => [at, header]))
  const unitOf = (column: number | undefined) => unitIn(headers.get(column ?? -1) ?? '')
  const at = (field: TermField) => choice.columns.find((column) => column.field === field)?.at
  const below = table.rows.filter(({ number }) => number > choice.headerRow)
  const rows = termGroups(below, choice.columns).flatMap((group): readonly TermListRow[] => {
    const { head, more } = group
    const text = (field: TermField) => cellText(cellAt(head, at(field))).trim()
    const name = text('name')
    const places = tierPlaces(group, choice.columns)
    const values = places.map(({ row, value }) => cellText(cellAt(row, value)).trim())
    const found = values.filter((value) => value !== '').join(' / ')
    const nothing = { term: null, isThresholdMissing: false, isMethodMissing: false }
    const blank = { ...nothing, row: head.number, name, found }
    const below = (state: 'tier' | 'skipped') =>
      more.map((row, index): TermListRow => {
        const tier = places.length - more.length + index + 1
        const found = cellText(cellAt(row, at('value'))).trim()
        const tierOf = { row: head.number, tier }
        return { ...nothing, row: row.number, name, found, code: null, confidence: null, state, tierOf }
      })
    const decided = choice.rows[String(head.number)]
    const isHeading = found === '' || TOTAL.test(name.replace(/\s/gu, ''))
    if (decided === 'skip' || (isHeading && decided === undefined)) {
      return [{ ...blank, code: null, confidence: null, state: 'skipped' }, ...below('skipped')]
    }
    const [match] = matchTerm(ladderName(name))
    const chosen = decided === 'own' || isCatalogueCode(decided) ? decided : null
    const code = chosen ?? match?.code ?? null
    const confidence = chosen === null ? (match?.confidence ?? null) : 'chosen'
    if (code === null) return [{ ...blank, code, confidence, state: 'choose' }, ...below('tier')]
    const fault = (row: SheetRow, column: number | undefined, code: TermFaultCode) => {
      const letter = column === undefined ? '' : columnLetter(column)
      faults.push({ row: row.number, column: letter, found: cellText(cellAt(row, column)), code })
    }
    const faulty = (): readonly TermListRow[] => [
      { ...blank, code, confidence, state: 'fault' },
      ...below('tier'),
    ]
    const tiers = readTiers(places, {
      value: (cell, column) => {
        const read = readTermValue(cell, text('unit') || unitOf(column))
        if (!read.ok) return read
        const value = measuredValue(read.value, cell, code, choice, seen)
        return value === null ? err('termValue') : ok(value)
      },
      bareYuan: (column) => (/万/u.test(unitOf(column)) || choice.moneyUnit !== 'yuan' ? 10_000 : 1),
    })
    if (!tiers.ok) {
      const { place, of, code: why } = tiers.error
      fault(place.row, of === 'threshold' ? place.threshold : place.value, why)
      return faulty()
    }
    const { value, threshold, ladder } = tiers.value
    const unit = text('unit') || unitOf(at('value'))
    const tax = taxOf(text('tax'), `${found} ${unit}`)
    const said = [name, found, unit, text('basis'), text('settle'), text('note')].join(' ')
    const method = methodOf([said, ...headers.values()].join(' '))
    const made = termOfRow(
      {
        id: id(head.number),
        name: more.length === 0 ? name : ladderName(name),
        code: code === 'own' ? null : code,
        value,
        basis: basisOf(text('basis')),
        settle: settleOf(text('settle')),
        threshold,
        ladder: ladder === null ? null : { ...ladder, method },
        tax: tax ?? choice.tax,
        note: text('note'),
        said,
      },
      negotiation,
    )
    const place = places[0] ?? { row: head, threshold: at('threshold'), value: at('value') }
    if (!made.ok) {
      fault(place.row, made.error === 'termThreshold' ? place.threshold : place.value, made.error)
      return faulty()
    }
    const { class: termClass, rule, taxIncluded } = made.value
    if (termClass === 'payment') {
      payments += 1
      if (payments > 1) {
        fault(head, at('name'), 'secondPayment')
        return faulty()
      }
    }
    if (taxIncluded !== undefined && tax === null) seen.untaxed = true
    const isThresholdMissing = rule.kind === 'tiered' && threshold === null && ladder === null
    const isMethodMissing = rule.kind === 'tiered' && rule.tiers.length > 1 && method === null
    return [
      { ...blank, code, confidence, state: 'taken', term: made.value, isThresholdMissing, isMethodMissing },
      ...below('tier'),
    ]
  })
  return {
    rows,
    faults,
    hasBareRates: seen.bareRates,
    hasBareAmounts: seen.bareAmounts,
    hasUntaxedAmounts: seen.untaxed,
  }
}
