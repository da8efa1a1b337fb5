import {
  type ConditionalNode,
  type ConstantNode,
  create,
  type FunctionNode,
  type MathNode,
  type OperatorNode,
  type ParenthesisNode,
  parseDependencies,
  type RelationalNode,
  type SymbolNode,
} from 'mathjs/number'
import { err, ok, type Result } from '../result.ts'
import { evaluateFormula } from './evaluateFormula.ts'
import type { FormulaFault } from './formulaFault.ts'
import { FORMULA_LIMITS } from './formulaLimits.ts'
import { formulaTextFault } from './formulaText.ts'
import {
  COMPARISONS,
  type Comparison,
  FORMULA_FUNCTIONS,
  FORMULA_VARIABLES,
  type FormulaFigures,
  type FormulaFunction,
  type FormulaTree,
  type FormulaVariable,
  type Operation,
} from './formulaTree.ts'
import { scaleOf } from './scaleOf.ts'

/** mathjs reads the text and does nothing else: no expression is ever evaluated by it. */
const { parse } = create(parseDependencies ?? {})

const OPERATIONS: readonly string[] = [
  'add',
  'subtract',
  'multiply',
  'divide',
  'unaryMinus',
  'unaryPlus',
  'and',
  'or',
  'not',
] satisfies readonly Operation[]

const FUNCTION_NAMES = Object.keys(FORMULA_FUNCTIONS).join(', ')
const VARIABLE_NAMES = FORMULA_VARIABLES.join(', ')
const LARGE = 1e9

class Refusal extends Error {
  readonly fault: FormulaFault
  constructor(fault: FormulaFault) {
    super(fault.code)
    this.fault = fault
  }
}

/**
 * Accepts an expression as a formula, or says what in it is no part of one: everything but numbers, the variables and
 * functions of docs/calculation.md §8, arithmetic, comparisons, and/or/not and conditions is refused by name. The same
 * expression is answered alike whatever was read before.
 */
export function readFormula(expression: string): Result<FormulaTree, FormulaFault> {
  const unfit = formulaTextFault(expression)
  if (unfit !== null) return err(unfit)
  try {
    const tree = accept(parse(expression), { left: FORMULA_LIMITS.parts, expression })
    if (givesYesOrNo(tree)) throw new Refusal({ code: 'formulaYesNo', found: expression })
    refuseInfinite(tree, expression)
    return ok(tree)
  } catch (cause) {
    if (cause instanceof Refusal) return err(cause.fault)
    if (cause instanceof RangeError) return err(tooDeep(expression))
    if (cause instanceof SyntaxError) return err({ code: 'formulaSyntax', found: expression })
    throw cause
  }
}

type Budget = { left: number; readonly expression: string }

function accept(node: MathNode, budget: Budget): FormulaTree {
  budget.left -= 1
  if (budget.left < 0) {
    throw new Refusal({
      code: 'formulaParts',
      found: budget.expression,
      values: { parts: FORMULA_LIMITS.parts },
    })
  }
  switch (node.type) {
    case 'ParenthesisNode':
      return accept((node as ParenthesisNode).content, budget)
    case 'ConstantNode':
      return constant((node as ConstantNode).value)
    case 'SymbolNode':
      return variable((node as SymbolNode).name)
    case 'OperatorNode':
      return operator(node as unknown as AnyOperator, budget)
    case 'RelationalNode': {
      const { conditionals, params } = node as RelationalNode
      return comparison(conditionals, params, budget)
    }
    case 'ConditionalNode': {
      const { condition, trueExpr, falseExpr } = node as ConditionalNode
      return operation('if', [condition, trueExpr, falseExpr], budget)
    }
    case 'FunctionNode':
      return call(node as FunctionNode<MathNode>, budget)
    default:
      throw new Refusal({ code: 'formulaOperator', found: node.toString() })
  }
}

type AnyOperator = Pick<OperatorNode, 'implicit' | 'toString'> & {
  readonly op: string
  readonly fn: string
  readonly args: readonly MathNode[]
}

