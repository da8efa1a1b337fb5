import { expect, test } from 'vitest'
import type { Distribution } from '../../../domain/negotiation/negotiation.ts'
import { betaQuantile } from '../../../domain/risk/betaQuantile.ts'
import { correlationFactor } from '../../../domain/risk/correlation.ts'
import { driverQuantile } from '../../../domain/risk/driverQuantile.ts'
import { normalProbability, normalQuantile } from '../../../domain/risk/normal.ts'
import { quantile, spreadOf } from '../../../domain/risk/quantile.ts'

const POINTS = 20_000

/** Mean and variance by the middle of 20,000 equal shares of probability. */
function moments(distribution: Distribution) {
  const figures = Array.from({ length: POINTS }, (_, i) => driverQuantile(distribution, (i + 0.5) / POINTS))
  const mean = figures.reduce((sum, x) => sum + x, 0) / POINTS
  return { mean, variance: figures.reduce((sum, x) => sum + (x - mean) ** 2, 0) / POINTS }
}

const [low, mode, high] = [0.8, 1, 1.3]

test.each<[string, Distribution, number, number]>([
  ['normal: mean and sd as stated', { kind: 'normal', mean: 1.02, sd: 0.05 }, 1.02, 0.0025],
  [
    'triangular: (0.8 + 1 + 1.3) ÷ 3, variance (l² + m² + h² − lm − lh − mh) ÷ 18',
    { kind: 'triangular', low, mode, high },
    3.1 / 3,
    (0.64 + 1 + 1.69 - 0.8 - 1.04 - 1.3) / 18,
  ],
  [
    'PERT: (0.8 + 4 + 1.3) ÷ 6, variance (mean − low)(high − mean) ÷ 7',
    { kind: 'pert', low, mode, high },
    6.1 / 6,
    ((6.1 / 6 - 0.8) * (1.3 - 6.1 / 6)) / 7,
  ],
  ['uniform: 1.05, variance 0.5² ÷ 12', { kind: 'uniform', low, high }, 1.05, 0.25 / 12],
])('%s', (_, distribution, mean, variance) => {
  const found = moments(distribution)
  expect(found.mean).toBeCloseTo(mean, 6)
  expect(found.variance / variance).toBeCloseTo(1, 3)
})

test('the normal distribution as the tables have it', () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 13)
  expect(normalQuantile(0.1)).toBeCloseTo(-1.2815515655446004, 13)
  expect(normalQuantile(1e-10)).toBeCloseTo(-6.361340902404056, 9)
  expect(normalQuantile(0.5)).toBeCloseTo(0, 15)
  expect(normalProbability(1)).toBeCloseTo(0.8413447460685429, 14)
  expect(normalProbability(-8) / 6.22096057427174e-16).toBeCloseTo(1, 7)
})

test('beta: with a = 1 it is 1 − (1 − p)^(1 ÷ b), with a = b its median is a half', () => {
  for (const p of [1e-9, 0.01, 0.3, 0.5, 0.99, 1 - 1e-9]) {
    expect(betaQuantile(p, 1, 5)).toBeCloseTo(1 - (1 - p) ** 0.2, 9)
    expect(betaQuantile(p, 5, 1)).toBeCloseTo(p ** 0.2, 9)
  }
  expect(betaQuantile(0.5, 3, 3)).toBeCloseTo(0.5, 14)
  expect(betaQuantile(0.6875, 2, 3)).toBeCloseTo(0.5, 13)
})

test('triangular by hand: low 0, mode 1, high 2 is 0.5 at 12.5 % and 1.5 at 87.5 %', () => {
  const even: Distribution = { kind: 'triangular', low: 0, mode: 1, high: 2 }
  expect(driverQuantile(even, 0.125)).toBeCloseTo(0.5, 12)
  expect(driverQuantile(even, 0.875)).toBeCloseTo(1.5, 12)
})

test('where low is high there is one figure, and no factor is below nothing', () => {
  expect(driverQuantile({ kind: 'pert', low: 1, mode: 1, high: 1 }, 0.3)).toBe(1)
  expect(driverQuantile({ kind: 'triangular', low: 1, mode: 1, high: 1.2 }, 1e-12)).toBeCloseTo(1, 5)
  expect(driverQuantile({ kind: 'normal', mean: 1, sd: 1 }, 0.001)).toBe(0)
})

test('quantiles of 1, 2, 3, 4, 5: P10 is 1.4 on the line between 1 and 2, P50 is 3; sd of the sample 1.5811', () => {
  const figures = Float64Array.of(5, 3, 1, 4, 2)
  const { mean, sd, p10, p50, p95 } = spreadOf(figures)
  expect([mean, p50]).toEqual([3, 3])
  expect(p10).toBeCloseTo(1.4, 12)
  expect(p95).toBeCloseTo(4.8, 12)
  expect(sd).toBeCloseTo(Math.sqrt(2.5), 12)
  expect(figures[0]).toBe(5)
  expect(spreadOf(Float64Array.of(7))).toMatchObject({ mean: 7, sd: 0, p5: 7, p95: 7 })
  expect(quantile(Float64Array.of(1, 2), 1)).toBe(2)
})

test('the factor of a correlation of 0.6 is 1 above 0.6 and 0.8', () => {
  const factor = correlationFactor(['a', 'b'], [{ a: 'b', b: 'a', rho: 0.6 }])
  expect(factor).toEqual({ ok: true, value: [[1], [0.6, 0.8]] })
})

test('a and b together, b and c together, a and c apart at 0.9 each is refused, as is a full correlation', () => {
  const torn = correlationFactor(
    ['a', 'b', 'c'],
    [
      { a: 'a', b: 'b', rho: 0.9 },
      { a: 'b', b: 'c', rho: 0.9 },
      { a: 'a', b: 'c', rho: -0.9 },
    ],
  )
  expect(torn).toEqual({ ok: false, error: { kind: 'correlations-not-positive-definite' } })
  expect(correlationFactor(['a', 'b'], [{ a: 'a', b: 'b', rho: 1 }]).ok).toBe(false)
})
