import { type ChoiceLimits, type ChoiceSolver, solveChoice } from './choiceProgram.ts'
import type { Bound } from './demandBounds.ts'
import { evenPlaces, FRONTIER_SIZE, type GridSearch, spreadOver, undominated } from './gridSearch.ts'
import { cheapestPair, divided, type Halves, halvesOf, optionsOf } from './halves.ts'
import { improvedOptions } from './improvedOptions.ts'
import {
  cheapestWeighed,
  distanceOf,
  figuresOf,
  fits,
  highestContribution,
  largest,
  limitsOf,
} from './invoiceLimits.ts'
import type { Plan } from './leverGrid.ts'
import { nearestOptions } from './nearestOptions.ts'
import { type Invoice, type Levers, placed } from './options.ts'
import { plansAround } from './plansAround.ts'

/** Invoices and options that are kept priced; of more invoices an even choice is looked at, and nothing is proven. */
const MOST_INVOICES = 1_000
const MOST_OPTIONS = 4_000_000
/** Ways of halves looked at before a search ends unproven; with points bounded each counts as so many. */
const MOST_WAYS = 100_000_000
const MOST_WAYS_OF_FRONTIER = 30_000_000
const WAYS_WITH_POINTS = 16
/** As many below nothing are looked at as long as no package is found at all. */
const MOST_WAYS_WITHOUT = -MOST_WAYS
const MOST_LEVELS = 60
const FEWEST_LEVELS = 6
/** A millionth of a yuan and of a point further inside, where a full evaluation refuses what the tables accept. */
const NUDGE = 1e-6
const NUDGES = 4

/** A choice on one invoice. */
type Chosen = {
  readonly invoice: Invoice
  readonly options: readonly number[]
  readonly contribution: number
  readonly isProven: boolean
}

/**
 * Searches a grid too large to go through. Each invoice is a choice of one option for each term; it is solved exactly
 * from both halves of the terms, or by the solver where even these are too large. Invoices whose bound lies below what
 * is found already are left out.
 */
