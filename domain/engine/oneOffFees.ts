import { settle, yuan } from '../money.ts'
import type { NewProduct } from '../negotiation/product.ts'
import type { VatClass } from '../negotiation/term.ts'
import type { Catalogue } from './catalogue.ts'
import { type ContractYear, MONTHS, monthIndex } from './contractYear.ts'
import { storesIn } from './newProductVolume.ts'
import type { PromotionWindow } from './promotionWindow.ts'
import type { Support } from './support.ts'
import { taxEffect } from './taxEffect.ts'
import { isNothing } from './thresholds.ts'

/** A fee outside the contract's terms, on the products it is paid for. */
type Fee = {
  readonly amount: number
  readonly taxIncluded: boolean
  readonly vatClass: VatClass
  readonly month: number
  readonly products: readonly number[]
}

/** What fees are split by. */
export type FeeSplit = {
  readonly catalogue: Catalogue
  /** Net purchases of the year by product, yuan ex VAT. */
  readonly purchases: Float64Array
  readonly serviceVatRate: number
}

/** Adds every promotion's fees: in the month named, else the promotion's first in the year. Source: docs/calculation.md §6. */
export function addPromotionFees(
  into: Support,
  windows: readonly PromotionWindow[],
  year: ContractYear,
  split: FeeSplit,
): void {
  for (const { promotion, days, products } of windows) {
    const firstMonth = Math.max(
      0,
      days.findIndex((promoted) => promoted > 0),
    )
    for (const { amount, taxIncluded, vatClass, month } of promotion.fees ?? []) {
      const due = month === undefined ? firstMonth : monthIndex(year, month)
      addFee(into, { amount, taxIncluded, vatClass, month: due, products }, split)
    }
  }
}

/** Adds every new product's listing fee: flat once, per store for each one added. Source: docs/calculation.md §3, §6. */
export function addListingFees(
  into: Support,
  newProducts: readonly NewProduct[],
  year: ContractYear,
  split: FeeSplit,
): void {
  newProducts.forEach((product, index) => {
    const { listingFee } = product
    if (!listingFee) return
    const listing = monthIndex(year, product.listingMonth)
    let highest = 0
    for (let month = Math.max(0, listing); month < MONTHS; month++) {
      const stores = storesIn(product, year, month)
      const added = Math.max(0, stores - highest)
      highest = Math.max(highest, stores)
      const flat = month === listing ? (listingFee.flat ?? 0) : 0
      const amount = flat + added * (listingFee.perStore ?? 0)
      const { taxIncluded, vatClass } = listingFee
      addFee(
        into,
        { amount, taxIncluded, vatClass, month, products: [split.catalogue.listed + index] },
        split,
      )
    }
  })
}

function addFee(into: Support, fee: Fee, { catalogue, purchases, serviceVatRate }: FeeSplit): void {
  const amount = yuan(settle(fee.amount))
  if (amount === 0 || fee.month < 0 || fee.month >= MONTHS) return
  const tax = taxEffect(fee.vatClass, fee.taxIncluded, serviceVatRate)
  const { vatFactor } = catalogue
  const whole = feeBase(fee, vatFactor, purchases)
  const even = isNothing(whole)
  const { costByMonth, gainByMonth, costByProduct, gainByProduct } = into
  let [cost, gain] = [0, 0]
  for (const product of fee.products) {
    const factor = vatFactor[product] as number
    const part = even
      ? amount / fee.products.length
      : (amount * (purchases[product] as number) * (fee.taxIncluded ? factor : 1)) / whole
    const ex = fee.taxIncluded ? part / factor : part
    const costOfPart = tax.goods ? ex : part * tax.cost
    const gainOfPart = tax.goods ? ex : part * tax.gain
    costByProduct[product] = (costByProduct[product] as number) + costOfPart
    gainByProduct[product] = (gainByProduct[product] as number) + gainOfPart
    cost += costOfPart
    gain += gainOfPart
  }
  costByMonth[fee.month] = (costByMonth[fee.month] as number) + cost
  gainByMonth[fee.month] = (gainByMonth[fee.month] as number) + gain
}

/** The year's net purchases of the fee's products on the fee's tax side; where there are none they share it equally. */
function feeBase(fee: Fee, vatFactor: Float64Array, purchases: Float64Array): number {
  let whole = 0
  for (const product of fee.products) {
    whole += (purchases[product] as number) * (fee.taxIncluded ? (vatFactor[product] as number) : 1)
  }
  return whole
}
