import { expect, test } from 'vitest'
import { type Position, placeOn, standingOf } from '../../../renderer/features/terms/position.ts'

const at = (current: number | null, change: Partial<Position> = {}): Position => ({
  lastYear: 0.045,
  target: 0.046,
  walkAway: 0.048,
  ask: 0.057,
  current,
  ...change,
})

test('a rebate on the target is within it, a hair above is past it', () => {
  expect(standingOf(at(0.046))).toBe('withinTarget')
  expect(standingOf(at(0.0461))).toBe('pastTarget')
})

test('a rebate on the walk-away still holds, above it the line is crossed', () => {
  expect(standingOf(at(0.048))).toBe('pastTarget')
  expect(standingOf(at(0.0481))).toBe('pastWalkAway')
})

test('10 % and 20 % more are no step past a walk-away of 30 %', () => {
  expect(standingOf(at(0.1 + 0.2, { target: null, walkAway: 0.3 }))).toBe('withinTarget')
})

test('without target and walk-away nothing is judged', () => {
  expect(standingOf(at(0.05, { target: null, walkAway: null }))).toBe('unknown')
})

test('last year 4.5 % lies at the left end, the ask of 5.7 % at the right, 5.1 % halfway', () => {
  const place = placeOn(at(0.051))
  expect(place(0.045)).toBe(0)
  expect(place(0.057)).toBe(1)
  expect(place(0.051)).toBeCloseTo(0.5, 12)
})

test('five equal numbers lie in the middle', () => {
  expect(placeOn({ lastYear: 60, target: 60, walkAway: 60, ask: 60, current: 60 })(60)).toBe(0.5)
})
