import type { Scenario, ScenarioRole } from '../negotiation/negotiation.ts'
import type { LiveScenario, Workspace } from '../scenarios/liveScenario.ts'
import { resolveScenario } from '../scenarios/resolveScenario.ts'
import { overridesOf, ROW_KINDS, type RowKind } from '../scenarios/rowKind.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import { toLive } from '../scenarios/toWorkspace.ts'
import type { Change, ScenarioHead } from './action.ts'
import { inSequence } from './inSequence.ts'
import { resetAllRows } from './rowChanges.ts'
import { liveScenario, rowChange } from './rowStatements.ts'
import { type Fields, withFields } from './withFields.ts'

/** What a new scenario is called and what it is for; `custom` when no role is given. */
export type NewScenario = { readonly id: string; readonly name: string; readonly role?: ScenarioRole }

/** Adds an empty scenario that stands alone, after the others. */
export function addScenario(workspace: Workspace, { id, name, role }: NewScenario): readonly Change[] {
  return [headAdded(workspace, { id, name, role: role ?? 'custom' })]
}

/** Adds a live variation of a scenario: it shows its base until it says something different. */
export function branchScenario(
  workspace: Workspace,
  scenarioId: string,
  { id, name, role }: NewScenario,
): readonly Change[] {
  const { order: _order, ...head } = headOf(liveScenario(workspace, scenarioId))
  return [headAdded(workspace, { ...head, id, name, role: role ?? 'custom', base: scenarioId })]
}

/** Adds a copy that says the very same on the same base, and from then on lives its own life. */
export function duplicateScenario(
  workspace: Workspace,
  scenarioId: string,
  { id, name, role }: NewScenario,
): readonly Change[] {
  const source = liveScenario(workspace, scenarioId)
  const head = { ...headOf(source), id, name, role: role ?? 'custom' }
  return [headAdded(workspace, head), ...statementsAdded(source, id)]
}

/**
 * Adds a scenario that reads as the given one does, growth and risk included. It rests on the same base where that is
 * still there, else it stands alone.
 */
export function addScenarioInFull(
  workspace: Workspace,
  scenario: Scenario,
  { id, name, role }: NewScenario,
): readonly Change[] {
  const isBaseThere = workspace.scenarios.some((each) => each.id === scenario.base)
  const base = scenario.base !== undefined && isBaseThere ? resolveScenario(workspace, scenario.base) : null
  const live = toLive(scenario, base)
  return [
    headAdded(workspace, { ...headOf(live), id, name, role: role ?? 'custom' }),
    ...statementsAdded(live, id),
  ]
}

/**
 * Sets what a scenario says besides its rows: name, role, growth, risk. Its base is changed by `rebaseScenario`.
 * @throws RangeError when the scenario does not exist; likewise below
 */
export function editScenario(
  workspace: Workspace,
  scenarioId: string,
  fields: Fields<Omit<ScenarioHead, 'id' | 'base'>>,
): readonly Change[] {
  const live = liveScenario(workspace, scenarioId)
  const before = headOf(live)
  const after = withFields(before, { ...fields, id: scenarioId })
  return sameContent(before, after) ? [] : [headChanged(workspace, live, after)]
}

/**
 * Makes a scenario a variation of another base, or lets it stand alone (`null`), without moving a figure of it.
 * @throws Error when the new base is a variation of the scenario itself
 */
export function rebaseScenario(
  workspace: Workspace,
  scenarioId: string,
  baseId: string | null,
): readonly Change[] {
  const live = liveScenario(workspace, scenarioId)
  if ((live.base ?? null) === baseId) return []
  const base = baseId === null ? null : resolveScenario(workspace, baseId)
  const wanted = toLive(resolveScenario(workspace, scenarioId), base)
  return inSequence(workspace, [
    (current) => resetAll(current, scenarioId),
    (current) => [headChanged(current, liveScenario(current, scenarioId), headOf(wanted))],
    () => statementsAdded(wanted, scenarioId),
  ])
}

/** Takes back everything a scenario says about its rows and their sequence: it shows its base again. */
export function resetScenario(workspace: Workspace, scenarioId: string): readonly Change[] {
  return inSequence(workspace, [
    (current) => resetAll(current, scenarioId),
    (current) => editScenario(current, scenarioId, { order: undefined }),
  ])
}

/** Takes a scenario out. Its variations keep every figure: they become variations of its own base, or stand alone. */
export function deleteScenario(workspace: Workspace, scenarioId: string): readonly Change[] {
  const base = liveScenario(workspace, scenarioId).base ?? null
  const variations = workspace.scenarios.filter((each) => each.base === scenarioId)
  return inSequence(workspace, [
    ...variations.map(
      ({ id }) =>
        (current: Workspace) =>
          rebaseScenario(current, id, base),
    ),
    (current) => resetAll(current, scenarioId),
    (current) => {
      const live = liveScenario(current, scenarioId)
      const at = current.scenarios.indexOf(live)
      return [{ of: 'scenario', id: scenarioId, before: headOf(live), after: null, at }]
    },
  ])
}

function headOf(live: LiveScenario): ScenarioHead {
  const { terms: _terms, promotions: _promotions, newProducts: _newProducts, ...head } = live
  return head
}

function headAdded(workspace: Workspace, after: ScenarioHead): Change {
  return { of: 'scenario', id: after.id, before: null, after, at: workspace.scenarios.length }
}

function headChanged(workspace: Workspace, live: LiveScenario, after: ScenarioHead): Change {
  return { of: 'scenario', id: live.id, before: headOf(live), after, at: workspace.scenarios.indexOf(live) }
}

function resetAll(workspace: Workspace, scenarioId: string): readonly Change[] {
  return ROW_KINDS.flatMap((kind) => resetAllRows(workspace, scenarioId, kind))
}

function statementsAdded(source: LiveScenario, scenarioId: string): readonly Change[] {
  return ROW_KINDS.flatMap((kind) => statementsOfKindAdded(source, scenarioId, kind))
}

function statementsOfKindAdded<Kind extends RowKind>(source: LiveScenario, scenarioId: string, kind: Kind) {
  const { rows, removed } = overridesOf(source, kind)
  return [
    ...rows.map((row, at) => rowChange(scenarioId, kind, row.id, null, row, at)),
    ...removed.map((id) => rowChange(scenarioId, kind, id, null, 'removed', rows.length)),
  ]
}
