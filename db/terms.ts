import type { Term } from '../domain/negotiation/term.ts'
import { createScenarioRows } from './scenarioRows.ts'
import { terms } from './schema/scenarioTables.ts'

/** The terms scenarios state themselves. */
export const termRows = createScenarioRows<Term, typeof terms>(terms)
