import { isMonth, monthsOfYear } from '../calendar.ts'
import { type Loose, looseList, looseNumber, looseRecord, looseText } from './looseReading.ts'

/** What the rows of one scenario may refer to: the year, the products, last year's purchases. */
export type ScenarioContext = {
  /** The twelve months; none while the year's start is wrong. */
  readonly months: readonly string[]
  readonly listedProducts: ReadonlySet<string>
  readonly listedCategories: ReadonlySet<string>
  readonly newProducts: ReadonlySet<string>
  readonly newCategories: ReadonlySet<string>
  /** Yuan; undefined where the negotiation names none. */
  readonly lastYear: { readonly purchasesIn: number | undefined; readonly purchasesEx: number | undefined }
}

/**
 * Gathers what the rows of a scenario may refer to, from a negotiation that may have faults elsewhere. The typed
 * negotiation and scenario may be given as they are.
 */
export function scenarioContext(negotiation: unknown, scenario: unknown): ScenarioContext {
  const { year, products, lastYear } = looseRecord(negotiation)
  const start = looseText(looseRecord(year).start)
  const base = looseRecord(lastYear)
  const listed = looseList(products).map(looseRecord)
  const coming = looseList(looseRecord(scenario).newProducts).map(looseRecord)
  return {
    months: start !== undefined && isMonth(start) ? monthsOfYear(start) : [],
    listedProducts: textsOf(listed, 'id'),
    listedCategories: textsOf(listed, 'category'),
    newProducts: textsOf(coming, 'id'),
    newCategories: textsOf(coming, 'category'),
    lastYear: {
      purchasesIn: looseNumber(base.purchasesIn),
      purchasesEx: looseNumber(base.purchasesEx),
    },
  }
}

function textsOf(rows: readonly Loose[], key: string): ReadonlySet<string> {
  return new Set(rows.flatMap((row) => looseText(row[key]) ?? []))
}
