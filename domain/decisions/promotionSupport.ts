import { MONTHS } from '../engine/contractYear.ts'
import { addFundedUnits } from '../engine/fundedUnits.ts'
import { addPromotionFees } from '../engine/oneOffFees.ts'
import { assumedServiceVat } from '../engine/settleTerms.ts'
import { type Goods, goodsStage } from '../engine/stages.ts'
import { noSupport, type Support } from '../engine/support.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'

/** What one promotion is given in the plan it stands in, yuan of the year ex VAT. */
export type PromotionAmounts = {
  readonly id: string
  /** Off the invoice. */
  readonly reduction: number
  /** Scan-back, free goods and fees: the supplier's cost. */
  readonly support: number
  /** The same, to the retailer. */
  readonly supportGain: number
}

/**
 * Every promotion's part of `promoOffInvoice` and of both parties' `promotionSupport`, in the order of the scenario;
 * together they are those lines. Source: docs/calculation.md §4, §6.
 */
export function promotionAmounts(negotiation: Negotiation, scenario: Scenario): readonly PromotionAmounts[] {
  const promotions = scenario.promotions ?? []
  if (promotions.length === 0) return []
  const goods = goodsStage(negotiation, scenario)
  const entries = entriesByPromotion(goods, promotions.length)
  return promotions.map(({ id, funding }, index) => {
    const own = entries[index] ?? []
    const funded = fundedOf(goods, scenario, index)
    const fees = feesOf(negotiation, goods, index)
    return {
      id,
      reduction: funding.kind === 'offInvoice' ? funding.rate * valueAtList(goods, own) : 0,
      support: sumOf(funded.costByMonth) + sumOf(fees.costByMonth),
      supportGain: sumOf(funded.gainByMonth) + sumOf(fees.gainByMonth),
    }
  })
}

/** The promoted cells of each promotion, as places in the goods' list of them. */
export function entriesByPromotion({ sold: { promoted } }: Goods, count: number): readonly number[][] {
  const entries = Array.from({ length: count }, (): number[] => [])
  for (let entry = 0; entry < promoted.cell.length; entry++) {
    entries[promoted.promotion[entry] as number]?.push(entry)
  }
  return entries
}

/** Scan-back and free goods of one promotion of the scenario. */
export function fundedOf(goods: Goods, { promotions = [] }: Scenario, index: number): Support {
  const { layout } = goods.sold
  const funded = noSupport(goods.catalogue.count)
  const alone = { ...layout, runs: layout.runs.filter(({ window }) => window.index === index) }
  addFundedUnits(funded, promotions, { ...goods.sold, layout: alone }, goods.catalogue)
  return funded
}

/** The fees of one promotion of the scenario. */
export function feesOf(negotiation: Negotiation, goods: Goods, index: number): Support {
  const { catalogue, sums, kept, year } = goods
  const fees = noSupport(catalogue.count)
  const windows = goods.sold.windows.filter((window) => window.index === index)
  addPromotionFees(fees, windows, year, {
    catalogue,
    purchases: sums.byProduct.invoice.map((invoice) => invoice * kept),
    serviceVatRate: assumedServiceVat(negotiation),
  })
  return fees
}

/** The promoted units of the cells named at list price, yuan ex VAT. */
export function valueAtList({ sold: { promoted }, catalogue }: Goods, own: readonly number[]): number {
  return own.reduce((sum, entry) => {
    const s = Math.floor((promoted.cell[entry] as number) / MONTHS)
    return sum + (promoted.units[entry] as number) * (catalogue.listPrice[s] as number)
  }, 0)
}

/** A year of monthly amounts. */
export function sumOf(monthly: Float64Array): number {
  return monthly.reduce((sum, yuan) => sum + yuan, 0)
}
