import type { Tier } from '../../../domain/negotiation/term.ts'

/** Digits a threshold keeps of where it was dropped: three, as a person would say it. */
const SPOKEN_DIGITS = 3
/** The least share that stays between two thresholds. */
const APART = 1e-6

/**
 * Steps with one threshold moved to where it was dropped, rounded to what a person would say and kept between its
 * neighbours. `stood` is where it stood; of a growth ladder the threshold is a share of what stands there at 0 growth.
 */
export function dragged(
  steps: readonly Tier[],
  at: number,
  tested: number,
  stood: number,
  isGrowth: boolean,
): readonly Tier[] {
  const step = steps[at]
  if (step === undefined) return steps
  const wanted = isGrowth
    ? Number((((1 + step.from) * tested) / (stood || 1) - 1).toFixed(SPOKEN_DIGITS))
    : spoken(Math.max(0, tested))
  const below = steps[at - 1]?.from
  const above = steps[at + 1]?.from
  const gap = APART * Math.max(1, Math.abs(step.from))
  const low = below === undefined ? (isGrowth ? -0.99 : 0) : below + gap
  const high = above === undefined ? Number.POSITIVE_INFINITY : above - gap
  const from = Math.min(Math.max(wanted, low), high)
  return steps.map((each, index) => (index === at ? { ...each, from } : each))
}

function spoken(value: number): number {
  if (value < 1) return Number(value.toFixed(2))
  const size = 10 ** Math.max(0, Math.floor(Math.log10(value)) - SPOKEN_DIGITS + 1)
  return Math.round(value / size) * size
}
