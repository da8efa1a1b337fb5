import { MONTHS } from '../engine/contractYear.ts'
import type { Span } from '../engine/periods.ts'
import type { WorkbookSource } from './edition.ts'
import { cell, constant, type Figure, minus, over, plus, sumOfRanges, times } from './figure.ts'
import { type BasisColumn, basisColumns, memberShare } from './lineBases.ts'
import { type LineUnits, lineUnits } from './lineUnits.ts'
import { FIRST_ROW, headRows } from './ownColumns.ts'
import { type ProductFigures, productsOf } from './productInputs.ts'
import type { TermFigures } from './termInputs.ts'
import {
  addressOf,
  figureCell,
  rangeOf,
  text,
  type WorkbookCell,
  type WorkbookSheet,
} from './workbookSheet.ts'

/** The sums other sheets take from the lines; every one is a range of one column. */
export type LineSheet = {
  readonly sheet: WorkbookSheet
  /** A column added up over months of the contract year. */
  readonly sum: (column: LineColumn, span: Span) => Figure
  readonly basis: (key: string, side: 'ex' | 'in' | 'units', span: Span) => Figure
  readonly unitsOfProduct: (product: number) => Figure
  readonly netOfProduct: (product: number, side: 'ex' | 'in') => Figure
  /** What an on-invoice term took in the year. */
  readonly takenBy: (term: string) => Figure
}

const FIXED = [
  'key',
  'name',
  'month',
  'units',
  'offRateUnits',
  'depthUnits',
  'scanUnits',
  'freeUnits',
  'list',
  'promoOff',
  'invoice',
  'net',
  'netIn',
  'retail',
  'cost',
  'logistics',
  'scanBack',
  'freeCost',
  'freeGain',
] as const
export type LineColumn = Exclude<(typeof FIXED)[number], 'key' | 'name' | 'month'>

const SUPPLIERS: ReadonlySet<string> = new Set(['cost', 'logistics', 'freeCost'])

