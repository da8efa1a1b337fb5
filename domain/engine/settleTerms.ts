import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Term } from '../negotiation/term.ts'
import type { BasisFigures } from './bases.ts'
import { settleTerm } from './instalments.ts'
import { type CostLine, lineOf } from './ledgerLines.ts'
import type { RuleContext } from './rules/due.ts'
import { duesOf, type FormulaEvaluator } from './rules/dues.ts'
import type { TermWorking } from './simulation.ts'
import { type TaxEffect, taxEffect } from './taxEffect.ts'

/** A term whose rule has been worked out for the year, and how its amounts are taxed and split. */
export type StatedTerm = {
  readonly term: Term
  readonly line: CostLine
  readonly working: TermWorking
  readonly side: 'ex' | 'in'
  readonly tax: TaxEffect
  /** What the amounts are split by; absent for net purchases. */
  readonly basis: BasisFigures | undefined
}

/** Service VAT where neither term nor assumptions say otherwise. */
export const USUAL_SERVICE_VAT = 0.06

/** The rate of service VAT assumed for the negotiation. */
export function assumedServiceVat({ assumptions }: Negotiation): number {
  return assumptions.serviceVatRate ?? USUAL_SERVICE_VAT
}

/**
 * Every term that settles, in order, worked out on the goods. What `before` says of the very same term on the very same
 * goods still holds and is taken over. Source: docs/calculation.md §5, §6.
 */
export function settleTerms(
  { terms }: Scenario,
  context: RuleContext,
  evaluate?: FormulaEvaluator,
  before: readonly StatedTerm[] = [],
): readonly StatedTerm[] {
  const known = new Map(before.map((stated) => [stated.term, stated]))
  const settled: StatedTerm[] = []
  for (const term of terms) {
    const line = lineOf(term.class)
    if (!line || term.rule.kind === 'paymentDays') continue
    settled.push(known.get(term) ?? stateTerm(term, line, context, evaluate))
  }
  return settled
}

function stateTerm(
  term: Term,
  line: CostLine,
  context: RuleContext,
  evaluate: FormulaEvaluator | undefined,
): StatedTerm {
  const working = { term: term.id, ...settleTerm(duesOf(term, context, evaluate), term) }
  const side = isTaxIncluded(term) ? 'in' : 'ex'
  const rate = term.serviceVatRate ?? assumedServiceVat(context.negotiation)
  return {
    term,
    line,
    working,
    side,
    tax: taxEffect(term.vatClass, side === 'in', rate),
    basis: takesBasis(term) && term.basis ? context.bases.of(term.basis) : undefined,
  }
}

/** Whether a term's amounts are split by a basis of its own. */
function takesBasis({ rule }: Term): boolean {
  return rule.kind !== 'fixed' && rule.kind !== 'count' && rule.kind !== 'marginGuarantee'
}

/** Tax side of a term's amounts: its own for fixed amounts and counts, ex for a margin guarantee, else its basis'. */
export function isTaxIncluded({ rule, taxIncluded, basis }: Term): boolean {
  if (rule.kind === 'marginGuarantee') return false
  if (rule.kind === 'fixed' || rule.kind === 'count') return taxIncluded === true
  return basis?.tax === 'in'
}
