import type { PlaneName } from './bases.ts'
import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import type { Invoice } from './invoice.ts'
import type { Segments } from './segments.ts'
import type { LineSpread } from './spread.ts'
import type { Sums } from './sums.ts'
import type { Volume } from './volume.ts'

/** What a line's coefficients meet again when they are spread over products. */
type Goods = {
  readonly catalogue: Catalogue
  readonly segments: Segments
  readonly sold: Volume
  readonly invoiced: Invoice
  readonly sums: Sums
  /** Share of the goods that is not returned. */
  readonly kept: number
}

/** Segment × 12 + month: yuan per yuan ex VAT of one plane. */
type Grid = { readonly values: Float64Array; readonly plane: PlaneName }

const followed = new WeakMap<LineSpread, Float64Array>()

/**
 * A line's amounts by product for the year, yuan ex VAT; followed once for as long as the line stays, since a line
 * belongs to the goods it was spread over. Source: docs/calculation.md §6.
 */
export function productAmounts(line: LineSpread, goods: Goods): Float64Array {
  let amounts = followed.get(line)
  if (!amounts) {
    amounts = followToProducts(line, goods)
    followed.set(line, amounts)
  }
  return amounts
}

function followToProducts(line: LineSpread, goods: Goods): Float64Array {
  const { catalogue, sums, kept } = goods
  const amounts = new Float64Array(catalogue.count)
  const { perPurchaseEx, perPurchaseIn, evenly, evenlyInclVat } = line
  if (perPurchaseEx !== 0 || perPurchaseIn !== 0 || evenly !== 0 || evenlyInclVat !== 0) {
    for (let s = 0; s < catalogue.count; s++) {
      const vatFactor = catalogue.vatFactor[s] as number
      const purchases = kept * (sums.byProduct.invoice[s] as number)
      amounts[s] =
        purchases * (perPurchaseEx + perPurchaseIn * vatFactor) + evenly + evenlyInclVat / vatFactor
    }
  }
  for (const plane of ['list', 'invoice', 'retail'] as const) {
    const all = gridOf(line, plane, goods.segments, false)
    if (all) addGrid(amounts, all, goods)
    const promoted = gridOf(line, plane, goods.segments, true)
    if (promoted) subtractPromoted(amounts, promoted, goods)
  }
  return amounts
}

/** Coefficients of all bases on a plane, or of those alone that leave promoted units out; undefined for none. */
function gridOf(
  line: LineSpread,
  plane: PlaneName,
  segments: Segments,
  sparingPromotedOnly: boolean,
): Grid | undefined {
  let values: Float64Array | undefined
  for (const [basis, coefficients] of line.byBasis) {
    if (basis.plane !== plane || (sparingPromotedOnly && !basis.sparesPromoted)) continue
    values ??= new Float64Array(segments.count * MONTHS)
    for (let segment = 0; segment < segments.count; segment++) {
      if (basis.members[segment] !== 1) continue
      const vatFactor = segments.vatFactor[segment] as number
      for (let month = 0; month < MONTHS; month++) {
        const slot = segment * MONTHS + month
        const rate = (coefficients.ex[month] as number) + (coefficients.in[month] as number) * vatFactor
        values[slot] = (values[slot] as number) + basis.factor * rate
      }
    }
  }
  return values && { values, plane }
}

function addGrid(amounts: Float64Array, { values, plane }: Grid, goods: Goods): void {
  const { catalogue, segments, sold, invoiced, sums } = goods
  const even = evenRates(values, segments.count)
  const cells = { list: sold.units, invoice: invoiced.invoice, retail: sums.retail }[plane]
  const years = sums.byProduct[plane]
  for (let s = 0; s < catalogue.count; s++) {
    const segment = segments.of[s] as number
    const rate = even[segment] as number
    if (Number.isNaN(rate)) {
      const price = plane === 'list' ? (catalogue.listPrice[s] as number) : 1
      amounts[s] = (amounts[s] as number) + price * rowProduct(cells, s, values, segment)
    } else amounts[s] = (amounts[s] as number) + rate * (years[s] as number)
  }
}

/** The rate of each segment that is the same in all twelve months, NaN where it is not. */
function evenRates(values: Float64Array, segments: number): Float64Array {
  const even = new Float64Array(segments)
  for (let segment = 0; segment < segments; segment++) {
    const first = values[segment * MONTHS] as number
    even[segment] = first
    for (let month = 1; month < MONTHS; month++) {
      if (values[segment * MONTHS + month] !== first) even[segment] = Number.NaN
    }
  }
  return even
}

/** Twelve cells × twelve rates, written out: this is where an evaluation spends most of its time. */
function rowProduct(cells: Float64Array, product: number, values: Float64Array, segment: number): number {
  const c = product * MONTHS
  const r = segment * MONTHS
  const first =
    (cells[c] as number) * (values[r] as number) +
    (cells[c + 1] as number) * (values[r + 1] as number) +
    (cells[c + 2] as number) * (values[r + 2] as number)
  const second =
    (cells[c + 3] as number) * (values[r + 3] as number) +
    (cells[c + 4] as number) * (values[r + 4] as number) +
    (cells[c + 5] as number) * (values[r + 5] as number)
  const third =
    (cells[c + 6] as number) * (values[r + 6] as number) +
    (cells[c + 7] as number) * (values[r + 7] as number) +
    (cells[c + 8] as number) * (values[r + 8] as number)
  const fourth =
    (cells[c + 9] as number) * (values[r + 9] as number) +
    (cells[c + 10] as number) * (values[r + 10] as number) +
    (cells[c + 11] as number) * (values[r + 11] as number)
  return first + second + (third + fourth)
}

function subtractPromoted(amounts: Float64Array, { values, plane }: Grid, goods: Goods): void {
  const { catalogue, segments, sold, invoiced, sums } = goods
  for (const cell of sold.promotedCells) {
    const promoted = sold.promotedUnits[cell] as number
    if (promoted === 0) continue
    const s = Math.floor(cell / MONTHS)
    const units = sold.units[cell] as number
    const cellValue = {
      list: units * (catalogue.listPrice[s] as number),
      invoice: invoiced.invoice[cell] as number,
      retail: sums.retail[cell] as number,
    }[plane]
    const rate = values[(segments.of[s] as number) * MONTHS + (cell - s * MONTHS)] as number
    amounts[s] = (amounts[s] as number) - (rate * cellValue * promoted) / units
  }
}
