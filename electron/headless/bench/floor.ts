import type { BenchContract } from './benchContract.ts'

/**
 * The least anybody could do: the arithmetic of the benchmark's workbook as bare loops over typed arrays, nothing of
 * the contract's rules. Units × (1 + growth) × price × (1 − discount) per product and month with the year's sum, and
 * where `withCosts` one cost per product and term.
 */
export function bareLoop({ negotiation, scenario }: BenchContract, withCosts: boolean) {
  const { products } = negotiation
  const count = products.length
  const terms = withCosts ? scenario.terms.length : 0
  const units = Float64Array.from(products.flatMap(({ monthlyUnits }) => monthlyUnits))
  const price = Float64Array.from(products, ({ listPrice }) => listPrice)
  const discount = new Float64Array(count).fill(0.05)
  const rate = new Float64Array(terms).fill(0.004)
  const net = new Float64Array(count * 12)
  const cost = new Float64Array(count * terms)
  return (growth: number): number => {
    let year = 0
    for (let s = 0; s < count; s++) {
      const perUnit = price[s] as number
      const left = 1 - (discount[s] as number)
      let ofProduct = 0
      for (let cell = s * 12; cell < (s + 1) * 12; cell++) {
        const amount = (units[cell] as number) * (1 + growth) * perUnit * left
        net[cell] = amount
        ofProduct += amount
      }
      for (let t = 0; t < terms; t++) cost[s * terms + t] = ofProduct * (rate[t] as number)
      year += ofProduct
    }
    return year
  }
}
