import type { ChoiceLimits } from './choiceProgram.ts'
import { type Bound, type Demanded, distanceFrom, shortfall, tolerance } from './demandBounds.ts'
import type { Invoice, OptionGroup } from './options.ts'

/** Yuan of cost a yuan of margin may be weighed with: beyond it no bound gets better. */
const HEAVIEST = 16
const WEIGHINGS = 40

/** What the options of an invoice must come to together for the demands to hold. */
export function limitsOf(invoice: Invoice, bounds: readonly Bound[]): ChoiceLimits {
  const limits = {
    gainMin: Number.NEGATIVE_INFINITY,
    pointsMin: Number.NEGATIVE_INFINITY,
    pointsMax: Number.POSITIVE_INFINITY,
  }
  for (const each of bounds) {
    const slack = tolerance(each.demand)
    if (each.demand !== 'contractPoints') limits.gainMin = Math.max(limits.gainMin, gainFor(each, invoice))
    else if (each.bound === 'min') limits.pointsMin = each.limit - slack - invoice.contractPoints
    else limits.pointsMax = each.limit + slack - invoice.contractPoints
  }
  return limits
}

function gainFor(bound: Bound, invoice: Invoice): number {
  const least = bound.limit - tolerance(bound.demand)
  if (bound.demand === 'totalMargin') return least - invoice.totalMargin
  if (bound.demand === 'backMargin') return least - invoice.backMargin
  if (invoice.retailSales > 0) return least * invoice.retailSales - invoice.totalMargin
  const nothing = { totalMargin: 0, totalMarginRate: 0, contractPoints: 0, backMargin: 0 }
  return shortfall(bound, nothing) === 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
}

/** Contribution and demanded figures of one option of each group. */
export function figuresOf(
  invoice: Invoice,
  options: readonly number[],
): { readonly contribution: number; readonly demanded: Demanded } {
  let [cost, gain, points] = [0, 0, 0]
  invoice.groups.forEach((group, i) => {
    const option = options[i] ?? 0
    cost += group.cost[option] as number
    gain += group.gain[option] as number
    points += group.points[option] as number
  })
  const totalMargin = invoice.totalMargin + gain
  return {
    contribution: invoice.contribution - cost,
    demanded: {
      totalMargin,
      totalMarginRate: invoice.retailSales === 0 ? 0 : totalMargin / invoice.retailSales,
      contractPoints: invoice.contractPoints + points,
      backMargin: invoice.backMargin + gain,
    },
  }
}

/** Whether one option of each group keeps within the limits. */
export function fits({ groups }: Invoice, options: readonly number[], limits: ChoiceLimits): boolean {
  let [gain, points] = [0, 0]
  for (const [place, group] of groups.entries()) {
    gain += group.gain[options[place] ?? 0] as number
    points += group.points[options[place] ?? 0] as number
  }
  return gain >= limits.gainMin && points >= limits.pointsMin && points <= limits.pointsMax
}

/** How far a choice is from the demands. */
export function distanceOf(invoice: Invoice, options: readonly number[], bounds: readonly Bound[]): number {
  return distanceFrom(bounds, figuresOf(invoice, options).demanded)
}

/**
 * A contribution no package of the invoice exceeds while its options gain that much: whatever weight a yuan of gain is
 * given, the cheapest options so weighed are never dearer than the best package.
 */
export function highestContribution(invoice: Invoice, gainMin: number): number {
  const most = invoice.groups.reduce((sum, { gain }) => sum + largest(gain), 0)
  if (most < gainMin) return Number.NEGATIVE_INFINITY
  const at = (weight: number) => {
    const cost = invoice.groups.reduce((sum, group) => sum + weighed(group, weight), 0)
    return invoice.contribution - cost - (weight === 0 ? 0 : weight * gainMin)
  }
  if (gainMin === Number.NEGATIVE_INFINITY) return at(0)
  let [low, high] = [0, HEAVIEST]
  for (let turn = 0; turn < WEIGHINGS; turn++) {
    const [a, b] = [low + (high - low) / 3, high - (high - low) / 3]
    if (at(a) <= at(b)) high = b
    else low = a
  }
  return Math.min(at(0), at((low + high) / 2))
}

/** The option of each group that is cheapest where a yuan of gain outweighs so many of cost. */
export function cheapestWeighed({ groups }: Invoice, weight: number): number[] {
  return groups.map(({ cost, gain, count }) => {
    let best = 0
    for (let option = 1; option < count; option++) {
      const lighter =
        (cost[option] as number) -
        (cost[best] as number) -
        weight * ((gain[option] as number) - (gain[best] as number))
      if (lighter < 0) best = option
    }
    return best
  })
}

function weighed({ cost, gain, count }: OptionGroup, weight: number): number {
  let least = Number.POSITIVE_INFINITY
  for (let option = 0; option < count; option++) {
    least = Math.min(least, (cost[option] as number) - weight * (gain[option] as number))
  }
  return least
}

/** The largest of some figures. */
export function largest(values: Float64Array): number {
  let most = Number.NEGATIVE_INFINITY
  for (const value of values) most = Math.max(most, value)
  return most
}