/** 明细: one line for every product and month in which something is sold, the months in order. */
export function lineSheet(
  source: WorkbookSource,
  products: readonly ProductFigures[],
  discounts: readonly TermFigures[],
  returnRate: Figure,
): LineSheet {
  const { words, edition } = source
  const name = words.sheets.lines
  const bases = basisColumns(source)
  const fixed = FIXED.filter((key) => edition === 'supplier' || !SUPPLIERS.has(key))
  const taken = discounts.map(({ term }) => `taken:${term.id}`)
  const columns: readonly string[] = [...fixed, ...taken, ...bases.map(({ key }) => key)]
  const columnOf = new Map(columns.map((key, index) => [key, index]))
  const units = lineUnits(source)
  const sums = new Map<string, Float64Array>()
  const monthRows: { first: number; last: number }[] = []
  const rows: { cells: readonly (WorkbookCell | null)[] }[] = []
  const byProduct = new Map<string, Float64Array>()

  for (let month = 0; month < MONTHS; month++) {
    const first = FIRST_ROW + rows.length
    for (let product = 0; product < products.length; product++) {
      const sold = units.at(product, month)
      if (sold === null) continue
      const row = FIRST_ROW + rows.length
      const figures = lineFigures(row, product, sold)
      rows.push({ cells: columns.map((key) => figures.cells.get(key) ?? null) })
      for (const [key, value] of figures.values) {
        addTo(sums, key, month, value)
        if (key === 'units' || key === 'net' || key === 'netIn') addTo(byProduct, key, product, value)
      }
    }
    monthRows.push({ first, last: FIRST_ROW + rows.length - 1 })
  }
  const last = FIRST_ROW + rows.length - 1

  function lineFigures(row: number, product: number, sold: LineUnits) {
    const cells = new Map<string, WorkbookCell>()
    const values = new Map<string, number>()
    const address = (key: string) => addressOf(name, columnOf.get(key) ?? 0, row)
    const put = (key: string, figure: Figure, format: 'yuan' | 'units' = 'yuan'): Figure => {
      if (!columnOf.has(key)) return figure
      cells.set(key, figureCell(figure, format))
      values.set(key, figure.value)
      return cell(address(key), figure.value)
    }
    const stand = (key: string, value: number): Figure => {
      cells.set(key, { kind: 'number', value, format: 'units' })
      values.set(key, value)
      return cell(address(key), value)
    }
    const price = products[product] as ProductFigures
    cells.set('key', text(productsOf(source)[product]?.id ?? ''))
    cells.set('name', text(productsOf(source)[product]?.name ?? ''))
    cells.set('month', { kind: 'number', value: sold.month + 1, format: 'plain' })
    const soldUnits = stand('units', sold.units)
    const offRate = stand('offRateUnits', sold.offRateUnits)
    const depth = stand('depthUnits', sold.depthUnits)
    const scan = stand('scanUnits', sold.scanUnits)
    const free = stand('freeUnits', sold.freeUnits)
    const list = put('list', times(soldUnits, price.listPrice))
    const promoOff = put('promoOff', times(offRate, price.listPrice))
    let running = minus(list, promoOff)
    for (const { term, rate } of discounts) {
      const share = memberShare(source, term.basis, product, sold.promotedShare)
      if (share === 0 || rate === undefined) continue
      const on = term.rule.kind === 'percent' && term.rule.on === 'running' ? running : list
      const taking = put(`taken:${term.id}`, times(rate, on, ...(share === 1 ? [] : [constant(share)])))
      running = minus(running, taking)
    }
    const invoice = put('invoice', running)
    const kept = minus(constant(1), returnRate)
    const net = put('net', times(invoice, kept))
    put('netIn', times(net, price.vatFactor))
    const retail = put(
      'retail',
      over(times(minus(soldUnits, depth), price.retailPrice, kept), price.vatFactor),
    )
    put('cost', times(soldUnits, price.unitCost))
    put('logistics', times(soldUnits, price.logisticsCost))
    put('scanBack', over(times(scan, price.retailPrice), price.vatFactor))
    put('freeCost', times(free, price.unitCost))
    put('freeGain', times(free, price.listPrice))
    const planes = { list, invoice, net, retailSales: retail }
    for (const column of bases) {
      const share = memberShare(source, column.basis, product, sold.promotedShare)
      if (share !== 0) put(column.key, basisFigure(column, planes, soldUnits, price, share))
    }
    return { cells, values }
  }

  const spanRange = (key: string, { first, months }: Span): Figure => {
    const column = columnOf.get(key)
    const start = monthRows[first]?.first ?? FIRST_ROW
    const end = monthRows[first + months - 1]?.last ?? FIRST_ROW
    if (column === undefined || end < start) return constant(0)
    let value = 0
    for (let month = first; month < first + months; month++) value += sums.get(key)?.[month] ?? 0
    return sumOfRanges([{ address: rangeOf(name, column, start, end), value }])
  }
  const ofProduct = (key: 'units' | 'net' | 'netIn', product: number): Figure => {
    const value = byProduct.get(key)?.[product] ?? 0
    if (last < FIRST_ROW) return constant(0)
    const range = (column: string) => rangeOf(name, columnOf.get(column) ?? 0, FIRST_ROW, last)
    const id = productsOf(source)[product]?.id ?? ''
    const criterion = `"="&"${id.replaceAll('"', '""').replace(/[*?~]/gu, '~$&')}"`
    return {
      formula: `SUMIF(${range('key')},${criterion},${range(key)})`,
      value,
      tightness: 'atom',
    }
  }
  function addTo(into: Map<string, Float64Array>, key: string, at: number, value: number): void {
    const size = into === sums ? MONTHS : products.length
    const column = into.get(key) ?? new Float64Array(size)
    column[at] = (column[at] as number) + value
    into.set(key, column)
  }

  const headings = Object.fromEntries(
    columns.map((key) => [key, headingOf(key, words.lineColumns, discounts, bases)]),
  )
  return {
    sheet: {
      name,
      columns: columns.map((key) => ({
        width: key === 'name' ? 30 : 13,
        ...(key === 'key' ? { isHidden: true } : {}),
      })),
      rows: [...headRows(name, words.hints.lines, columns, headings), ...rows],
      frozen: { rows: FIRST_ROW - 1, columns: 3 },
    },
    sum: (column, span) => spanRange(column, span),
    basis: (key, side, span) => spanRange(`${key}/${side}`, span),
    unitsOfProduct: (product) => ofProduct('units', product),
    netOfProduct: (product, side) => ofProduct(side === 'ex' ? 'net' : 'netIn', product),
    takenBy: (term) => spanRange(`taken:${term}`, { first: 0, months: MONTHS }),
  }
}

function basisFigure(
  { basis, side }: BasisColumn,
  planes: Readonly<Record<'list' | 'invoice' | 'net' | 'retailSales', Figure>>,
  units: Figure,
  { vatFactor }: ProductFigures,
  share: number,
): Figure {
  const of = side === 'units' ? units : planes[basis.on]
  const counted = share === 1 ? of : times(of, constant(share))
  return side === 'in' ? times(counted, vatFactor) : plus(counted)
}

function headingOf(
  key: string,
  fixed: Readonly<Record<string, string>>,
  discounts: readonly TermFigures[],
  bases: readonly BasisColumn[],
): string {
  const taken = discounts.find(({ term }) => key === `taken:${term.id}`)
  return fixed[key] ?? taken?.term.name ?? bases.find((column) => column.key === key)?.heading ?? key
}
