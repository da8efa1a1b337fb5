import { err, ok, type Result } from '../result.ts'
import { documentFaults } from './documentWalk.ts'
import type { Fault } from './fault.ts'
import type { Negotiation } from './negotiation.ts'
import { checkDesk } from './rules/deskRules.ts'
import { createReport, looseList, looseRecord, type Report } from './rules/looseReading.ts'
import { checkMonth } from './rules/monthRules.ts'
import { checkProductScale } from './rules/scaleRules.ts'
import { scenarioContext } from './rules/scenarioContext.ts'
import { checkBases, checkScenario } from './rules/scenarioRules.ts'
import { checkIdsUnique } from './rules/uniqueIds.ts'
import { negotiationSchema } from './schema/negotiationSchema.ts'
import { shapeFaults } from './shapeFaults.ts'

/**
 * Accepts a negotiation or says everything that is wrong with it: fields out of their range, fields nobody knows, ids
 * and months that are not there, combinations that have no meaning. Nothing is corrected but −0, which becomes 0.
 * Source: docs/calculation.md §2 to §6 and §10.
 */
export function parseNegotiation(value: unknown): Result<Negotiation, readonly Fault[]> {
  const forbidden = documentFaults(value)
  if (forbidden.some(({ code }) => code === 'tooManyValues')) return err(forbidden)
  const shape = negotiationSchema.safeParse(value)
  const ofFields = shape.success ? [] : shapeFaults(shape.error.issues, value, [])
  const faults = withoutRepetition([...forbidden, ...ofFields], faultsTogether(value))
  if (faults.length > 0 || !shape.success) return err(faults)
  return ok(shape.data)
}

/**
 * What a negotiation whose every field is sound may still say wrongly: references and combinations. For a store that
 * has checked the fields of the rows it changed and now looks at the whole.
 */
export function faultsTogether(value: unknown): readonly Fault[] {
  const { report, faults } = createReport()
  const negotiation = looseRecord(value)
  const scenarios = looseList(negotiation.scenarios).map(looseRecord)
  checkNewStores(negotiation, report)
  checkDesk(negotiation, report)
  checkIdsUnique(looseList(negotiation.products), ['products'], report)
  for (const [place, product] of looseList(negotiation.products).entries()) {
    checkProductScale(product, ['products', place], report)
  }
  checkIdsUnique(scenarios, ['scenarios'], report)
  checkBases(scenarios, report)
  for (const [place, scenario] of scenarios.entries()) {
    checkScenario(negotiation, scenario, ['scenarios', place], report)
  }
  return faults
}

function checkNewStores(negotiation: Readonly<Record<string, unknown>>, report: Report): void {
  const { months } = scenarioContext(negotiation, {})
  const newStores = looseList(looseRecord(negotiation.account).newStores)
  for (const [place, opening] of newStores.entries()) {
    checkMonth(looseRecord(opening).month, months, ['account', 'newStores', place, 'month'], report)
  }
}

/** One fault for each place of the first list; of the second only what the first has not said. */
function withoutRepetition(first: readonly Fault[], second: readonly Fault[]): readonly Fault[] {
  const key = ({ path, code }: Fault) => `${code} ${path}`
  const said = new Set(first.map(({ path }) => path))
  const fresh = second.filter(({ path }) => !said.has(path))
  return [...new Map([...first, ...fresh].map((each) => [key(each), each])).values()]
}
