import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { leverValue } from '../../../domain/packages/leverGrid.ts'
import { type Lever, leverKey } from '../../../domain/packages/question.ts'

/** A number of a term that could be a lever, with its present value and whether it is one. */
export type LeverRow = Lever & {
  readonly key: string
  readonly termName: string
  readonly now: number
  readonly isChosen: boolean
}

const MOST_CHOSEN = 6
const STEP = { rate: 0.001, days: 5 } as const
const REACH = { rate: 0.005, days: 15 } as const
const DECIMALS = 10

/**
 * Every number of the scenario's terms that can be a lever, with a range to start from: a little to both sides of its
 * present value, and as far as the other scenarios go. Days of payment and what the scenarios differ on are chosen.
 */
export function proposedLevers(scenario: Scenario, others: readonly Scenario[]): readonly LeverRow[] {
  const rows = scenario.terms.flatMap((term) => leversOfTerm(term, others))
  // Days of payment cost us and are no margin of theirs: without them there is nothing to trade.
  const likely = [
    ...rows.filter(({ field }) => field === 'days'),
    ...rows.filter(({ isDisputed }) => isDisputed),
    ...rows.filter(({ tier }) => tier === undefined),
  ]
  const chosen = new Set([...new Set(likely.map(({ key }) => key))].slice(0, MOST_CHOSEN))
  return rows.map(({ isDisputed: _, ...row }) => ({ ...row, isChosen: chosen.has(row.key) }))
}

type Proposed = Omit<LeverRow, 'isChosen'> & { readonly isDisputed: boolean }

function leversOfTerm(term: Term, others: readonly Scenario[]): Proposed[] {
  const { rule } = term
  const tiers = rule.kind === 'tiered' || rule.kind === 'growth' ? rule.tiers : []
  const places: readonly Pick<Lever, 'field' | 'tier'>[] = [
    { field: 'rate' },
    { field: 'amount' },
    { field: 'days' },
    ...tiers.map((_, tier) => ({ field: 'rate' as const, tier })),
  ]
  return places.flatMap((place): Proposed[] => {
    const now = leverValue(rule, place)
    if (now === undefined) return []
    const paysRate = rule.kind !== 'tiered' || rule.pays === 'rate'
    const said = others.flatMap((scenario) => {
      const same = scenario.terms.find(({ id }) => id === term.id)
      const value = same === undefined ? undefined : leverValue(same.rule, place)
      return value === undefined ? [] : [value]
    })
    const all = [now, ...said]
    const [least, largest] = [Math.min(...all), Math.max(...all)]
    const range = rangeOf(place.field === 'rate' && !paysRate ? 'amount' : place.field, now, least, largest)
    return [
      {
        term: term.id,
        ...place,
        key: leverKey({ term: term.id, ...place }),
        termName: term.name,
        now,
        ...range,
        isDisputed: largest > least && place.tier === undefined,
      },
    ]
  })
}

function rangeOf(field: Lever['field'], now: number, least: number, largest: number) {
  const rounded = (value: number) => Number(value.toFixed(DECIMALS))
  const step = field === 'amount' ? amountStep(now) : STEP[field]
  const reach = field === 'amount' ? 4 * step : REACH[field]
  const most = field === 'rate' ? 1 : field === 'days' ? 365 : Number.MAX_VALUE
  // On the steps that lead to the present value, so that it is one of the lever's values.
  const below = Math.ceil((now - Math.min(least, Math.max(0, now - reach))) / step - 1e-9)
  const low = Math.max(0, now - below * step)
  return { min: rounded(low), max: rounded(Math.min(most, Math.max(largest, now + reach))), step }
}

/** A twentieth of the amount, rounded to a figure a person would say. */
function amountStep(amount: number): number {
  if (amount <= 0) return 1_000
  const size = 10 ** Math.floor(Math.log10(amount / 20))
  return Math.max(0.01, Math.round(amount / 20 / size) * size)
}
