import type { Change } from '../actions/action.ts'
import { applyChanges } from '../actions/applyChanges.ts'
import type { ChangeRefusal } from '../actions/changeRefusal.ts'
import { editHead } from '../actions/headChange.ts'
import type { ChangeBuilder } from '../actions/inSequence.ts'
import { removeProducts, setProducts } from '../actions/productChanges.ts'
import { resetAllRows } from '../actions/rowChanges.ts'
import { liveScenario, rowChange, statementsById } from '../actions/rowStatements.ts'
import { deleteScenario } from '../actions/scenarioChanges.ts'
import type { Product } from '../negotiation/product.ts'
import { ok, type Result } from '../result.ts'
import type { LiveScenario, Workspace } from '../scenarios/liveScenario.ts'
import { resolveScenario } from '../scenarios/resolveScenario.ts'
import { overridesOf, ROW_KINDS, type RowByKind, type RowKind } from '../scenarios/rowKind.ts'
import { toLive } from '../scenarios/toWorkspace.ts'
import type { MergedTalk } from './mergedTalk.ts'
import { type Difference, headOf, type UnitPlace } from './mergeUnits.ts'

/**
 * The changes that bring the given differences into our side, with everything people said: one undo step. What both
 * sides hold cannot always stand together, such as a scenario of theirs on one we based on it; that is told.
 */
export function takeDifferences(
  ours: Workspace,
  theirs: Workspace,
  taken: readonly Difference[],
  { comments, reviews }: Pick<MergedTalk, 'comments' | 'reviews'>,
): Result<readonly Change[], ChangeRefusal> {
  const of = <Of extends UnitPlace['of']>(kind: Of) =>
    taken.filter(
      (each): each is Difference & { place: Extract<UnitPlace, { of: Of }> } => each.place.of === kind,
    )
  const fields = of('head').map(({ place, theirs: value }) => [place.field, value ?? undefined])
  const scenarios = of('scenario')
  const rows = [...of('term'), ...of('promotion'), ...of('newProduct')]
  const products = of('product')
  return built(ours, [
    (current) =>
      editHead(current, {
        ...Object.fromEntries(fields),
        comments: comments.length === 0 && current.comments === undefined ? undefined : comments,
        reviews: reviews.length === 0 && current.reviews === undefined ? undefined : reviews,
      }),
    (current) =>
      setProducts(
        current,
        products.flatMap((each) => (each.theirs as Product | null) ?? []),
      ),
    ...basesFirst(
      scenarios.filter((each) => each.theirs !== null),
      theirs,
    ).map(
      ({ place }): ChangeBuilder =>
        (current) =>
          takeScenario(current, theirs, place),
    ),
    ...rows.map(
      ({ place, theirs: value }): ChangeBuilder =>
        (current) =>
          takeStatement(current, place, value),
    ),
    ...scenarios
      .filter((each) => each.theirs === null)
      .map(
        ({ place }): ChangeBuilder =>
          (current) =>
            deleteScenario(current, place.id),
      ),
    (current) =>
      removeProducts(
        current,
        products.flatMap(({ place, theirs: value }) => (value === null ? [place.id] : [])),
      ),
  ])
}

/** One list of changes, each builder on what the ones before it made; the first that does not apply ends it. */
function built(
  workspace: Workspace,
  builders: readonly ChangeBuilder[],
): Result<readonly Change[], ChangeRefusal> {
  let current = workspace
  const changes: Change[] = []
  for (const build of builders) {
    const step = build(current)
    const applied = applyChanges(current, step)
    if (!applied.ok) return applied
    current = applied.value
    for (const change of step) changes.push(change)
  }
  return ok(changes)
}

type ScenarioPlace = Extract<UnitPlace, { of: 'scenario' }>
type RowPlace = Extract<UnitPlace, { of: RowKind }>

/** A scenario as theirs says it. One whose base we do not have stands alone, with every figure it has there. */
function takeScenario(
  current: Workspace,
  theirs: Workspace,
  { id, isWhole }: ScenarioPlace,
): readonly Change[] {
  const wanted = liveScenario(theirs, id)
  const isBaseThere = wanted.base === undefined || current.scenarios.some((each) => each.id === wanted.base)
  const taken = isBaseThere ? wanted : toLive(resolveScenario(theirs, id), null)
  const at = current.scenarios.findIndex((each) => each.id === id)
  const there = current.scenarios[at]
  if (there === undefined) {
    const place = placeAsIn(theirs, current, id)
    const head = { of: 'scenario', id, before: null, after: headOf(taken), at: place } as const
    return [head, ...statementsOf(taken)]
  }
  const head = { of: 'scenario', id, before: headOf(there), after: headOf(taken), at } as const
  if (!isWhole) return [head]
  return [...ROW_KINDS.flatMap((kind) => resetAllRows(current, id, kind)), head, ...statementsOf(taken)]
}

/** Behind the nearest scenario that stands before it with them and is here too; else the first. */
function placeAsIn(theirs: Workspace, current: Workspace, id: string): number {
  const ids = theirs.scenarios.map((each) => each.id)
  const before = new Set(ids.slice(0, ids.indexOf(id)))
  return current.scenarios.findLastIndex((each) => before.has(each.id)) + 1
}

function statementsOf(live: LiveScenario): readonly Change[] {
  return ROW_KINDS.flatMap((kind) => {
    const { rows, removed } = overridesOf(live, kind)
    return [
      ...rows.map((row, at) => rowChange(live.id, kind, row.id, null, row, at)),
      ...removed.map((id) => rowChange(live.id, kind, id, null, 'removed', rows.length)),
    ]
  })
}

/** What a scenario says of one row becomes what theirs says of it; a row that is new stands at the end. */
function takeStatement(
  current: Workspace,
  { of, scenario, id }: RowPlace,
  value: Difference['theirs'],
): readonly Change[] {
  const live = current.scenarios.find((each) => each.id === scenario)
  if (live === undefined) return []
  const end = overridesOf(live, of).rows.length
  const said = statementsById(live, of).get(id)
  const isRow = said !== undefined && said.value !== 'removed'
  const after = value as RowByKind[RowKind] | 'removed' | null
  return [rowChange(scenario, of, id, said?.value ?? null, after, isRow ? said.at : end)]
}

/** Scenarios in an order in which each comes after the one it is based on. */
function basesFirst<Each extends { readonly place: ScenarioPlace }>(
  scenarios: readonly Each[],
  theirs: Workspace,
): readonly Each[] {
  const depth = (id: string | undefined): number => {
    const live = theirs.scenarios.find((each) => each.id === id)
    return live === undefined ? 0 : 1 + depth(live.base)
  }
  return [...scenarios].sort((left, right) => depth(left.place.id) - depth(right.place.id))
}
