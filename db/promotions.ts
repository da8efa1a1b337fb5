import type { Promotion } from '../domain/negotiation/promotion.ts'
import { createScenarioRows } from './scenarioRows.ts'
import { promotions } from './schema/scenarioTables.ts'

/** The promotions scenarios state themselves. */
export const promotionRows = createScenarioRows<Promotion, typeof promotions>(promotions)
