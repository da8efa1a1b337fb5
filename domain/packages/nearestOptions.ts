import type { Bound } from './demandBounds.ts'
import { cheapestPair, type divided, halvesOf, optionsOf } from './halves.ts'
import { distanceOf, figuresOf, limitsOf } from './invoiceLimits.ts'
import type { Invoice, OptionGroup } from './options.ts'

type Sides = ReturnType<typeof divided>['sides']

/**
 * The choice on an invoice that misses the demands by least: among those that give the most and the least, those that
 * hold one demand and come nearest to the other, and what moving one term further improves on them.
 */
export function nearestOptions(
  invoice: Invoice,
  bounds: readonly Bound[],
  sides: Sides | null,
): readonly number[] {
  const extreme = (worth: (group: OptionGroup, option: number) => number) =>
    invoice.groups.map((group) => {
      let best = 0
      for (let option = 1; option < group.count; option++) {
        const more = worth(group, option) - worth(group, best)
        const cheaper = (group.cost[option] as number) < (group.cost[best] as number)
        if (more > 0 || (more === 0 && cheaper)) best = option
      }
      return best
    })
  const candidates = [
    extreme(({ gain }, option) => gain[option] as number),
    extreme(({ points }, option) => points[option] as number),
    extreme(({ points }, option) => -(points[option] as number)),
    extreme(({ cost }, option) => -(cost[option] as number)),
    ...(sides === null ? [] : heldByOne(invoice, bounds, sides)),
  ]
  const improved = candidates.map((options) => movedNearer(invoice, options, bounds))
  return improved.reduce((nearest, options) =>
    isNearer(invoice, options, nearest, bounds) ? options : nearest,
  )
}

/** The fewest points with enough gain, and the most gain within the points. */
function heldByOne(invoice: Invoice, bounds: readonly Bound[], sides: Sides): number[][] {
  const { gainMin, pointsMax } = limitsOf(invoice, bounds)
  const free = { pointsMin: Number.NEGATIVE_INFINITY, pointsMax: Number.POSITIVE_INFINITY }
  const turned = (values: Float64Array) => values.map((value) => -value)
  const asked: readonly (readonly [readonly OptionGroup[], number])[] = [
    [invoice.groups.map((group) => ({ ...group, cost: group.points })), gainMin],
    [
      invoice.groups.map((group) => ({ ...group, cost: turned(group.gain), gain: turned(group.points) })),
      -pointsMax,
    ],
  ]
  return asked.flatMap(([groups, least]) => {
    if (!Number.isFinite(least)) return []
    const halves = halvesOf(groups, sides)
    const pair = cheapestPair(halves, { ...free, gainMin: least })
    return pair === null ? [] : [optionsOf(groups, halves, pair)]
  })
}

/** Moves one term after the other while that brings the choice nearer. */
function movedNearer(
  invoice: Invoice,
  start: readonly number[],
  bounds: readonly Bound[],
): readonly number[] {
  let options = start
  for (let isMoving = true; isMoving; ) {
    isMoving = false
    for (const [place, group] of invoice.groups.entries()) {
      for (let option = 0; option < Math.min(group.count, 1_000); option++) {
        const moved = options.map((each, i) => (i === place ? option : each))
        if (distanceOf(invoice, moved, bounds) < distanceOf(invoice, options, bounds)) {
          options = moved
          isMoving = true
        }
      }
    }
  }
  return options
}

function isNearer(
  invoice: Invoice,
  options: readonly number[],
  than: readonly number[],
  bounds: readonly Bound[],
): boolean {
  const nearer = distanceOf(invoice, options, bounds) - distanceOf(invoice, than, bounds)
  if (nearer !== 0) return nearer < 0
  return figuresOf(invoice, options).contribution > figuresOf(invoice, than).contribution
}
