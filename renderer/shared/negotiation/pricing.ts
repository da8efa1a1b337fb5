import type { Change } from '../../../domain/actions/action.ts'
import { applyChanges } from '../../../domain/actions/applyChanges.ts'
import { createSimulator } from '../../../domain/engine/createSimulator.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Negotiation, Scenario, ScenarioRole } from '../../../domain/negotiation/negotiation.ts'
import type { LiveScenario, Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'
import type { OpenSnapshot } from '../../../electron/contract/channels.ts'

const headParts = ['supplier', 'account', 'year', 'assumptions', 'products', 'lastYear'] as const
const simulate = createSimulator()
const pricedUnder = new WeakMap<Negotiation, WeakMap<Scenario, PricedScenario | null>>()
/** Of what is shown and of the frame before it, which what settles later still speaks of. */
let heads: readonly Negotiation[] = []

/** What every scenario is priced against; the same value as long as nothing that moves a figure changed. */
export function pricingHead(workspace: Workspace): Negotiation {
  const known = heads.find((head) => headParts.every((part) => head[part] === workspace[part]))
  if (known !== undefined) return known
  const head: Negotiation = { format: 'dealtable.negotiation', version: 1, ...workspace, scenarios: [] }
  heads = [head, ...heads.slice(0, 1)]
  return head
}

/** A scenario in full with its figures. */
export type PricedScenario = { readonly scenario: Scenario; readonly simulation: Simulation }

/**
 * One scenario of the workspace in full and priced; calculated once for as long as neither changes. Null when its
 * figures leave what money can be settled in: beyond it lies a slip of the keyboard.
 */
export function priceScenario(workspace: Workspace, scenarioId: string): PricedScenario | null {
  const scenario = resolveScenario(workspace, scenarioId)
  const negotiation = pricingHead(workspace)
  const priced = pricedUnder.get(negotiation) ?? new WeakMap<Scenario, PricedScenario | null>()
  pricedUnder.set(negotiation, priced)
  const known = priced.get(scenario)
  if (known !== undefined) return known
  const simulation = simulationOf(negotiation, scenario)
  const price = simulation === null ? null : { scenario, simulation }
  priced.set(scenario, price)
  return price
}

/** The first scenario of a role, priced; null when there is none or it has no price. */
export function priceRole(workspace: Workspace, role: ScenarioRole): PricedScenario | null {
  const found = workspace.scenarios.find((scenario) => scenario.role === role)
  return found === undefined ? null : priceScenario(workspace, found.id)
}

/** Whether a scenario would lose its price by going from one workspace to the next. */
function losesPrice(before: Workspace, after: Workspace, id: string): boolean {
  const isThere = ({ scenarios }: Workspace) => scenarios.some((each) => each.id === id)
  if (!isThere(after) || priceScenario(after, id) !== null) return false
  return !isThere(before) || priceScenario(before, id) !== null
}

const pricedFrozen = new WeakMap<OpenSnapshot, PricedScenario | null>()

/** The scenario a frozen version was taken of, priced with its own products and assumptions; calculated once. */
export function priceFrozen(snapshot: OpenSnapshot): PricedScenario | null {
  const known = pricedFrozen.get(snapshot)
  if (known !== undefined) return known
  const { negotiation } = snapshot
  const scenario = negotiation.scenarios.find(({ id }) => id === snapshot.scenario)
  const simulation = scenario === undefined ? null : simulationOf(negotiation, scenario)
  const priced = scenario === undefined || simulation === null ? null : { scenario, simulation }
  pricedFrozen.set(snapshot, priced)
  return priced
}

/** The first scenario that would lose its price by going from one workspace to the next; null when none does. */
export function losesItsPrice(before: Workspace, after: Workspace): LiveScenario | null {
  return after.scenarios.find(({ id }) => losesPrice(before, after, id)) ?? null
}

/** The same of one scenario: the one shown is priced in the frame of an edit anyway. */
export function shownLosesItsPrice(before: Workspace, after: Workspace, shown: string): LiveScenario | null {
  return losesPrice(before, after, shown) ? (after.scenarios.find(({ id }) => id === shown) ?? null) : null
}

/** Apart from what is shown, so that a supposition pushes nothing out of what that one keeps. */
const suppose = createSimulator()

/** One scenario as changes that nobody made yet would leave it; null when they cannot be made or it has no price then. */
export function priceSupposed(
  workspace: Workspace,
  changes: readonly Change[],
  scenarioId: string,
): Simulation | null {
  const changed = applyChanges(workspace, changes)
  if (!changed.ok || !changed.value.scenarios.some(({ id }) => id === scenarioId)) return null
  const negotiation: Negotiation = {
    format: 'dealtable.negotiation',
    version: 1,
    ...changed.value,
    scenarios: [],
  }
  return simulationOf(negotiation, resolveScenario(changed.value, scenarioId), suppose)
}

function simulationOf(
  negotiation: Negotiation,
  scenario: Scenario,
  price: typeof simulate = simulate,
): Simulation | null {
  try {
    return price(negotiation, scenario)
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}
