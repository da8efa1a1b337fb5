import type { Promotion } from '../../../domain/negotiation/promotion.ts'

/** A promotion to fill in: two weeks at the start of the year, no product, no cut, nobody pays. */
export function blankPromotion(name: string, yearStart: string): Promotion {
  return {
    id: crypto.randomUUID(),
    name,
    products: [],
    start: `${yearStart}-01`,
    end: `${yearStart}-14`,
    depth: 0,
    uplift: { kind: 'factor', value: 0 },
    funding: { kind: 'none' },
  }
}
