import type { Simulation } from '../../domain/engine/simulation.ts'
import type { Negotiation, Scenario } from '../../domain/negotiation/negotiation.ts'
import { workedLines } from './workedLines.ts'

/** What one scenario comes to as commands answer it, each term with its calculation in words. Source: docs/calculation.md §7. */
export function publishedFigures(negotiation: Negotiation, scenario: Scenario, simulation: Simulation) {
  const { supplier, retailer, points, joint, units, carriedOut } = simulation
  const worked = workedLines(negotiation, scenario, simulation)
  const terms = Object.fromEntries(
    Object.entries(simulation.terms).map(([id, figures]) => [id, { ...figures, worked: worked.get(id) }]),
  )
  return { supplier, retailer, points, joint, terms, units, carriedOut }
}
