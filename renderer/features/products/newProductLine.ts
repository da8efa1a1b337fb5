import type { Product } from '../../../domain/negotiation/product.ts'

const USUAL_GOODS_VAT = 0.13

/** An empty product to fill in: nothing sold, nothing priced, at the usual VAT of goods. */
export function newProductLine(name: string): Product {
  return {
    id: crypto.randomUUID(),
    name,
    category: name,
    vatRate: USUAL_GOODS_VAT,
    listPrice: 0,
    unitCost: 0,
    retailPrice: 0,
    monthlyUnits: Array.from({ length: 12 }, () => 0),
  }
}
