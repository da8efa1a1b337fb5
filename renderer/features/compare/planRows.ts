import { comparedRows } from '../../../domain/compare/comparedRows.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import type { Promotion } from '../../../domain/negotiation/promotion.ts'
import { differingFields } from '../../../domain/scenarios/overriddenRows.ts'
import { decimal, percent, signed } from '../../shared/format/numbers.ts'
import { pointsChange } from '../../shared/format/points.ts'
import { type CompareCell, type CompareRow, plainCell } from './compareLine.ts'
import type { Column } from './useColumns.ts'
import type { Wording } from './wording.ts'

const POINTS_PER_SHARE = 100

/** Every promotion of any column: its days and its cut, and what of it is planned differently. */
export function promotionRows(wording: Wording, columns: readonly Column[]): readonly CompareRow[] {
  const { t } = wording
  const text = ({ start, end, depth }: Promotion) =>
    t('compare.promotionText', { start: start.slice(5), end: end.slice(5), depth: percent(depth, 0) })
  const change = (base: Promotion, row: Promotion) =>
    base.depth === row.depth
      ? []
      : [
          t('compare.depthChange', {
            points: pointsChange((row.depth - base.depth) * POINTS_PER_SHARE, wording.language),
          }),
        ]
  const basis = t('compare.planBasis.promotion')
  return planRows(wording, 'promotion', columns, { basis, text, change, skip: new Set(['depth']) })
}

/** Every new product of any column: when it is listed in how many stores, and what of it is planned differently. */
export function newProductRows(wording: Wording, columns: readonly Column[]): readonly CompareRow[] {
  const { t } = wording
  const most = ({ stores }: NewProduct) => stores.reduce((high, each) => Math.max(high, each), 0)
  const text = (row: NewProduct) =>
    t('compare.newProductText', { month: row.listingMonth, stores: decimal(most(row)) })
  const change = (base: NewProduct, row: NewProduct) => {
    const more = most(row) - most(base)
    return more === 0 ? [] : [t('compare.storesChange', { stores: signed(decimal(more)) })]
  }
  const basis = t('compare.planBasis.newProduct')
  return planRows(wording, 'newProduct', columns, { basis, text, change, skip: new Set(['stores']) })
}

type Plan<Row> = {
  readonly basis: string
  readonly text: (row: Row) => string
  /** What is told with its size. */
  readonly change: (base: Row, row: Row) => readonly string[]
  /** Fields told by `change`. */
  readonly skip: ReadonlySet<string>
}

type RowOf = { readonly promotion: Promotion; readonly newProduct: NewProduct }

function planRows<Kind extends keyof RowOf>(
  wording: Wording,
  kind: Kind,
  columns: readonly Column[],
  plan: Plan<RowOf[Kind]>,
): readonly CompareRow[] {
  const rows = comparedRows(
    kind,
    columns.map(({ scenario }) => scenario),
  )
  return rows.map(({ id, name, cells, differs }) => {
    const [base = null] = cells as readonly (RowOf[Kind] | null)[]
    return {
      id: `${kind}.${id}`,
      of: kind,
      rowId: id,
      name,
      basis: plan.basis,
      asks: { of: 'input', line: kind === 'promotion' ? 'depth' : 'stores', row: id } as const,
      cells: (cells as readonly (RowOf[Kind] | null)[]).map((cell, index) =>
        index === 0 ? plainCell(cell === null ? '—' : plan.text(cell)) : planCell(wording, base, cell, plan),
      ),
      differs,
    }
  })
}

function planCell<Row extends object>(
  { t }: Wording,
  base: Row | null,
  row: Row | null,
  { text, change, skip }: Plan<Row>,
): CompareCell {
  const written = row === null ? '—' : text(row)
  if (base === null) return row === null ? plainCell(written) : chipped(written, [t('compare.added')])
  if (row === null) return chipped(written, [t('compare.removed')])
  const fields = new Set(differingFields(base, row).map((path) => path.split('.')[0] ?? path))
  const names = [...fields].filter((field) => !skip.has(field)).map((field) => fieldName(t, field))
  return chipped(written, [...change(base, row), ...new Set(names)])
}

function chipped(text: string, words: readonly string[]): CompareCell {
  return { text, chip: words.join(' '), tone: 'plain' }
}

const FIELDS = {
  products: 'products',
  start: 'days',
  end: 'days',
  uplift: 'volume',
  cannibalisation: 'volume',
  forwardBuy: 'volume',
  unitsPerStoreMonth: 'volume',
  ramp: 'volume',
  successProbability: 'volume',
  funding: 'funding',
  fees: 'fees',
  listingFee: 'fees',
  listPrice: 'price',
  retailPrice: 'price',
  listingMonth: 'days',
  mechanic: 'mechanic',
  placement: 'placement',
} as const

function fieldName(t: Wording['t'], field: string): string {
  const name = Object.hasOwn(FIELDS, field) ? FIELDS[field as keyof typeof FIELDS] : 'other'
  return t(`compare.field.${name}`)
}
