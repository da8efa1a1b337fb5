import { Decimal } from 'decimal.js'
import { settle, yuan } from '../money.ts'

/** How tightly the last operation of a formula holds: an atom needs no parentheses anywhere. */
type Tightness = 'atom' | 'product' | 'sum' | 'comparison'
const RANK: Readonly<Record<Tightness, number>> = { atom: 3, product: 2, sum: 1, comparison: 0 }

/**
 * A number of the workbook: how a spreadsheet works it out, and what it comes to. Both are made together, so that the
 * value stored in a cell is the value of its own formula.
 */
export type Figure = { readonly formula: string; readonly value: number; readonly tightness: Tightness }

/** A condition of the workbook, likewise. */
export type Condition = { readonly formula: string; readonly value: boolean }

/** A number written into a formula as it is. */
export function constant(value: number): Figure {
  return { formula: numberText(value), value, tightness: value < 0 ? 'sum' : 'atom' }
}

/** A cell elsewhere that holds a number. */
export function cell(address: string, value: number): Figure {
  return { formula: address, value, tightness: 'atom' }
}

/** The sum of ranges of cells, each with what it comes to. */
export function sumOfRanges(ranges: readonly { readonly address: string; readonly value: number }[]): Figure {
  if (ranges.length === 0) return constant(0)
  const value = ranges.reduce((sum, range) => sum + range.value, 0)
  return atom(`SUM(${ranges.map(({ address }) => address).join(',')})`, value)
}

/** a + b + … */
export function plus(...terms: readonly Figure[]): Figure {
  const [first, ...rest] = terms
  if (first === undefined) return constant(0)
  return rest.reduce(
    (sum, term) => ({
      formula: `${sum.formula}+${within(term, 'sum')}`,
      value: sum.value + term.value,
      tightness: 'sum',
    }),
    first,
  )
}

/** a − b − … */
export function minus(first: Figure, ...rest: readonly Figure[]): Figure {
  return rest.reduce(
    (left, term) => ({
      formula: `${left.formula}-${within(term, 'product')}`,
      value: left.value - term.value,
      tightness: 'sum',
    }),
    first,
  )
}

/** a × b × … */
export function times(...factors: readonly Figure[]): Figure {
  const [first, ...rest] = factors
  if (first === undefined) return constant(1)
  return rest.reduce(
    (product, factor) => ({
      formula: `${within(product, 'product')}*${within(factor, 'product')}`,
      value: product.value * factor.value,
      tightness: 'product',
    }),
    first,
  )
}

/** a ÷ b, for a b that is never 0. */
export function over(numerator: Figure, denominator: Figure): Figure {
  return {
    formula: `${within(numerator, 'product')}/${within(denominator, 'atom')}`,
    value: numerator.value / denominator.value,
    tightness: 'product',
  }
}

/** a ÷ b, 0 where b is nothing. Source: docs/calculation.md §1. */
export function ratioOf(numerator: Figure, denominator: Figure): Figure {
  const isNothing = Math.abs(denominator.value) < 5e-7
  return atom(
    `IF(ABS(${denominator.formula})<0.0000005,0,${over(numerator, denominator).formula})`,
    isNothing ? 0 : numerator.value / denominator.value,
  )
}

/** The smallest, or the largest. */
export function least(...figures: readonly Figure[]): Figure {
  return atom(`MIN(${listOf(figures)})`, Math.min(...figures.map(({ value }) => value)))
}
export function most(...figures: readonly Figure[]): Figure {
  return atom(`MAX(${listOf(figures)})`, Math.max(...figures.map(({ value }) => value)))
}

/** One of two figures. Only the one that holds has to have a value. */
export function when(condition: Condition, then: Figure, otherwise: Figure): Figure {
  const chosen = condition.value ? then : otherwise
  return atom(`IF(${condition.formula},${then.formula},${otherwise.formula})`, chosen.value)
}

/** Whether a figure counts as nothing. */
export function isNothing(figure: Figure): Condition {
  return { formula: `ABS(${figure.formula})<0.0000005`, value: Math.abs(figure.value) < 5e-7 }
}

/** Whether a is below b, as they stand. */
export function below(a: Figure, b: Figure): Condition {
  return { formula: `${within(a, 'sum')}<${within(b, 'sum')}`, value: a.value < b.value }
}

/** Whether a value reaches a threshold, both rounded to `digits` first. Source: docs/calculation.md §1. */
export function reached(
  value: Figure,
  from: Figure,
  boundary: 'atLeast' | 'moreThan',
  digits: 6 | 9,
): Condition {
  const steps = 10 ** digits
  const difference = Math.round(value.value * steps) - Math.round(from.value * steps)
  const sign = boundary === 'atLeast' ? '>=' : '>'
  return {
    formula: `ROUND(${value.formula},${digits})${sign}ROUND(${from.formula},${digits})`,
    value: boundary === 'atLeast' ? difference >= 0 : difference > 0,
  }
}

/** Full steps in a value, both in whole millionths; none where the step is nothing. */
export function fullStepsOf(value: Figure, step: Figure): Figure {
  const size = Math.round(step.value * 1e6)
  return atom(
    `IF(ROUND(${step.formula}*1000000,0)=0,0,INT(ROUND((${value.formula})*1000000,0)/ROUND(${step.formula}*1000000,0)))`,
    size > 0 ? Math.floor(Math.round(value.value * 1e6) / size) : 0,
  )
}

/** An amount settled to the fen, half away from zero as the law has it. Source: docs/calculation.md §1. */
export function settled(amount: Figure): Figure {
  const { formula } = amount
  return atom(
    `ROUND(${formula}+SIGN(${formula})*(0.000000001+ABS(${formula})*0.00000000000001),2)`,
    yuan(settle(amount.value)),
  )
}

function atom(formula: string, value: number): Figure {
  return { formula, value, tightness: 'atom' }
}

function within({ formula, tightness }: Figure, outer: Tightness): string {
  return RANK[tightness] < RANK[outer] ? `(${formula})` : formula
}

function listOf(figures: readonly Figure[]): string {
  return figures.map(({ formula }) => formula).join(',')
}

/** As every spreadsheet reads numbers: no thousands, a full stop, no exponent. */
function numberText(value: number): string {
  return new Decimal(value).toFixed()
}
