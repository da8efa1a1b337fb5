import type { Bound } from './demandBounds.ts'
import { evenPlaces, spreadOver } from './gridSearch.ts'
import { type Half, type Halves, optionsOf } from './halves.ts'
import { distanceOf } from './invoiceLimits.ts'
import type { Invoice } from './options.ts'
import { risingOrder } from './risingOrder.ts'

const MOST_LEFT = 400
const MOST_RIGHT = 6
const MOST_PLANS = 3_000

/** Choices on an invoice that meet the demands with a contribution between two, spread over all there are. */
export function plansAround(
  invoice: Invoice,
  halves: Halves,
  bounds: readonly Bound[],
  low: number,
  high: number,
): readonly { readonly invoice: Invoice; readonly options: readonly number[] }[] {
  const { left, right } = halves
  const byCost = risingOrder(right.cost)
  const found: { readonly invoice: Invoice; readonly options: readonly number[] }[] = []
  for (const way of evenPlaces(left.count, MOST_LEFT)) {
    const rest = invoice.contribution - (left.cost[way] as number)
    const from = firstCosting(right, byCost, rest - high)
    const to = firstCosting(right, byCost, rest - low)
    const within = Array.from({ length: Math.max(0, to - from) }, (_, i) => byCost[from + i] as number)
    let taken = 0
    for (const other of spreadOver(within, 10 * MOST_RIGHT)) {
      const options = optionsOf(invoice.groups, halves, { left: way, right: other })
      if (distanceOf(invoice, options, bounds) > 0) continue
      found.push({ invoice, options })
      taken += 1
      if (taken === MOST_RIGHT) break
    }
  }
  return spreadOver(found, MOST_PLANS)
}

function firstCosting({ cost }: Half, byCost: Int32Array, least: number): number {
  let [low, high] = [0, byCost.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((cost[byCost[middle] as number] as number) < least) low = middle + 1
    else high = middle
  }
  return low
}
