import type { FormulaTree, Scale } from './formulaTree.ts'

/**
 * In what a value is compared with another: a growth, or one figure divided by another, as a ratio; everything else as
 * an amount. Numbers alone take the scale of what they are compared with. Source: docs/calculation.md §8.
 */
export function scaleOf(operands: readonly FormulaTree[]): Scale {
  const dimensions = operands.map(dimensionOf)
  return dimensions.includes('ratio') && !dimensions.includes('amount') ? 'ratio' : 'amount'
}

type Dimension = Scale | 'number'

const WEIGHED: readonly string[] = ['multiply', 'divide']

function dimensionOf(tree: FormulaTree): Dimension {
  if (tree.kind === 'number' || tree.kind === 'comparison') return 'number'
  if (tree.kind === 'variable') return tree.name === 'growth' ? 'ratio' : 'amount'
  const { operation } = tree
  const parts = operation === 'if' ? tree.operands.slice(1) : tree.operands
  const dimensions = parts.map(dimensionOf)
  if (operation === 'divide' && dimensions[1] === 'amount') return 'ratio'
  if (WEIGHED.includes(operation) && dimensions.includes('amount')) return 'amount'
  if (dimensions.includes('amount')) return 'amount'
  return dimensions.includes('ratio') ? 'ratio' : 'number'
}
