import { yuanText } from '../documents/figureText.ts'
import type { Instalment } from '../engine/simulation.ts'
import type { Negotiation } from '../negotiation/negotiation.ts'
import type { GrowthRule, Term, TieredRule } from '../negotiation/term.ts'
import type { Hit } from './finding.ts'
import type { Reviewed } from './reviewed.ts'

const NEAR = 0.03

/** One threshold the plan comes close to. */
type Cliff = {
  /** Yuan or units that were tested. */
  readonly threshold: number
  readonly planned: number
  /** Yuan paid more at the threshold than just under it. */
  readonly atStake: number
}

/** Thresholds within 3 % of what is planned, with the money that hangs on them. */
export function cliffChecks(reviewed: Reviewed): readonly Hit[] {
  const stepped = reviewed.terms.filter(({ rule }) => rule.kind === 'tiered' || rule.kind === 'growth')
  if (stepped.length === 0) return []
  const workings = new Map(reviewed.simulation().workings.map((working) => [working.term, working]))
  return stepped.flatMap((term) => {
    const instalments = workings.get(term.id)?.instalments ?? []
    const near = instalments.flatMap((each) =>
      cliffsOf(term, each, reviewed.negotiation).filter(
        ({ threshold, planned, atStake }) =>
          threshold > 0 && atStake > 0 && Math.abs(planned - threshold) <= NEAR * threshold * (1 + 1e-12),
      ),
    )
    const [first] = near
    if (first === undefined) return []
    return [{ id: 'R-CLIFF' as const, term: term.id, values: valuesOf(first, near) }]
  })
}

function valuesOf(first: Cliff, near: readonly Cliff[]) {
  const distance = (first.planned / first.threshold - 1) * 100
  return {
    planned: yuanText(first.planned).replace('¥', ''),
    threshold: yuanText(first.threshold).replace('¥', ''),
    distance: `${distance < 0 ? '−' : '+'}${Math.abs(distance).toFixed(2)} %`,
    atStake: yuanText(near.reduce((sum, { atStake }) => sum + atStake, 0)),
    times: near.length,
  }
}

function cliffsOf(term: Term, instalment: Instalment, negotiation: Negotiation): readonly Cliff[] {
  const { rule } = term
  if (rule.kind === 'tiered') return cliffsOfTiers(rule, instalment)
  return rule.kind === 'growth' ? cliffsOfGrowth(rule, term, instalment, negotiation) : []
}

function cliffsOfTiers(rule: TieredRule, { basis = 0, metric }: Instalment): readonly Cliff[] {
  const planned = metric ?? basis
  return rule.tiers.map(({ from, rate }, at) => {
    const paidOn = planned > 0 ? basis * (from / planned) : 0
    const more = rate - (rule.tiers[at - 1]?.rate ?? 0)
    const atStake = {
      wholeAmount: rule.pays === 'lump' ? more : more * paidOn,
      marginal: 0,
      cappedSum: rate * from,
      fullSum: rate * paidOn,
    }[rule.method]
    return { threshold: from, planned, atStake }
  })
}

function cliffsOfGrowth(
  rule: GrowthRule,
  { basis }: Term,
  instalment: Instalment,
  { lastYear }: Negotiation,
): readonly Cliff[] {
  const ours = basis?.tax === 'in' ? lastYear?.purchasesIn : lastYear?.purchasesEx
  const before = rule.lastYear ?? ours ?? 0
  return rule.tiers.map(({ from, rate }, at) => {
    const threshold = before * (1 + from)
    const more = rate - (rule.tiers[at - 1]?.rate ?? 0)
    const atStake = {
      all: more * threshold,
      growth: more * Math.max(0, threshold - before),
      bands: 0,
    }[rule.paysOn]
    return { threshold, planned: instalment.basis ?? 0, atStake }
  })
}
