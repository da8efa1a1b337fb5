import type { Distribution } from '../negotiation/negotiation.ts'
import type { TypedRange } from '../numbers/typedRange.ts'

/** Standard deviations from the mean to the P90 of a normal distribution. */
const TO_P90 = 1.2815515655446004
const DECIMALS = 6
const PLAN = 1

/**
 * The range a person reads of a distribution, as change against the plan: −0.05 is five per cent less. Of a normal one
 * it is P10 to P90, of every other its ends.
 */
export function rangeOfDistribution(distribution: Distribution): TypedRange {
  if (distribution.kind === 'normal') {
    const { mean, sd } = distribution
    return { low: rounded(mean - TO_P90 * sd - PLAN), high: rounded(mean + TO_P90 * sd - PLAN) }
  }
  return { low: rounded(distribution.low - PLAN), high: rounded(distribution.high - PLAN) }
}

/** A distribution of a kind on a range of changes; the most likely value is the plan, as far as the range allows. */
export function distributionOnRange(kind: Distribution['kind'], { low, high }: TypedRange): Distribution {
  const [from, to] = [rounded(Math.max(0, PLAN + low)), rounded(Math.max(0, PLAN + high))]
  switch (kind) {
    case 'normal':
      return { kind, mean: rounded((from + to) / 2), sd: rounded((to - from) / 2 / TO_P90) }
    case 'uniform':
      return { kind, low: from, high: to }
    case 'triangular':
    case 'pert':
      return { kind, low: from, mode: Math.min(Math.max(PLAN, from), to), high: to }
  }
}

function rounded(value: number): number {
  return Number(value.toFixed(DECIMALS))
}