function operator(node: AnyOperator, budget: Budget): FormulaTree {
  if (node.implicit) throw new Refusal({ code: 'formulaImplicit', found: node.toString() })
  if (isComparison(node.fn)) return comparison([node.fn], node.args, budget)
  if (!OPERATIONS.includes(node.fn)) throw new Refusal({ code: 'formulaOperator', found: node.op })
  const tree = operation(node.fn as Operation, node.args, budget)
  const divisor = tree.kind === 'operation' && tree.operation === 'divide' ? tree.operands[1] : undefined
  if (divisor?.kind === 'number' && divisor.value === 0) {
    throw new Refusal({ code: 'formulaDivisor', found: node.toString() })
  }
  return tree
}

function call({ fn, args }: FunctionNode<MathNode>, budget: Budget): FormulaTree {
  const name = fn.type === 'SymbolNode' ? (fn as SymbolNode).name : fn.toString()
  if (!Object.hasOwn(FORMULA_FUNCTIONS, name)) {
    throw new Refusal({ code: 'formulaFunction', found: name, values: { functions: FUNCTION_NAMES } })
  }
  const [fewest, most] = FORMULA_FUNCTIONS[name as FormulaFunction]
  if (args.length < fewest || args.length > most) {
    const count = fewest === most ? String(fewest) : `${fewest}–${most}`
    throw new Refusal({ code: 'formulaArguments', found: args.length, values: { name, count } })
  }
  const tree = operation(name as FormulaFunction, args, budget)
  const digits = tree.kind === 'operation' && tree.operation === 'round' ? tree.operands[1] : undefined
  if (digits !== undefined && !isDigits(digits)) {
    throw new Refusal({
      code: 'formulaDigits',
      found: String(args[1]),
      values: { digits: FORMULA_LIMITS.digits },
    })
  }
  return tree
}

function operation(name: Operation, nodes: readonly MathNode[], budget: Budget): FormulaTree {
  const operands = nodes.map((node) => accept(node, budget))
  const scaled = name === 'divide' ? operands.slice(1) : operands
  return { kind: 'operation', operation: name, operands, scale: scaleOf(scaled) }
}

function comparison(names: readonly string[], nodes: readonly MathNode[], budget: Budget): FormulaTree {
  const comparisons = names.filter(isComparison)
  const operands = nodes.map((node) => accept(node, budget))
  return { kind: 'comparison', comparisons, operands, scale: scaleOf(operands) }
}

function isComparison(name: string): name is Comparison {
  return COMPARISONS.some((known) => known === name)
}

function constant(value: unknown): FormulaTree {
  if (typeof value !== 'number' || !Number.isFinite(value)) {
    throw new Refusal({ code: 'formulaNumber', found: String(value) })
  }
  return { kind: 'number', value }
}

function variable(name: string): FormulaTree {
  const known = FORMULA_VARIABLES.find((each): each is FormulaVariable => each === name)
  if (known !== undefined) return { kind: 'variable', name: known }
  throw new Refusal({
    code: 'formulaName',
    found: name,
    values: { variables: VARIABLE_NAMES, functions: FUNCTION_NAMES },
  })
}

function isDigits(tree: FormulaTree): boolean {
  return (
    tree.kind === 'number' &&
    Number.isInteger(tree.value) &&
    tree.value >= 0 &&
    tree.value <= FORMULA_LIMITS.digits
  )
}

function givesYesOrNo(tree: FormulaTree): boolean {
  if (tree.kind === 'comparison') return true
  return tree.kind === 'operation' && ['and', 'or', 'not', 'between'].includes(tree.operation)
}

/** Tries nothing, one and a billion of everything: what overflows there is no amount of money. */
function refuseInfinite(tree: FormulaTree, expression: string): void {
  for (const figure of [0, 1, LARGE]) {
    const figures = Object.fromEntries(FORMULA_VARIABLES.map((name) => [name, figure])) as FormulaFigures
    if (!Number.isFinite(evaluateFormula(tree, figures))) {
      throw new Refusal({ code: 'formulaFinite', found: expression })
    }
  }
}

function tooDeep(expression: string): FormulaFault {
  return { code: 'formulaLevels', found: expression, values: { levels: FORMULA_LIMITS.levels } }
}
