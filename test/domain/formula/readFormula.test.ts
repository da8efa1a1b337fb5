import { expect, test } from 'vitest'
import { evaluateFormula } from '../../../domain/formula/evaluateFormula.ts'
import { loadFormulas, readFormula } from '../../../domain/formula/formulaLanguage.ts'
import { FORMULA_VARIABLES, type FormulaFigures } from '../../../domain/formula/formulaTree.ts'
import { faultWordsEn } from '../../../domain/locale/faults.en.ts'
import { settle } from '../../../domain/money.ts'

await loadFormulas()

const figures: FormulaFigures = {
  purchases: 12_600_000,
  purchasesIn: 14_238_000,
  list: 13_000_000,
  units: 1_000_000,
  retailSales: 18_000_000,
  lastYearPurchases: 11_250_000,
  growth: 0.12,
  stores: 120,
  newStores: 6,
  products: 40,
  newProducts: 3,
  month: 12,
  quarter: 4,
}

function value(expression: string, some: Partial<FormulaFigures> = {}): number {
  const read = readFormula(expression)
  if (!read.ok) throw new Error(`${expression}: ${read.error.code}`)
  return evaluateFormula(read.value, { ...figures, ...some })
}

function refusal(expression: string): string {
  const read = readFormula(expression)
  return read.ok ? 'accepted' : read.error.code
}

const HOSTILE: readonly (readonly [string, string])[] = [
  ['config({number: "BigNumber"})', 'formulaCharacter'],
  ['config(purchases)', 'formulaFunction'],
  ['import({cos: 1}, {override: true})', 'formulaCharacter'],
  ['import(purchases)', 'formulaFunction'],
  ['createUnit(1)', 'formulaFunction'],
  ['evaluate(1)', 'formulaFunction'],
  ['parse(1)', 'formulaFunction'],
  ['simplify(purchases)', 'formulaFunction'],
  ['cos(1)', 'formulaFunction'],
  ['toString()', 'formulaFunction'],
  ['constructor', 'formulaName'],
  ['__proto__', 'formulaName'],
  ['hasOwnProperty', 'formulaName'],
  ['purchases.constructor', 'formulaOperator'],
  ['purchases.constructor.constructor(1)', 'formulaFunction'],
  ['purchases["constructor"]', 'formulaCharacter'],
  ['a?.b', 'formulaOperator'],
  ['x = 1', 'formulaOperator'],
  ['purchases = 1', 'formulaOperator'],
  ['f(x) = x', 'formulaOperator'],
  ['min(x, y) = purchases', 'formulaOperator'],
  ['1 : 3', 'formulaOperator'],
  ['purchases\nunits', 'formulaOperator'],
  ['purchases; units', 'formulaCharacter'],
  ['[1, 2]', 'formulaCharacter'],
  ['{a: 1}', 'formulaCharacter'],
  ['"text"', 'formulaCharacter'],
  ['purchases # remark', 'formulaCharacter'],
  ['units ^ 2', 'formulaCharacter'],
  ['5 %', 'formulaCharacter'],
  ['5!', 'formulaOperator'],
  ['units mod 3', 'formulaOperator'],
  ['units xor 3', 'formulaOperator'],
  ['units .* 3', 'formulaOperator'],
  ['units to 3', 'formulaOperator'],
  ['2 purchases', 'formulaImplicit'],
  ['2(3)', 'formulaImplicit'],
  ['(1)(2)', 'formulaImplicit'],
  ['5 cm', 'formulaImplicit'],
  ['2purchases', 'formulaNumber'],
  ['1_000', 'formulaNumber'],
  ['0x1F', 'formulaNumber'],
  ['min(12,000)', 'formulaNumber'],
  ['true', 'formulaNumber'],
  ['null', 'formulaNumber'],
  ['NaN', 'formulaNumber'],
  ['Infinity', 'formulaNumber'],
  ['1e999', 'formulaNumber'],
  ['1e308 * 1e308', 'formulaFinite'],
  ['purchases * 1e300', 'formulaFinite'],
  ['1 / 0', 'formulaDivisor'],
  ['рurchases', 'formulaCharacter'],
  ['ｐurchases', 'formulaCharacter'],
  ['purchases × 3', 'formulaCharacter'],
  ['purchases\u200b', 'formulaCharacter'],
  ['purchases > 1', 'formulaYesNo'],
  ['if(1, 2)', 'formulaArguments'],
  ['min()', 'formulaArguments'],
  ['round(units, month)', 'formulaDigits'],
  ['round(units, 7)', 'formulaDigits'],
  ['purchases +', 'formulaSyntax'],
  ['(purchases', 'formulaSyntax'],
  ['1, 2', 'formulaSyntax'],
  ['', 'formulaEmpty'],
  [' \n', 'formulaEmpty'],
  [`${'('.repeat(33)}1${')'.repeat(33)}`, 'formulaLevels'],
  [`${'1 ? '.repeat(40)}1${' : 1'.repeat(40)}`, 'formulaLevels'],
  [`${'-'.repeat(1_900)}1`, 'formulaParts'],
  [`${'not '.repeat(450)}1`, 'formulaParts'],
  [`1${' + 1'.repeat(100)}`, 'formulaParts'],
  ['(stores)(units)'.repeat(130), 'formulaParts'],
  ['1'.repeat(2_001), 'formulaLength'],
]

