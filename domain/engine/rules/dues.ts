import type { Term } from '../../negotiation/term.ts'
import { countDues } from './count.ts'
import type { Due, RuleContext } from './due.ts'
import { everyStepDues } from './everyStep.ts'
import { fixedDues } from './fixed.ts'
import { formulaDues } from './formula.ts'
import { growthDues } from './growth.ts'
import { interpolatedDues } from './interpolated.ts'
import { marginGuaranteeDues } from './marginGuarantee.ts'
import { percentDues } from './percent.ts'
import { serviceLevelDues } from './serviceLevel.ts'
import { tieredDues } from './tiered.ts'

/** Turns the formula terms of a negotiation into amounts; passed in, so that the engine carries no formula language. */
export type FormulaEvaluator = (term: Term, context: RuleContext) => readonly Due[]

/**
 * What a term's rule comes to in each of its settlement periods, in order; nothing for payment days.
 * @throws Error for a formula when no evaluator was passed in
 */
export function duesOf(term: Term, context: RuleContext, evaluate?: FormulaEvaluator): readonly Due[] {
  const { rule } = term
  switch (rule.kind) {
    case 'percent':
      return percentDues(rule, term, context)
    case 'tiered':
      return tieredDues(rule, term, context)
    case 'growth':
      return growthDues(rule, term, context)
    case 'everyStep':
      return everyStepDues(rule, term, context)
    case 'interpolated':
      return interpolatedDues(rule, term, context)
    case 'fixed':
      return fixedDues(rule, context)
    case 'count':
      return countDues(rule, context)
    case 'marginGuarantee':
      return marginGuaranteeDues(rule, context)
    case 'serviceLevel':
      return serviceLevelDues(rule, term, context)
    case 'paymentDays':
      return []
    case 'formula':
      return evaluate ? evaluate(term, context) : formulaDues(rule, term, context)
  }
}
