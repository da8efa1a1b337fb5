import { comparable } from '../engine/thresholds.ts'
import { isSameBasis } from '../negotiation/rules/basisRules.ts'
import type { Rule, Term } from '../negotiation/term.ts'
import type { Hit } from './finding.ts'
import { isSaid, type Reviewed } from './reviewed.ts'

const GIVEN_FOR_SOMETHING: readonly unknown[] = ['cashDiscount', 'noReturnAllowance']
const TAKES_NO_BASIS: readonly unknown[] = ['fixed', 'count', 'paymentDays', 'marginGuarantee']

/** What rebates hang on. */
export function rebateChecks({ terms }: Reviewed): readonly Hit[] {
  const hits = terms.flatMap((term) => [
    ...unconditional(term),
    ...paidWithoutTarget(term),
    ...withoutBasis(term),
    ...fallingRate(term),
  ])
  return [...hits, ...twice(terms)]
}

function unconditional({ id, class: termClass, code, rule, floor }: Term): readonly Hit[] {
  if (termClass !== 'rebate' || GIVEN_FOR_SOMETHING.includes(code)) return []
  const isCertain = rule.kind === 'fixed' || rule.kind === 'count' || (floor ?? 0) > 0
  if (isCertain) return [{ id: 'R-UNCOND', severity: 'risk', says: 'fixed', term: id }]
  return rule.kind === 'percent' ? [{ id: 'R-UNCOND', term: id }] : []
}

function paidWithoutTarget(term: Term): readonly Hit[] {
  if (term.class !== 'conditionalRebate') return []
  const says = (term.floor ?? 0) > 0 ? 'floor' : paysFromNothing(term.rule) ? 'threshold' : null
  if (says !== null) return [{ id: 'R-TARGET-MISSED', says, term: term.id }]
  const hasNoTarget = ['percent', 'fixed', 'count'].includes(term.rule.kind)
  return hasNoTarget && !isSaid(term.clause?.condition)
    ? [{ id: 'R-TARGET-MISSED', says: 'none', term: term.id }]
    : []
}

function paysFromNothing(rule: Rule): boolean {
  if (rule.kind === 'tiered') return rule.tiers[0]?.from === 0 && rule.tiers[0].rate > 0
  return rule.kind === 'interpolated' && (rule.points[0]?.[1] ?? 0) > 0
}

function withoutBasis({ id, class: termClass, rule, basis }: Term): readonly Hit[] {
  const needs = termClass !== 'onInvoice' && !TAKES_NO_BASIS.includes(rule.kind)
  return needs && basis === undefined ? [{ id: 'R-BASIS', term: id }] : []
}

function fallingRate({ id, rule }: Term): readonly Hit[] {
  const steps = stepsOf(rule)
  if (
    (rule.kind === 'tiered' && !rule.method) ||
    steps.some(({ from }, at) => at > 0 && from <= before(at).from)
  ) {
    return [{ id: 'R-TIERMODE', says: 'thresholds', term: id }]
  }
  return steps.some(({ rate }, at) => at > 0 && rate < before(at).rate)
    ? [{ id: 'R-TIERMODE', term: id }]
    : []

  function before(at: number) {
    return steps[at - 1] ?? { from: Number.NEGATIVE_INFINITY, rate: 0 }
  }
}

function stepsOf(rule: Rule): readonly { readonly from: number; readonly rate: number }[] {
  if (rule.kind === 'tiered' || rule.kind === 'growth') return rule.tiers
  return rule.kind === 'interpolated' ? rule.points.map(([from, rate]) => ({ from, rate })) : []
}

/** Each rebate that asks for the same thing as one before it. */
function twice(terms: readonly Term[]): readonly Hit[] {
  const rebates = terms.filter(
    ({ class: termClass }) => termClass === 'rebate' || termClass === 'conditionalRebate',
  )
  return rebates.flatMap((term, at) => {
    const first = rebates.slice(0, at).find((other) => isSameAsked(term, other))
    return first === undefined
      ? []
      : [{ id: 'R-DOUBLE' as const, term: term.id, values: { name: term.name, other: first.name } }]
  })
}

function isSameAsked(a: Term, b: Term): boolean {
  if (a.class !== b.class || a.basis === undefined || b.basis === undefined) return false
  if (!isSameBasis(a.basis, b.basis)) return false
  if ([a, b].some(({ code }) => GIVEN_FOR_SOMETHING.includes(code))) return false
  if (a.rule.kind === 'percent' && b.rule.kind === 'percent') {
    return a.rule.settle === b.rule.settle && a.clause?.condition === b.clause?.condition
  }
  if (a.rule.kind === 'growth' && b.rule.kind === 'growth') return sharesThreshold(a.rule, b.rule)
  if (a.rule.kind !== 'tiered' || b.rule.kind !== 'tiered') return false
  const [one, other] = [a.rule, b.rule]
  const isSameTest =
    one.metric.of === other.metric.of &&
    isSameBasis(one.metric.basis ?? a.basis, other.metric.basis ?? b.basis) &&
    one.period === other.period
  return isSameTest && sharesThreshold(one, other)
}

type Thresholds = { readonly tiers: readonly { readonly from: number }[] }

function sharesThreshold(one: Thresholds, other: Thresholds): boolean {
  const steps = (value: number) => comparable(value, 'growth')
  return one.tiers.some(({ from }) => other.tiers.some((tier) => steps(tier.from) === steps(from)))
}
