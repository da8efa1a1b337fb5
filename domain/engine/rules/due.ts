import type { Negotiation, Scenario } from '../../negotiation/negotiation.ts'
import type { Basis, Metric, Period, Term } from '../../negotiation/term.ts'
import type { Bases } from '../bases.ts'
import type { ContractYear } from '../contractYear.ts'
import { type Span, spansOf, sumOver } from '../periods.ts'

/** What a rule comes to in one settlement period: the amount in yuan on the term's own tax side, not rounded. */
export type Due = Span & {
  readonly amount: number
  readonly basis?: number
  readonly metric?: number
  readonly rate?: number
  readonly tier?: number
}

/** What the rules may look at. */
export type RuleContext = {
  readonly negotiation: Negotiation
  readonly scenario: Scenario
  readonly year: ContractYear
  readonly bases: Bases
  /** Twelve, yuan ex VAT, before returns. */
  readonly scanBackByMonth: Float64Array
}

/** What a term pays on and is tested on in one period. */
export type Measured = Span & { readonly paidOn: number; readonly units: number; readonly tested: number }

/** Measures a term's basis and metric over each of its periods. Source: docs/calculation.md §5. */
export function measure(
  term: Term,
  period: Period,
  metric: Metric | undefined,
  context: RuleContext,
): Measured[] {
  const basis = basisOf(term)
  const paying = context.bases.of(basis)
  const testedBasis = metric?.basis ?? basis
  const tested = context.bases.of(testedBasis)
  const testedByMonth = metric?.of === 'units' ? tested.units : tested[testedBasis.tax]
  return spansOf(period).map((span) => ({
    ...span,
    paidOn: sumOver(paying[basis.tax], span),
    units: sumOver(paying.units, span),
    tested: sumOver(testedByMonth, span),
  }))
}

/**
 * The basis of a term that must have one.
 * @throws Error when it has none, which reading a negotiation refuses
 */
export function basisOf(term: Term): Basis {
  if (!term.basis) throw new Error(`Term ${term.id} has no basis, and its rule needs one.`)
  return term.basis
}
