import { percentText } from '../documents/figureText.ts'
import { effectiveDays } from '../engine/payment.ts'
import type { Instalment } from '../engine/simulation.ts'
import type { WorkedLineWords } from '../locale/workedLine.ts'
import type { CountRule, FixedRule, PaymentDaysRule, ServiceLevelRule } from '../negotiation/term.ts'
import { basisName, plain, testedText, type WorkedContext, yuan } from './workedNames.ts'
import { growthSum, tieredSum } from './workedTiers.ts'

/** The left side of a worked line: what is multiplied and added in one period, or in all periods alike. */
export function workedSum(instalments: readonly Instalment[], context: WorkedContext): string {
  const { term, words } = context
  const { rule } = term
  const [first] = instalments
  if (!first) return words.nothing
  const basis = instalments.reduce((sum, instalment) => sum + (instalment.basis ?? 0), 0)
  const apart = instalments.length > 1 ? words.note([words.settledApart(instalments.length)]) : ''
  switch (rule.kind) {
    case 'percent':
      return `${basisName(context)} ${yuan(basis)} × ${percentText(rule.rate)}${apart}`
    case 'serviceLevel':
      return `${basisName(context)} ${yuan(basis)} × ${gap(rule)} × ${percentText(rule.penaltyRate)}${apart}`
    case 'fixed':
      return fixedSum(rule, instalments.length, context)
    case 'count':
      return countSum(rule, instalments, context)
    case 'tiered':
      return tieredSum(rule, first, context)
    case 'growth':
      return growthSum(rule, first, context)
    case 'everyStep': {
      const times = rule.amount > 0 ? first.computed / rule.amount : 0
      const every = words.everyStep(plain(rule.step), yuan(rule.amount), plain(Math.round(times)))
      return `${testedText(first, context)}${words.clause}${every}`
    }
    case 'interpolated': {
      const note = words.note([words.linear, testedText(first, context)])
      return `${basisName(context)} ${yuan(basis)} × ${percentText(first.rate ?? 0)}${note}`
    }
    case 'marginGuarantee': {
      const sales = words.onSide(words.basis.retailSales, 'ex', false)
      const reached = `${words.margin} ${yuan(first.metric ?? 0)}`
      return `(${sales} ${yuan(basis)} × ${percentText(rule.rate)} − ${reached}) × ${percentText(rule.share)}`
    }
    case 'formula':
      return words.formula(rule.expression)
    case 'paymentDays':
      return paymentLine(rule, words)
  }
}

/** Payment days in words, without what they cost either party. */
export function paymentLine(rule: PaymentDaysRule, words: WorkedLineWords): string {
  return words.payment(rule.days, rule.from, effectiveDays(rule))
}

function gap({ target, expected }: ServiceLevelRule): string {
  return `(${percentText(target)} − ${percentText(expected)})`
}

function fixedSum({ amount }: FixedRule, times: number, { term, words }: WorkedContext): string {
  const one = words.amount(yuan(amount), term.taxIncluded ? 'in' : 'ex')
  return times === 1 ? one : `${one} × ${words.times(times)}`
}

function countSum(
  rule: CountRule,
  instalments: readonly Instalment[],
  { term, words }: WorkedContext,
): string {
  const one = words.amount(yuan(rule.amount), term.taxIncluded ? 'in' : 'ex')
  const counts = instalments.map(({ metric }) => metric ?? 0)
  const same = counts.every((count) => count === counts[0])
  const counted = same ? (counts[0] ?? 0) : counts.reduce((sum, count) => sum + count, 0)
  const times = same && counts.length > 1 ? ` × ${words.times(counts.length)}` : ''
  return `${one} × ${words.counted(plain(counted), rule.per)}${times}`
}
