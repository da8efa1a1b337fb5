import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseTypedRange } from '../../../domain/numbers/typedRange.ts'
import { distributionOnRange, rangeOfDistribution } from '../../../domain/risk/driverRange.ts'

test.each([
  ['8~12%', 0.08, 0.12],
  ['８％～１２％', 0.08, 0.12],
  ['-5% 到 8', -0.05, 0.08],
  ['−5%~+8%', -0.05, 0.08],
  ['3-5', 0.03, 0.05],
  ['3%-5%', 0.03, 0.05],
  ['-3--1', -0.03, -0.01],
  ['1.5至2', 0.015, 0.02],
  ['4', 0.04, 0.04],
])('%s is read as %d to %d', (text, low, high) => {
  const read = parseTypedRange(text)
  expect(read).toEqual({ ok: true, value: { low, high } })
})

test.each(['', '8~', '~8', '1~2~3', 'viel', '¥3~5'])('%j is no range', (text) => {
  expect(parseTypedRange(text)).toMatchObject({ ok: false, error: { kind: 'not-a-range' } })
})

test('12~8% has its lower end last and is refused as that', () => {
  expect(parseTypedRange('12~8%')).toMatchObject({ ok: false, error: { kind: 'low-above-high' } })
})

test('a normal range of −10 % to +10 % is one tenth to both sides at P10 and P90: a deviation of 7.8030 %', () => {
  const normal = distributionOnRange('normal', { low: -0.1, high: 0.1 })
  expect(normal).toEqual({ kind: 'normal', mean: 1, sd: 0.07803 })
})

test('a range that lies above the plan is most likely at its lower end', () => {
  expect(distributionOnRange('pert', { low: 0.02, high: 0.08 })).toEqual({
    kind: 'pert',
    low: 1.02,
    mode: 1.02,
    high: 1.08,
  })
})

test('whatever the kind, the range comes back to a hundredth of a per cent', () => {
  const kind = fc.constantFrom('normal', 'uniform', 'triangular', 'pert')
  const end = fc.integer({ min: -9_000, max: 20_000 })
  fc.assert(
    fc.property(kind, end, end, (each, a, b) => {
      const range = { low: Math.min(a, b) / 10_000, high: Math.max(a, b) / 10_000 }
      const back = rangeOfDistribution(distributionOnRange(each, range))
      expect(Math.abs(back.low - range.low)).toBeLessThan(1e-4)
      expect(Math.abs(back.high - range.high)).toBeLessThan(1e-4)
    }),
  )
})