test('0.03 of 12,600,000.00 is 378,000.00 to the fen before and after every hostile expression', () => {
  const fen = () => settle(value('if(growth >= 0.08, purchases * 0.03, 0)'))
  expect(fen()).toBe(37_800_000)
  for (const [expression, code] of HOSTILE) {
    expect(refusal(expression), JSON.stringify(expression.slice(0, 60))).toBe(code)
    expect(fen()).toBe(37_800_000)
  }
  for (const [expression, code] of HOSTILE.toReversed()) expect(refusal(expression)).toBe(code)
})

test('every refusal has words, and an unknown name is named', () => {
  for (const [, code] of HOSTILE) expect(faultWordsEn).toHaveProperty(code)
  expect(readFormula('purchases * rebaet')).toMatchObject({
    ok: false,
    error: { code: 'formulaName', found: 'rebaet' },
  })
})

test('every figure may be spoken of', () => {
  for (const name of FORMULA_VARIABLES) expect(value(name)).toBe(figures[name])
})

test.each([
  ['2 + 3 * 4 - 10 / 4', 11.5],
  ['-(2 + 3)', -5],
  ['+3', 3],
  ['2e6 + 1.5E3 + .5', 2_001_500.5],
  ['1 + (growth > 0.1) * 5', 6],
  ['max(0, purchases - 12000000) * 0.02', 12_000],
  ['if(month == 12 and not (stores < 100), 5000, 0)', 5_000],
  ['month != 12 or quarter <= 3 ? 1 : 2', 2],
  ['10000000 <= purchases < 12600000 ? 1 : 0', 0],
  ['10000000 <= purchases <= 12600000 ? 1 : 0', 1],
  ['between(growth, 0.08, 0.12) ? purchases * 0.01 : 0', 126_000],
  ['floor(purchases / 5000000) * 30000', 60_000],
  ['ceil(purchases / 5000000) * 30000', 90_000],
  ['abs(lastYearPurchases - purchases)', 1_350_000],
  ['round(2.675, 2) + round(-2.5)', -0.32],
  ['min(3, 1, 2) + max(3, 1, 2)', 4],
  ['newStores * 20000 + newProducts * 8000', 144_000],
])('%s is %d', (expression, expected) => {
  expect(value(expression)).toBeCloseTo(expected, 9)
})

test('a threshold a person reads as met is met: 11,999,999.9999999 reaches 12,000,000, growth of 0.0799999 not 0.08', () => {
  expect(value('purchases >= 12000000 ? 1 : 0', { purchases: 11_999_999.9999999 })).toBe(1)
  expect(value('purchases >= 12000000 ? 1 : 0', { purchases: 11_999_999.999 })).toBe(0)
  expect(value('growth >= 0.08 ? 1 : 0', { growth: 0.0799999999999 })).toBe(1)
  expect(value('growth >= 0.08 ? 1 : 0', { growth: 0.0799999 })).toBe(0)
  expect(
    value('purchases / lastYearPurchases >= 1.08 ? 1 : 0', {
      purchases: 107.99999,
      lastYearPurchases: 100,
    }),
  ).toBe(0)
  expect(value('floor(purchases / 0.7)', { purchases: 2.1 })).toBe(3)
})

test('a ratio to nothing is 0', () => {
  expect(value('purchases / units', { units: 0 })).toBe(0)
  expect(value('purchases / units', { units: 1e-12 })).toBe(0)
  expect(value('purchases / growth', { growth: 1e-8 })).toBeCloseTo(1.26e15, 0)
})
