import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sharesByLargestRemainder } from '../../../domain/engine/largestRemainder.ts'
import { settle } from '../../../domain/money.ts'

test('100.00 in three equal parts is 33.34, 33.33, 33.33: equal remainders, the earlier first', () => {
  expect(sharesByLargestRemainder(settle(100), [1, 1, 1])).toEqual([3334, 3333, 3333])
})

test('0.10 by 1 to 2 to 4 is 0.01, 0.03, 0.06: the largest remainder gets the fen', () => {
  expect(sharesByLargestRemainder(settle(0.1), [1, 2, 4])).toEqual([1, 3, 6])
})

test('remainders that differ by binary noise alone are equal: 0.01 by 0.1 + 0.2 to 0.3 goes to the first', () => {
  expect(sharesByLargestRemainder(settle(0.01), [0.3, 0.1 + 0.2])).toEqual([1, 0])
})

test('weights of nothing split equally, and a negative amount as its positive', () => {
  expect(sharesByLargestRemainder(settle(0.03), [0, 0])).toEqual([2, 1])
  expect(sharesByLargestRemainder(settle(-100), [1, 1, 1])).toEqual([-3334, -3333, -3333])
})

test('parts add up to the amount and none is a fen or more away from its share', () => {
  const weights = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 40 })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1e11 }), weights, (fen, shares) => {
      const total = shares.reduce((sum, share) => sum + share, 0)
      const parts = sharesByLargestRemainder(settle(fen / 100), shares)
      expect(parts.reduce((sum, part) => sum + part, 0)).toBe(fen)
      parts.forEach((part, i) => {
        const exact = total === 0 ? fen / shares.length : (fen * (shares[i] ?? 0)) / total
        expect(Math.abs(part - exact)).toBeLessThan(1 + 1e-3)
      })
    }),
  )
})

test('an amount without a part to go to is a bug', () => {
  expect(() => sharesByLargestRemainder(settle(1), [])).toThrow(RangeError)
})
