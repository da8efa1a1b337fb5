import type { FormulaFault } from './formulaFault.ts'
import { FORMULA_LIMITS } from './formulaLimits.ts'

const REFUSED_CHARACTER = /[^A-Za-z0-9_ \t\r\n.,()+\-*/<>=!?:]/u
/** `0x1F`, `1f`, `2purchases`: a number that runs on into letters; `2e6` is a number. */
const NUMBER_WITH_LETTERS = /(?<![\w.])(?:\d+\.?\d*|\.\d+)(?!e[+-]?\d+(?![\w.]))[A-Za-z_]\w*/iu
const LEADING_ZERO = /(?<![\w.])0\d+/u

/** Names, numbers and operators: as many as a formula has parts at least. */
const PART = /[A-Za-z_]\w*|[\d.]+(?:e[+-]?\d+)?|[<>=!]=?|[-+*/?]/giu

/** What can be said against an expression before anything tries to understand it; null when nothing. */
export function formulaTextFault(expression: string): FormulaFault | null {
  if (expression.length > FORMULA_LIMITS.characters) {
    return { code: 'formulaLength', found: expression, values: { most: FORMULA_LIMITS.characters } }
  }
  if (expression.trim() === '') return { code: 'formulaEmpty', found: expression }
  const character = REFUSED_CHARACTER.exec(expression)?.[0]
  if (character !== undefined) return { code: 'formulaCharacter', found: character }
  const number = (NUMBER_WITH_LETTERS.exec(expression) ?? LEADING_ZERO.exec(expression))?.[0]
  if (number !== undefined) return { code: 'formulaNumber', found: number }
  if (levelsOf(expression) > FORMULA_LIMITS.levels) {
    return { code: 'formulaLevels', found: expression, values: { levels: FORMULA_LIMITS.levels } }
  }
  if ((expression.match(PART)?.length ?? 0) > FORMULA_LIMITS.parts) {
    return { code: 'formulaParts', found: expression, values: { parts: FORMULA_LIMITS.parts } }
  }
  return null
}

/** Deepest nesting of parentheses, or how many conditions stand one in another. */
function levelsOf(expression: string): number {
  let open = 0
  let deepest = 0
  let conditions = 0
  for (const character of expression) {
    if (character === '(') open += 1
    if (character === ')') open -= 1
    if (character === '?') conditions += 1
    deepest = Math.max(deepest, open + conditions)
  }
  return deepest
}
