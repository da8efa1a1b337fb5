import type { Finding } from '../../../domain/compliance/finding.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { findingsByTerm, type Review, SEVERITIES } from '../../shared/findings.ts'

/** What was found about one term, or about the contract as a whole. */
export type FindingsOfTerm = {
  readonly term: Pick<Term, 'id' | 'name'> | null
  readonly findings: readonly Finding[]
}

/** The findings term by term, the term with the gravest first, in the order of the contract where they weigh the same. */
export function groupFindings({ scenario, findings }: Review): readonly FindingsOfTerm[] {
  const all = findings ?? []
  const byTerm = findingsByTerm(all)
  const whole = SEVERITIES.flatMap((severity) =>
    all.filter((each) => each.term === undefined && each.severity === severity),
  )
  const groups: readonly FindingsOfTerm[] = [
    ...scenario.terms.map((term) => ({ term, findings: byTerm.get(term.id) ?? [] })),
    { term: null, findings: whole },
  ]
  return groups
    .filter((group) => group.findings.length > 0)
    .sort((left, right) => weightOf(left) - weightOf(right))
}

function weightOf({ findings: [gravest] }: FindingsOfTerm): number {
  return gravest === undefined ? SEVERITIES.length : SEVERITIES.indexOf(gravest.severity)
}
