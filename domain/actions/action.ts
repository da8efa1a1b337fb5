import type { NewProduct, Product } from '../negotiation/product.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import type { Term } from '../negotiation/term.ts'
import type { LiveScenario, Workspace } from '../scenarios/liveScenario.ts'

/** What a negotiation says besides its lists. */
export type NegotiationHead = Omit<Workspace, 'products' | 'scenarios'>

/** What a scenario says besides its lists. */
export type ScenarioHead = Omit<LiveScenario, 'terms' | 'promotions' | 'newProducts'>

/** One row as it was and as it becomes; `null` is "not there". `at` is its index among the scenario's own rows. */
export type RowChange<Of extends string, Row> = {
  readonly of: Of
  readonly id: string
  readonly before: Row | null
  readonly after: Row | null
  readonly at: number
}

/** A row of a scenario: its own statement, or 'removed' where it takes the base's row out. */
export type ScenarioRowChange<Of extends string, Row> = RowChange<Of, Row | 'removed'> & {
  readonly scenario: string
}

/** One thing that becomes different. Carries both sides, so that undoing is the same change the other way round. */
export type Change =
  | { readonly of: 'negotiation'; readonly before: NegotiationHead; readonly after: NegotiationHead }
  | RowChange<'product', Product>
  | RowChange<'scenario', ScenarioHead>
  | ScenarioRowChange<'term', Term>
  | ScenarioRowChange<'promotion', Promotion>
  | ScenarioRowChange<'newProduct', NewProduct>

/** The name of an action as the history shows it: a key of the locale files and what fills its blanks. */
export type ActionLabel = {
  readonly key: string
  readonly values?: Readonly<Record<string, string | number>>
}

/** One thing a person did: one undo step. The id makes a retry harmless. */
export type Action = { readonly id: string; readonly label: ActionLabel; readonly changes: readonly Change[] }
