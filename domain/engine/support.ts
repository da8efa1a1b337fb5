import { monthRow } from './monthRow.ts'

/** An amount both parties see, ex VAT: what it costs the supplier and what it is worth to the retailer. */
export type Support = {
  readonly costByMonth: Float64Array
  readonly gainByMonth: Float64Array
  readonly costByProduct: Float64Array
  readonly gainByProduct: Float64Array
}

/** Support to which nothing has been added. */
export function noSupport(products: number): Support {
  const memory = new Float64Array(2 * products)
  return {
    costByMonth: monthRow(),
    gainByMonth: monthRow(),
    costByProduct: memory.subarray(0, products),
    gainByProduct: memory.subarray(products),
  }
}

/** Adds what one product brings in one month. */
export function addSupport(into: Support, product: number, month: number, cost: number, gain: number): void {
  into.costByMonth[month] = (into.costByMonth[month] as number) + cost
  into.gainByMonth[month] = (into.gainByMonth[month] as number) + gain
  into.costByProduct[product] = (into.costByProduct[product] as number) + cost
  into.gainByProduct[product] = (into.gainByProduct[product] as number) + gain
}
