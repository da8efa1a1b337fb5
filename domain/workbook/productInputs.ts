import type { NewProduct, Product } from '../negotiation/product.ts'
import type { WorkbookSource } from './edition.ts'
import { cell, constant, type Figure, plus } from './figure.ts'
import { FIRST_ROW, ownColumns } from './ownColumns.ts'
import { addressOf } from './workbookSheet.ts'

/** The prices and costs of one product, as cells a person may type over. Yuan per unit; VAT as 1 + rate. */
export type ProductFigures = {
  readonly listPrice: Figure
  readonly unitCost: Figure
  readonly logisticsCost: Figure
  readonly retailPrice: Figure
  readonly vatFactor: Figure
}

type Listed = Omit<Product, 'monthlyUnits'>

export const PRODUCT_COLUMNS = [
  'key',
  'name',
  'category',
  'barcode',
  'vatRate',
  'listPrice',
  'retailPrice',
  'unitCost',
  'logisticsCost',
  'units',
  'netEx',
  'netIn',
] as const
export type ProductColumnKey = (typeof PRODUCT_COLUMNS)[number]

/** What the retailer's edition has no column for. */
export const SUPPLIERS_PRODUCT_COLUMNS: readonly ProductColumnKey[] = ['unitCost', 'logisticsCost']

/** Listed products, then new ones: the order of the catalogue. */
export function productsOf({ negotiation, scenario }: WorkbookSource): readonly (Listed | NewProduct)[] {
  return [...negotiation.products, ...(scenario.newProducts ?? [])]
}

/** The cells of every product's prices and costs, in the order of the catalogue. */
export function productFigures(source: WorkbookSource): readonly ProductFigures[] {
  const { words, edition } = source
  const columns = ownColumns(PRODUCT_COLUMNS, SUPPLIERS_PRODUCT_COLUMNS, edition)
  return productsOf(source).map((product, index) => {
    const at = (key: ProductColumnKey, value: number): Figure =>
      columns.includes(key)
        ? cell(addressOf(words.sheets.products, columns.indexOf(key), FIRST_ROW + index), value)
        : constant(0)
    return {
      listPrice: at('listPrice', product.listPrice),
      unitCost: at('unitCost', product.unitCost),
      logisticsCost: at('logisticsCost', product.logisticsCost ?? 0),
      retailPrice: at('retailPrice', product.retailPrice),
      vatFactor: plus(constant(1), at('vatRate', product.vatRate)),
    }
  })
}
