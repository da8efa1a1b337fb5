import type { Boundary, Tier } from '../negotiation/term.ts'

/** What a threshold is compared in: yuan and units to 1e-6, growth to 1e-9. */
export type Comparison = 'amount' | 'growth'

const STEPS_PER_ONE: Readonly<Record<Comparison, number>> = { amount: 1e6, growth: 1e9 }

/** Half of the 1e-6 yuan to which an amount is rounded before it is compared. */
const NEGLIGIBLE_YUAN = 5e-7

/** A value in whole steps of its comparison, so that what a person reads as equal is equal. Source: docs/calculation.md §1. */
export function comparable(value: number, comparison: Comparison): number {
  return Math.round(value * STEPS_PER_ONE[comparison])
}

/** Whether an amount counts as nothing. */
export function isNothing(yuan: number): boolean {
  return Math.abs(yuan) < NEGLIGIBLE_YUAN
}

/** Whether a value reaches a threshold at its boundary. */
export function reaches(value: number, from: number, boundary: Boundary, comparison: Comparison): boolean {
  const difference = comparable(value, comparison) - comparable(from, comparison)
  return boundary === 'atLeast' ? difference >= 0 : difference > 0
}

/** Index of the highest tier reached, −1 when none. Tiers rise. */
export function highestReached(
  tiers: readonly Tier[],
  value: number,
  boundary: Boundary,
  comparison: Comparison,
): number {
  let highest = -1
  tiers.forEach(({ from }, index) => {
    if (reaches(value, from, boundary, comparison)) highest = index
  })
  return highest
}

/** Full steps in a value; none where the step is nothing. */
export function fullSteps(value: number, step: number): number {
  const size = comparable(step, 'amount')
  return size > 0 ? Math.floor(comparable(value, 'amount') / size) : 0
}

/** A ratio whose denominator is 0 is 0. */
export function ratio(numerator: number, denominator: number): number {
  return denominator === 0 ? 0 : numerator / denominator
}
