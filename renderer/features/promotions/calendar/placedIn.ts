import type { Promotion } from '../../../../domain/negotiation/promotion.ts'

/** The promotion in a placement of the retailer; '' takes it out of any. */
export function placedIn(promotion: Promotion, placement: string): Promotion {
  const { placement: before, ...rest } = promotion
  if (before === placement || (before === undefined && placement === '')) return promotion
  return placement === '' ? rest : { ...rest, placement }
}
