import { err, ok, type Result } from '../result.ts'
import type { HistoryRow, HistoryShape } from './priceHistory.ts'

const REQUIRED = ['week', 'store', 'product', 'units', 'price'] as const
const OPTIONAL = ['feature', 'display'] as const

type Column = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number]

/** Where the columns of a history stand, and how many cells a row has. */
export type HistoryColumns = HistoryShape & {
  readonly width: number
  readonly places: ReadonlyMap<Column, number>
  /** Columns without a meaning here. */
  readonly ignored: readonly string[]
}

/** What a header may not lack or say twice. */
export type HeaderFault = { readonly kind: 'missing' | 'twice'; readonly column: string }

const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?$/iu

/** Finds the columns in a header, in any sequence and whatever the case; others are left aside. */
export function historyColumns(header: readonly string[]): Result<HistoryColumns, HeaderFault> {
  const names = header.map((name) =>
    name
      .replace(/^\uFEFF/u, '')
      .trim()
      .toLowerCase(),
  )
  const places = new Map<Column, number>()
  for (const column of [...REQUIRED, ...OPTIONAL]) {
    const place = names.indexOf(column)
    if (place >= 0 && names.indexOf(column, place + 1) >= 0) return err({ kind: 'twice', column })
    if (place >= 0) places.set(column, place)
  }
  const missing = REQUIRED.find((column) => !places.has(column))
  if (missing !== undefined) return err({ kind: 'missing', column: missing })
  const taken = new Set(places.values())
  return ok({
    places,
    width: header.length,
    hasFeature: places.has('feature'),
    hasDisplay: places.has('display'),
    ignored: header.filter((_, place) => !taken.has(place)),
  })
}

/** One row by its columns; a figure that is missing or no plain number is NaN. */
export function historyRow(
  { places, hasFeature, hasDisplay }: HistoryColumns,
  cells: readonly string[],
): HistoryRow {
  const text = (column: Column) => cells[places.get(column) ?? -1]?.trim() ?? ''
  const figure = (column: Column) => (NUMBER.test(text(column)) ? Number(text(column)) : Number.NaN)
  return {
    product: text('product'),
    store: text('store'),
    units: figure('units'),
    price: figure('price'),
    feature: hasFeature ? figure('feature') : 0,
    display: hasDisplay ? figure('display') : 0,
  }
}
