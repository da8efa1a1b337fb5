import type { Plan } from './leverGrid.ts'

/** Up to here every set is tried; beyond it sets are improved one by one until none gets better. */
const MOST_TRIED = 120
const STARTS = 24

/**
 * Up to `size` plans as unlike each other as possible: the smallest distance among them is the largest. Distance is
 * that of the levers' values, each scaled to its range. Many plans are picked from by improvement: then what comes out
 * cannot be improved by exchanging one. Source: docs/calculation.md §11.
 */
export function mostUnlike(plans: readonly Plan[], sizes: readonly number[], size: number): readonly Plan[] {
  if (plans.length <= size) return plans
  const apart = distances(plans, sizes)
  const near = improved(plans.length, apart, size)
  const picked = plans.length <= MOST_TRIED ? bestOfAll(plans.length, apart, near) : near
  return [...picked].sort((i, j) => i - j).map((i) => plans[i] as Plan)
}

type Apart = (i: number, j: number) => number

function distances(plans: readonly Plan[], sizes: readonly number[]): Apart {
  const scaled = plans.map((plan) =>
    Float64Array.from(plan, (place, lever) => place / Math.max(1, (sizes[lever] ?? 1) - 1)),
  )
  return (i, j) => {
    const [a, b] = [scaled[i] as Float64Array, scaled[j] as Float64Array]
    let sum = 0
    for (let lever = 0; lever < a.length; lever++) sum += ((a[lever] as number) - (b[lever] as number)) ** 2
    return Math.sqrt(sum)
  }
}

/** Tries every set, leaving those that cannot be better than the one known. */
function bestOfAll(count: number, apart: Apart, known: readonly number[]): number[] {
  const size = known.length
  let best = [...known]
  let widest = smallestWithin(known, apart)
  const picked: number[] = []
  const grow = (from: number, smallest: number): void => {
    if (picked.length === size) {
      if (smallest > widest) [best, widest] = [[...picked], smallest]
      return
    }
    for (let next = from; next <= count - (size - picked.length); next++) {
      const smaller = picked.reduce((least, other) => Math.min(least, apart(next, other)), smallest)
      if (smaller <= widest) continue
      picked.push(next)
      grow(next + 1, smaller)
      picked.pop()
    }
  }
  grow(0, Number.POSITIVE_INFINITY)
  return best
}

/** From several starts: the farthest one after the other, then exchanges of one for another. */
function improved(count: number, apart: Apart, size: number): number[] {
  let best: number[] = []
  let widest = -1
  for (let start = 0; start < STARTS; start++) {
    const picked = [Math.floor((start * (count - 1)) / (STARTS - 1))]
    while (picked.length < size) picked.push(farthestFrom(picked, count, apart).at)
    exchange(picked, count, apart)
    const smallest = smallestWithin(picked, apart)
    if (smallest > widest) [best, widest] = [picked, smallest]
  }
  return best
}

function exchange(picked: number[], count: number, apart: Apart): void {
  for (let turn = 0; turn < picked.length; ) {
    const others = picked.filter((_, place) => place !== turn)
    const { at, distance } = farthestFrom(others, count, apart)
    const now = others.reduce(
      (least, other) => Math.min(least, apart(picked[turn] as number, other)),
      Infinity,
    )
    if (distance > now) {
      picked[turn] = at
      turn = 0
    } else turn += 1
  }
}

function farthestFrom(picked: readonly number[], count: number, apart: Apart) {
  let at = 0
  let distance = -1
  for (let next = 0; next < count; next++) {
    let nearest = Number.POSITIVE_INFINITY
    for (const other of picked) nearest = Math.min(nearest, apart(next, other))
    if (nearest > distance) [at, distance] = [next, nearest]
  }
  return { at, distance }
}

function smallestWithin(picked: readonly number[], apart: Apart): number {
  let smallest = Number.POSITIVE_INFINITY
  for (const [place, one] of picked.entries()) {
    for (const other of picked.slice(place + 1)) smallest = Math.min(smallest, apart(one, other))
  }
  return smallest
}
