import type { TFunction } from 'i18next'
import type { LedgerSlice } from '../../../domain/engine/simulation.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal } from '../../shared/format/numbers.ts'
import { figureColumn, nameColumn, numberColumn, wordsColumn } from '../../shared/sheetColumns.ts'
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
  const price = (id: 'listPrice' | 'unitCost' | 'retailPrice'): Column => ({
    ...numberColumn<NewProductRow>(
      t,
      head(id, 92, t('unit.yuan')),
      { least: 0, most: LARGEST_PRICE },
      ({ product }) => product[id],
    ),
    step: 0.01,
  })
  return [
    { ...nameColumn<NewProductRow>(t, head('name', 200), ({ product }) => product.name), frozen: true },
    wordsColumn(head('category', 96), ({ product }) => product.category),
    wordsColumn(head('listingMonth', 92), ({ product }) => product.listingMonth),
    figureColumn(
      head('stores', 92, t('unit.stores')),
      ({ product }) => Math.max(0, ...product.stores),
      (value) => decimal(value),
    ),
    numberColumn(
      t,
      head('speed', 150, t('unit.piecesPerStoreMonth')),
      { least: 0, most: LARGEST_SPEED, decimals: 1 },
      ({ product }) => product.unitsPerStoreMonth,
    ),
    numberColumn(
      t,
      head('cannibalisation', 84),
      { least: 0, most: 1, isPercent: true, decimals: 0 },
      ({ product }) => product.cannibalisation ?? 0,
    ),
    price('listPrice'),
    { ...price('unitCost'), ...ours },
    price('retailPrice'),
    wordsColumn(head('fee', 150), ({ product }) => feeText(t, product)),
    figureColumn(
      head('units', 92, t('unit.pieces')),
      ({ slice }) => slice?.units ?? null,
      (value) => decimal(value),
    ),
    {
      ...figureColumn<NewProductRow>(
        head('contribution', 112, money.unit),
        ({ slice }) => slice?.supplier.contribution ?? null,
        money.amount,
      ),
      ...ours,
    },
    figureColumn(
      head('frontMargin', 160, money.unit),
      ({ slice }) => slice?.retailer.frontMargin ?? null,
      money.amount,
    ),
  ]
}

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

function feeText(t: TFunction, { listingFee }: NewProduct): string {
  if (listingFee === undefined) return t('newProducts.noFee')
  const parts: string[] = []
  if (listingFee.flat !== undefined) parts.push(`¥${decimal(listingFee.flat)}`)
  if (listingFee.perStore !== undefined) {
    parts.push(t('newProducts.perStore', { fee: `¥${decimal(listingFee.perStore)}` }))
  }
  return parts.join(' + ')
}
