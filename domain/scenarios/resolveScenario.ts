import type { Scenario } from '../negotiation/negotiation.ts'
import type { LiveScenario, Overrides, Workspace } from './liveScenario.ts'

type Resolved = { readonly base: Scenario | null; readonly scenario: Scenario }
type Named = { readonly id: string }

/** Remembered by identity: a scenario whose own statements and base did not change stays the very same value. */
const remembered = new WeakMap<LiveScenario, Resolved>()

/**
 * One scenario as it reads in full: the rows of its base chain with its own put in their place, those it takes out
 * left out, its own rows after. Lists without a row are absent, as in the exchange file; `base` stays named.
 * @throws RangeError when the scenario or a base does not exist, or a base chain comes back to itself
 */
export function resolveScenario(workspace: Pick<Workspace, 'scenarios'>, scenarioId: string): Scenario {
  return resolveWithin(new Map(workspace.scenarios.map((live) => [live.id, live])), scenarioId, new Set())
}

/** Every scenario of a workspace in full, in its sequence; same promises as `resolveScenario`. */
export function resolveScenarios(workspace: Pick<Workspace, 'scenarios'>): readonly Scenario[] {
  const byId = new Map(workspace.scenarios.map((live) => [live.id, live]))
  return workspace.scenarios.map((live) => resolveWithin(byId, live.id, new Set()))
}

/** The base's rows with a scenario's own statements about them; without base rows: its own rows. */
export function resolveRows<Row extends Named>(
  baseRows: readonly Row[],
  { rows, removed }: Overrides<Row>,
  order?: readonly string[],
): readonly Row[] {
  if (baseRows.length === 0 && order === undefined) return rows
  const own = new Map(rows.map((row) => [row.id, row]))
  const gone = new Set(removed)
  const resolved: Row[] = []
  for (const row of baseRows) {
    if (!gone.has(row.id)) resolved.push(own.get(row.id) ?? row)
    own.delete(row.id)
  }
  resolved.push(...own.values())
  return order === undefined ? resolved : inOrder(resolved, order)
}

function inOrder<Row extends Named>(rows: readonly Row[], order: readonly string[]): readonly Row[] {
  const place = new Map(order.map((id, index) => [id, index]))
  const placeOf = (row: Row) => place.get(row.id) ?? order.length
  return [...rows].sort((left, right) => placeOf(left) - placeOf(right))
}

function resolveWithin(
  byId: ReadonlyMap<string, LiveScenario>,
  scenarioId: string,
  above: Set<string>,
): Scenario {
  const live = byId.get(scenarioId)
  if (live === undefined) throw new RangeError(`There is no scenario ${scenarioId}.`)
  if (above.has(scenarioId)) throw new RangeError(`The base of scenario ${scenarioId} comes back to itself.`)
  above.add(scenarioId)
  const base = live.base === undefined ? null : resolveWithin(byId, live.base, above)
  const known = remembered.get(live)
  if (known !== undefined && known.base === base) return known.scenario
  const scenario = putTogether(live, base)
  remembered.set(live, { base, scenario })
  return scenario
}

function putTogether(live: LiveScenario, base: Scenario | null): Scenario {
  const { terms, promotions, newProducts, order, ...head } = live
  const resolvedPromotions = resolveRows(base?.promotions ?? [], promotions, order?.promotions)
  const resolvedNewProducts = resolveRows(base?.newProducts ?? [], newProducts, order?.newProducts)
  return {
    ...head,
    terms: resolveRows(base?.terms ?? [], terms, order?.terms),
    ...(resolvedPromotions.length > 0 ? { promotions: resolvedPromotions } : {}),
    ...(resolvedNewProducts.length > 0 ? { newProducts: resolvedNewProducts } : {}),
  }
}
