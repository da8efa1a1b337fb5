import type { ChoiceLimits } from './choiceProgram.ts'
import type { OptionGroup } from './options.ts'
import { risingOrder } from './risingOrder.ts'

/** Every way to choose an option of some groups: what it comes to, by rising gain. */
export type Half = {
  readonly groups: readonly number[]
  readonly count: number
  /** Way of choosing at each rank of gain: group by group, the first one turns fastest. */
  readonly way: Int32Array
  readonly cost: Float64Array
  readonly gain: Float64Array
  readonly points: Float64Array
}

/** A choice of an option of every group, as a rank in each half. */
export type Pair = {
  readonly left: number
  readonly right: number
  readonly cost: number
  readonly gain: number
}

/** The groups in two halves of about as many ways each; every package is one way of each half. */
export type Halves = { readonly left: Half; readonly right: Half }

/** Costs closer than this are the same: the one that gives the retailer more is preferred. */
const NOISE_OF_YUAN = 1e-7

/** Divides groups in two; the larger half has the returned number of ways. */
export function divided(groups: readonly OptionGroup[]): {
  readonly sides: readonly [readonly number[], readonly number[]]
  readonly ways: number
} {
  const sides: [number[], number[]] = [[], []]
  const ways: [number, number] = [1, 1]
  const bySize = [...groups.keys()].sort((i, j) => (groups[j]?.count ?? 0) - (groups[i]?.count ?? 0) || i - j)
  for (const group of bySize) {
    const side = ways[0] <= ways[1] ? 0 : 1
    sides[side].push(group)
    ways[side] *= groups[group]?.count ?? 1
  }
  return { sides, ways: Math.max(...ways) }
}

/** Both halves, worked out. */
export function halvesOf(
  groups: readonly OptionGroup[],
  [left, right]: readonly [readonly number[], readonly number[]],
): Halves {
  return { left: halfOf(groups, left), right: halfOf(groups, right) }
}

function halfOf(all: readonly OptionGroup[], groups: readonly number[]): Half {
  const count = groups.reduce((product, group) => product * (all[group]?.count ?? 1), 1)
  const sums = {
    cost: new Float64Array(count),
    gain: new Float64Array(count),
    points: new Float64Array(count),
  }
  let ways = 1
  for (const group of groups) {
    const options = all[group] as OptionGroup
    for (let way = ways * options.count - 1; way >= 0; way--) {
      const [before, option] = [way % ways, Math.floor(way / ways)]
      for (const column of ['cost', 'gain', 'points'] as const) {
        sums[column][way] = (sums[column][before] as number) + (options[column][option] as number)
      }
    }
    ways *= options.count
  }
  const way = risingOrder(sums.gain)
  const ranked = (values: Float64Array) => Float64Array.from(way, (i) => values[i] as number)
  return { groups, count, way, cost: ranked(sums.cost), gain: ranked(sums.gain), points: ranked(sums.points) }
}

/** The option chosen of each group by a way of each half. */
export function optionsOf(
  groups: readonly OptionGroup[],
  { left, right }: Halves,
  pair: Pick<Pair, 'left' | 'right'>,
) {
  const options = groups.map(() => 0)
  for (const [half, rank] of [
    [left, pair.left],
    [right, pair.right],
  ] as const) {
    let rest = half.way[rank] as number
    for (const group of half.groups) {
      const count = groups[group]?.count ?? 1
      options[group] = rest % count
      rest = Math.floor(rest / count)
    }
  }
  return options
}

/** The cheapest pair under the limits, of equal ones that with the most gain; null for none. Exact. */
export function cheapestPair(halves: Halves, limits: ChoiceLimits): Pair | null {
  const free = cheapestByGain(halves, limits.gainMin)
  if (free === null) return null
  const points = pointsOf(halves, free)
  if (points >= limits.pointsMin && points <= limits.pointsMax) return free
  return cheapestByBoth(halves, limits)
}

/** Contract points of a pair's options together. */
export function pointsOf({ left, right }: Halves, pair: Pick<Pair, 'left' | 'right'>): number {
  return (left.points[pair.left] as number) + (right.points[pair.right] as number)
}

