import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { NewProduct } from '../negotiation/product.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import type { Term } from '../negotiation/term.ts'

/**
 * Rows a scenario states itself and ids it takes out of its base; everything else shows through from the base.
 * `removed` is a set, kept in ascending order.
 */
export type Overrides<Row> = { readonly rows: readonly Row[]; readonly removed: readonly string[] }

/** Ids in the sequence a scenario wants; rows it does not name follow in the sequence they have anyway. */
export type RowOrder = {
  readonly terms?: readonly string[]
  readonly promotions?: readonly string[]
  readonly newProducts?: readonly string[]
}

/**
 * A scenario as it is worked on: a live variation of its base, or standing alone when it has none. A row with the id
 * of a base row replaces it in its place; a row of its own comes after the base's. `order` is stated only where a
 * variation wants another sequence than that. Growth and risk are each scenario's own and never show through.
 */
export type LiveScenario = Omit<Scenario, 'terms' | 'promotions' | 'newProducts'> & {
  readonly terms: Overrides<Term>
  readonly promotions: Overrides<Promotion>
  readonly newProducts: Overrides<NewProduct>
  readonly order?: RowOrder
}

/** A negotiation as it is worked on; `resolveScenario` and `toNegotiation` give the exchange form. */
export type Workspace = Omit<Negotiation, 'format' | 'version' | 'scenarios'> & {
  readonly scenarios: readonly LiveScenario[]
}
