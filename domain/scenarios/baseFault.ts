/** What is wrong with the bases of a list of scenarios. */
export type BaseFault =
  | { readonly kind: 'unknown-base'; readonly scenario: string; readonly base: string }
  | { readonly kind: 'base-cycle'; readonly scenario: string; readonly base: string }

type Based = { readonly id: string; readonly base?: string }

/** The first scenario whose base does not exist or, followed upwards, comes back to itself; null when all are sound. */
export function baseFault(scenarios: readonly Based[]): BaseFault | null {
  const byId = new Map(scenarios.map((scenario) => [scenario.id, scenario]))
  const sound = new Set<string>()
  for (const scenario of scenarios) {
    const fault = faultAbove(scenario, byId, sound)
    if (fault !== null) return fault
  }
  return null
}

function faultAbove(start: Based, byId: ReadonlyMap<string, Based>, sound: Set<string>): BaseFault | null {
  const passed = new Set<string>()
  let scenario = start
  while (!sound.has(scenario.id)) {
    passed.add(scenario.id)
    if (scenario.base === undefined) break
    const base = byId.get(scenario.base)
    if (base === undefined) return { kind: 'unknown-base', scenario: scenario.id, base: scenario.base }
    if (passed.has(base.id)) return { kind: 'base-cycle', scenario: scenario.id, base: base.id }
    scenario = base
  }
  for (const id of passed) sound.add(id)
  return null
}
