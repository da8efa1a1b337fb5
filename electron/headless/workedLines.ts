import type { Simulation } from '../../domain/engine/simulation.ts'
import type { Negotiation, Scenario } from '../../domain/negotiation/negotiation.ts'
import { workedLine } from '../../domain/terms/workedLine.ts'

/** The calculation of one term in words and numbers. */
export type Worked = { readonly zh: string; readonly en: string }

/** The worked line of each term of a scenario in both languages, by the term's id. */
export function workedLines(
  negotiation: Negotiation,
  scenario: Scenario,
  simulation: Simulation,
): ReadonlyMap<string, Worked> {
  const workings = new Map(simulation.workings.map((working) => [working.term, working]))
  return new Map(
    scenario.terms.flatMap((term) => {
      const working = workings.get(term.id)
      if (working === undefined) return []
      const line = (language: 'zh-CN' | 'en') => workedLine(term, working, language, negotiation)
      return [[term.id, { zh: line('zh-CN'), en: line('en') }] as const]
    }),
  )
}
