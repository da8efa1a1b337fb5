import { expect, test } from 'vitest'
import { roundTicks } from '../../../domain/charts/roundStep.ts'

test('an axis up to 839,500 yuan has lines at every 200,000, one up to 1,679,000 at every 500,000; none lies beyond', () => {
  expect(roundTicks(839_500)).toEqual([0, 200_000, 400_000, 600_000, 800_000])
  expect(roundTicks(1_679_000)).toEqual([0, 500_000, 1_000_000, 1_500_000])
  expect(roundTicks(1_000_000)).toEqual([0, 200_000, 400_000, 600_000, 800_000, 1_000_000])
})
