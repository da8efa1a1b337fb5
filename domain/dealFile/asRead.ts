import type { Workspace } from '../scenarios/liveScenario.ts'
import { resolveScenario } from '../scenarios/resolveScenario.ts'
import { type RowKind, rowsOf } from '../scenarios/rowKind.ts'
import type { Difference, UnitPlace } from './mergeUnits.ts'

type RowPlace = Extract<UnitPlace, { of: RowKind }>

/**
 * The same differences with each row as it reads on each side: where a scenario says nothing of a row itself, what shows
 * through from its base. Null is a row that is not in the scenario.
 */
export function asRead(
  differences: readonly Difference[],
  base: Workspace,
  ours: Workspace,
  theirs: Workspace,
): readonly Difference[] {
  const [inBase, inOurs, inTheirs] = [rowReader(base), rowReader(ours), rowReader(theirs)]
  return differences.map((difference) => {
    const { place } = difference
    if (place.of === 'head' || place.of === 'product' || place.of === 'scenario') return difference
    return { ...difference, base: inBase(place), ours: inOurs(place), theirs: inTheirs(place) }
  })
}

/** Reads rows of a workspace, resolving each scenario once. */
function rowReader(workspace: Workspace): (place: RowPlace) => Difference['base'] {
  const known = new Map<string, ReadonlyMap<string, object>>()
  return ({ of, scenario, id }) => {
    const key = `${of} ${scenario}`
    const rows =
      known.get(key) ??
      new Map<string, object>(rowsOf(resolveScenario(workspace, scenario), of).map((row) => [row.id, row]))
    known.set(key, rows)
    return rows.get(id) ?? null
  }
}
