import { expect, test } from 'vitest'
import { stepsInFen } from '../../../domain/compare/stepsInFen.ts'

test('three thirds of 1.00 are shown as 0.34, 0.33 and 0.33', () => {
  expect(stepsInFen([1 / 3, 1 / 3, 1 / 3], 1)).toEqual([0.34, 0.33, 0.33])
})

test('the fen too many comes off the step that was rounded up furthest: 0.006 + 0.007 + 0.008 are 0.02', () => {
  expect(stepsInFen([0.006, 0.007, 0.008], 0.021)).toEqual([0, 0.01, 0.01])
})

test('signs turned, the same fen turned; a step of nothing stays nothing', () => {
  expect(stepsInFen([-1 / 3, 0, -1 / 3, -1 / 3], -1)).toEqual([-0.34, 0, -0.33, -0.33])
})
