import type { TFunction } from 'i18next'
import type { LedgerSlice } from '../../../domain/engine/simulation.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
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

/** The same lines under a head for each category with its sums, and the total of all; categories as they come. */
export function linesByCategory(
  rows: readonly Line[],
  { t, amount }: { readonly t: TFunction; readonly amount: MoneyText['amount'] },
): readonly SheetLine<ProductRow>[] {
  if (rows.length === 0) return []
  const byCategory = new Map<string, Line[]>()
  for (const line of rows) {
    const { category } = line.row.product
    const own = byCategory.get(category)
    if (own === undefined) byCategory.set(category, [line])
    else own.push(line)
  }
  const groups = [...byCategory].flatMap(([category, own]): SheetLine<ProductRow>[] => {
    const id = `category:${category}`
    const label = t('products.group', { category, count: own.length })
    return [{ kind: 'group', id, label, cells: sumsOf(own, amount) }, ...own.map((line) => inGroup(line, id))]
  })
  const total = { kind: 'subtotal', id: 'total', label: t('products.total'), isTotal: true } as const
  return [...groups, { ...total, cells: sumsOf(rows, amount) }]
}

const grouped = new WeakMap<Line, Line>()

function inGroup(line: Line, groupId: string): Line {
  const known = grouped.get(line)
  if (known !== undefined) return known
  const made = { ...line, groupId }
  grouped.set(line, made)
  return made
}

function sumsOf(rows: readonly Line[], amount: MoneyText['amount']): Readonly<Record<string, string>> {
  const sum = { units: 0, netSales: 0, contribution: 0, frontMargin: 0, retailSales: 0 }
  for (const { row } of rows) {
    sum.units += row.slice?.units ?? 0
    sum.netSales += row.slice?.supplier.netSales ?? 0
    sum.contribution += row.slice?.supplier.contribution ?? 0
    sum.frontMargin += row.slice?.retailer.frontMargin ?? 0
    sum.retailSales += row.slice?.retailer.retailSales ?? 0
  }
  return {
    units: decimal(sum.units),
    netSales: amount(sum.netSales),
    contribution: amount(sum.contribution),
    contributionRate: sum.netSales === 0 ? '' : percent(sum.contribution / sum.netSales),
    frontMarginRate: sum.retailSales === 0 ? '' : percent(sum.frontMargin / sum.retailSales),
  }
}
