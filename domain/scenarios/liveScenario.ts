import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { NewProduct } from '../negotiation/product.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import type { Term } from '../negotiation/term.ts'

/** Rows a scenario states itself and ids it takes out of its base; everything else shows through from the base. */
export type Overrides<Row> = { readonly rows: readonly Row[]; readonly removed: readonly string[] }

/**
 * A scenario as it is worked on: a live variation of its base, or standing alone when it has none. A row with the id
 * of a base row replaces it in its place; a row of its own comes after the base's.
 */
export type LiveScenario = Omit<Scenario, 'terms' | 'promotions' | 'newProducts'> & {
  readonly terms: Overrides<Term>
  readonly promotions: Overrides<Promotion>
  readonly newProducts: Overrides<NewProduct>
}

/** A negotiation as it is worked on; `resolveScenario` and `toNegotiation` give the exchange form. */
export type Workspace = Omit<Negotiation, 'format' | 'version' | 'scenarios'> & {
  readonly scenarios: readonly LiveScenario[]
}
