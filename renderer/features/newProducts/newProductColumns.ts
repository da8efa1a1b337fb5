import type { TFunction } from 'i18next'
import type { LedgerSlice } from '../../../domain/engine/simulation.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import { nameLimits, numberLimits } from '../../shared/cellLimits.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal } from '../../shared/format/numbers.ts'
import { figureColumn } from '../../shared/sheetGrid/columns/figureColumn.ts'
import { moneyColumn } from '../../shared/sheetGrid/columns/moneyColumn.ts'
import { numberColumn } from '../../shared/sheetGrid/columns/numberColumn.ts'
import { percentColumn } from '../../shared/sheetGrid/columns/percentColumn.ts'
import { readonlyColumn } from '../../shared/sheetGrid/columns/readonlyColumn.ts'
import { textColumn } from '../../shared/sheetGrid/columns/textColumn.ts'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'

export type NewProductRow = { readonly product: NewProduct; readonly slice: LedgerSlice | null }
type Column = SheetColumn<NewProductRow>

const LARGEST_PRICE = 1e7
const LARGEST_SPEED = 1e6

type ColumnId =
  | 'name'
  | 'category'
  | 'listingMonth'
  | 'stores'
  | 'speed'
  | 'cannibalisation'
  | 'listPrice'
  | 'unitCost'
  | 'retailPrice'
  | 'fee'
  | 'units'
  | 'contribution'
  | 'frontMargin'

/** The columns of the new products: prices and speed can be typed, what follows from them is shown. */
export function newProductColumns(t: TFunction, money: MoneyText): readonly Column[] {
  const head = (id: ColumnId, width: number, unit?: string) => ({
    id,
    header: t(`newProducts.column.${id}`),
    width,
    ...(unit === undefined ? {} : { unit }),
  })
  const ours = { isPrivate: true, group: t('terms.privateGroup') }
  const price = (id: 'listPrice' | 'unitCost' | 'retailPrice'): Column =>
    moneyColumn({
      ...head(id, 100, t('unit.yuan')),
      value: ({ product }) => product[id],
      step: 0.01,
      ...numberLimits(t, { least: 0, most: LARGEST_PRICE }),
    })
  return [
    {
      ...textColumn({ ...head('name', 200), value: nameOf, ...nameLimits(t) }),
      frozen: true,
      rowKey: 'name',
    },
    readonlyColumn({ ...head('category', 84), value: ({ product }) => product.category }),
    readonlyColumn({ ...head('listingMonth', 84), value: ({ product }) => product.listingMonth }),
    figureColumn({
      ...head('stores', 72),
      value: ({ product }) => Math.max(0, ...product.stores),
      write: decimal,
    }),
    numberColumn({
      ...head('speed', 168, t('unit.piecesPerStoreMonth')),
      value: ({ product }) => product.unitsPerStoreMonth,
      decimals: 1,
      ...numberLimits(t, { least: 0, most: LARGEST_SPEED }),
    }),
    percentColumn({
      ...head('cannibalisation', 72),
      value: ({ product }) => product.cannibalisation ?? 0,
      decimals: 0,
      ...numberLimits(t, { least: 0, most: 1, isPercent: true }),
    }),
    price('listPrice'),
    { ...price('unitCost'), ...ours },
    price('retailPrice'),
    readonlyColumn({ ...head('fee', 150), value: ({ product }) => feeText(t, product) }),
    figureColumn({
      ...head('units', 100, t('unit.pieces')),
      value: ({ slice }) => slice?.units ?? null,
      write: decimal,
    }),
    {
      ...figureColumn({
        ...head('contribution', 112, money.unit),
        value: ({ slice }: NewProductRow) => slice?.supplier.contribution ?? null,
        write: money.amount,
      }),
      ...ours,
    },
    figureColumn({
      ...head('frontMargin', 168, money.unit),
      value: ({ slice }) => slice?.retailer.frontMargin ?? null,
      write: money.amount,
    }),
  ]
}

const nameOf = ({ product }: NewProductRow) => product.name

/** The new product with one cell of the sheet changed. */
export function withNewProductCell(product: NewProduct, columnId: string, value: unknown): NewProduct {
  if (columnId === 'name' && typeof value === 'string') return { ...product, name: value }
  if (typeof value !== 'number') return product
  switch (columnId) {
    case 'speed':
      return { ...product, unitsPerStoreMonth: value }
    case 'cannibalisation':
    case 'listPrice':
    case 'unitCost':
    case 'retailPrice':
      return { ...product, [columnId]: value }
    default:
      return product
  }
}

/** The listing fee as stated: once, for each store, or both. */
export function feeText(t: TFunction, { listingFee }: NewProduct): string {
  if (listingFee === undefined) return t('newProducts.noFee')
  const parts: string[] = []
  if (listingFee.flat !== undefined) parts.push(`¥${decimal(listingFee.flat)}`)
  if (listingFee.perStore !== undefined) {
    parts.push(t('newProducts.perStore', { fee: `¥${decimal(listingFee.perStore)}` }))
  }
  return parts.join(' + ')
}
