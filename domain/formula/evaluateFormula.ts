import { comparable } from '../engine/thresholds.ts'
import type { Comparison, FormulaFigures, FormulaTree, Scale } from './formulaTree.ts'

/**
 * The value of an accepted formula: yuan, unrounded. Compared values are rounded as everywhere (docs/calculation.md
 * §1), a ratio to nothing is 0. Work is bounded by the parts a formula may have.
 */
export function evaluateFormula(tree: FormulaTree, figures: FormulaFigures): number {
  switch (tree.kind) {
    case 'number':
      return tree.value
    case 'variable':
      return figures[tree.name]
    case 'comparison':
      return compareAll(tree, figures)
    case 'operation':
      return operate(tree, figures)
  }
}

type Operated = Extract<FormulaTree, { kind: 'operation' }>
type Compared = Extract<FormulaTree, { kind: 'comparison' }>

function operate({ operation, operands, scale }: Operated, figures: FormulaFigures): number {
  const value = (place: number) => evaluateFormula(operands[place] as FormulaTree, figures)
  switch (operation) {
    case 'add':
      return value(0) + value(1)
    case 'subtract':
      return value(0) - value(1)
    case 'multiply':
      return value(0) * value(1)
    case 'divide':
      return operands[1]?.kind === 'number' ? value(0) / value(1) : quotient(value(0), value(1), scale)
    case 'unaryMinus':
      return 0 - value(0)
    case 'unaryPlus':
      return value(0)
    case 'and':
      return yes(isYes(value(0)) && isYes(value(1)))
    case 'or':
      return yes(isYes(value(0)) || isYes(value(1)))
    case 'not':
      return yes(!isYes(value(0)))
    case 'if':
      return isYes(value(0)) ? value(1) : value(2)
    case 'min':
      return Math.min(...operands.map((each) => evaluateFormula(each, figures)))
    case 'max':
      return Math.max(...operands.map((each) => evaluateFormula(each, figures)))
    case 'abs':
      return Math.abs(value(0))
    case 'floor':
      return Math.floor(asRead(value(0), scale))
    case 'ceil':
      return Math.ceil(asRead(value(0), scale))
    case 'round':
      return rounded(value(0), operands.length > 1 ? value(1) : 0)
    case 'between':
      return yes(
        isTrue('largerEq', value(0), value(1), scale) && isTrue('smallerEq', value(0), value(2), scale),
      )
  }
}

function compareAll({ comparisons, operands, scale }: Compared, figures: FormulaFigures): number {
  const values = operands.map((each) => evaluateFormula(each, figures))
  return yes(
    comparisons.every((comparison, place) =>
      isTrue(comparison, values[place] as number, values[place + 1] as number, scale),
    ),
  )
}

function isTrue(comparison: Comparison, left: number, right: number, scale: Scale): boolean {
  const step = scale === 'ratio' ? 'growth' : 'amount'
  const difference = comparable(left, step) - comparable(right, step)
  switch (comparison) {
    case 'smaller':
      return difference < 0
    case 'smallerEq':
      return difference <= 0
    case 'larger':
      return difference > 0
    case 'largerEq':
      return difference >= 0
    case 'equal':
      return difference === 0
    case 'unequal':
      return difference !== 0
  }
}

/** A divisor that is nothing to the precision of what it measures gives 0, as a ratio to nothing does everywhere. */
function quotient(value: number, divisor: number, scale: Scale): number {
  const isNothing = comparable(divisor, scale === 'ratio' ? 'growth' : 'amount') === 0
  return isNothing ? 0 : value / divisor
}

/** What a person reads as a whole number is one: 2.9999999999 full steps are 3. */
function asRead(value: number, scale: Scale): number {
  const steps = scale === 'ratio' ? 1e9 : 1e6
  return Math.abs(value) < 1e9 ? Math.round(value * steps) / steps : value
}

/** Half away from zero, ties as in settling: 2.675 to two digits is 2.68. */
function rounded(value: number, digits: number): number {
  const size = Math.abs(value)
  const shifted = Math.floor((size + 1e-9 + 1e-14 * size) * 10 ** digits + 0.5) / 10 ** digits
  return value < 0 ? 0 - shifted : shifted
}

function isYes(value: number): boolean {
  return value !== 0
}

function yes(holds: boolean): number {
  return holds ? 1 : 0
}
