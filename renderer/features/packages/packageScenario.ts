import type { Change } from '../../../domain/actions/action.ts'
import { inSequence } from '../../../domain/actions/inSequence.ts'
import { setRows } from '../../../domain/actions/rowChanges.ts'
import { branchScenario } from '../../../domain/actions/scenarioChanges.ts'
import { termWithValues } from '../../../domain/packages/leverGrid.ts'
import type { Lever, LeverValues } from '../../../domain/packages/question.ts'
import type { Workspace } from '../../../domain/scenarios/liveScenario.ts'
import { resolveScenario } from '../../../domain/scenarios/resolveScenario.ts'

/** A package as a scenario of its own: a live variation of the one it was found on, different where the levers moved. */
export function packageScenario(
  workspace: Workspace,
  base: string,
  fresh: { readonly id: string; readonly name: string },
  levers: readonly Lever[],
  values: LeverValues,
): readonly Change[] {
  const { terms } = resolveScenario(workspace, base)
  const moved = terms.flatMap((term) => {
    const other = termWithValues(term, levers, values)
    return other === term ? [] : [other]
  })
  return inSequence(workspace, [
    (current) => branchScenario(current, base, fresh),
    (current) => setRows(current, fresh.id, 'term', moved),
  ])
}
