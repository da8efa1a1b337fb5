import { growthAmount } from '../engine/rules/growth.ts'
import { tieredAmount } from '../engine/rules/tiered.ts'
import type { GrowthRule, TieredRule } from '../negotiation/term.ts'

/** A settlement period of a tiered or growth term as planned. */
export type TierPeriod = {
  /** Last month of the period, 0 to 11, and how many months it holds. */
  readonly month: number
  readonly months: number
  /** What is tested: yuan or units; for growth the year's basis. */
  readonly tested: number
  /** What is paid on: yuan or units. */
  readonly paidOn: number
  /** Last year's purchases of a growth term; 0 otherwise. */
  readonly lastYear: number
}

/** Thresholds in the unit of what is tested. */
export function thresholdsOf(rule: TieredRule | GrowthRule, { lastYear }: TierPeriod): readonly number[] {
  return rule.tiers.map(({ from }) => (rule.kind === 'growth' ? lastYear * (1 + from) : from))
}

/**
 * What a period pays, unrounded, when what is tested comes to `tested`, what is paid on moves with it, and the first
 * `reached` tiers are reached.
 */
export function payoutAt(
  rule: TieredRule | GrowthRule,
  period: TierPeriod,
  tested: number,
  reached: number,
): number {
  if (rule.kind === 'growth') return growthAmount(rule, reached - 1, tested, period.lastYear)
  const paidOn = period.tested === 0 ? 0 : (period.paidOn * tested) / period.tested
  return tieredAmount(rule, rule.tiers.slice(0, reached), { tested }, paidOn)
}
