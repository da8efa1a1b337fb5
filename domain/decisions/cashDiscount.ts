import { err, ok, type Result } from '../result.ts'

/** A discount for paying early: `rate` off when paid `discountDays` instead of `fullDays` after the invoice. */
export type CashDiscountOffer = {
  readonly rate: number
  readonly discountDays: number
  readonly fullDays: number
  readonly dayCount: 360 | 365
}

/** The yearly rate at which the discount lends money. */
export type CashDiscount = { readonly simple: number; readonly compound: number }

/**
 * What a cash discount costs per year: c ÷ (1 − c) × dayCount ÷ (D − d), and compounded. Refused where nothing is paid
 * earlier or nothing is left to pay. Source: docs/calculation.md §9.
 */
export function cashDiscount({
  rate,
  discountDays,
  fullDays,
  dayCount,
}: CashDiscountOffer): Result<CashDiscount, { readonly kind: 'not-earlier' | 'nothing-left' }> {
  if (!(discountDays < fullDays)) return err({ kind: 'not-earlier' })
  if (!(rate < 1)) return err({ kind: 'nothing-left' })
  const perTerm = rate / (1 - rate)
  const terms = dayCount / (fullDays - discountDays)
  return ok({ simple: perTerm * terms, compound: (1 + perTerm) ** terms - 1 })
}
