import type { Scenario } from '../negotiation/negotiation.ts'
import type { NewProduct } from '../negotiation/product.ts'
import type { Promotion } from '../negotiation/promotion.ts'
import type { Term } from '../negotiation/term.ts'
import type { LiveScenario, Overrides } from './liveScenario.ts'

/** The rows a scenario consists of, by the name a change calls them. */
export type RowByKind = {
  readonly term: Term
  readonly promotion: Promotion
  readonly newProduct: NewProduct
}

export type RowKind = keyof RowByKind

/** The list of a scenario in which each kind of row stands. */
export const LIST_OF = { term: 'terms', promotion: 'promotions', newProduct: 'newProducts' } as const

/** Every kind of row, in the order of the exchange file. */
export const ROW_KINDS: readonly RowKind[] = ['term', 'promotion', 'newProduct']

/** The rows of one kind of a scenario in exchange form; none where the list is absent. */
export function rowsOf<Kind extends RowKind>(scenario: Scenario, kind: Kind): readonly RowByKind[Kind][] {
  return (scenario[LIST_OF[kind]] ?? []) as readonly RowByKind[Kind][]
}

/** What a live scenario itself says about the rows of one kind. */
export function overridesOf<Kind extends RowKind>(
  scenario: LiveScenario,
  kind: Kind,
): Overrides<RowByKind[Kind]> {
  return scenario[LIST_OF[kind]] as unknown as Overrides<RowByKind[Kind]>
}
