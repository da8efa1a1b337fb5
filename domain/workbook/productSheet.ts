import type { WorkbookSource } from './edition.ts'
import { cell } from './figure.ts'
import type { LineSheet } from './lineSheet.ts'
import { FIRST_ROW, headRows, ownColumns } from './ownColumns.ts'
import {
  PRODUCT_COLUMNS,
  type ProductColumnKey,
  productsOf,
  SUPPLIERS_PRODUCT_COLUMNS,
} from './productInputs.ts'
import { addressOf, figureCell, text, type WorkbookCell, type WorkbookSheet } from './workbookSheet.ts'

const LARGEST_PRICE = 1e9
const WIDTHS: Partial<Record<ProductColumnKey, number>> = { name: 34, category: 14, barcode: 16 }

/** The cells of what the year comes to of one product, net purchases ex VAT and tax included. */
export function productPurchases(source: WorkbookSource, index: number, lines: LineSheet) {
  const columns = ownColumns(PRODUCT_COLUMNS, SUPPLIERS_PRODUCT_COLUMNS, source.edition)
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
  const columns = ownColumns(PRODUCT_COLUMNS, SUPPLIERS_PRODUCT_COLUMNS, edition)
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
