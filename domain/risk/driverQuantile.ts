import type { Distribution } from '../negotiation/negotiation.ts'
import { betaQuantile } from './betaQuantile.ts'
import { normalQuantile } from './normal.ts'

/** Weight of the mode in a PERT distribution's mean. */
const PERT_WEIGHT = 4

/**
 * What a driver's factor does not exceed with this probability, by inverting its distribution function; never below 0,
 * since no quantity of a plan can be less than nothing. PERT is the beta distribution on low…high with mean
 * (low + 4 mode + high) ÷ 6. Source: docs/calculation.md §10.
 */
export function driverQuantile(distribution: Distribution, probability: number): number {
  return Math.max(0, quantile(distribution, probability))
}

function quantile(distribution: Distribution, p: number): number {
  if (distribution.kind === 'normal') return distribution.mean + distribution.sd * normalQuantile(p)
  const { low, high } = distribution
  const width = high - low
  if (!(width > 0)) return low
  if (distribution.kind === 'uniform') return low + width * p
  const { mode } = distribution
  if (distribution.kind === 'pert') {
    const before = 1 + (PERT_WEIGHT * (mode - low)) / width
    const after = 1 + (PERT_WEIGHT * (high - mode)) / width
    return low + width * betaQuantile(p, before, after)
  }
  return p < (mode - low) / width
    ? low + Math.sqrt(p * width * (mode - low))
    : high - Math.sqrt((1 - p) * width * (high - mode))
}
