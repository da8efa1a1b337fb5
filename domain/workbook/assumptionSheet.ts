import { USUAL_SERVICE_VAT } from '../engine/settleTerms.ts'
import type { Assumptions } from '../negotiation/negotiation.ts'
import type { WorkbookSource } from './edition.ts'
import { cell, constant, type Figure } from './figure.ts'
import { FIRST_ROW, headRows } from './ownColumns.ts'
import { addressOf, type CellFormat, text, type WorkbookSheet } from './workbookSheet.ts'

const COLUMNS = ['key', 'name', 'value'] as const

export const ASSUMPTIONS = [
  'costOfCapital',
  'retailerCostOfCapital',
  'dayCount',
  'serviceVatRate',
  'returnRate',
  'returnSalvage',
] as const
export type AssumptionKey = (typeof ASSUMPTIONS)[number]

const SUPPLIERS: readonly AssumptionKey[] = ['costOfCapital', 'returnSalvage']

/** What each assumption is where the negotiation does not say. Source: docs/calculation.md §2. */
export function assumptionOf(assumptions: Assumptions, key: AssumptionKey): number {
  switch (key) {
    case 'costOfCapital':
      return assumptions.costOfCapital
    case 'retailerCostOfCapital':
      return assumptions.retailerCostOfCapital ?? assumptions.costOfCapital
    case 'dayCount':
      return assumptions.dayCount ?? 360
    case 'serviceVatRate':
      return assumptions.serviceVatRate ?? USUAL_SERVICE_VAT
    case 'returnRate':
      return assumptions.returnRate ?? 0
    case 'returnSalvage':
      return assumptions.returnSalvage ?? 0
  }
}

/** The assumptions as cells; what an edition leaves out is 0. */
export function assumptionFigures(source: WorkbookSource): Readonly<Record<AssumptionKey, Figure>> {
  const { negotiation, words } = source
  const rows = shownAssumptions(source)
  const figure = (key: AssumptionKey): Figure => {
    const row = rows.indexOf(key)
    const value = assumptionOf(negotiation.assumptions, key)
    return row < 0 ? constant(0) : cell(addressOf(words.sheets.assumptions, 2, FIRST_ROW + row), value)
  }
  return Object.fromEntries(ASSUMPTIONS.map((key) => [key, figure(key)])) as Record<AssumptionKey, Figure>
}

/** The retailer's cost of capital is printed only where it is given: ours could be read from it otherwise. */
export function shownAssumptions({ edition, negotiation }: WorkbookSource): readonly AssumptionKey[] {
  if (edition === 'supplier') return ASSUMPTIONS
  return ASSUMPTIONS.filter(
    (key) =>
      !SUPPLIERS.includes(key) &&
      (key !== 'retailerCostOfCapital' || negotiation.assumptions.retailerCostOfCapital !== undefined),
  )
}

/** 假设: what both ledgers rest on. */
export function assumptionSheet(source: WorkbookSource): WorkbookSheet {
  const { words, negotiation } = source
  const name = words.sheets.assumptions
  const rows = shownAssumptions(source).map((key) => {
    const isDays = key === 'dayCount'
    const format: CellFormat = isDays ? 'days' : 'rate'
    const value = assumptionOf(negotiation.assumptions, key)
    const input = isDays ? { least: 360, most: 365 } : { least: 0, most: 1 }
    return {
      cells: [
        text(`assumption:${key}`),
        text(words.assumptions[key]),
        { kind: 'number' as const, value, format, input },
      ],
    }
  })
  return {
    name,
    columns: [{ width: 10, isHidden: true }, { width: 34 }, { width: 14 }],
    rows: [...headRows(name, words.hints.assumptions, COLUMNS, words.assumptionColumns), ...rows],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
  }
}
