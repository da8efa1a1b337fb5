import { expect, test } from 'vitest'
import { type WalkOutAssumptions, walkOut } from '../../../domain/decisions/walkOut.ts'
import { deal, shampoo } from '../engine/deal.ts'

const negotiation = deal({ products: [shampoo] })
const [scenario] = negotiation.scenarios
if (!scenario) throw new Error('no scenario')

const assumed: WalkOutAssumptions = {
  weeks: 13,
  from: 0,
  diverted: { low: 0.4, high: 0.4 },
  lasting: { low: 0.1, high: 0.1 },
  concessionPoints: 1,
  years: 2,
}

const at = (more: Partial<WalkOutAssumptions> = {}) => walkOut(negotiation, scenario, { ...assumed, ...more })

test('13 weeks of 350.00 a month, 40 % diverted and 10 % lost after, lose 630.00 + 315.00 = 945.00', () => {
  const { loss, lossPerWeek, suspended } = at()
  expect(suspended.slice(0, 4)).toEqual([1, 1, 1, 0])
  expect(loss.low).toBeCloseTo(945, 9)
  expect(loss.high).toBe(loss.low)
  expect(lossPerWeek.low).toBeCloseTo(945 / 13, 9)
})

test('a point of 13,560.00 is 135.60, 120.00 ex VAT, 240.00 in two years: 25.4 % of the loss, 3.3 weeks', () => {
  const { concessionPerYear, concession, breakEvenProbability, breakEvenWeeks } = at()
  expect(concessionPerYear).toBeCloseTo(120, 9)
  expect(concession).toBeCloseTo(240, 9)
  expect(breakEvenProbability.low).toBeCloseTo(240 / 945, 12)
  expect(breakEvenWeeks.low).toBeCloseTo((240 / 945) * 13, 9)
})

test('6.5 weeks from the third month are one month and half of the next; the months before are not after', () => {
  const { suspended, suspendedContribution, contributionAfter } = at({ weeks: 6.5, from: 2 })
  expect(suspended.slice(0, 5)).toEqual([0, 0, 1, 0.5, 0])
  expect(suspendedContribution).toBeCloseTo(525, 9)
  expect(contributionAfter).toBeCloseTo(350 * 8.5, 9)
})

test('20 to 40 % diverted and 0 to 10 % lost after lie between 630.00 and 1,155.00', () => {
  const { loss, breakEvenProbability } = at({
    diverted: { low: 0.2, high: 0.4 },
    lasting: { low: 0, high: 0.1 },
  })
  expect(loss.low).toBeCloseTo(630, 9)
  expect(loss.high).toBeCloseTo(1155, 9)
  expect(breakEvenProbability.low).toBeCloseTo(240 / 1155, 12)
  expect(breakEvenProbability.high).toBeCloseTo(240 / 630, 12)
})

test('a whole year without deliveries leaves nothing after; without contribution a ratio is 0', () => {
  expect(at({ weeks: 52 }).contributionAfter).toBeCloseTo(0, 9)
  expect(at({ diverted: { low: 1, high: 1 }, lasting: { low: 0, high: 0 } }).breakEvenProbability.low).toBe(0)
})
