import { expect, test } from 'vitest'
import { estimateElasticity } from '../../../domain/elasticity/estimateElasticity.ts'
import { createPriceHistory, type HistoryRow } from '../../../domain/elasticity/priceHistory.ts'
import { denseRegression } from './denseRegression.ts'

const plain = { hasFeature: false, hasDisplay: false }
const both = { hasFeature: true, hasDisplay: true }

function row(store: string, price: number, units: number, feature = 0, display = 0): HistoryRow {
  return { product: 'P', store, price, units, feature, display }
}

function estimate(rows: readonly HistoryRow[], shape = plain) {
  const { add, history } = createPriceHistory(shape)
  for (const each of rows) add(each)
  const product = history.products.get('P')
  if (!product) throw new Error('no product')
  return estimateElasticity(product, shape)
}

/** The same weeks every time: prices about 10.00, an elasticity of −1.8, flyer × e^0.5, display × e^0.3, and noise. */
function seededWeeks(seed: number, stores: number, weeks: number): HistoryRow[] {
  let state = seed
  const random = () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296
    return state / 4_294_967_296
  }
  return Array.from({ length: stores }, (_, store) =>
    Array.from({ length: weeks - (store % 3) }, () => {
      const [feature, display] = [random() < 0.2 ? 1 : 0, random() < 0.3 ? 1 : 0]
      const price = 8 + 4 * random()
      const noise = (random() + random() + random() - 1.5) * (0.2 + store * 0.05)
      const units = Math.exp(
        3 + store * 0.3 - 1.8 * Math.log(price / 10) + 0.5 * feature + 0.3 * display + noise,
      )
      return row(`S${store}`, price, units, feature, display)
    }),
  ).flat()
}

test('at double the price one store sells a quarter, the other half: −1.5, error 0.5, by store √0.75, 90 % explained', () => {
  const rows = [row('A', 1, 8), row('A', 2, 2), row('B', 1, 4), row('B', 2, 2)]
  const figures = estimate(rows)
  expect(figures).toMatchObject({ observations: 4, dropped: 0, stores: 2 })
  if ('reason' in figures) throw new Error(figures.reason)
  expect(figures.elasticity).toBeCloseTo(-1.5, 12)
  expect(figures.standardError).toBeCloseTo(0.5, 12)
  expect(figures.clusteredStandardError).toBeCloseTo(Math.sqrt(0.75), 12)
  expect(figures.withinR2).toBeCloseTo(0.9, 12)
  expect(figures).not.toHaveProperty('featureMultiplier')
})

test.each([1, 2, 3])('history %d gives what a textbook regression with a column per store gives', (seed) => {
  const rows = seededWeeks(seed, 7, 40)
  const figures = estimate(rows, both)
  const dense = denseRegression(rows, ['feature', 'display'])
  if ('reason' in figures) throw new Error(figures.reason)
  expect(figures.elasticity).toBeCloseTo(dense.slopes[0] ?? 0, 9)
  expect(Math.log(figures.featureMultiplier ?? 0)).toBeCloseTo(dense.slopes[1] ?? 0, 9)
  expect(Math.log(figures.displayMultiplier ?? 0)).toBeCloseTo(dense.slopes[2] ?? 0, 9)
  expect(figures.standardError).toBeCloseTo(dense.standardError, 9)
  expect(figures.clusteredStandardError).toBeCloseTo(dense.clusteredStandardError, 9)
  expect(figures.withinR2).toBeCloseTo(dense.withinR2, 9)
})

test('the sequence of the rows does not matter', () => {
  const rows = seededWeeks(4, 5, 30)
  const [forwards, backwards] = [estimate(rows, both), estimate(rows.toReversed(), both)]
  if ('reason' in forwards || 'reason' in backwards) throw new Error('no estimate')
  expect(backwards.elasticity).toBeCloseTo(forwards.elasticity, 10)
  expect(backwards.clusteredStandardError).toBeCloseTo(forwards.clusteredStandardError ?? 0, 10)
})

test('weeks without sales or price, and missing figures, are left out and counted', () => {
  const good = [row('A', 1, 8), row('A', 2, 2), row('B', 1, 4), row('B', 2, 2)]
  const bad = [row('A', 1, 0), row('A', 0, 5), row('A', -1, 5), row('A', 1, Number.NaN), row('', 1, 5)]
  expect(estimate([...bad, ...good])).toMatchObject({ observations: 4, dropped: 5 })
  expect(
    estimate([...good, row('A', 1, 8, Number.NaN)], { hasFeature: true, hasDisplay: false }),
  ).toMatchObject({
    observations: 4,
    dropped: 1,
  })
})

test('what the history cannot say is said: too few rows, no price that moved, columns that move together', () => {
  expect(estimate([row('A', 1, 8), row('A', 2, 2)])).toMatchObject({
    reason: 'too-few-rows',
    observations: 2,
  })
  const still = [row('A', 3, 8), row('A', 3, 9), row('B', 4, 5), row('B', 4, 6)]
  expect(estimate(still)).toMatchObject({ reason: 'no-price-variation' })
  const together = [1, 2, 1, 2, 1, 2].map((price, week) =>
    row(week < 3 ? 'A' : 'B', price, 9 - price, price - 1),
  )
  expect(estimate(together, { hasFeature: true, hasDisplay: false })).toMatchObject({
    reason: 'collinear-columns',
  })
  expect(estimate([row('A', 0, 1)])).toMatchObject({ reason: 'too-few-rows', observations: 0, dropped: 1 })
})

test('a flyer that never ran has no multiplier, and the price is estimated without it', () => {
  const rows = [row('A', 1, 8), row('A', 2, 2), row('B', 1, 4), row('B', 2, 2)]
  const figures = estimate(rows, { hasFeature: true, hasDisplay: false })
  expect(figures).toMatchObject({ featureMultiplier: null })
  expect('elasticity' in figures && figures.elasticity).toBeCloseTo(-1.5, 12)
})

test('one store has no error by store; many sure stores are an A, few rows a C, a rising demand a C', () => {
  const one = estimate(seededWeeks(5, 1, 60), both)
  expect(one).toMatchObject({ clusteredStandardError: null, grade: { letter: 'C', reason: 'few-stores' } })
  expect(estimate(seededWeeks(6, 12, 40), both)).toMatchObject({ grade: { letter: 'A', reason: 'solid' } })
  expect(estimate(seededWeeks(6, 6, 40), both)).toMatchObject({ grade: { letter: 'B', reason: 'usable' } })
  expect(estimate(seededWeeks(6, 6, 8), both)).toMatchObject({ grade: { letter: 'C', reason: 'few-rows' } })
  const rising = seededWeeks(7, 12, 40).map((each) => ({ ...each, units: each.price }))
  expect(estimate(rising)).toMatchObject({ grade: { letter: 'C', reason: 'not-negative' } })
})
