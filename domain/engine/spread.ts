import type { BasisFigures } from './bases.ts'
import { monthRow } from './monthRow.ts'

/** Yuan per yuan of a basis and month, weighed with the basis ex and in VAT. */
export type Coefficients = { readonly ex: Float64Array; readonly in: Float64Array }

/**
 * Where one ledger line's amounts go. Amounts with a base are kept as coefficients of that base, those without one as
 * coefficients of the year's net purchases, so that products are visited once however many terms there are.
 */
export type LineSpread = {
  /** Twelve, yuan. */
  readonly byMonth: Float64Array
  readonly byBasis: Map<BasisFigures, Coefficients>
  /** Yuan per yuan of a product's net purchases of the year, ex and in VAT. */
  perPurchaseEx: number
  perPurchaseIn: number
  /** Yuan per product when nothing was purchased; the second is still to be divided by 1 + v(s). */
  evenly: number
  evenlyInclVat: number
  /** Yuan of each product in the year, once the line has been followed to them. */
  byProduct: Float64Array | null
}

/** The coefficients of one basis within a line, made when first asked for. */
export function coefficientsOf(line: LineSpread, basis: BasisFigures): Coefficients {
  let coefficients = line.byBasis.get(basis)
  if (!coefficients) {
    coefficients = { ex: monthRow(), in: monthRow() }
    line.byBasis.set(basis, coefficients)
  }
  return coefficients
}

/** A spread to which nothing has been added. */
export function emptyLine(): LineSpread {
  return {
    byMonth: monthRow(),
    byBasis: new Map(),
    perPurchaseEx: 0,
    perPurchaseIn: 0,
    evenly: 0,
    evenlyInclVat: 0,
    byProduct: null,
  }
}
