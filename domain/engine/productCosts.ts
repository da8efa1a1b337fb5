import type { BasisFigures, PlaneName } from './bases.ts'
import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import type { Invoice } from './invoice.ts'
import type { Segments } from './segments.ts'
import type { Coefficients, LineSpread } from './spread.ts'
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

/** Rates of several lines on one plane: line × segment × 12 + month, yuan per yuan ex VAT. */
type Rates = { readonly values: Float64Array; readonly plane: PlaneName; readonly lines: readonly number[] }

const PLANES = ['list', 'invoice', 'retail'] as const

const followed = new WeakMap<LineSpread, Float64Array>()

/**
 * The amounts of each line by product for the year, yuan ex VAT. A line is followed once for as long as it stays, since
 * it belongs to the goods it was spread over; those that are new are followed together, so that each cell of a plane is
 * looked at once. Source: docs/calculation.md §6.
 */
export function productAmounts(lines: readonly LineSpread[], goods: Goods): readonly Float64Array[] {
  const fresh = lines.filter((line) => !followed.has(line))
  const amounts = fresh.map((line) => amountsWithoutBase(line, goods))
  for (const plane of PLANES) {
    const all = ratesOn(plane, fresh, goods.segments, false)
    if (all) addRates(amounts, all, goods)
    const promoted = ratesOn(plane, fresh, goods.segments, true)
    if (promoted) subtractPromoted(amounts, promoted, goods)
  }
  fresh.forEach((line, index) => {
    followed.set(line, amounts[index] as Float64Array)
  })
  return lines.map((line) => followed.get(line) as Float64Array)
}

/** What is split by the year's net purchases, or evenly. */
function amountsWithoutBase(line: LineSpread, { catalogue, sums, kept }: Goods): Float64Array {
  const amounts = new Float64Array(catalogue.count)
  const { perPurchaseEx, perPurchaseIn, evenly, evenlyInclVat } = line
  if (perPurchaseEx === 0 && perPurchaseIn === 0 && evenly === 0 && evenlyInclVat === 0) return amounts
  for (let s = 0; s < catalogue.count; s++) {
    const vatFactor = catalogue.vatFactor[s] as number
    const purchases = kept * (sums.byProduct.invoice[s] as number)
    amounts[s] = purchases * (perPurchaseEx + perPurchaseIn * vatFactor) + evenly + evenlyInclVat / vatFactor
  }
  return amounts
}

/** Rates of all bases on a plane, or of those alone that leave promoted units out; undefined for none. */
function ratesOn(
  plane: PlaneName,
  lines: readonly LineSpread[],
  segments: Segments,
  sparingPromotedOnly: boolean,
): Rates | undefined {
  const rated = lines.map(({ byBasis }) =>
    [...byBasis].filter(([basis]) => basis.plane === plane && (basis.sparesPromoted || !sparingPromotedOnly)),
  )
  const indices = rated.flatMap((bases, line) => (bases.length > 0 ? [line] : []))
  if (indices.length === 0) return undefined
  const size = segments.count * MONTHS
  const values = new Float64Array(indices.length * size)
  indices.forEach((line, place) => {
    for (const [basis, coefficients] of rated[line] ?? []) {
      addBasis(values.subarray(place * size, (place + 1) * size), basis, coefficients, segments)
    }
  })
  return { values, plane, lines: indices }
}

function addBasis(
  values: Float64Array,
  basis: BasisFigures,
  coefficients: Coefficients,
  segments: Segments,
): void {
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

/** Twelve cells × twelve rates, written out: this is where an evaluation spends most of its time. */
function addRates(
  amounts: readonly Float64Array[],
  { values: rates, plane, lines }: Rates,
  goods: Goods,
): void {
  const { catalogue, segments, sold, invoiced, sums } = goods
  const cells = { list: sold.units, invoice: invoiced.invoice, retail: sums.retail }[plane]
  const into = lines.map((line) => amounts[line] as Float64Array)
  const size = segments.count * MONTHS
  for (let s = 0; s < catalogue.count; s++) {
    const at = s * MONTHS
    const price = plane === 'list' ? (catalogue.listPrice[s] as number) : 1
    const c0 = cells[at] as number
    const c1 = cells[at + 1] as number
    const c2 = cells[at + 2] as number
    const c3 = cells[at + 3] as number
    const c4 = cells[at + 4] as number
    const c5 = cells[at + 5] as number
    const c6 = cells[at + 6] as number
    const c7 = cells[at + 7] as number
    const c8 = cells[at + 8] as number
    const c9 = cells[at + 9] as number
    const c10 = cells[at + 10] as number
    const c11 = cells[at + 11] as number
    let r = (segments.of[s] as number) * MONTHS
    for (let line = 0; line < into.length; line++, r += size) {
      const row = into[line] as Float64Array
      const months =
        c0 * (rates[r] as number) +
        c1 * (rates[r + 1] as number) +
        c2 * (rates[r + 2] as number) +
        (c3 * (rates[r + 3] as number) + c4 * (rates[r + 4] as number) + c5 * (rates[r + 5] as number)) +
        (c6 * (rates[r + 6] as number) +
          c7 * (rates[r + 7] as number) +
          c8 * (rates[r + 8] as number) +
          (c9 * (rates[r + 9] as number) + c10 * (rates[r + 10] as number) + c11 * (rates[r + 11] as number)))
      row[s] = (row[s] as number) + price * months
    }
  }
}

function subtractPromoted(
  amounts: readonly Float64Array[],
  { values: rates, plane, lines }: Rates,
  goods: Goods,
): void {
  const { catalogue, segments, sold, invoiced, sums } = goods
  const cells = { list: sold.units, invoice: invoiced.invoice, retail: sums.retail }[plane]
  const into = lines.map((line) => amounts[line] as Float64Array)
  const size = segments.count * MONTHS
  for (const cell of sold.promotedCells) {
    const promoted = sold.promotedUnits[cell] as number
    if (promoted === 0) continue
    const s = Math.floor(cell / MONTHS)
    const price = plane === 'list' ? (catalogue.listPrice[s] as number) : 1
    const value = (price * (cells[cell] as number) * promoted) / (sold.units[cell] as number)
    let r = (segments.of[s] as number) * MONTHS + (cell - s * MONTHS)
    for (let line = 0; line < into.length; line++, r += size) {
      const row = into[line] as Float64Array
      row[s] = (row[s] as number) - (rates[r] as number) * value
    }
  }
}
