import type { ScenarioHead } from '../actions/action.ts'
import { statementsById } from '../actions/rowStatements.ts'
import type { LiveScenario, Workspace } from '../scenarios/liveScenario.ts'
import { ROW_KINDS, type RowKind } from '../scenarios/rowKind.ts'
import { sameContent } from '../scenarios/sameContent.ts'

/** Fields of the negotiation's head that are decided about one by one. The name is each side's own. */
export const HEAD_FIELDS = [
  'supplier',
  'account',
  'year',
  'assumptions',
  'lastYear',
  'clauses',
  'particulars',
  'proposal',
  'season',
  'retailerCalendar',
] as const satisfies readonly (keyof Workspace)[]
export type HeadField = (typeof HEAD_FIELDS)[number]

/** What is decided about as one: a field of the head, a product, a scenario's head or the whole of it, a row in it. */
export type UnitPlace =
  | { readonly of: 'head'; readonly field: HeadField }
  | { readonly of: 'product'; readonly id: string }
  | { readonly of: 'scenario'; readonly id: string; readonly isWhole: boolean }
  | { readonly of: RowKind; readonly scenario: string; readonly id: string }

/** What one side says of a unit; null where it is not there. */
export type UnitValue = object | 'removed' | null

/** One unit that is to be decided about. `theirs` changed by them alone, `conflict` by both and differently. */
export type Difference = {
  /** Names the unit for a choice. */
  readonly key: string
  readonly kind: 'theirs' | 'conflict'
  readonly place: UnitPlace
  readonly base: UnitValue
  readonly ours: UnitValue
  readonly theirs: UnitValue
}

type Sides = readonly [base: Workspace, ours: Workspace, theirs: Workspace]

/**
 * Every unit that they changed since the common step, in the order in which they stand; what only we changed is not
 * named, for it stays. Comments and reviews are not among them: they are united. The sequence of rows stays ours.
 */
export function mergeDifferences(...sides: Sides): readonly Difference[] {
  const found: Difference[] = []
  const decide = (place: UnitPlace, [base, ours, theirs]: readonly [UnitValue, UnitValue, UnitValue]) => {
    if (sameContent(ours, theirs) || sameContent(base, theirs)) return
    const kind = sameContent(base, ours) ? 'theirs' : 'conflict'
    found.push({ key: keyOf(place), kind, place, base, ours, theirs })
  }
  for (const field of HEAD_FIELDS) {
    decide(
      { of: 'head', field },
      eachOf(sides, (side) => side[field] ?? null),
    )
  }
  const products = eachOf(sides, ({ products: rows }) => new Map(rows.map((row) => [row.id, row])))
  for (const id of idsOf(sides.map(({ products }) => products))) {
    decide(
      { of: 'product', id },
      eachOf(products, (side) => side.get(id) ?? null),
    )
  }
  for (const id of idsOf(sides.map(({ scenarios }) => scenarios))) {
    const three = eachOf(sides, ({ scenarios }) => scenarios.find((each) => each.id === id) ?? null)
    const [base, ours, theirs] = three
    const isApart = base === null || ours === null || theirs === null
    if (isApart || base.base !== ours.base || base.base !== theirs.base) {
      decide({ of: 'scenario', id, isWhole: true }, three)
      continue
    }
    decide({ of: 'scenario', id, isWhole: false }, eachOf([base, ours, theirs], headOf))
    for (const kind of ROW_KINDS) {
      const statements = eachOf([base, ours, theirs], (live) => statementsById(live, kind))
      for (const row of new Set(statements.flatMap((side) => [...side.keys()]))) {
        decide(
          { of: kind, scenario: id, id: row },
          eachOf(statements, (side) => side.get(row)?.value ?? null),
        )
      }
    }
  }
  return found
}

type Three<Value> = readonly [Value, Value, Value]

function eachOf<Side, Value>([base, ours, theirs]: Three<Side>, of: (side: Side) => Value): Three<Value> {
  return [of(base), of(ours), of(theirs)]
}

/** Ours in our order, then what they alone have in theirs, then what is gone from both. */
function idsOf(lists: readonly (readonly { readonly id: string }[])[]): ReadonlySet<string> {
  const [base = [], ours = [], theirs = []] = lists
  return new Set([...ours, ...theirs, ...base].map(({ id }) => id))
}

/** What a scenario says besides its rows. */
export function headOf(live: LiveScenario): ScenarioHead {
  const { terms: _terms, promotions: _promotions, newProducts: _newProducts, ...head } = live
  return head
}

function keyOf(place: UnitPlace): string {
  switch (place.of) {
    case 'head':
      return `head.${place.field}`
    case 'product':
    case 'scenario':
      return `${place.of}.${place.id}`
    default:
      return `${place.of}.${place.scenario}.${place.id}`
  }
}
