import type { Promotion } from '../negotiation/promotion.ts'
import type { Catalogue } from './catalogue.ts'
import { MONTHS } from './contractYear.ts'
import { monthRow } from './monthRow.ts'
import { addSupport, type Support } from './support.ts'
import { ratio } from './thresholds.ts'
import type { Volume } from './volume.ts'

/**
 * Adds scan-back and free goods of every promotion, unrounded, to the support; answers the scan-back of each month, ex
 * VAT. Scan-back is a tax-included rebate with a red invoice; a free unit costs its unit cost and is worth its list
 * price. Source: docs/calculation.md §6.
 */
export function addFundedUnits(
  into: Support,
  promotions: readonly Promotion[],
  { layout: { runs, place, reached }, columns: { ofEntry } }: Volume,
  catalogue: Catalogue,
): Float64Array {
  const scanBackByMonth = monthRow()
  for (const { window, entries } of runs) {
    const promotion = promotions[window.index]
    const funding = promotion?.funding
    if (!promotion || (funding?.kind !== 'scanBack' && funding?.kind !== 'freeGoods')) continue
    const end = entries.at(-1) ?? 0
    for (let entry = entries[0] as number; entry < end; entry++) {
      const at = place[entry] as number
      const s = reached.product[at] as number
      const month = (reached.cell[at] as number) - s * MONTHS
      const units = ofEntry[entry] as number
      if (funding.kind === 'scanBack') {
        const perUnit = funding.supplierShare * promotion.depth * (catalogue.retailPrice[s] as number)
        const ex = (perUnit * units) / (catalogue.vatFactor[s] as number)
        scanBackByMonth[month] = (scanBackByMonth[month] as number) + ex
        addSupport(into, s, month, ex, ex)
      } else {
        const free = units * ratio(funding.freeUnits, funding.perUnits)
        const cost = free * (catalogue.unitCost[s] as number)
        addSupport(into, s, month, cost, free * (catalogue.listPrice[s] as number))
      }
    }
  }
  return scanBackByMonth
}
