import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import type { Invoice } from './invoice.ts'
import { lineRates, type Rates } from './lineRates.ts'
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

const PLANES = ['list', 'invoice', 'retail'] as const

/**
 * The amounts of each line by product for the year, yuan ex VAT. A line is followed once for as long as it stays, since
 * it belongs to the goods it was spread over; those that are new are followed together, so that each cell is looked at
 * once. Source: docs/calculation.md §6.
 */
export function productAmounts(lines: readonly LineSpread[], goods: Goods): readonly Float64Array[] {
  const fresh = lines.filter((line) => line.byProduct === null)
  const amounts = amountsOnBases(fresh, goods)
  const { count } = goods.catalogue
  const memory = new Float64Array(fresh.length * count)
  fresh.forEach((line, index) => {
    const column = memory.subarray(index * count, (index + 1) * count)
    if (line.byBasis.size > 0) fillColumn(column, amounts, index, fresh.length)
    addWithoutBase(column, line, goods)
    line.byProduct = column
  })
  return lines.map((line) => line.byProduct as Float64Array)
}

/** Product × lines + line: what is split pro rata to bases. */
function amountsOnBases(lines: readonly LineSpread[], goods: Goods): Float64Array {
  const { catalogue, segments, invoiced, sold, sums } = goods
  const amounts = new Float64Array(catalogue.count * lines.length)
  const { perList, perInvoice, perRetail, sparing } = lineRates(lines, segments, invoiced.kept)
  const { invoiceBeyond, retailBeyond } = sold.columns
  const into = { amounts, width: lines.length }
  addUnits(into, perList, catalogue.listPrice, goods)
  addUnits(into, perRetail, sums.shelfPrices, goods)
  addPromoted(into, perInvoice, invoiceBeyond, goods)
  addPromoted(into, perRetail, retailBeyond, goods)
  for (const plane of PLANES) addPromoted(into, sparing[plane], sold.columns[plane], goods, SPARED)
  return amounts
}

function fillColumn(column: Float64Array, amounts: Float64Array, line: number, width: number): void {
  for (let s = 0; s < column.length; s++) column[s] = amounts[s * width + line] as number
}

/** What is split by the year's net purchases, or evenly. */
function addWithoutBase(amounts: Float64Array, line: LineSpread, { catalogue, sums, kept }: Goods): void {
  const { perPurchaseEx, perPurchaseIn, evenly, evenlyInclVat } = line
  if (perPurchaseEx === 0 && perPurchaseIn === 0 && evenly === 0 && evenlyInclVat === 0) return
  for (let s = 0; s < catalogue.count; s++) {
    const vatFactor = catalogue.vatFactor[s] as number
    const purchases = kept * (sums.byProduct.invoice[s] as number)
    const whole = purchases * (perPurchaseEx + perPurchaseIn * vatFactor) + evenly + evenlyInclVat / vatFactor
    amounts[s] = (amounts[s] as number) + whole
  }
}

type Into = { readonly amounts: Float64Array; readonly width: number }

/**
 * As if nothing were promoted: list, invoice and retail sales are then the units times a price of the product. Twelve
 * cells × twelve rates, written out: this is where an evaluation spends most of its time.
 */
function addUnits(
  { amounts, width }: Into,
  { values: rates, lines }: Rates,
  prices: Float64Array,
  { catalogue, segments, sold: { units: cells } }: Goods,
): void {
  if (lines.length === 0) return
  for (let s = 0; s < catalogue.count; s++) {
    const at = s * MONTHS
    const price = prices[s] as number
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
    let r = (segments.of[s] as number) * lines.length * MONTHS
    for (let line = 0; line < lines.length; line++, r += MONTHS) {
      const months =
        c0 * (rates[r] as number) +
        c1 * (rates[r + 1] as number) +
        c2 * (rates[r + 2] as number) +
        (c3 * (rates[r + 3] as number) + c4 * (rates[r + 4] as number) + c5 * (rates[r + 5] as number)) +
        (c6 * (rates[r + 6] as number) +
          c7 * (rates[r + 7] as number) +
          c8 * (rates[r + 8] as number) +
          (c9 * (rates[r + 9] as number) + c10 * (rates[r + 10] as number) + c11 * (rates[r + 11] as number)))
      const of = s * width + (lines[line] as number)
      amounts[of] = (amounts[of] as number) + price * months
    }
  }
}

const SPARED = true

/** What the promoted cells come to beyond that; or less of what is promoted there, for bases that leave it out. */
function addPromoted(
  { amounts, width }: Into,
  { values: rates, lines }: Rates,
  yuan: Float64Array,
  { segments, sold }: Goods,
  spared = false,
): void {
  if (lines.length === 0) return
  const { promoted, product, cell } = sold.layout.reached
  const { share } = sold.columns
  for (let i = 0; i < promoted; i++) {
    const s = product[i] as number
    const value = spared ? -(yuan[i] as number) * (share[i] as number) : (yuan[i] as number)
    const month = (cell[i] as number) - s * MONTHS
    let r = (segments.of[s] as number) * lines.length * MONTHS + month
    for (let line = 0; line < lines.length; line++, r += MONTHS) {
      const of = s * width + (lines[line] as number)
      amounts[of] = (amounts[of] as number) + (rates[r] as number) * value
    }
  }
}
