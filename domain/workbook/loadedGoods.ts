import { catalogueOf } from '../engine/catalogue.ts'
import { ownPlanes } from '../engine/planes.ts'
import { type Goods, goodsStage, type Settlement, termsStage } from '../engine/stages.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'

/** The goods and the settled terms of a scenario in planes of their own, so that they stay as they are. */
export function loadedGoods(
  negotiation: Negotiation,
  scenario: Scenario,
): { readonly goods: Goods; readonly settlement: Settlement } {
  const planes = ownPlanes(catalogueOf(negotiation.products, scenario.newProducts))
  const goods = goodsStage(negotiation, scenario, { planes })
  return { goods, settlement: termsStage(negotiation, scenario, goods) }
}
