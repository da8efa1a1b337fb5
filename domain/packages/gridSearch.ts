import type { Plan } from './leverGrid.ts'

/** What a way of searching a grid can be asked. Plans are told from tables; whoever asks evaluates them in full. */
export type GridSearch = {
  /** Plans in falling order of contribution, the first of which a full evaluation accepts being the best. */
  readonly best: (accepts: (plan: Plan) => boolean) => {
    readonly plan: Plan | null
    readonly isProven: boolean
  }
  /** The plan that misses the demands by least. */
  readonly nearest: () => Plan
  /** Plans that meet the demands, each with more contribution or more total margin than any other. */
  readonly frontier: () => readonly Plan[]
  /** Plans that meet the demands with a contribution between two, all of them or many. */
  readonly between: (low: number, high: number) => readonly Plan[]
}

/** Contribution and total margin of a plan in whole millionths of a yuan: what a person reads as equal is equal. */
export type Worth = { readonly contribution: number; readonly totalMargin: number }

/** Most plans a frontier shows. */
export const FRONTIER_SIZE = 200

const READ_PER_YUAN = 1e6

/** A figure as it is compared. */
export function asRead(yuan: number): number {
  return Math.round(yuan * READ_PER_YUAN)
}

/** Places of those that no other one dominates, from the highest contribution to the highest total margin. */
export function undominated(
  contribution: ArrayLike<number>,
  totalMargin: ArrayLike<number>,
  from: readonly number[],
): number[] {
  const [c, m] = [contribution, totalMargin]
  const at = (values: ArrayLike<number>, place: number) => asRead(values[place] as number)
  const order = [...from].sort((i, j) => at(c, j) - at(c, i) || at(m, j) - at(m, i) || i - j)
  const kept: number[] = []
  let highest = Number.NEGATIVE_INFINITY
  for (const place of order) {
    const margin = at(m, place)
    if (margin <= highest) continue
    highest = margin
    kept.push(place)
  }
  return kept
}

/** At most `size` of a list, evenly spread, both ends among them. */
export function spreadOver<Item>(items: readonly Item[], size: number): readonly Item[] {
  return items.length <= size ? items : evenPlaces(items.length, size).map((place) => items[place] as Item)
}

/** At most `size` of the places 0 … count − 1, evenly spread, both ends among them. */
export function evenPlaces(count: number, size: number): readonly number[] {
  const steps = Math.min(count, size)
  return Array.from({ length: steps }, (_, i) =>
    steps === 1 ? 0 : Math.round((i * (count - 1)) / (steps - 1)),
  )
}
