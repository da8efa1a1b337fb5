import type { Scenario, VolumeGrowth } from '../negotiation/negotiation.ts'
import { type RowByKind, type RowKind, rowsOf } from '../scenarios/rowKind.ts'
import { sameContent } from '../scenarios/sameContent.ts'
import { mergedOrder } from './mergedOrder.ts'
import { termDifference } from './termDifference.ts'

/** One row of several scenarios laid side by side, in their order; null where a scenario does not have it. */
export type ComparedRow<Row> = {
  readonly id: string
  readonly name: string
  readonly cells: readonly (Row | null)[]
  /** Whether any scenario says something else than the first. */
  readonly differs: boolean
}

/** Every row any of the scenarios has, by id: the first's sequence, with what others alone have behind its neighbour. */
export function comparedRows<Kind extends RowKind>(
  kind: Kind,
  scenarios: readonly Scenario[],
): readonly ComparedRow<RowByKind[Kind]>[] {
  const lists = scenarios.map((scenario) => new Map(rowsOf(scenario, kind).map((row) => [row.id, row])))
  const order = lists.reduce<readonly string[]>((sofar, list) => mergedOrder(sofar, [...list.keys()]), [])
  return order.map((id) => {
    const cells = lists.map((list) => list.get(id) ?? null)
    const [base] = cells
    return {
      id,
      name: cells.find((cell) => cell !== null)?.name ?? id,
      cells,
      differs: cells.some((cell) => rowDiffers(kind, base ?? null, cell)),
    }
  })
}

/** Whether a row says something else than another; names and remarks of a term count for nothing. */
export function rowDiffers<Kind extends RowKind>(
  kind: Kind,
  base: RowByKind[Kind] | null,
  row: RowByKind[Kind] | null,
): boolean {
  if (base === null || row === null) return base !== row
  if (kind === 'term') {
    return termDifference(base as RowByKind['term'], row as RowByKind['term']) !== null
  }
  return !sameContent(base, row)
}

/** Growth of the year as each scenario plans it: in general, and for each category any of them names. */
export type ComparedGrowth = {
  /** Null is growth in general. */
  readonly category: string | null
  readonly cells: readonly number[]
  readonly differs: boolean
}

/** Growth side by side; a category a scenario does not name grows as everything does. */
export function comparedGrowth(scenarios: readonly Scenario[]): readonly ComparedGrowth[] {
  const growths = scenarios.map(({ volumeGrowth }) => generalAndByCategory(volumeGrowth))
  const categories = [...new Set(growths.flatMap(({ byCategory }) => Object.keys(byCategory)))]
  return [null, ...categories].map((category) => {
    const cells = growths.map(({ general, byCategory }) =>
      category === null ? general : (byCategory[category] ?? general),
    )
    return { category, cells, differs: cells.some((growth) => growth !== cells[0]) }
  })
}

function generalAndByCategory(growth: VolumeGrowth | undefined): {
  readonly general: number
  readonly byCategory: Readonly<Record<string, number>>
} {
  if (growth === undefined || typeof growth === 'number') return { general: growth ?? 0, byCategory: {} }
  return { general: growth.default, byCategory: growth.byCategory ?? {} }
}
