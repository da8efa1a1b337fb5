import type { Fault } from '../negotiation/fault.ts'
import type { Scenario } from '../negotiation/negotiation.ts'
import { faultsTogether } from '../negotiation/parseNegotiation.ts'
import { err, ok, type Result } from '../result.ts'
import type { Workspace } from '../scenarios/liveScenario.ts'
import type { RowByKind, RowKind } from '../scenarios/rowKind.ts'
import { toNegotiation } from '../scenarios/toNegotiation.ts'
import type { Change } from './action.ts'
import { applyChanges } from './applyChanges.ts'
import { removeRows, setRows } from './rowChanges.ts'
import { addScenarioInFull, type NewScenario } from './scenarioChanges.ts'

/**
 * Takes one row over from elsewhere into a scenario, or takes it out where the other side does not have it; everything
 * else stays. Told as a fault where it would refer to what this scenario does not have.
 * @throws RangeError when the scenario does not exist
 */
export function adoptRow<Kind extends RowKind>(
  workspace: Workspace,
  scenarioId: string,
  kind: Kind,
  rowId: string,
  row: RowByKind[Kind] | null,
): Result<readonly Change[], Fault> {
  const changes =
    row === null
      ? removeRows(workspace, scenarioId, kind, [rowId])
      : setRows(workspace, scenarioId, kind, [row])
  return sound(workspace, changes)
}

/** Adds a scenario as it reads elsewhere: at an earlier step, in a frozen version. Told as a fault where it refers to products that are gone. */
export function adoptScenario(
  workspace: Workspace,
  scenario: Scenario,
  named: Omit<NewScenario, 'role'>,
): Result<readonly Change[], Fault> {
  return sound(workspace, addScenarioInFull(workspace, scenario, named))
}

function sound(workspace: Workspace, changes: readonly Change[]): Result<readonly Change[], Fault> {
  if (changes.length === 0) return ok(changes)
  const applied = applyChanges(workspace, changes)
  if (!applied.ok) throw new Error(`A change was built that does not apply: ${applied.error.path}`)
  const [fault] = faultsTogether(toNegotiation(applied.value))
  return fault === undefined ? ok(changes) : err(fault)
}
