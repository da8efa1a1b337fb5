import fc from 'fast-check'
import { expect, test } from 'vitest'
import { evaluateFormula } from '../../../domain/formula/evaluateFormula.ts'
import { loadFormulas, readFormula } from '../../../domain/formula/formulaLanguage.ts'
import { FORMULA_VARIABLES, type FormulaFigures } from '../../../domain/formula/formulaTree.ts'
import { faultWordsEn } from '../../../domain/locale/faults.en.ts'

await loadFormulas()

const WORDS = [
  ...FORMULA_VARIABLES,
  ...['if(', 'min(', 'max(', 'round(', 'between(', 'floor(', 'abs('],
  ...['+', '-', '*', '/', '<', '<=', '==', '!=', '?', ':', '(', ')', ',', '.', '=', '!', ' '],
  ...[' and ', ' or ', ' not ', ' mod ', ' to ', '0', '1', '2.5', '1e3', '1e400', '0.03'],
  ...['constructor', 'config', 'import', 'pi', 'i', 'true', 'null', 'x', '^', '%', '"', '[', ']', '\n', '×'],
]
const pieced = fc.array(fc.constantFrom(...WORDS), { maxLength: 14 }).map((words) => words.join(''))
const anything = fc.oneof(
  pieced,
  fc.string({ maxLength: 60 }),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
)
const figure = fc.double({ min: 0, max: 1e7, noNaN: true })
const figures = fc.record(
  Object.fromEntries(FORMULA_VARIABLES.map((name) => [name, figure])),
) as unknown as fc.Arbitrary<FormulaFigures>

test('whatever is typed is a formula or refused with words, and a formula always gives one number', () => {
  let accepted = 0
  fc.assert(
    fc.property(anything, figures, (expression, drawn) => {
      const read = readFormula(expression)
      if (!read.ok) {
        expect(faultWordsEn).toHaveProperty(read.error.code)
        return
      }
      accepted += 1
      const value = evaluateFormula(read.value, drawn)
      expect(typeof value).toBe('number')
      expect(Number.isNaN(value)).toBe(false)
      expect(evaluateFormula(read.value, drawn)).toBe(value)
    }),
    { numRuns: 3_000 },
  )
  expect(accepted).toBeGreaterThan(50)
})
