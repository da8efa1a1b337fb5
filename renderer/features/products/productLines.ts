import type { LedgerSlice } from '../../../domain/engine/simulation.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import type { SheetLine } from '../../shared/sheetGrid/sheetLine.ts'
import type { ProductRow } from './productColumns.ts'

type Line = Extract<SheetLine<ProductRow>, { readonly kind: 'row' }>

const lines = new WeakMap<Product, Line>()

/** The line of a product: the very one before while nothing in it changed, so that it need not be drawn again. */
export function lineOf(row: ProductRow): Line {
  const known = lines.get(row.product)
  if (known !== undefined && isSameSlice(known.row.slice, row.slice)) return known
  const line: Line = { kind: 'row', id: row.product.id, row }
  lines.set(row.product, line)
  return line
}

function isSameSlice(one: LedgerSlice | null, other: LedgerSlice | null): boolean {
  if (one === null || other === null || one === other) return one === other
  return (
    one.units === other.units &&
    isSameFigures(one.supplier, other.supplier) &&
    isSameFigures(one.retailer, other.retailer)
  )
}

function isSameFigures<Figures extends object>(one: Figures, other: Figures): boolean {
  return (Object.keys(one) as (keyof Figures)[]).every((key) => Object.is(one[key], other[key]))
}