/** The right half's ways are taken from the highest gain down while the left half's gain rises. */
function cheapestByGain({ left, right }: Halves, gainMin: number): Pair | null {
  let best: Pair | null = null
  let next = right.count - 1
  let cheapest = -1
  for (let i = 0; i < left.count; i++) {
    const needed = gainMin - (left.gain[i] as number)
    for (; next >= 0 && (right.gain[next] as number) >= needed; next--) {
      if (cheapest < 0 || (right.cost[next] as number) < (right.cost[cheapest] as number) - NOISE_OF_YUAN) {
        cheapest = next
      }
    }
    if (cheapest >= 0) best = better(best, pairOf(left, i, right, cheapest))
  }
  return best
}

/** The same with the right half's ways in a tree over their points, so that points can be bounded on both sides. */
function cheapestByBoth(
  { left, right }: Halves,
  { gainMin, pointsMin, pointsMax }: ChoiceLimits,
): Pair | null {
  const byPoints = risingOrder(right.points)
  const sorted = Float64Array.from(byPoints, (rank) => right.points[rank] as number)
  const placeOf = new Int32Array(right.count)
  byPoints.forEach((rank, place) => {
    placeOf[rank] = place
  })
  const tree = cheapestTree(right)
  let best: Pair | null = null
  let next = right.count - 1
  for (let i = 0; i < left.count; i++) {
    const needed = gainMin - (left.gain[i] as number)
    for (; next >= 0 && (right.gain[next] as number) >= needed; next--)
      tree.put(placeOf[next] as number, next)
    const points = left.points[i] as number
    const from = firstAtLeast(sorted, pointsMin - points)
    const to = firstAtLeast(sorted, pointsMax - points, true)
    const cheapest = tree.cheapest(from, to)
    if (cheapest >= 0) best = better(best, pairOf(left, i, right, cheapest))
  }
  return best
}

function pairOf(left: Half, i: number, right: Half, j: number): Pair {
  return {
    left: i,
    right: j,
    cost: (left.cost[i] as number) + (right.cost[j] as number),
    gain: (left.gain[i] as number) + (right.gain[j] as number),
  }
}

function better(best: Pair | null, other: Pair): Pair {
  if (best === null) return other
  const dearer = other.cost - best.cost
  if (Math.abs(dearer) <= NOISE_OF_YUAN) return other.gain > best.gain ? other : best
  return dearer < 0 ? other : best
}

/** A tree over places that answers the cheapest way put into a range of them, −1 for none. */
function cheapestTree({ count, cost }: Half) {
  const leaves = 2 ** Math.ceil(Math.log2(Math.max(1, count)))
  const tree = new Int32Array(2 * leaves).fill(-1)
  const cheaper = (i: number, j: number): number => {
    if (i < 0 || j < 0) return Math.max(i, j)
    return (cost[j] as number) < (cost[i] as number) ? j : i
  }
  return {
    put: (place: number, way: number) => {
      let node = leaves + place
      tree[node] = way
      for (node >>= 1; node > 0; node >>= 1) {
        const winner = cheaper(tree[2 * node] as number, tree[2 * node + 1] as number)
        if (tree[node] === winner) return
        tree[node] = winner
      }
    },
    /** From a place up to before another. */
    cheapest: (from: number, to: number): number => {
      let found = -1
      for (let [a, b] = [from + leaves, to + leaves]; a < b; a >>= 1, b >>= 1) {
        if (a & 1) found = cheaper(found, tree[a++] as number)
        if (b & 1) found = cheaper(found, tree[--b] as number)
      }
      return found
    },
  }
}

/** Place of the first value at least (or, after it, beyond) a limit in rising values. */
function firstAtLeast(values: Float64Array, limit: number, isBeyond = false): number {
  let [low, high] = [0, values.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const value = values[middle] as number
    if (isBeyond ? value <= limit : value < limit) low = middle + 1
    else high = middle
  }
  return low
}
