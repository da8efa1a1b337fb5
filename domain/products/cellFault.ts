import type { ProductFaultCode } from '../locale/productFaults.en.ts'
import { productFaultText } from '../locale/productFaultText.ts'
import type { FaultValues } from '../negotiation/fault.ts'

/** One cell of a product list that cannot be taken: where, what stands there, what may stand there (English; other languages by `code`). */
export type ProductCellFault = {
  /** 1-based, as the spreadsheet shows it. */
  readonly row: number
  /** The column's letter; empty where a column is missing. */
  readonly column: string
  readonly header: string
  readonly found: string
  readonly allowed: string
  readonly code: ProductFaultCode
  readonly values: FaultValues
}

const LONGEST_FOUND = 60

/** Puts a cell's fault together. */
export function cellFault(
  place: { readonly row: number; readonly column: string; readonly header: string },
  found: string,
  code: ProductFaultCode,
  values: FaultValues = {},
): ProductCellFault {
  const short = found.length > LONGEST_FOUND ? `${found.slice(0, LONGEST_FOUND)}…` : found
  return { ...place, found: short, allowed: productFaultText(code, values, 'en'), code, values }
}

/** One line for a person: `row 7, column F (税率): found "abc", allowed …`. */
export function cellFaultLine({ row, column, header, found, allowed }: ProductCellFault): string {
  const where = column === '' ? `row ${row}` : `row ${row}, column ${column} (${header.trim()})`
  return `${where}: found ${found === '' ? 'nothing' : JSON.stringify(found)}, allowed ${allowed}`
}
