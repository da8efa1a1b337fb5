import type { TFunction } from 'i18next'
import type { LedgerSlice } from '../../../domain/engine/simulation.ts'
import type { Product } from '../../../domain/negotiation/product.ts'
import { parseTypedNumber } from '../../../domain/numbers/typedNumber.ts'
import { err, ok } from '../../../domain/result.ts'
import type { MoneyText } from '../../shared/format/money.ts'
import { decimal, percent, plain, plainPercent } from '../../shared/format/numbers.ts'
import type { SheetColumn } from '../../shared/sheetGrid/sheetColumn.ts'

export type ProductRow = { readonly product: Product; readonly slice: LedgerSlice | null }
type Column = SheetColumn<ProductRow>

const LARGEST_PRICE = 1e7
const LARGEST_UNITS = 1e10
const LONGEST_TEXT = 200

type NumberField = 'listPrice' | 'unitCost' | 'logisticsCost' | 'retailPrice'

/** The columns of the product list; our own costs and margins are not made while they are hidden. */
export function productColumns(
  t: TFunction,
  money: MoneyText,
  months: readonly string[],
  isPrivateShown: boolean,
): readonly Column[] {
  const all: readonly Column[] = [
    { ...text(t, 'name', 220), frozen: true },
    text(t, 'barcode', 128),
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
  return {
    id,
    header: t(`products.column.${id}`),
    width,
    editor: 'text',
    value: ({ product }) => product[id] ?? null,
    format: (value) => String(value ?? ''),
    parse: (typed) => {
      const wanted = typed.trim()
      if (wanted.length > LONGEST_TEXT) return err(t('typed.tooLong', { most: LONGEST_TEXT }))
      return wanted === '' ? (isNeeded ? err(t('typed.name')) : ok(null)) : ok(wanted)
    },
  }
}

type NumberKind = { readonly most: number; readonly isPercent?: boolean; readonly isNeeded?: boolean }

function number(
  t: TFunction,
  id: string,
  header: string,
  { most, isPercent = false, isNeeded = false }: NumberKind,
): Column {
  return {
    id,
    header,
    width: 96,
    align: 'right',
    editor: isPercent ? 'percent' : 'number',
    value: () => null,
    format: (value) => (typeof value === 'number' ? decimal(value, 2) : ''),
    exactText: (value) => (typeof value === 'number' ? (isPercent ? plainPercent(value) : plain(value)) : ''),
    parse: (typed) => {
      if (typed.trim() === '' && !isNeeded) return ok(null)
      const read = parseTypedNumber(typed, { percent: isPercent })
      if (read.ok && read.value >= 0 && read.value <= most) return ok(read.value)
      return err(t('typed.between', { least: 0, most: isPercent ? '100' : decimal(most) }))
    },
  }
}

function price(t: TFunction, id: NumberField): Column {
  return {
    ...number(t, id, t(`products.column.${id}`), { most: LARGEST_PRICE, isNeeded: id !== 'logisticsCost' }),
    unit: t('unit.yuan'),
    editor: 'money',
    step: 0.01,
    value: ({ product }) => product[id] ?? null,
  }
}

function vatRate(t: TFunction): Column {
  return {
    ...number(t, 'vatRate', t('products.column.vatRate'), { most: 1, isPercent: true, isNeeded: true }),
    width: 72,
    value: ({ product }) => product.vatRate,
    format: (value) => (typeof value === 'number' ? percent(value, 0) : ''),
  }
}

function monthUnits(t: TFunction, month: string, index: number): Column {
  return {
    ...number(t, `month-${index}`, month, { most: LARGEST_UNITS }),
    group: t('products.baseline'),
    unit: t('unit.pieces'),
    width: 84,
    value: ({ product }) => product.monthlyUnits[index] ?? null,
    format: (value) => (typeof value === 'number' ? decimal(value) : ''),
  }
}

type FigureName = 'units' | 'netSales' | 'contribution' | 'contributionRate' | 'frontMarginRate'

function figure(
  t: TFunction,
  id: FigureName,
  unit: string,
  of: (row: ProductRow) => number | undefined,
  write: (value: number) => string,
): Column {
  return {
    id,
    header: t(`products.column.${id}`),
    ...(unit === '' ? {} : { unit }),
    width: 112,
    align: 'right',
    editor: 'readonly',
    value: (row) => of(row) ?? null,
    format: (value) => (typeof value === 'number' ? write(value) : ''),
    parse: () => err(''),
  }
}
