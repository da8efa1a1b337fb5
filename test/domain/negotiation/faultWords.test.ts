import { expect, test } from 'vitest'
import { faultWordsEn } from '../../../domain/locale/faults.en.ts'
import { faultWordsZhCn } from '../../../domain/locale/faults.zh-CN.ts'
import { leverFaultsEn } from '../../../domain/locale/leverFaults.en.ts'
import { leverFaultsZhCn } from '../../../domain/locale/leverFaults.zh-CN.ts'
import { productFaultWordsEn } from '../../../domain/locale/productFaults.en.ts'
import { productFaultWordsZhCn } from '../../../domain/locale/productFaults.zh-CN.ts'
import { faultLine, foundText, pathText } from '../../../domain/negotiation/fault.ts'

const blanks = (sentence: string) => [...sentence.matchAll(/\{\w+\}/gu)].map(String).sort()

test.each([
  ['a negotiation', faultWordsEn, faultWordsZhCn],
  ['a product list', productFaultWordsEn, productFaultWordsZhCn],
  ['a question for packages', leverFaultsEn, leverFaultsZhCn],
])('every fault of %s is said in both languages with the same blanks', (_, en, zh) => {
  expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort())
  for (const [code, sentence] of Object.entries(en)) {
    expect(blanks((zh as Readonly<Record<string, string>>)[code] ?? ''), code).toEqual(blanks(sentence))
  }
})

test('a path is written with dots and brackets, an odd name quoted', () => {
  expect(pathText(['scenarios', 0, 'terms', 3, 'rule', 'rate'])).toBe('scenarios[0].terms[3].rule.rate')
  expect(pathText(['byCategory', '洗发水', 'a b'])).toBe('byCategory.洗发水["a b"]')
})

test('what was found stays on one line and short, whatever it was', () => {
  const found = [
    foundText('x'.repeat(10_000)),
    foundText({ a: '\n\r\u202E' }),
    foundText(Array(5_000).fill(1)),
  ]
  for (const text of found) {
    expect(text.length).toBeLessThanOrEqual(80)
    expect(text).not.toMatch(/[\n\r\u202E]/u)
  }
  expect(foundText(undefined)).toBe('nothing')
})

test('a fault of the whole document has a name too', () => {
  expect(faultLine({ path: '', found: '[]', allowed: 'an object' })).toBe(
    '(document): found [], allowed an object',
  )
})
