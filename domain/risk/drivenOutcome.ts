import { type Catalogue, catalogueOf } from '../engine/catalogue.ts'
import type { Outcome } from '../engine/outcome.ts'
import type { Driver, Negotiation, Scenario } from '../negotiation/negotiation.ts'

/** An outcome that is written over: first everything as planned, then what drivers and the market do to it. */
export type DrivenOutcome = {
  readonly outcome: Outcome
  /** Every factor 1, every price and cost as planned, every new product a success. */
  readonly asPlanned: () => void
  /** Multiplies what one driver moves. */
  readonly drive: (driver: number, factor: number) => void
  readonly fail: (newProduct: number) => void
}

/** Columns of its own for the outcomes of one scenario; drivers and new products by their place in its lists. */
export function drivenOutcome(negotiation: Negotiation, scenario: Scenario): DrivenOutcome {
  const planned = catalogueOf(negotiation.products, scenario.newProducts)
  const unitCost = Float64Array.from(planned.unitCost)
  const retailPrice = Float64Array.from(planned.retailPrice)
  const outcome: Outcome = {
    catalogue: { ...planned, unitCost, retailPrice },
    volume: new Float64Array(planned.count).fill(1),
    uplift: new Float64Array(planned.count).fill(1),
    failed: new Uint8Array(planned.count - planned.listed),
  }
  const columns = { volume: outcome.volume, uplift: outcome.uplift, unitCost, retailPrice }
  const driven = (scenario.risk?.drivers ?? []).map((driver) => ({
    column: columns[driver.on],
    products: productsInScope(driver, planned),
  }))
  return {
    outcome,
    asPlanned: () => {
      outcome.volume.fill(1)
      outcome.uplift.fill(1)
      outcome.failed.fill(0)
      unitCost.set(planned.unitCost)
      retailPrice.set(planned.retailPrice)
    },
    drive: (driver, factor) => {
      const { column, products } = driven[driver] ?? { column: unitCost, products: [] }
      for (const product of products) column[product] = (column[product] as number) * factor
    },
    fail: (newProduct) => {
      outcome.failed[newProduct] = 1
    },
  }
}

/** Products and categories a driver names, all products where it names none. Source: docs/calculation.md §10. */
function productsInScope({ scope }: Driver, catalogue: Catalogue): readonly number[] {
  const { products, categories } = scope ?? {}
  const named = new Set(products)
  const whole = new Set(categories)
  const all = catalogue.ids.map((_, position) => position)
  if (!products && !categories) return all
  return all.filter((position) => {
    const category = catalogue.categories[catalogue.categoryOf[position] ?? 0] ?? ''
    return named.has(catalogue.ids[position] ?? '') || whole.has(category)
  })
}
