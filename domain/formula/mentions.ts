import type { FormulaTree, FormulaVariable } from './formulaTree.ts'

/** Whether a formula speaks of any of these figures. */
export function mentions(tree: FormulaTree, names: readonly FormulaVariable[]): boolean {
  if (tree.kind === 'number') return false
  if (tree.kind === 'variable') return names.includes(tree.name)
  return tree.operands.some((operand) => mentions(operand, names))
}
