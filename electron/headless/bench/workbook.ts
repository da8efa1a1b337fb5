import { HyperFormula, type RawCellContent, type SimpleCellAddress } from 'hyperformula'
import type { BenchContract } from './benchContract.ts'

/** What a spreadsheet of the contract can be asked to do. */
export type Workbook = {
  /** Changes the one growth cell; answers the year's sum over all products. */
  readonly changeGrowth: (growth: number) => number
  /** Changes the rate of one term; answers what the term costs over all products. */
  readonly changeRate: (rate: number) => number
  readonly close: () => void
}

const MONTHS = 12
const FIRST_ROW = 3
const UNITS_FROM = 3
const NET_FROM = UNITS_FROM + MONTHS
const YEAR_AT = NET_FROM + MONTHS
const COSTS_FROM = YEAR_AT + 1

/**
 * The contract as somebody would keep it in a spreadsheet: per product and month units × (1 + growth) × price ×
 * (1 − discount), the year's sum, and one cost cell per product and term. Growth stands in one cell, each term's rate
 * in its column's head.
 */
export function workbook({ negotiation, scenario }: BenchContract): Workbook {
  const rates = scenario.terms.map((_, term) => 0.002 + 0.0001 * term)
  const rows: RawCellContent[][] = negotiation.products.map(({ listPrice, monthlyUnits }, index) => {
    const row = FIRST_ROW + index
    const net = monthlyUnits.map(
      (_, month) => `=${at(UNITS_FROM + month, row)}*(1+$B$1)*$B${row}*(1-$C${row})`,
    )
    const year = `=SUM(${at(NET_FROM, row)}:${at(NET_FROM + MONTHS - 1, row)})`
    const costs = rates.map((_, term) => `=$${at(YEAR_AT, row)}*${column(COSTS_FROM + term)}$2`)
    return [`product ${index}`, listPrice, 0.05, ...monthlyUnits, ...net, year, ...costs]
  })
  const last = FIRST_ROW + rows.length - 1
  const sumOf = (col: number) => `=SUM(${at(col, FIRST_ROW)}:${at(col, last)})`
  const head = [
    ['growth', 0.05],
    [...new Array<null>(COSTS_FROM).fill(null), ...rates],
  ]
  const foot = [
    ...new Array<null>(YEAR_AT).fill(null),
    sumOf(YEAR_AT),
    ...rates.map((_, t) => sumOf(COSTS_FROM + t)),
  ]
  const book = HyperFormula.buildFromArray([...head, ...rows, foot], { licenseKey: 'gpl-v3' })
  const numberAt = (address: SimpleCellAddress) => Number(book.getCellValue(address))
  return {
    changeGrowth: (growth) => {
      book.setCellContents({ sheet: 0, row: 0, col: 1 }, growth)
      return numberAt({ sheet: 0, row: last, col: YEAR_AT })
    },
    changeRate: (rate) => {
      book.setCellContents({ sheet: 0, row: 1, col: COSTS_FROM }, rate)
      return numberAt({ sheet: 0, row: last, col: COSTS_FROM })
    },
    close: () => book.destroy(),
  }
}

function at(col: number, row: number): string {
  return `${column(col)}${row}`
}

function column(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : column(Math.floor(index / 26) - 1) + letter
}
