import { MONTHS } from '../engine/contractYear.ts'
import { ratio } from '../engine/thresholds.ts'
import type { WorkbookSource } from './edition.ts'

/** What is sold of one product in one month, and what promotions do with it; all of it stands in the sheet as numbers. */
export type LineUnits = {
  /** Of the contract year, 0…11. */
  readonly month: number
  readonly units: number
  /** Promoted units × the rate taken off the invoice. */
  readonly offRateUnits: number
  /** Promoted units × the cut of the shelf price. */
  readonly depthUnits: number
  /** Promoted units × depth × the supplier's share of it. */
  readonly scanUnits: number
  readonly freeUnits: number
  /** Promoted ÷ all units. */
  readonly promotedShare: number
}

/** The units of every product and month; null where nothing is sold. */
export function lineUnits({ goods, scenario }: WorkbookSource): {
  readonly at: (product: number, month: number) => LineUnits | null
} {
  const { units, promoted, layout, columns } = goods.sold
  const size = units.length
  const promotedShare = new Float64Array(size)
  for (let i = 0; i < layout.reached.promoted; i++) {
    promotedShare[layout.reached.cell[i] as number] = columns.share[i] as number
  }
  const [offRate, depth, scan, free] = [0, 1, 2, 3].map(() => new Float64Array(size)) as [
    Float64Array,
    Float64Array,
    Float64Array,
    Float64Array,
  ]
  for (let entry = 0; entry < promoted.cell.length; entry++) {
    const cell = promoted.cell[entry] as number
    const sold = promoted.units[entry] as number
    const promotion = scenario.promotions?.[promoted.promotion[entry] as number]
    if (promotion === undefined) continue
    const { funding } = promotion
    depth[cell] = (depth[cell] as number) + sold * promotion.depth
    if (funding.kind === 'offInvoice') offRate[cell] = (offRate[cell] as number) + sold * funding.rate
    if (funding.kind === 'scanBack') {
      scan[cell] = (scan[cell] as number) + sold * promotion.depth * funding.supplierShare
    }
    if (funding.kind === 'freeGoods') {
      free[cell] = (free[cell] as number) + sold * ratio(funding.freeUnits, funding.perUnits)
    }
  }
  return {
    at: (product, month) => {
      const cell = product * MONTHS + month
      const sold = units[cell] as number
      if (sold === 0) return null
      return {
        month,
        units: sold,
        offRateUnits: offRate[cell] as number,
        depthUnits: depth[cell] as number,
        scanUnits: scan[cell] as number,
        freeUnits: free[cell] as number,
        promotedShare: promotedShare[cell] as number,
      }
    },
  }
}
