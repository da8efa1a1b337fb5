import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import { baseFault } from './baseFault.ts'
import type { LiveScenario, Overrides, RowOrder, Workspace } from './liveScenario.ts'
import { resolveRows } from './resolveScenario.ts'
import { type RowKind, rowsOf } from './rowKind.ts'
import { sameContent } from './sameContent.ts'

type Named = { readonly id: string }

/**
 * A negotiation as it is worked on: a scenario that names a base becomes what it says differently from it.
 * `toNegotiation` of the result gives the same negotiation again; an optional list without a row counts as absent.
 * @throws RangeError when a base does not exist or comes back to itself; a parsed file never does
 */
export function toWorkspace(negotiation: Negotiation): Workspace {
  const fault = baseFault(negotiation.scenarios)
  if (fault !== null) throw new RangeError(`${fault.kind}: scenario ${fault.scenario}, base ${fault.base}`)
  const { format: _format, version: _version, scenarios, ...head } = negotiation
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]))
  return {
    ...head,
    scenarios: scenarios.map((scenario) => toLive(scenario, byId.get(scenario.base ?? '') ?? null)),
  }
}

/** A scenario written as a live variation of `base`, which is in full; standing alone when there is none. */
export function toLive(scenario: Scenario, base: Scenario | null): LiveScenario {
  const { terms: _terms, promotions: _promotions, newProducts: _newProducts, base: _base, ...head } = scenario
  const term = statementsOf('term', scenario, base)
  const promotion = statementsOf('promotion', scenario, base)
  const newProduct = statementsOf('newProduct', scenario, base)
  const order: RowOrder = {
    ...(term.order === null ? {} : { terms: term.order }),
    ...(promotion.order === null ? {} : { promotions: promotion.order }),
    ...(newProduct.order === null ? {} : { newProducts: newProduct.order }),
  }
  return {
    ...head,
    ...(base === null ? {} : { base: base.id }),
    terms: term.statements,
    promotions: promotion.statements,
    newProducts: newProduct.statements,
    ...(Object.keys(order).length > 0 ? { order } : {}),
  }
}

function statementsOf<Kind extends RowKind>(kind: Kind, scenario: Scenario, base: Scenario | null) {
  const wanted = rowsOf(scenario, kind)
  const baseRows = base === null ? [] : rowsOf(base, kind)
  const statements = difference(baseRows, wanted)
  const ids = wanted.map((row) => row.id)
  const resolved = resolveRows(baseRows, statements)
  const inPlace = resolved.every((row, index) => row.id === ids[index])
  return { statements, order: inPlace ? null : ids }
}

function difference<Row extends Named>(baseRows: readonly Row[], wanted: readonly Row[]): Overrides<Row> {
  const inBase = new Map(baseRows.map((row) => [row.id, row]))
  const kept = new Set(wanted.map((row) => row.id))
  return {
    rows: wanted.filter((row) => !sameContent(inBase.get(row.id), row)),
    removed: [...inBase.keys()].filter((id) => !kept.has(id)).sort(),
  }
}
