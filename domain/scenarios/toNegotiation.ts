import type { Negotiation } from '../negotiation/negotiation.ts'
import type { Workspace } from './liveScenario.ts'
import { resolveScenarios } from './resolveScenario.ts'

/** The exchange form of what is worked on: every scenario in full, its base named. See docs/calculation.md §2. */
export function toNegotiation(workspace: Workspace): Negotiation {
  return {
    format: 'dealtable.negotiation',
    version: 1,
    ...workspace,
    scenarios: resolveScenarios(workspace),
  }
}
