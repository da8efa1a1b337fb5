/** What a formula may speak of; each is defined for the settlement period in docs/calculation.md §8. */
export const FORMULA_VARIABLES = [
  'purchases',
  'purchasesIn',
  'list',
  'units',
  'retailSales',
  'lastYearPurchases',
  'growth',
  'stores',
  'newStores',
  'products',
  'newProducts',
  'month',
  'quarter',
] as const

export type FormulaVariable = (typeof FORMULA_VARIABLES)[number]

/** Every figure a formula may speak of, for one settlement period. */
export type FormulaFigures = Readonly<Record<FormulaVariable, number>>

/** Functions of a formula, with the fewest and the most arguments each takes. */
export const FORMULA_FUNCTIONS = {
  if: [3, 3],
  min: [1, 200],
  max: [1, 200],
  round: [1, 2],
  floor: [1, 1],
  ceil: [1, 1],
  abs: [1, 1],
  between: [3, 3],
} as const satisfies Readonly<Record<string, readonly [number, number]>>

export type FormulaFunction = keyof typeof FORMULA_FUNCTIONS

export const COMPARISONS = ['smaller', 'smallerEq', 'larger', 'largerEq', 'equal', 'unequal'] as const

export type Comparison = (typeof COMPARISONS)[number]

/** What is done with operands; comparisons and logic give 1 for yes and 0 for no. */
export type Operation =
  | 'add'
  | 'subtract'
  | 'multiply'
  | 'divide'
  | 'unaryMinus'
  | 'unaryPlus'
  | 'and'
  | 'or'
  | 'not'
  | FormulaFunction

/**
 * A formula once it has been accepted: nothing in it can do more than calculate. `scale` says in what a value is
 * compared, rounded or divided by: yuan and units to 1e-6, a growth or another ratio to 1e-9.
 */
export type FormulaTree =
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'variable'; readonly name: FormulaVariable }
  | {
      readonly kind: 'operation'
      readonly operation: Operation
      readonly operands: readonly FormulaTree[]
      readonly scale: Scale
    }
  /** `a < b <= c`: each neighbouring pair is compared. */
  | {
      readonly kind: 'comparison'
      readonly comparisons: readonly Comparison[]
      readonly operands: readonly FormulaTree[]
      readonly scale: Scale
    }

export type Scale = 'amount' | 'ratio'
