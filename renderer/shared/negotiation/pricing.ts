import { simulate } from '../../../domain/engine/simulate.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Negotiation, Scenario, ScenarioRole } from '../../../domain/negotiation/negotiation.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'

type Priced = { readonly negotiation: Negotiation; readonly simulation: Simulation }

const headParts = ['supplier', 'account', 'year', 'assumptions', 'products', 'lastYear'] as const
const priced = new WeakMap<Scenario, Priced>()
let lastHead: Negotiation | null = null

/** What every scenario is priced against; the same value as long as nothing that moves a figure changed. */
export function pricingHead(workspace: Workspace): Negotiation {
  const head = lastHead
  if (head !== null && headParts.every((part) => head[part] === workspace[part])) return head
  lastHead = { format: 'dealtable.negotiation', version: 1, ...workspace, scenarios: [] }
  return lastHead
}

/** One scenario of the workspace in full and priced; calculated once for as long as neither changes. */
export function priceScenario(
  workspace: Workspace,
  scenarioId: string,
): { readonly scenario: Scenario; readonly simulation: Simulation } {
  const scenario = resolveScenario(workspace, scenarioId)
  const negotiation = pricingHead(workspace)
  const known = priced.get(scenario)
  if (known?.negotiation === negotiation) return { scenario, simulation: known.simulation }
  const simulation = simulate(negotiation, scenario)
  priced.set(scenario, { negotiation, simulation })
  return { scenario, simulation }
}

/** The first scenario of a role, priced; null when there is none. */
export function priceRole(workspace: Workspace, role: ScenarioRole) {
  const found = workspace.scenarios.find((scenario) => scenario.role === role)
  return found === undefined ? null : priceScenario(workspace, found.id)
}

/** Whether a scenario's figures stay within what money can be settled in; beyond it lies a slip of the keyboard. */
export function canBePriced(workspace: Workspace, scenarioId: string): boolean {
  try {
    if (scenarioId !== '') priceScenario(workspace, scenarioId)
    return true
  } catch (cause) {
    if (cause instanceof RangeError) return false
    throw cause
  }
}
