import { createSimulator } from '../../../domain/engine/createSimulator.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import type { PlannedAt } from '../../../domain/terms/expression.ts'
import { pricingHead } from '../../shared/negotiation/pricing.ts'

const simulate = createSimulator()

/** The plan a term is weighed at: a scenario with its market, evaluated apart from what the window shows. */
export function plannedAt(workspace: Workspace, scenario: Scenario): PlannedAt {
  return { negotiation: pricingHead(workspace), scenario, simulate }
}
