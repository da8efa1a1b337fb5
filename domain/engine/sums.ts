import type { Scenario } from '../negotiation/negotiation.ts'
import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import { type Invoice, left } from './invoice.ts'
import { monthRow } from './monthRow.ts'
import type { Segments } from './segments.ts'
import type { UnitSums } from './unitSums.ts'
import type { Volume } from './volume.ts'

/** Segment × 12 + month each; yuan ex VAT before returns, or units. */
export type SegmentMonths = {
  readonly list: Float64Array
  readonly invoice: Float64Array
  readonly retail: Float64Array
  readonly units: Float64Array
}

/** One figure per product for the year; yuan ex VAT before returns, or units. */
export type ProductYears = {
  readonly units: Float64Array
  readonly list: Float64Array
  readonly promoOff: Float64Array
  readonly invoice: Float64Array
  readonly retail: Float64Array
}

/** Third stage: everything a term or a ledger asks of what is sold and invoiced, added up once. */
export type Sums = {
  readonly bySegment: SegmentMonths
  /** The part of `bySegment` that is promoted: promoted ÷ units of every cell. */
  readonly promotedBySegment: SegmentMonths
  readonly byProduct: ProductYears
  /** Twelve each. */
  readonly promoOffByMonth: Float64Array
  readonly costOfGoodsByMonth: Float64Array
  readonly logisticsByMonth: Float64Array
  /** Shelf price of each product without VAT. */
  readonly shelfPrices: Float64Array
}

/** Adds what promotions do to what the units come to, by segment and month and by product. Source: docs/calculation.md §4, §7. */
export function sumsOf(
  catalogue: Catalogue,
  scenario: Scenario,
  sold: Volume,
  invoiced: Invoice,
  segments: Segments,
  ofUnits: UnitSums,
): Sums {
  const { units, list, shelf, shelfPrices, costOfGoods, logistics } = ofUnits
  const sums: Sums = {
    bySegment: { units, list, invoice: invoicedBySegment(list, invoiced.kept), retail: shelf },
    promotedBySegment: segmentMonths(segments.count),
    byProduct: productYears(catalogue, ofUnits, invoiced.kept, segments),
    promoOffByMonth: monthRow(),
    costOfGoodsByMonth: costOfGoods,
    logisticsByMonth: logistics,
    shelfPrices,
  }
  fillRetail(shelfPrices, scenario, sold)
  addPromoted(sums, sold, segments)
  dropNoise(sums.bySegment.invoice, list)
  dropNoise(sums.byProduct.invoice, sums.byProduct.list)
  return sums
}

function segmentMonths(segments: number): SegmentMonths {
  const size = segments * MONTHS
  return {
    list: new Float64Array(size),
    invoice: new Float64Array(size),
    retail: new Float64Array(size),
    units: new Float64Array(size),
  }
}

function invoicedBySegment(list: Float64Array, kept: Float64Array): Float64Array {
  return list.map((yuan, slot) => yuan * (kept[Math.floor(slot / MONTHS)] as number))
}

/** What the units come to were nothing promoted; five columns in one piece of memory, as they come and go together. */
function productYears(
  { count, listPrice }: Catalogue,
  { byProduct: units, shelfPrices }: UnitSums,
  kept: Float64Array,
  segments: Segments,
): ProductYears {
  const memory = new Float64Array(4 * count)
  const column = (place: number) => memory.subarray(place * count, (place + 1) * count)
  const years = { units, list: column(0), promoOff: column(1), invoice: column(2), retail: column(3) }
  const { list, invoice, retail } = years
  for (let s = 0; s < count; s++) {
    const sold = units[s] as number
    const listed = sold * (listPrice[s] as number)
    list[s] = listed
    invoice[s] = listed * (kept[segments.of[s] as number] as number)
    retail[s] = sold * (shelfPrices[s] as number)
  }
  return years
}

/** The promoted cells' sales at the shelf price, less what promoted units are cut by. */
function fillRetail(
  shelfPrices: Float64Array,
  { promotions = [] }: Scenario,
  { layout: { reached, runs, place }, columns: { units, ofEntry, retail, retailBeyond } }: Volume,
): void {
  retailBeyond.fill(0, 0, reached.promoted)
  for (const { window, entries } of runs) {
    const depth = promotions[window.index]?.depth ?? 0
    const end = entries.at(-1) ?? 0
    for (let entry = entries[0] as number; entry < end; entry++) {
      const at = place[entry] as number
      retailBeyond[at] = (retailBeyond[at] as number) - (ofEntry[entry] as number) * depth
    }
  }
  for (let i = 0; i < reached.promoted; i++) {
    const shelf = shelfPrices[reached.product[i] as number] as number
    const cut = (retailBeyond[i] as number) * shelf
    retailBeyond[i] = cut
    retail[i] = (units[i] as number) * shelf + cut
  }
}

function addPromoted(
  { bySegment: all, promotedBySegment: part, byProduct, promoOffByMonth }: Sums,
  { layout: { reached }, columns }: Volume,
  segments: Segments,
): void {
  const { promoted, share: shares, list, promoOff, invoice, retail, invoiceBeyond, retailBeyond } = columns
  for (let i = 0; i < reached.promoted; i++) {
    const s = reached.product[i] as number
    const month = (reached.cell[i] as number) - s * MONTHS
    const slot = (segments.of[s] as number) * MONTHS + month
    const share = shares[i] as number
    add(all.invoice, slot, invoiceBeyond[i] as number)
    add(all.retail, slot, retailBeyond[i] as number)
    add(part.units, slot, promoted[i] as number)
    add(part.list, slot, (list[i] as number) * share)
    add(part.invoice, slot, (invoice[i] as number) * share)
    add(part.retail, slot, (retail[i] as number) * share)
    add(byProduct.invoice, s, invoiceBeyond[i] as number)
    add(byProduct.retail, s, retailBeyond[i] as number)
    add(byProduct.promoOff, s, promoOff[i] as number)
    add(promoOffByMonth, month, promoOff[i] as number)
  }
}

function add(sums: Float64Array, at: number, amount: number): void {
  sums[at] = (sums[at] as number) + amount
}

/** Where everything is given away nothing is invoiced, and not the noise of its parts. */
function dropNoise(invoice: Float64Array, list: Float64Array): void {
  for (let i = 0; i < invoice.length; i++) invoice[i] = left(invoice[i] as number, list[i] as number)
}
