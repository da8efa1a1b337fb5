import { readFormula } from '../../formula/formulaLanguage.ts'
import { mentions } from '../../formula/mentions.ts'
import type { PathPart } from '../fault.ts'
import { type Loose, looseRecord, looseText, type Report } from './looseReading.ts'
import type { ScenarioContext } from './scenarioContext.ts'

/** Says why an expression is no formula, or what it asks for that the negotiation does not say. Source: docs/calculation.md §8. */
export function checkFormula(
  term: Loose,
  rule: Loose,
  context: ScenarioContext,
  path: readonly PathPart[],
  report: Report,
): void {
  const expression = looseText(rule.expression)
  if (expression === undefined) return
  const where = [...path, 'expression']
  const read = readFormula(expression)
  if (!read.ok) {
    report(where, read.error.found, read.error.code, read.error.values)
    return
  }
  const key = looseRecord(term.basis).tax === 'in' ? 'purchasesIn' : 'purchasesEx'
  const needsLastYear = mentions(read.value, ['growth', 'lastYearPurchases'])
  if (!needsLastYear || (context.lastYear[key] ?? 0) > 0) return
  report(where, expression, 'formulaLastYear', { field: `lastYear.${key}` })
}
