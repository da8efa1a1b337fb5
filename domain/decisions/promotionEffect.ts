import { MONTHS } from '../engine/contractYear.ts'
import { createDayClaims } from '../engine/promotionClash.ts'
import { type Goods, goodsStage } from '../engine/stages.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import { entriesByPromotion, feesOf, fundedOf, sumOf, valueAtList } from './promotionSupport.ts'

/** What a promotion sells of one of its products, units of the contract year. */
export type PromotedProduct = {
  readonly id: string
  /** Baseline units of the promoted days. */
  readonly window: number
  readonly extra: number
  readonly promoted: number
}

/** One promotion taken alone out of a scenario's plan: units of the year, yuan ex VAT. */
export type PromotionEffect = {
  readonly promotion: Promotion
  readonly products: readonly PromotedProduct[]
  readonly window: number
  readonly extra: number
  readonly promoted: number
  readonly cannibalised: number
  readonly pulled: number
  /** Share of extra units the promotion assumes to be taken from elsewhere: cannibalised and pulled forward. */
  readonly shareTaken: number
  /** Scan-back, free goods and reductions off the invoice on all promoted units: the supplier's cost. */
  readonly support: number
  /** The same, to the retailer. */
  readonly supportGain: number
  readonly fees: number
  readonly feesGain: number
  readonly promotedSales: number
}

/** What one promotion sells and is paid; null when the scenario has no such promotion. Source: docs/calculation.md §3, §6. */
export function promotionEffect(
  negotiation: Negotiation,
  scenario: Scenario,
  promotionId: string,
): PromotionEffect | null {
  const promotions = scenario.promotions ?? []
  const index = promotions.findIndex(({ id }) => id === promotionId)
  const promotion = promotions[index]
  if (!promotion) return null
  const goods = goodsStage(negotiation, scenario)
  const { promotions: changes } = goods.sold
  const own = entriesByPromotion(goods, promotions.length)[index] ?? []
  const products = promotedProducts(goods, own, index)
  const funded = fundedOf(goods, scenario, index)
  const listValue = valueAtList(goods, own)
  const reduction = promotion.funding.kind === 'offInvoice' ? promotion.funding.rate * listValue : 0
  const fees = feesOf(negotiation, goods, index)
  const forward = promotion.forwardBuy
  return {
    promotion,
    products,
    window: total(products, 'window'),
    extra: changes.extra[index] as number,
    promoted: total(products, 'promoted'),
    cannibalised: changes.cannibalised[index] as number,
    pulled: changes.pulled[index] as number,
    shareTaken: (promotion.cannibalisation ?? 0) + (forward && forward.days > 0 ? forward.share : 0),
    support: reduction + sumOf(funded.costByMonth),
    supportGain: reduction + sumOf(funded.gainByMonth),
    fees: sumOf(fees.costByMonth),
    feesGain: sumOf(fees.gainByMonth),
    promotedSales: listValue - reduction,
  }
}

function promotedProducts(goods: Goods, own: readonly number[], index: number): PromotedProduct[] {
  const { year, catalogue, sold } = goods
  const promotedOf = new Map<number, number>()
  for (const entry of own) {
    const s = Math.floor((sold.promoted.cell[entry] as number) / MONTHS)
    promotedOf.set(s, (promotedOf.get(s) ?? 0) + (sold.promoted.units[entry] as number))
  }
  const claim = createDayClaims(year, catalogue.ids, [])
  const found: PromotedProduct[] = []
  for (const window of sold.windows) {
    for (const s of window.products) {
      const days = claim(window, s)
      if (window.index !== index) continue
      const grown = sold.growth[s] as number
      const usual = days.reduce((sum, count, month) => {
        const base = (catalogue.monthlyUnits[s * MONTHS + month] as number) * grown
        return sum + (base * count) / (year.lengths[month] as number)
      }, 0)
      const promoted = promotedOf.get(s) ?? 0
      found.push({ id: catalogue.ids[s] ?? '', window: usual, extra: usual * window.uplift, promoted })
    }
  }
  return found
}

function total(products: readonly PromotedProduct[], key: 'window' | 'promoted'): number {
  return products.reduce((sum, product) => sum + product[key], 0)
}
