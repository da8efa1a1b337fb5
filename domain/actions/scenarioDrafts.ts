import type { LiveScenario, Overrides } from '../scenarios/liveScenario.ts'
import { LIST_OF, overridesOf, type RowByKind, type RowKind } from '../scenarios/rowKind.ts'
import type { Change, RowChange, ScenarioHead } from './action.ts'
import { applyToList } from './applyToList.ts'
import type { Refusal } from './changeRefusal.ts'
import { createRowDraft, type RowDraft } from './rowDraft.ts'

type AnyRow = RowByKind[RowKind]
type RowChangeOfAScenario = Extract<Change, { readonly of: RowKind }>
type Statements = { readonly rows: RowDraft<AnyRow>; readonly removed: Set<string> }

/** The scenarios of a workspace while changes are applied to them. */
export type ScenarioDrafts = {
  readonly applyToHead: (change: RowChange<'scenario', ScenarioHead>) => Refusal | null
  readonly applyToRow: (change: RowChangeOfAScenario) => Refusal | null
  /** The scenarios as they became; untouched ones, or an untouched list, stay the very same value. */
  readonly rows: () => readonly LiveScenario[]
}

/** Starts drafts of a list of scenarios. The list itself is never changed. */
export function createScenarioDrafts(original: readonly LiveScenario[]): ScenarioDrafts {
  const list = createRowDraft(original)
  const open = new Map<string, Map<RowKind, Statements>>()

  const statementsOf = (index: number, live: LiveScenario, kind: RowKind): Statements => {
    const kinds = open.get(live.id) ?? new Map<RowKind, Statements>()
    const known = kinds.get(kind)
    if (known !== undefined) return known
    const { rows, removed } = overridesOf(list.rowAt(index) ?? live, kind)
    const statements = { rows: createRowDraft<AnyRow>(rows), removed: new Set(removed) }
    open.set(live.id, kinds.set(kind, statements))
    return statements
  }

  const close = (scenarioId: string) => {
    const index = list.indexOf(scenarioId)
    const live = list.rowAt(index)
    const kinds = open.get(scenarioId)
    open.delete(scenarioId)
    if (live === undefined || kinds === undefined) return
    const lists = [...kinds].map(([kind, { rows, removed }]) => [
      LIST_OF[kind],
      { rows: rows.rows(), removed: [...removed].sort() } satisfies Overrides<AnyRow>,
    ])
    list.replace(index, { ...live, ...Object.fromEntries(lists) })
  }

  return {
    applyToHead: (change) => {
      close(change.id)
      return applyToScenario(list, change)
    },
    applyToRow: (change) => {
      const index = list.indexOf(change.scenario)
      const live = list.rowAt(index)
      const path = `scenarios.${change.scenario}.${LIST_OF[change.of]}.${change.id}`
      if (live === undefined)
        return { kind: 'unknown-scenario', path, found: null, expected: change.scenario }
      return applyToStatements(statementsOf(index, live, change.of), change, path)
    },
    rows: () => {
      for (const scenarioId of [...open.keys()]) close(scenarioId)
      return list.rows()
    },
  }
}

/** Making 'removed' of a row, or a row of 'removed', is two moves: out of the one list, into the other. */
function applyToStatements(
  statements: Statements,
  change: RowChangeOfAScenario,
  path: string,
): Refusal | null {
  const { id, before, after, at } = change
  const takenOut = statements.removed.has(id)
  if (takenOut !== (before === 'removed')) {
    const index = statements.rows.indexOf(id)
    const found = takenOut ? 'removed' : (statements.rows.rowAt(index) ?? null)
    return { kind: 'conflict', path, found, expected: before }
  }
  const asRow = (side: AnyRow | 'removed' | null) => (side === 'removed' ? null : side)
  const refusal = applyToList<AnyRow>(
    statements.rows,
    { id, before: asRow(before), after: asRow(after), at },
    path,
  )
  if (refusal !== null) return refusal
  if (after === 'removed') statements.removed.add(id)
  else statements.removed.delete(id)
  return null
}

function applyToScenario(
  list: RowDraft<LiveScenario>,
  { id, before, after, at }: RowChange<'scenario', ScenarioHead>,
): Refusal | null {
  const path = `scenarios.${id}`
  const found = list.rowAt(list.indexOf(id))
  if (found !== undefined && after === null && !statesNothing(found)) {
    return { kind: 'scenario-not-empty', path, found: id, expected: null }
  }
  const lists = found ?? { terms: NOTHING, promotions: NOTHING, newProducts: NOTHING }
  const withLists = (head: ScenarioHead | null): LiveScenario | null =>
    head === null
      ? null
      : { ...head, terms: lists.terms, promotions: lists.promotions, newProducts: lists.newProducts }
  return applyToList(list, { id, before: withLists(before), after: withLists(after), at }, path)
}

const NOTHING: Overrides<never> = { rows: [], removed: [] }

function statesNothing({ terms, promotions, newProducts }: LiveScenario): boolean {
  return [terms, promotions, newProducts].every(({ rows, removed }) => rows.length + removed.length === 0)
}