export function largeGrid(
  levers: Levers,
  count: number,
  invoiceAt: (index: number) => Invoice,
  bounds: readonly Bound[],
  { solve, largestHalf }: { readonly solve: ChoiceSolver | undefined; readonly largestHalf: number },
): GridSearch {
  const first = invoiceAt(0)
  const options = first.groups.reduce((sum, group) => sum + group.count, 0)
  const shown = Math.max(1, Math.min(MOST_INVOICES, Math.floor(MOST_OPTIONS / Math.max(1, options))))
  const indexes = evenPlaces(count, shown)
  const invoices = indexes.map((index) => (index === 0 ? first : invoiceAt(index)))
  const isWhole = indexes.length === count
  const { sides, ways } = divided(first.groups)
  const isHalved = ways <= largestHalf
  const hasPoints = bounds.some(({ demand }) => demand === 'contractPoints')
  const halvesByInvoice = new WeakMap<Invoice, Halves>()
  let waysLeft = MOST_WAYS
  let found = null as Chosen | null

  function halves(invoice: Invoice): Halves {
    const known = halvesByInvoice.get(invoice)
    if (known) return known
    const fresh = halvesOf(invoice.groups, sides)
    if (invoices.length <= 20) halvesByInvoice.set(invoice, fresh)
    return fresh
  }

  function waysOf({ left, right }: Halves): number {
    return (left.count + right.count) * (hasPoints ? WAYS_WITH_POINTS : 1)
  }

  function cheapest(invoice: Invoice, limits: ChoiceLimits): Omit<Chosen, 'invoice' | 'contribution'> | null {
    if (isHalved) {
      const both = halves(invoice)
      waysLeft -= waysOf(both)
      const pair = cheapestPair(both, limits)
      return pair && { options: optionsOf(invoice.groups, both, pair), isProven: true }
    }
    const solved = solve === undefined ? null : solveChoice(invoice.groups, limits, solve)
    if (solved?.isProven) return solved
    const start = [solved?.options, feasibleWeighed(invoice, limits)].find(
      (each) => each && fits(invoice, each, limits),
    )
    return start ? { options: improvedOptions(invoice, start, limits), isProven: false } : null
  }

  /** The best choice over all invoices with at least so much total margin, among those that are accepted. */
  function search(totalMargin: number, accepts: (plan: Plan) => boolean): Chosen | null {
    const bounded = invoices.map((invoice) => {
      const limits = limitsOf(invoice, bounds)
      const gainMin = Math.max(limits.gainMin, totalMargin - invoice.totalMargin)
      return { invoice, limits: { ...limits, gainMin }, highest: highestContribution(invoice, gainMin) }
    })
    bounded.sort((a, b) => b.highest - a.highest)
    let best = null as Chosen | null
    for (const { invoice, limits, highest } of bounded) {
      if (highest === Number.NEGATIVE_INFINITY || highest <= (best?.contribution ?? Number.NEGATIVE_INFINITY))
        break
      if (waysLeft <= 0 && best !== null) return { ...best, isProven: false }
      if (waysLeft <= MOST_WAYS_WITHOUT) break
      const chosen = accepted(invoice, limits, accepts)
      if (chosen && chosen.contribution > (best?.contribution ?? Number.NEGATIVE_INFINITY)) {
        best = { ...chosen, isProven: chosen.isProven && (best?.isProven ?? true) }
      } else if (chosen && best && !chosen.isProven) best = { ...best, isProven: false }
    }
    return best
  }

  function accepted(invoice: Invoice, limits: ChoiceLimits, accepts: (plan: Plan) => boolean): Chosen | null {
    for (let turn = 0; turn <= NUDGES; turn++) {
      const inside = turn * NUDGE
      const chosen = cheapest(invoice, {
        gainMin: limits.gainMin + inside,
        pointsMin: limits.pointsMin + inside,
        pointsMax: limits.pointsMax - inside,
      })
      if (chosen === null) return null
      if (accepts(planOf(levers, invoice, chosen.options))) {
        return { invoice, ...chosen, contribution: figuresOf(invoice, chosen.options).contribution }
      }
    }
    return null
  }

  function feasibleWeighed(invoice: Invoice, limits: ChoiceLimits): number[] | null {
    for (let weight = 0; weight <= 2; weight += 0.01) {
      const options = cheapestWeighed(invoice, weight)
      if (fits(invoice, options, limits)) return options
    }
    return null
  }

  /** Margins from that of the best package to the highest, each with the best package that reaches it. */
  function frontier(): readonly Plan[] {
    if (found === null) return []
    const lowest = figuresOf(found.invoice, found.options).demanded.totalMargin
    const highest = Math.max(...invoices.map(highestMargin))
    waysLeft = MOST_WAYS_OF_FRONTIER
    const ways = isHalved ? waysOf(halves(found.invoice)) * Math.min(4, invoices.length) : MOST_WAYS
    const levels = Math.max(FEWEST_LEVELS, Math.min(MOST_LEVELS, Math.floor(MOST_WAYS_OF_FRONTIER / ways)))
    const reached: Chosen[] = [found]
    for (let level = 1; level <= levels && isHalved; level++) {
      const chosen = search(lowest + ((highest - lowest) * level) / levels - NUDGE, () => true)
      if (chosen) reached.push(chosen)
    }
    if (!isHalved) reached.push(...supported())
    const figures = reached.map(({ invoice, options }) => figuresOf(invoice, options))
    const kept = undominated(
      figures.map(({ contribution }) => contribution),
      figures.map(({ demanded }) => demanded.totalMargin),
      [...reached.keys()],
    )
    const plans = kept.map((place) => {
      const { invoice, options } = reached[place] as Chosen
      return planOf(levers, invoice, options)
    })
    return spreadOver(plans, FRONTIER_SIZE)
  }

  /** The best packages for each weight of the retailer's margin: of their invoice no other one dominates them. */
  function supported(): Chosen[] {
    return invoices.flatMap((invoice) =>
      Array.from({ length: 101 }, (_, i) => cheapestWeighed(invoice, i / 50))
        .filter((options) => distanceOf(invoice, options, bounds) === 0)
        .map((options) => {
          const { contribution } = figuresOf(invoice, options)
          return { invoice, options, contribution, isProven: false }
        }),
    )
  }

  return {
    best: (accepts) => {
      found = search(Number.NEGATIVE_INFINITY, accepts)
      if (found === null) return { plan: null, isProven: isWhole && isHalved && waysLeft > MOST_WAYS_WITHOUT }
      return { plan: planOf(levers, found.invoice, found.options), isProven: found.isProven && isWhole }
    },
    nearest: () => {
      const tried = invoices.map((invoice) => ({
        invoice,
        options: nearestOptions(invoice, bounds, isHalved ? sides : null),
      }))
      const distances = tried.map(({ invoice, options }) => distanceOf(invoice, options, bounds))
      const least = distances.indexOf(Math.min(...distances))
      const { invoice, options } = tried[least] ?? { invoice: first, options: [] }
      return planOf(levers, invoice, options)
    },
    frontier,
    between: (low, high) => {
      const around = isHalved
        ? spreadOver(invoices, 20).flatMap((invoice) =>
            plansAround(invoice, halves(invoice), bounds, low, high),
          )
        : []
      const plans = around.map(({ invoice, options }) => planOf(levers, invoice, options))
      if (found !== null && figuresOf(found.invoice, found.options).contribution >= low) {
        const contribution = figuresOf(found.invoice, found.options).contribution
        if (contribution <= high) plans.push(planOf(levers, found.invoice, found.options))
      }
      return plans
    },
  }
}

function highestMargin(invoice: Invoice): number {
  return invoice.groups.reduce((sum, { gain }) => sum + largest(gain), invoice.totalMargin)
}

function planOf(levers: Levers, invoice: Invoice, options: readonly number[]): Plan {
  const plan = [...invoice.plan]
  for (const [i, group] of invoice.groups.entries()) placed(levers, group.levers, options[i] ?? 0, plan)
  return plan
}
