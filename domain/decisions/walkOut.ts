import { MONTHS } from '../engine/contractYear.ts'
import { simulate } from '../engine/simulate.ts'
import type { Simulation } from '../engine/simulation.ts'
import { ratio } from '../engine/thresholds.ts'
import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Term } from '../negotiation/term.ts'

/** Weeks of a contract year: N of them are N × 12 ÷ 52 months. */
export const WEEKS_PER_YEAR = 52

/** What a person assumes of a walk-out; nobody else can know `diverted` and `lasting`, so neither has a default. */
export type WalkOutAssumptions = {
  /** Weeks without deliveries, above 0 and at most 52, counted from the month `from`. */
  readonly weeks: number
  /** First suspended month of the contract year, 0 to 11. */
  readonly from: number
  /** Share of the suspended contribution that comes in elsewhere. */
  readonly diverted: Range
  /** Share of the contribution of the months after that stays lost. */
  readonly lasting: Range
  /** Points of net purchases, tax included, that would have to be given. */
  readonly concessionPoints: number
  /** Years the concession will stick. */
  readonly years: number
}

/** From low to high; a single figure is the same twice. */
export type Range = { readonly low: number; readonly high: number }

/** What a walk-out loses and from when on giving in costs more, yuan of contribution. */
export type WalkOut = {
  /** Share of each month of the contract year without deliveries. */
  readonly suspended: readonly number[]
  readonly suspendedContribution: number
  readonly contributionAfter: number
  readonly loss: Range
  readonly lossPerWeek: Range
  readonly concessionPerYear: number
  readonly concession: number
  readonly breakEvenProbability: Range
  readonly breakEvenWeeks: Range
}

/** The cost of walking out beside the cost of giving in. Source: docs/calculation.md §9. */
export function walkOut(
  negotiation: Negotiation,
  scenario: Scenario,
  assumed: WalkOutAssumptions,
  now: Simulation = simulate(negotiation, scenario),
): WalkOut {
  const suspended = suspendedShares(assumed.weeks, assumed.from)
  const contributions = now.byMonth.map(({ supplier }) => supplier.contribution)
  const suspendedContribution = sum(contributions.map((yuan, month) => yuan * (suspended[month] ?? 0)))
  const contributionAfter = sum(
    contributions.map((yuan, month) => (month < assumed.from ? 0 : yuan * (1 - (suspended[month] ?? 0)))),
  )
  const concessionPerYear = concessionCost(negotiation, scenario, assumed.concessionPoints, now)
  const concession = concessionPerYear * assumed.years
  const losses = corners(assumed).map(
    ({ diverted, lasting }) => suspendedContribution * (1 - diverted) + lasting * contributionAfter,
  )
  return {
    suspended,
    suspendedContribution,
    contributionAfter,
    loss: rangeOf(losses),
    lossPerWeek: rangeOf(losses.map((loss) => loss / assumed.weeks)),
    concessionPerYear,
    concession,
    breakEvenProbability: rangeOf(losses.map((loss) => ratio(concession, loss))),
    breakEvenWeeks: rangeOf(losses.map((loss) => ratio(concession, loss / assumed.weeks))),
  }
}

/** What points more of net purchases, tax included, cost in a year: a rebate on a red invoice, by running the scenario with it. */
export function concessionCost(
  negotiation: Negotiation,
  scenario: Scenario,
  points: number,
  now: Simulation,
): number {
  const taken = new Set(scenario.terms.map(({ id }) => id))
  let id = 'concession'
  while (taken.has(id)) id += '+'
  const concession: Term = {
    id,
    name: id,
    class: 'rebate',
    rule: { kind: 'percent', rate: points / 100, settle: 'year' },
    basis: { on: 'net', tax: 'in' },
    vatClass: 'rebateRedInvoice',
  }
  const conceded = simulate(negotiation, { ...scenario, terms: [...scenario.terms, concession] })
  return now.supplier.contribution - conceded.supplier.contribution
}

function suspendedShares(weeks: number, from: number): number[] {
  const months = (weeks * MONTHS) / WEEKS_PER_YEAR
  return Array.from({ length: MONTHS }, (_, month) => Math.min(1, Math.max(0, months - (month - from)))).map(
    (share, month) => (month < from ? 0 : share),
  )
}

function corners({ diverted, lasting }: WalkOutAssumptions) {
  return [diverted.low, diverted.high].flatMap((share) =>
    [lasting.low, lasting.high].map((after) => ({ diverted: share, lasting: after })),
  )
}

function rangeOf(values: readonly number[]): Range {
  return { low: Math.min(...values), high: Math.max(...values) }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
