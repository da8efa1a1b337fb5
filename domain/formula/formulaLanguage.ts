import type { Result } from '../result.ts'
import type { FormulaFault } from './formulaFault.ts'
import type { FormulaTree } from './formulaTree.ts'

/** Understands an expression or says why not. */
export type FormulaReader = (expression: string) => Result<FormulaTree, FormulaFault>

let reader: FormulaReader | null = null

/**
 * Brings in what reads formulas. It takes longer to load than everything else together, so it is loaded where a
 * negotiation has a formula or a person may type one, and once. To be awaited before such a negotiation is read or priced.
 */
export async function loadFormulas(): Promise<void> {
  if (reader === null) reader = (await import('./readFormula.ts')).readFormula
}

/**
 * Understands an expression or says why not.
 * @throws Error when formulas were not loaded
 */
export const readFormula: FormulaReader = (expression) => {
  if (reader === null) throw new Error('A formula was met before loadFormulas() was awaited.')
  return reader(expression)
}
