import type { Scenario } from '../negotiation/negotiation.ts'
import type { Rule, Term } from '../negotiation/term.ts'
import { type Lever, type LeverValues, leverKey } from './question.ts'

/** A package as the place of each lever's value on its grid. */
export type Plan = readonly number[]

/** Steps are counted as a person counts them: 0.01, 0.011 … 0.02 are eleven values, whatever the doubles say. */
const NOISE_OF_STEPS = 1e-9
const DECIMALS = 12

/** How many values a lever may take. */
export function gridSize({ min, max, step }: Lever): number {
  return Math.floor((max - min) / step + NOISE_OF_STEPS) + 1
}

/** The values a lever may take, rising. */
export function gridOf(lever: Lever): readonly number[] {
  return Array.from({ length: gridSize(lever) }, (_, place) =>
    Math.min(lever.max, Number((lever.min + place * lever.step).toFixed(DECIMALS))),
  )
}

/** The values of a plan by lever. */
export function valuesOf(
  levers: readonly Lever[],
  grids: readonly (readonly number[])[],
  plan: Plan,
): LeverValues {
  return Object.fromEntries(
    levers.map((lever, i) => [leverKey(lever), grids[i]?.[plan[i] ?? 0] ?? lever.min]),
  )
}

/** The scenario with every lever at its value; terms no lever moves stay the very same. */
export function withValues(scenario: Scenario, levers: readonly Lever[], values: LeverValues): Scenario {
  return { ...scenario, terms: scenario.terms.map((term) => termWithValues(term, levers, values)) }
}

/** One term with its levers at their values. */
export function termWithValues(term: Term, levers: readonly Lever[], values: LeverValues): Term {
  let { rule } = term
  for (const lever of levers) {
    const value = values[leverKey(lever)]
    if (lever.term === term.id && value !== undefined) rule = ruleWithValue(rule, lever, value)
  }
  return rule === term.rule ? term : { ...term, rule }
}

/** What stands in the rule where the lever moves; undefined where the rule has no such number. */
export function leverValue(rule: Rule, { field, tier }: Pick<Lever, 'field' | 'tier'>): number | undefined {
  if (tier !== undefined) {
    const hasTiers = rule.kind === 'tiered' || rule.kind === 'growth'
    return hasTiers && field === 'rate' ? rule.tiers[tier]?.rate : undefined
  }
  switch (rule.kind) {
    case 'percent':
    case 'marginGuarantee':
      return field === 'rate' ? rule.rate : undefined
    case 'fixed':
    case 'count':
    case 'everyStep':
      return field === 'amount' ? rule.amount : undefined
    case 'paymentDays':
      return field === 'days' ? rule.days : undefined
    default:
      return undefined
  }
}

function ruleWithValue(rule: Rule, lever: Lever, value: number): Rule {
  if (leverValue(rule, lever) === undefined) return rule
  if (lever.tier === undefined) return { ...rule, [lever.field]: value } as Rule
  if (rule.kind !== 'tiered' && rule.kind !== 'growth') return rule
  return { ...rule, tiers: rule.tiers.map((tier, i) => (i === lever.tier ? { ...tier, rate: value } : tier)) }
}
