import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isCreditCode } from '../../../domain/negotiation/creditCode.ts'
import { particularsSchema } from '../../../domain/negotiation/schema/particularsSchema.ts'

const GOOD = '91350100M000100Y43'
const CHARACTERS = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']

test('the example of the standard holds, and its check character is 3', () => {
  expect(isCreditCode(GOOD)).toBe(true)
  expect(isCreditCode(GOOD.replace(/3$/, '4'))).toBe(false)
})

test.each([
  '',
  '91350100M000100Y4',
  '91350100M000100Y433',
  '91350100m000100y43',
  '9135O100M000100Y43',
  ' 91350100M000100Y43',
])('%j is no credit code', (text) => {
  expect(isCreditCode(text)).toBe(false)
})

test('one character mistyped is always found', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 17 }), fc.constantFrom(...CHARACTERS), (at, character) => {
      fc.pre(GOOD[at] !== character)
      expect(isCreditCode(`${GOOD.slice(0, at)}${character}${GOOD.slice(at + 1)}`)).toBe(false)
    }),
  )
})

test('the gate takes a good code and an empty one, and refuses one whose check character is wrong', () => {
  const accepts = (creditCode: string) => particularsSchema.safeParse({ retailer: { creditCode } }).success
  expect([GOOD, '', '91350100M000100Y44'].map(accepts)).toEqual([true, true, false])
})
