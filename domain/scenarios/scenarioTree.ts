import type { LiveScenario } from './liveScenario.ts'

/** A scenario in its place among those it rests on: 0 stands alone, 1 rests on one that does, and so on. */
export type TreeLine = { readonly scenario: LiveScenario; readonly depth: number }

/** Every scenario with its variations right behind it, each list in its own sequence. */
export function scenarioTree(scenarios: readonly LiveScenario[]): readonly TreeLine[] {
  const isThere = (id: string | undefined) => scenarios.some((each) => each.id === id)
  const under = (base: string | undefined, depth: number): readonly TreeLine[] =>
    scenarios
      .filter((each) => (isThere(each.base) ? each.base : undefined) === base)
      .flatMap((scenario) => [{ scenario, depth }, ...under(scenario.id, depth + 1)])
  return under(undefined, 0)
}

/** The scenarios one may come to rest on: neither itself nor what rests on it. */
export function possibleBases(
  scenarios: readonly LiveScenario[],
  scenarioId: string,
): readonly LiveScenario[] {
  const restsOnIt = new Set([scenarioId])
  for (const { scenario } of scenarioTree(scenarios)) {
    if (scenario.base !== undefined && restsOnIt.has(scenario.base)) restsOnIt.add(scenario.id)
  }
  return scenarios.filter(({ id }) => !restsOnIt.has(id))
}
