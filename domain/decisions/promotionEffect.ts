import { MONTHS } from '../engine/contractYear.ts'
import { addFundedUnits } from '../engine/fundedUnits.ts'
import { addPromotionFees } from '../engine/oneOffFees.ts'
import { createDayClaims } from '../engine/promotionClash.ts'
import { assumedServiceVat } from '../engine/settleTerms.ts'
import { type Goods, goodsStage } from '../engine/stages.ts'
import { noSupport, type Support } from '../engine/support.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Promotion } from '../negotiation/promotion.ts'

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
  const { promoted, promotions: changes } = goods.sold
  const own = [...promoted.cell.keys()].filter((entry) => promoted.promotion[entry] === index)
  const products = promotedProducts(goods, own, index)
  const funded = noSupport(goods.catalogue.count)
  const alone = {
    promotion: own.map(() => index),
    cell: own.map((entry) => promoted.cell[entry] as number),
    units: own.map((entry) => promoted.units[entry] as number),
  }
  addFundedUnits(funded, promotions, { ...goods.sold, promoted: alone }, goods.catalogue)
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
      const usual = days.reduce(
        (sum, count, month) =>
          sum + ((sold.base[s * MONTHS + month] as number) * count) / (year.lengths[month] as number),
        0,
      )
      const promoted = promotedOf.get(s) ?? 0
      found.push({ id: catalogue.ids[s] ?? '', window: usual, extra: usual * window.uplift, promoted })
    }
  }
  return found
}

function valueAtList({ sold: { promoted }, catalogue }: Goods, own: readonly number[]): number {
  return own.reduce((sum, entry) => {
    const s = Math.floor((promoted.cell[entry] as number) / MONTHS)
    return sum + (promoted.units[entry] as number) * (catalogue.listPrice[s] as number)
  }, 0)
}

function feesOf(negotiation: Negotiation, goods: Goods, index: number): Support {
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

function sumOf(monthly: Float64Array): number {
  return monthly.reduce((sum, yuan) => sum + yuan, 0)
}

function total(products: readonly PromotedProduct[], key: 'window' | 'promoted'): number {
  return products.reduce((sum, product) => sum + product[key], 0)
}
