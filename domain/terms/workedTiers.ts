import { percentText } from '../documents/figureText.ts'
import type { Instalment } from '../engine/simulation.ts'
import type { Boundary, GrowthRule, Tier, TieredRule } from '../negotiation/term.ts'
import { basisName, plain, testedText, type WorkedContext, yuan } from './workedNames.ts'

/** A tiered term: what it paid on, at which rates, and the tier that was reached. */
export function tieredSum(rule: TieredRule, instalment: Instalment, context: WorkedContext): string {
  const { words } = context
  const paidOn = instalment.basis ?? 0
  const tested = instalment.metric ?? 0
  const reached = rule.tiers.slice(0, (instalment.tier ?? -1) + 1)
  const rate = (tier: Tier) =>
    rule.pays === 'rate' ? percentText(tier.rate) : words.perUnit(yuan(tier.rate))
  const figure = (amount: number) => (rule.pays === 'perUnit' ? plain(amount) : yuan(amount))
  const paying =
    rule.pays === 'perUnit' ? words.unitsOf(plain(paidOn)) : `${basisName(context)} ${yuan(paidOn)}`
  const highest = reached.at(-1)
  const [lowest] = rule.tiers
  const method = words.method[rule.method]
  const apart = rule.metric.of === 'units' ? rule.pays !== 'perUnit' : rule.metric.basis !== undefined
  const test = apart ? `${testedText(instalment, context)} ` : ''
  if (!highest) {
    const missed = words.notReached(threshold(rule.boundary, plain(lowest?.from ?? 0)))
    return `${paying}${words.note([method, `${test}${missed}`])}`
  }
  const at = threshold(rule.boundary, plain(highest.from))
  const note = words.note([method, `${test}${at}`])
  switch (rule.method) {
    case 'wholeAmount':
      if (rule.pays === 'lump') return `${paying}${words.clause}${words.lump(yuan(highest.rate))}${note}`
      return `${paying} × ${rate(highest)}${note}`
    case 'fullSum':
      return `${paying} × (${reached.map(rate).join(' + ')})${words.note([method, `${test}${at}`])}`
    case 'marginal': {
      const bands = reached.map((tier, i) => {
        const upper = Math.min(tested, rule.tiers[i + 1]?.from ?? tested)
        return `(${figure(Math.max(upper, tier.from))} − ${figure(tier.from)}) × ${rate(tier)}`
      })
      return `${paying}${words.clause}${bands.join(' + ')}${note}`
    }
    case 'cappedSum': {
      const parts = reached.map((tier, i) => {
        return `${figure(Math.min(tested, rule.tiers[i + 1]?.from ?? tested))} × ${rate(tier)}`
      })
      return `${paying}${words.clause}${parts.join(' + ')}${note}`
    }
  }
}

/** A growth term: what it paid on, and the growth that was tested. */
export function growthSum(rule: GrowthRule, instalment: Instalment, context: WorkedContext): string {
  const { words, term, lastYear } = context
  const paidOn = instalment.basis ?? 0
  const side = term.basis?.tax === 'in' ? lastYear?.purchasesIn : lastYear?.purchasesEx
  const before = rule.lastYear ?? side ?? 0
  const reached = rule.tiers.slice(0, (instalment.tier ?? -1) + 1)
  const highest = reached.at(-1)
  const test = words.growth(percentText(instalment.metric ?? 0))
  const paying = `${basisName(context)} ${yuan(paidOn)}`
  const [lowest] = rule.tiers
  if (!highest) {
    const missed = words.notReached(threshold(rule.boundary, percentText(lowest?.from ?? 0)))
    return `${paying}${words.note([words.paysOn[rule.paysOn], `${test} ${missed}`])}`
  }
  const at = `${test} ${threshold(rule.boundary, percentText(highest.from))}`
  const note = words.note([words.paysOn[rule.paysOn], at])
  if (rule.paysOn === 'all') return `${paying} × ${percentText(highest.rate)}${note}`
  if (rule.paysOn === 'growth') {
    const more = `(${paying} − ${yuan(Math.min(before, paidOn))})`
    return `${more} × ${percentText(highest.rate)}${note}`
  }
  const bands = reached.map(({ from, rate }, i) => {
    const start = before * (1 + from)
    const next = rule.tiers[i + 1]
    const end = next ? Math.min(paidOn, before * (1 + next.from)) : paidOn
    return `(${yuan(Math.max(end, start))} − ${yuan(start)}) × ${percentText(rate)}`
  })
  return `${paying}${words.clause}${bands.join(' + ')}${note}`
}

function threshold(boundary: Boundary, figure: string): string {
  return `${boundary === 'atLeast' ? '≥' : '>'}${figure}`
}
