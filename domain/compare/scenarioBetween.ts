import type { Scenario } from '../negotiation/negotiation.ts'
import { isOnInvoice, type ListPair, type Mover, type ScenarioPair, type StepKind } from './scenarioPair.ts'
import type { Side } from './volumeAndMix.ts'

/**
 * A scenario between the two of a pair: each mover of it as the side says, everything else as both have it. Such a
 * scenario may say what no file may (two payment terms, a term on a product that is not listed); the engine prices it
 * all the same, and only differences between such prices are ever shown.
 */
export function scenarioBetween(pair: ScenarioPair, sideOf: (mover: Mover) => Side): Scenario {
  const { a, growth, promotions, newProducts, terms, onInvoiceOrder } = pair
  const level = growth.hasVolume ? sideOf({ kind: 'volume', id: 'volume' }) : 'a'
  const mix = growth.hasMix ? sideOf({ kind: 'mix', id: 'mix' }) : 'a'
  const volumeGrowth = growth.growth(level, mix)
  const termOrder = onInvoiceOrder.order[sideOf({ kind: 'order', id: 'terms' })]
  const promotionOrder = promotions.order[sideOf({ kind: 'order', id: 'promotions' })]
  const pick = <Row>(kind: StepKind, { rows }: ListPair<Row>, order: readonly string[]): Row[] =>
    order.flatMap((id) => rows.get(id)?.[sideOf({ kind, id })] ?? [])
  return {
    id: a.id,
    name: a.name,
    role: a.role,
    ...(volumeGrowth === undefined ? {} : { volumeGrowth }),
    terms: [
      ...pick('term', terms, termOrder).filter(isOnInvoice),
      ...pick('term', terms, terms.order.a).filter((term) => !isOnInvoice(term)),
    ],
    promotions: pick('promotion', promotions, promotionOrder),
    newProducts: pick('newProduct', newProducts, newProducts.order.a),
  }
}
