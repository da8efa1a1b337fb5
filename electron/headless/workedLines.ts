import type { Simulation } from '../../domain/engine/simulation.ts'
import type { Negotiation, Scenario } from '../../domain/negotiation/negotiation.ts'

/** The calculation of each term in words and numbers, in both languages, by the term's id. */
export function workedLines(
  _negotiation: Negotiation,
  _scenario: Scenario,
  _simulation: Simulation,
): Readonly<Record<string, { readonly zh: string; readonly en: string }>> {
  return {}
}
