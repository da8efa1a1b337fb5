import type { Negotiation, Scenario } from '../negotiation/negotiation.ts'
import type { Term } from '../negotiation/term.ts'
import type { Bases } from './bases.ts'
import type { Catalogue } from './catalogue.ts'
import { addInstalment, type Effect, type Fallback } from './instalmentEffect.ts'
import { settleTerm } from './instalments.ts'
import { lineOf } from './ledgerLines.ts'
import type { RuleContext } from './rules/due.ts'
import { duesOf, type FormulaEvaluator } from './rules/dues.ts'
import type { TermWorking } from './simulation.ts'
import { emptySpread, type Spread } from './spread.ts'
import { taxEffect } from './taxEffect.ts'

/** One settled term: its working, and what the whole year comes to. */
export type SettledTerm = Effect & { readonly term: Term; readonly working: TermWorking }

/** Service VAT where neither term nor assumptions say otherwise. */
export const USUAL_SERVICE_VAT = 0.06

/** The rate of service VAT assumed for the negotiation. */
export function assumedServiceVat({ assumptions }: Negotiation): number {
  return assumptions.serviceVatRate ?? USUAL_SERVICE_VAT
}

/** Fifth stage: every term that settles, in order, and where its amounts go. Source: docs/calculation.md §5, §6. */
export function settleTerms(
  scenario: Scenario,
  bases: Bases,
  catalogue: Catalogue,
  context: RuleContext,
  evaluate?: FormulaEvaluator,
): { readonly settled: readonly SettledTerm[]; readonly spread: Spread } {
  const spread = emptySpread()
  const settled: SettledTerm[] = []
  for (const term of scenario.terms) {
    const line = lineOf(term.class)
    if (!line || term.rule.kind === 'paymentDays') continue
    const { instalments, uncapped, stated } = settleTerm(duesOf(term, context, evaluate), term)
    const side = isTaxIncluded(term) ? 'in' : 'ex'
    const rate = term.serviceVatRate ?? assumedServiceVat(context.negotiation)
    const tax = taxEffect(term.vatClass, side === 'in', rate)
    const basis = takesBasis(term) && term.basis ? bases.of(term.basis) : undefined
    const fallback: Fallback = { purchases: bases.purchases, catalogue }
    const sum = { cost: 0, gain: 0, gross: 0 }
    for (const instalment of instalments) {
      const { months, month } = instalment
      const amount = { first: month - months + 1, months, stated: instalment.stated, side, tax } as const
      const effect = addInstalment(amount, basis, fallback, spread[line], spread.leak)
      sum.cost += effect.cost
      sum.gain += effect.gain
      sum.gross += effect.gross
    }
    settled.push({ term, working: { term: term.id, instalments, uncapped, stated }, ...sum })
  }
  return { settled, spread }
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
