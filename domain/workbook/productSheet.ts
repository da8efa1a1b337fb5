import type { NewProduct, Product } from '../negotiation/product.ts'
import type { WorkbookSource } from './edition.ts'
import { cell, constant, type Figure, plus } from './figure.ts'
import type { LineSheet } from './lineSheet.ts'
import { FIRST_ROW, headRows, ownColumns } from './ownColumns.ts'
import { addressOf, figureCell, text, type WorkbookCell, type WorkbookSheet } from './workbookSheet.ts'

const LARGEST_PRICE = 1e9

/** The prices and costs of one product, as cells a person may type over. Yuan per unit; VAT as 1 + rate. */
export type ProductFigures = {
  readonly listPrice: Figure
  readonly unitCost: Figure
  readonly logisticsCost: Figure
  readonly retailPrice: Figure
  readonly vatFactor: Figure
}

type Listed = Omit<Product, 'monthlyUnits'>

const COLUMNS = [
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
export type ProductColumnKey = (typeof COLUMNS)[number]

const SUPPLIERS: readonly ProductColumnKey[] = ['unitCost', 'logisticsCost']
const WIDTHS: Partial<Record<ProductColumnKey, number>> = { name: 34, category: 14, barcode: 16 }

/** Listed products, then new ones: the order of the catalogue. */
export function productsOf({ negotiation, scenario }: WorkbookSource): readonly (Listed | NewProduct)[] {
  return [...negotiation.products, ...(scenario.newProducts ?? [])]
}

/** The cells of every product's prices and costs, in the order of the catalogue. */
export function productFigures(source: WorkbookSource): readonly ProductFigures[] {
  const { words, edition } = source
  const columns = ownColumns(COLUMNS, SUPPLIERS, edition)
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

/** The cells of what the year comes to of one product, net purchases ex VAT and tax included. */
export function productPurchases(source: WorkbookSource, index: number, lines: LineSheet) {
  const columns = ownColumns(COLUMNS, SUPPLIERS, source.edition)
  const at = (key: 'netEx' | 'netIn', value: number) =>
    cell(addressOf(source.words.sheets.products, columns.indexOf(key), FIRST_ROW + index), value)
  return {
    ex: at('netEx', lines.netOfProduct(index, 'ex').value),
    in: at('netIn', lines.netOfProduct(index, 'in').value),
  }
}

/** 单品: prices and costs to be typed over, and what the year comes to of each. */
export function productSheet(source: WorkbookSource, lines: LineSheet): WorkbookSheet {
  const { words, edition, scenario, negotiation } = source
  const columns = ownColumns(COLUMNS, SUPPLIERS, edition)
  const isNew = (index: number) => index >= negotiation.products.length && scenario.newProducts !== undefined
  const price = (value: number): WorkbookCell => ({
    kind: 'number',
    value,
    format: 'plain',
    input: { least: 0, most: LARGEST_PRICE },
  })
  const rows = productsOf(source).map((product, index) => {
    const cells: Record<ProductColumnKey, WorkbookCell> = {
      key: text(`${isNew(index) ? 'newProduct' : 'product'}:${product.id}`),
      name: text(product.name),
      category: text(product.category),
      barcode: text(product.barcode ?? ''),
      vatRate: { kind: 'number', value: product.vatRate, format: 'rate' },
      listPrice: price(product.listPrice),
      retailPrice: price(product.retailPrice),
      unitCost: price(product.unitCost),
      logisticsCost: price(product.logisticsCost ?? 0),
      units: figureCell(lines.unitsOfProduct(index), 'units'),
      netEx: figureCell(lines.netOfProduct(index, 'ex'), 'yuan'),
      netIn: figureCell(lines.netOfProduct(index, 'in'), 'yuan'),
    }
    return { cells: columns.map((key) => cells[key]) }
  })
  return {
    name: words.sheets.products,
    columns: columns.map((key) => ({
      width: WIDTHS[key] ?? 13,
      ...(key === 'key' ? { isHidden: true } : {}),
    })),
    rows: [...headRows(words.sheets.products, words.hints.products, columns, words.productColumns), ...rows],
    frozen: { rows: FIRST_ROW - 1, columns: 2 },
  }
}
