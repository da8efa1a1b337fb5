import type { Scenario } from '../negotiation/negotiation.ts'
import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import type { Invoice } from './invoice.ts'
import { monthRow } from './monthRow.ts'
import type { Segments } from './segments.ts'
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

/** Third stage: everything a term or a ledger asks of the planes, added up once. */
export type Sums = {
  readonly bySegment: SegmentMonths
  /** The part of `bySegment` that is promoted: promoted ÷ units of every cell. */
  readonly promotedBySegment: SegmentMonths
  readonly byProduct: ProductYears
  /** Twelve each. */
  readonly promoOffByMonth: Float64Array
  readonly costOfGoodsByMonth: Float64Array
  readonly logisticsByMonth: Float64Array
  /** Plane: the retailer's sales, yuan ex VAT, before returns. */
  readonly retail: Float64Array
}

/** Fills the retail plane and adds up all of them by segment and month and by product. Source: docs/calculation.md §4, §7. */
export function sumPlanes(
  catalogue: Catalogue,
  scenario: Scenario,
  sold: Volume,
  invoiced: Invoice,
  segments: Segments,
  retail: Float64Array,
): Sums {
  const sums: Sums = {
    bySegment: segmentMonths(segments.count),
    promotedBySegment: segmentMonths(segments.count),
    byProduct: productYears(catalogue.count),
    promoOffByMonth: monthRow(),
    costOfGoodsByMonth: monthRow(),
    logisticsByMonth: monthRow(),
    retail,
  }
  addRows(sums, catalogue, sold.units, invoiced.invoice, segments)
  cutShelfPrices(sums, catalogue, scenario, sold, segments)
  addPromoted(sums, catalogue, sold, invoiced, segments)
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

/** Five columns in one piece of memory, as they come and go together. */
function productYears(products: number): ProductYears {
  const memory = new Float64Array(5 * products)
  const column = (place: number) => memory.subarray(place * products, (place + 1) * products)
  return {
    units: column(0),
    list: column(1),
    promoOff: column(2),
    invoice: column(3),
    retail: column(4),
  }
}

function addRows(
  { bySegment, byProduct, costOfGoodsByMonth, logisticsByMonth, retail }: Sums,
  catalogue: Catalogue,
  units: Float64Array,
  invoice: Float64Array,
  segments: Segments,
): void {
  const { units: soldOf, list: listOf, invoice: invoiceOf, retail: retailOf } = bySegment
  for (let s = 0; s < catalogue.count; s++) {
    const at = (segments.of[s] as number) * MONTHS
    const price = catalogue.listPrice[s] as number
    const cost = catalogue.unitCost[s] as number
    const logistics = catalogue.logisticsCost[s] as number
    const shelf = shelfPriceEx(catalogue, s)
    let unitsOfYear = 0
    let invoiceOfYear = 0
    let retailOfYear = 0
    for (let month = 0; month < MONTHS; month++) {
      const cell = s * MONTHS + month
      const sold = units[cell] as number
      const invoiced = invoice[cell] as number
      const sales = sold * shelf
      retail[cell] = sales
      unitsOfYear += sold
      invoiceOfYear += invoiced
      retailOfYear += sales
      const slot = at + month
      soldOf[slot] = (soldOf[slot] as number) + sold
      listOf[slot] = (listOf[slot] as number) + sold * price
      invoiceOf[slot] = (invoiceOf[slot] as number) + invoiced
      retailOf[slot] = (retailOf[slot] as number) + sales
      costOfGoodsByMonth[month] = (costOfGoodsByMonth[month] as number) + sold * cost
      logisticsByMonth[month] = (logisticsByMonth[month] as number) + sold * logistics
    }
    byProduct.units[s] = unitsOfYear
    byProduct.list[s] = unitsOfYear * price
    byProduct.invoice[s] = invoiceOfYear
    byProduct.retail[s] = retailOfYear
  }
}

/** Takes promoted units × depth × shelf price off the retailer's sales. */
function cutShelfPrices(
  { bySegment, byProduct, retail }: Sums,
  catalogue: Catalogue,
  { promotions = [] }: Scenario,
  { promoted }: Volume,
  segments: Segments,
): void {
  for (let entry = 0; entry < promoted.cell.length; entry++) {
    const cell = promoted.cell[entry] as number
    const s = Math.floor(cell / MONTHS)
    const slot = (segments.of[s] as number) * MONTHS + (cell - s * MONTHS)
    const depth = promotions[promoted.promotion[entry] as number]?.depth ?? 0
    const cut = (promoted.units[entry] as number) * depth * shelfPriceEx(catalogue, s)
    retail[cell] = (retail[cell] as number) - cut
    bySegment.retail[slot] = (bySegment.retail[slot] as number) - cut
    byProduct.retail[s] = (byProduct.retail[s] as number) - cut
  }
}

function shelfPriceEx({ retailPrice, vatFactor }: Catalogue, product: number): number {
  return (retailPrice[product] as number) / (vatFactor[product] as number)
}

function addPromoted(
  { promotedBySegment: part, byProduct, promoOffByMonth, retail }: Sums,
  catalogue: Catalogue,
  { units, promotedUnits, promotedCells }: Volume,
  { invoice, promoOff }: Invoice,
  segments: Segments,
): void {
  for (const cell of promotedCells) {
    const promoted = promotedUnits[cell] as number
    if (promoted === 0) continue
    const s = Math.floor(cell / MONTHS)
    const month = cell - s * MONTHS
    const slot = (segments.of[s] as number) * MONTHS + month
    const share = promoted / (units[cell] as number)
    const off = promoOff[cell] as number
    part.units[slot] = (part.units[slot] as number) + promoted
    part.list[slot] = (part.list[slot] as number) + promoted * (catalogue.listPrice[s] as number)
    part.invoice[slot] = (part.invoice[slot] as number) + (invoice[cell] as number) * share
    part.retail[slot] = (part.retail[slot] as number) + (retail[cell] as number) * share
    promoOffByMonth[month] = (promoOffByMonth[month] as number) + off
    byProduct.promoOff[s] = (byProduct.promoOff[s] as number) + off
  }
}
