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
const written = fc.letrec<{ amount: string; yes: string }>((tie) => ({
  amount: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom(...FORMULA_VARIABLES, '0', '2.5', '1e3', '0.03'),
    fc
      .tuple(tie('amount'), fc.constantFrom('+', '-', '*'), tie('amount'))
      .map((parts) => `(${parts.join(' ')})`),
    tie('amount').map((divided) => `${divided} / units`),
    fc.tuple(tie('yes'), tie('amount'), tie('amount')).map((parts) => `if(${parts.join(', ')})`),
    fc.tuple(tie('yes'), tie('amount'), tie('amount')).map(([yes, a, b]) => `(${yes} ? ${a} : ${b})`),
    fc
      .tuple(fc.constantFrom('min', 'max'), tie('amount'), tie('amount'))
      .map(([f, a, b]) => `${f}(${a}, ${b})`),
    fc
      .tuple(fc.constantFrom('round', 'floor', 'ceil', 'abs', '-'), tie('amount'))
      .map(([f, a]) => `${f}(${a})`),
  ),
  yes: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc
      .tuple(tie('amount'), fc.constantFrom('<', '<=', '>', '==', '!='), tie('amount'))
      .map((parts) => parts.join(' ')),
    fc.tuple(tie('yes'), fc.constantFrom('and', 'or'), tie('yes')).map((parts) => `(${parts.join(' ')})`),
    tie('yes').map((yes) => `not (${yes})`),
  ),
})).amount
const anything = fc.oneof(
  written,
  written.map((text) => text.replace(/[()+,]/u, '')),
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
    { numRuns: 2_000 },
  )
  expect(accepted).toBeGreaterThan(300)
})
