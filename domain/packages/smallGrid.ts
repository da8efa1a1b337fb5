import { type Bound, distanceFrom } from './demandBounds.ts'
import { asRead, FRONTIER_SIZE, type GridSearch, spreadOver, undominated } from './gridSearch.ts'
import type { Plan } from './leverGrid.ts'
import { type Invoice, type Levers, placed } from './options.ts'

/**
 * Goes through every package of a grid. Exact: contribution, margin and points of each are the sums a full evaluation
 * comes to.
 */
export function smallGrid(
  levers: Levers,
  invoices: readonly Invoice[],
  bounds: readonly Bound[],
): GridSearch {
  const settledPlaces = [...levers.byTerm.values()].flat()
  const perInvoice = invoices[0]?.groups.reduce((count, group) => count * group.count, 1) ?? 0
  const count = invoices.length * perInvoice
  const contribution = new Float64Array(count)
  const totalMargin = new Float64Array(count)
  const distance = new Float64Array(count)
  for (const [i, invoice] of invoices.entries()) fill(invoice, i * perInvoice)

  function fill(invoice: Invoice, first: number): void {
    for (let index = 0; index < perInvoice; index++) {
      const at = first + index
      let [cost, gain, points, rest] = [0, 0, 0, index]
      for (const group of invoice.groups) {
        const option = rest % group.count
        rest = Math.floor(rest / group.count)
        cost += group.cost[option] as number
        gain += group.gain[option] as number
        points += group.points[option] as number
      }
      const margin = invoice.totalMargin + gain
      contribution[at] = invoice.contribution - cost
      totalMargin[at] = margin
      distance[at] = distanceFrom(bounds, {
        totalMargin: margin,
        totalMarginRate: invoice.retailSales === 0 ? 0 : margin / invoice.retailSales,
        contractPoints: invoice.contractPoints + points,
        backMargin: invoice.backMargin + gain,
      })
    }
  }

  function planAt(at: number): Plan {
    const plan = [...(invoices[Math.floor(at / perInvoice)]?.plan ?? [])]
    placed(levers, settledPlaces, at % perInvoice, plan)
    return plan
  }

  function holding(): number[] {
    const held: number[] = []
    for (let at = 0; at < count; at++) if (distance[at] === 0) held.push(at)
    return held
  }

  return {
    best: (accepts) => {
      const read = (values: Float64Array, at: number) => asRead(values[at] as number)
      const order = holding().sort(
        (i, j) =>
          read(contribution, j) - read(contribution, i) ||
          read(totalMargin, j) - read(totalMargin, i) ||
          i - j,
      )
      for (const at of order) {
        const plan = planAt(at)
        if (accepts(plan)) return { plan, isProven: true }
      }
      return { plan: null, isProven: true }
    },
    nearest: () => {
      let nearest = 0
      for (let at = 1; at < count; at++) {
        const nearer = (distance[at] as number) - (distance[nearest] as number)
        if (
          nearer < 0 ||
          (nearer === 0 && (contribution[at] as number) > (contribution[nearest] as number))
        ) {
          nearest = at
        }
      }
      return planAt(nearest)
    },
    frontier: () =>
      spreadOver(undominated(contribution, totalMargin, holding()), FRONTIER_SIZE).map((at) => planAt(at)),
    between: (low, high) =>
      holding()
        .filter((at) => (contribution[at] as number) >= low && (contribution[at] as number) <= high)
        .map((at) => planAt(at)),
  }
}
