import type { TFunction } from 'i18next'
import type { LedgerSlice } from '../../../domain/engine/simulation.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import { nameLimits, numberLimits, wordLimits } from '../../shared/cellLimits.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal, percent } from '../../shared/format/numbers.ts'
import { figureColumn } from '../../shared/sheetGrid/columns/figureColumn.ts'
import { moneyColumn } from '../../shared/sheetGrid/columns/moneyColumn.ts'
import { numberColumn } from '../../shared/sheetGrid/columns/numberColumn.ts'
import { percentColumn } from '../../shared/sheetGrid/columns/percentColumn.ts'
import { textColumn } from '../../shared/sheetGrid/columns/textColumn.ts'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'

export type ProductRow = { readonly product: Product; readonly slice: LedgerSlice | null }
type Column = SheetColumn<ProductRow>

const LARGEST_PRICE = 1e7
const LARGEST_UNITS = 1e10

type NumberField = 'listPrice' | 'unitCost' | 'logisticsCost' | 'retailPrice'

/** The columns of the product list; our own costs and margins are not made while they are hidden. */
export function productColumns(
  t: TFunction,
  money: MoneyText,
  months: readonly string[],
  isPrivateShown: boolean,
): readonly Column[] {
  const all: readonly Column[] = [
    { ...text(t, 'name', 220), frozen: true, rowKey: 'name' },
    { ...text(t, 'barcode', 128), rowKey: 'code' },
    text(t, 'category', 96),
    text(t, 'brand', 96),
    vatRate(t),
    price(t, 'listPrice'),
    { ...price(t, 'unitCost'), isPrivate: true, group: t('terms.privateGroup') },
    { ...price(t, 'logisticsCost'), isPrivate: true, group: t('terms.privateGroup') },
    price(t, 'retailPrice'),
    figure(
      t,
      'units',
      t('unit.pieces'),
      ({ slice }) => slice?.units,
      (value) => decimal(value),
    ),
    figure(t, 'netSales', money.unit, ({ slice }) => slice?.supplier.netSales, money.amount),
    {
      ...figure(t, 'contribution', money.unit, ({ slice }) => slice?.supplier.contribution, money.amount),
      isPrivate: true,
      group: t('terms.privateGroup'),
    },
    {
      ...figure(t, 'contributionRate', '', ({ slice }) => slice?.supplier.contributionRate, percent),
      isPrivate: true,
      group: t('terms.privateGroup'),
    },
    figure(t, 'frontMarginRate', '', ({ slice }) => slice?.retailer.frontMarginRate, percent),
    ...months.map((month, index) => monthUnits(t, month, index)),
  ]
  return isPrivateShown ? all : all.filter((column) => column.isPrivate !== true)
}

/** The product with one cell of the sheet changed; null where the column holds no field of it. */
export function withCell(product: Product, columnId: string, value: unknown): Product | null {
  if (columnId.startsWith('month-')) {
    const at = Number(columnId.slice('month-'.length))
    const units = typeof value === 'number' ? value : 0
    return {
      ...product,
      monthlyUnits: product.monthlyUnits.map((old, month) => (month === at ? units : old)),
    }
  }
  switch (columnId) {
    case 'name':
    case 'category':
      return typeof value === 'string' ? { ...product, [columnId]: value } : null
    case 'barcode':
    case 'brand': {
      const { [columnId]: _old, ...rest } = product
      return typeof value === 'string' && value !== '' ? { ...rest, [columnId]: value } : rest
    }
    case 'logisticsCost': {
      const { logisticsCost: _old, ...rest } = product
      return typeof value === 'number' ? { ...rest, logisticsCost: value } : rest
    }
    case 'vatRate':
    case 'listPrice':
    case 'unitCost':
    case 'retailPrice':
      return typeof value === 'number' ? { ...product, [columnId]: value } : null
    default:
      return null
  }
}

function text(t: TFunction, id: 'name' | 'barcode' | 'category' | 'brand', width: number): Column {
  const isNeeded = id === 'name' || id === 'category'
  return textColumn({
    id,
    header: t(`products.column.${id}`),
    width,
    value: ({ product }) => product[id] ?? null,
    ...(isNeeded ? nameLimits(t) : wordLimits(t)),
  })
}

function price(t: TFunction, id: NumberField): Column {
  return moneyColumn({
    id,
    header: t(`products.column.${id}`),
    unit: t('unit.yuan'),
    width: 96,
    step: 0.01,
    value: ({ product }) => product[id] ?? null,
    ...numberLimits(t, { least: 0, most: LARGEST_PRICE, isOptional: id === 'logisticsCost' }),
  })
}

function vatRate(t: TFunction): Column {
  return percentColumn({
    id: 'vatRate',
    header: t('products.column.vatRate'),
    width: 72,
    decimals: 0,
    value: ({ product }) => product.vatRate,
    ...numberLimits(t, { least: 0, most: 1, isPercent: true }),
  })
}

function monthUnits(t: TFunction, month: string, index: number): Column {
  return numberColumn({
    id: `month-${index}`,
    header: month,
    group: t('products.baseline'),
    unit: t('unit.pieces'),
    width: 92,
    value: ({ product }) => product.monthlyUnits[index] ?? null,
    ...numberLimits(t, { least: 0, most: LARGEST_UNITS, isOptional: true }),
  })
}

type FigureName = 'units' | 'netSales' | 'contribution' | 'contributionRate' | 'frontMarginRate'

function figure(
  t: TFunction,
  id: FigureName,
  unit: string,
  of: (row: ProductRow) => number | undefined,
  write: (value: number) => string,
): Column {
  return figureColumn({
    id,
    header: t(`products.column.${id}`),
    ...(unit === '' ? {} : { unit }),
    width: 112,
    value: (row) => of(row) ?? null,
    write,
  })
}
