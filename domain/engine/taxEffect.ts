import type { VatClass } from '../negotiation/term.ts'

/**
 * What one yuan of a settled amount is to each party, ex VAT, and how much of it stands in the papers tax included.
 * `goods` says that the VAT is that of the products the amount is split over: then tax-included amounts are divided by
 * 1 + v(s) for cost and gain, and ex amounts multiplied by it for the gross figure.
 */
export type TaxEffect =
  | { readonly goods: true }
  | { readonly goods: false; readonly cost: number; readonly gain: number; readonly gross: number }

/** The table of cost and worth by VAT class. Source: docs/calculation.md §6. */
export function taxEffect(vatClass: VatClass, taxIncluded: boolean, serviceVatRate: number): TaxEffect {
  const service = 1 + serviceVatRate
  switch (vatClass) {
    case 'priceReductionOnInvoice':
    case 'rebateRedInvoice':
      return { goods: true }
    case 'serviceSpecialInvoice': {
      const ex = taxIncluded ? 1 / service : 1
      return { goods: false, cost: ex, gain: ex, gross: ex * service }
    }
    case 'serviceOrdinaryInvoice':
      return taxIncluded
        ? { goods: false, cost: 1, gain: 1 / service, gross: 1 }
        : { goods: false, cost: service, gain: 1, gross: service }
    case 'penaltyNoVat':
      return { goods: false, cost: 1, gain: 1, gross: 1 }
  }
}
