import type { Scenario } from '../negotiation/negotiation.ts'
import type { Workspace } from './liveScenario.ts'
import { resolveScenario } from './resolveScenario.ts'
import { type RowByKind, type RowKind, rowsOf } from './rowKind.ts'
import { sameContent } from './sameContent.ts'

/** How a row of a scenario differs from its base. `fields` are dotted paths (`rule.rate`); a list counts as one field. */
export type RowDifference<Row> =
  | { readonly kind: 'added'; readonly row: Row }
  | { readonly kind: 'removed'; readonly base: Row }
  | { readonly kind: 'changed'; readonly row: Row; readonly base: Row; readonly fields: readonly string[] }

export type ScenarioDifferences = {
  readonly [Kind in RowKind]: ReadonlyMap<string, RowDifference<RowByKind[Kind]>>
}

/**
 * What a scenario says differently from its base, by row id; empty for a scenario that stands alone.
 * @throws RangeError when the scenario does not exist
 */
export function overriddenRows(
  workspace: Pick<Workspace, 'scenarios'>,
  scenarioId: string,
): ScenarioDifferences {
  const scenario = resolveScenario(workspace, scenarioId)
  if (scenario.base === undefined) return { term: new Map(), promotion: new Map(), newProduct: new Map() }
  return scenarioDifferences(resolveScenario(workspace, scenario.base), scenario)
}

/** What any scenario says differently from another, both in full, by row id. */
export function scenarioDifferences(base: Scenario, scenario: Scenario): ScenarioDifferences {
  return {
    term: rowDifferences('term', base, scenario),
    promotion: rowDifferences('promotion', base, scenario),
    newProduct: rowDifferences('newProduct', base, scenario),
  }
}

function rowDifferences<Kind extends RowKind>(kind: Kind, base: Scenario, scenario: Scenario) {
  const differences = new Map<string, RowDifference<RowByKind[Kind]>>()
  const baseRows = new Map(rowsOf(base, kind).map((row) => [row.id, row]))
  for (const row of rowsOf(scenario, kind)) {
    const before = baseRows.get(row.id)
    baseRows.delete(row.id)
    if (before === undefined) differences.set(row.id, { kind: 'added', row })
    else if (before !== row) {
      const fields = differingFields(before, row)
      if (fields.length > 0) differences.set(row.id, { kind: 'changed', row, base: before, fields })
    }
  }
  for (const [id, row] of baseRows) differences.set(id, { kind: 'removed', base: row })
  return differences
}

/** Dotted paths of the fields in which two records differ; a list, or a field of another shape, is one field. */
export function differingFields(before: object, after: object): readonly string[] {
  const left = before as Record<string, unknown>
  const right = after as Record<string, unknown>
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])]
  return keys.flatMap((key) => {
    const [was, is] = [left[key], right[key]]
    if (sameContent(was, is)) return []
    if (isRecord(was) && isRecord(is)) return differingFields(was, is).map((path) => `${key}.${path}`)
    return [key]
  })
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
