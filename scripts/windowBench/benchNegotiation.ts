import type { Negotiation, Scenario, ScenarioRole } from '../../domain/negotiation/negotiation.ts'
import type { Term } from '../../domain/negotiation/term.ts'
import { type BenchSize, benchContract } from '../../electron/headless/bench/benchContract.ts'

const ROLES: readonly ScenarioRole[] = ['lastYear', 'ask', 'opening', 'target', 'walkAway']

/** A whole negotiation of the benchmark's size: the five sides of a table, each with other rates. */
export function benchNegotiation(size: BenchSize): Negotiation {
  const { negotiation, scenario } = benchContract(size)
  return { ...negotiation, scenarios: ROLES.map((role, index) => sideOf(scenario, role, index)) }
}

function sideOf({ risk: _risk, ...scenario }: Scenario, role: ScenarioRole, index: number): Scenario {
  const terms = scenario.terms.map((term): Term => {
    const { rule } = term
    return rule.kind === 'percent'
      ? { ...term, rule: { ...rule, rate: (rule.rate * (20 + index)) / 20 } }
      : term
  })
  return { ...scenario, id: role, name: role, role, terms }
}
