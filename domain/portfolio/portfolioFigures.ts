import { simulate } from '../engine/simulate.ts'
import type { Negotiation, Scenario, ScenarioRole } from '../negotiation/negotiation.ts'

/** What one scenario comes to, as far as a list of negotiations shows it; yuan ex VAT. */
export type StandingFigures = {
  readonly scenario: string
  readonly name: string
  readonly role: ScenarioRole
  readonly netSales: number
  /** Supplier only, like its rate. */
  readonly contribution: number
  readonly contributionRate: number
  /** The retailer's, as far as we can reckon it. */
  readonly totalMargin: number
  readonly totalMarginRate: number
}

/** Where one negotiation stands between its limits; null where it has no such scenario or no price for it. */
export type PortfolioFigures = {
  readonly current: StandingFigures | null
  readonly opening: StandingFigures | null
  readonly target: StandingFigures | null
  readonly walkAway: StandingFigures | null
}

/** The scenarios whose figures are asked for, each by where it stands. */
export const STANDINGS = ['current', 'opening', 'target', 'walkAway'] as const
export type Standing = (typeof STANDINGS)[number]

type Listed = Pick<Scenario, 'id' | 'role'>

/**
 * The scenario a negotiation stands at: what is agreed, else the newest variation of our own, else the opening, else the
 * target. Null where there is none of these.
 */
export function standingScenario<Each extends Listed>(scenarios: readonly Each[]): Each | null {
  const newest = (role: ScenarioRole) => scenarios.findLast((each) => each.role === role)
  return newest('agreed') ?? newest('custom') ?? newest('opening') ?? newest('target') ?? null
}

/** The scenario at one standing; the first of its role but for the current one. */
export function scenarioAt<Each extends Listed>(scenarios: readonly Each[], standing: Standing): Each | null {
  if (standing === 'current') return standingScenario(scenarios)
  return scenarios.find(({ role }) => role === standing) ?? null
}

/** Prices one scenario for the list; null when its amounts are beyond what money is settled in. */
export function standingFigures(negotiation: Negotiation, scenario: Scenario): StandingFigures | null {
  try {
    const { supplier, retailer } = simulate(negotiation, scenario)
    return {
      scenario: scenario.id,
      name: scenario.name,
      role: scenario.role,
      netSales: supplier.netSales,
      contribution: supplier.contribution,
      contributionRate: supplier.contributionRate,
      totalMargin: retailer.totalMargin,
      totalMarginRate: retailer.totalMarginRate,
    }
  } catch (cause) {
    if (cause instanceof RangeError) return null
    throw cause
  }
}
