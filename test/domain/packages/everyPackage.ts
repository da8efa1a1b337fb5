import fc from 'fast-check'
import { simulate } from '../../../domain/engine/simulate.ts'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { type Demands, type Lever, type LeverValues, leverKey } from '../../../domain/packages/question.ts'
import { contract } from '../../support/contracts/contract.ts'

/** A scenario, some of its numbers as levers on a small grid, and demands that some packages meet and some do not. */
export type Asked = {
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  readonly levers: readonly Lever[]
  readonly demands: Demands
}

/** A package by going there: the term's number replaced, the scenario priced. */
export function pricedAt({ negotiation, scenario, levers }: Asked, values: LeverValues): Simulation {
  const terms = scenario.terms.map((term): Term => {
    let rule = term.rule as Record<string, unknown>
    for (const lever of levers) {
      if (lever.term !== term.id) continue
      const value = values[leverKey(lever)]
      if (lever.tier === undefined) rule = { ...rule, [lever.field]: value }
      else {
        const tiers = rule.tiers as { from: number; rate: number }[]
        rule = {
          ...rule,
          tiers: tiers.map((tier, i) => (i === lever.tier ? { ...tier, rate: value } : tier)),
        }
      }
    }
    return { ...term, rule: rule as unknown as Term['rule'] }
  })
  return simulate(negotiation, { ...scenario, terms })
}

/** Every package of the grid, one after the other. */
export function everyPackage(asked: Asked): { readonly values: LeverValues; readonly priced: Simulation }[] {
  let all: Record<string, number>[] = [{}]
  for (const lever of asked.levers) {
    const count = Math.floor((lever.max - lever.min) / lever.step + 1e-9)
    const steps = Array.from({ length: count + 1 }, (_, i) =>
      Math.min(lever.max, Math.round((lever.min + i * lever.step) * 1e9) / 1e9),
    )
    all = all.flatMap((values) => steps.map((step) => ({ ...values, [leverKey(lever)]: step })))
  }
  return all.map((values) => ({ values, priced: pricedAt(asked, values) }))
}

/** Whether demands hold, yuan read to a millionth and rates and points to a billionth. */
export function meets(
  { totalMargin, totalMarginRate, contractPoints, backMargin }: Demands,
  found: Simulation,
): boolean {
  const atLeast = (value: number, min: number | undefined, steps: number) =>
    min === undefined || Math.round(value * steps) >= Math.round(min * steps)
  const { retailer, points } = found
  return (
    atLeast(retailer.totalMargin, totalMargin?.min, 1e6) &&
    atLeast(retailer.totalMarginRate, totalMarginRate?.min, 1e9) &&
    atLeast(retailer.backMargin, backMargin?.min, 1e6) &&
    atLeast(points.contractPoints, contractPoints?.min, 1e9) &&
    atLeast(-points.contractPoints, contractPoints?.max === undefined ? undefined : -contractPoints.max, 1e9)
  )
}

function leversIn({ terms }: Scenario): Lever[] {
  return terms.flatMap((term): Lever[] => {
    const { id, rule } = term
    if (rule.kind === 'percent') return [{ term: id, field: 'rate', min: 0, max: 0.03, step: 0.01 }]
    if (rule.kind === 'marginGuarantee') return [{ term: id, field: 'rate', min: 0.1, max: 0.3, step: 0.1 }]
    if (rule.kind === 'paymentDays') return [{ term: id, field: 'days', min: 30, max: 60, step: 15 }]
    if (rule.kind === 'fixed' || rule.kind === 'count' || rule.kind === 'everyStep') {
      return [{ term: id, field: 'amount', min: 0, max: 250.5, step: 83.5 }]
    }
    if (rule.kind !== 'tiered' && rule.kind !== 'growth') return []
    const scale = rule.kind === 'tiered' && rule.pays !== 'rate' ? 50 : 1
    return rule.tiers.map((_, tier) => ({
      term: id,
      tier,
      field: 'rate',
      min: 0.01 * scale,
      max: 0.025 * scale,
      step: 0.005 * scale,
    }))
  })
}

const NONE: Demands = {}

/** Questions about random contracts: demands lie exactly on a package, just beyond it, or beyond all. */
export const asked: fc.Arbitrary<Asked> = contract
  .filter(({ scenario }) => leversIn(scenario).length > 0)
  .chain(({ negotiation, scenario }) => {
    const all = leversIn(scenario)
    return fc
      .record({
        levers: fc.shuffledSubarray(all, { minLength: 1, maxLength: Math.min(4, all.length) }),
        pick: fc.nat(),
        beyond: fc.constantFrom(0, 0, 0.005, -0.005, 1e9),
        which: fc.subarray(['totalMargin', 'totalMarginRate', 'least', 'most', 'backMargin'] as const, {
          maxLength: 3,
        }),
      })
      .map(({ levers, pick, beyond, which }): Asked => {
        const question = { negotiation, scenario, levers, demands: NONE }
        const packages = everyPackage(question)
        const { retailer, points } = (packages[pick % packages.length] as (typeof packages)[number]).priced
        const contractPoints = {
          ...(which.includes('least') ? { min: points.contractPoints } : {}),
          ...(which.includes('most') ? { max: points.contractPoints } : {}),
        }
        const demands: Demands = {
          ...(which.includes('totalMargin') ? { totalMargin: { min: retailer.totalMargin + beyond } } : {}),
          ...(which.includes('totalMarginRate')
            ? { totalMarginRate: { min: retailer.totalMarginRate } }
            : {}),
          ...(which.includes('backMargin') ? { backMargin: { min: retailer.backMargin } } : {}),
          ...(Object.keys(contractPoints).length > 0 ? { contractPoints } : {}),
        }
        return { ...question, demands }
      })
  })
