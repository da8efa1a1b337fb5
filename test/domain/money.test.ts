import fc from 'fast-check'
import { expect, test } from 'vitest'
import { settle, yuan } from '../../domain/money.ts'

test('2.675 yuan settle to 2.68, as a person reads the figure', () => {
  expect(settle(2.675)).toBe(268)
})

test('a half fen goes away from zero on both sides: 0.005 to 0.01, -0.005 to -0.01', () => {
  expect(settle(0.005)).toBe(1)
  expect(settle(-0.005)).toBe(-1)
})

test('1.0049 yuan are nearer to 1.00 than to 1.01', () => {
  expect(settle(1.0049)).toBe(100)
})

test('nothing settles to plain zero, never to minus zero', () => {
  expect(Object.is(settle(-0.001), 0)).toBe(true)
})

test('an amount that is no number, or beyond 10^15 fen, is a bug and not money', () => {
  expect(() => settle(Number.NaN)).toThrow(RangeError)
  expect(() => settle(1.1e13)).toThrow(RangeError)
})

test('whole fen stay what they are', () => {
  fc.assert(
    fc.property(fc.integer({ min: -1e12, max: 1e12 }), (fen) => {
      expect(settle(yuan(settle(fen / 100)))).toBe(fen)
    }),
  )
})
