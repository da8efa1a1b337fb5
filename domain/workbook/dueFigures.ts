import type { Due, RuleContext } from '../engine/rules/due.ts'
import { lastYearOf } from '../engine/rules/growth.ts'
import type { Basis, GrowthRule, TieredRule } from '../negotiation/term.ts'
import {
  below,
  type Condition,
  constant,
  type Figure,
  fullStepsOf,
  least,
  minus,
  most,
  over,
  plus,
  ratioOf,
  reached,
  times,
  when,
} from './figure.ts'
import { basisKey } from './lineBases.ts'
import type { LineSheet } from './lineSheet.ts'
import type { TermFigures, TierFigures } from './termInputs.ts'

/** One period of a term as the workbook works it out: what it is paid on, what is tested, and the amount before rounding. */
export type DueFigure = Pick<Due, 'first' | 'months'> & {
  readonly basis: Figure | null
  readonly metric: Figure | null
  readonly amount: Figure
}

/** What a term's rule comes to in one of its periods, from the cells. Formula terms stand as the number they came to. */
export function dueFigure(inputs: TermFigures, due: Due, lines: LineSheet, context: RuleContext): DueFigure {
  const { rule, basis } = inputs.term
  const span = { first: due.first, months: due.months }
  const paidOn = basis === undefined ? null : lines.basis(basisKey(basis), basis.tax, span)
  const units = (of: Basis | undefined) =>
    of === undefined ? constant(0) : lines.basis(basisKey(of), 'units', span)
  const testedOf = (metric: { of: 'basis' | 'units'; basis?: Basis }): Figure => {
    const of = metric.basis ?? basis
    if (metric.of === 'units') return units(of)
    return of === undefined ? constant(0) : lines.basis(basisKey(of), of.tax, span)
  }
  const zero = constant(0)
  const rate = inputs.rate ?? zero
  const amount = inputs.amount ?? zero
  const base = paidOn ?? zero
  switch (rule.kind) {
    case 'percent':
      return { ...span, basis: paidOn, metric: null, amount: times(rate, base) }
    case 'tiered': {
      const metric = testedOf(rule.metric)
      const on = rule.pays === 'perUnit' ? units(basis) : base
      return { ...span, basis: on, metric, amount: tieredAmount(rule, inputs.tiers, metric, on) }
    }
    case 'growth': {
      const lastYear = constant(lastYearOf(rule, inputs.term, context))
      const growth = minus(ratioOf(base, lastYear), constant(1))
      return {
        ...span,
        basis: base,
        metric: growth,
        amount: growthAmount(rule, inputs.tiers, growth, base, lastYear),
      }
    }
    case 'everyStep': {
      const metric = testedOf(rule.metric)
      const counted = rule.max === undefined ? metric : least(metric, constant(rule.max))
      return {
        ...span,
        basis: paidOn,
        metric,
        amount: times(fullStepsOf(counted, constant(rule.step)), amount),
      }
    }
    case 'interpolated': {
      const metric = testedOf(rule.metric)
      return { ...span, basis: base, metric, amount: times(lineRate(inputs.tiers, metric), base) }
    }
    case 'fixed':
      return { ...span, basis: null, metric: null, amount }
    case 'count': {
      const count = constant(due.metric ?? 0)
      return { ...span, basis: null, metric: count, amount: times(amount, count) }
    }
    case 'marginGuarantee': {
      const sales = lines.sum('retail', span)
      const reachedMargin = plus(minus(sales, lines.sum('net', span)), lines.sum('scanBack', span))
      const gap = most(zero, minus(times(rate, sales), reachedMargin))
      return { ...span, basis: sales, metric: reachedMargin, amount: times(gap, constant(rule.share)) }
    }
    case 'serviceLevel': {
      const gap = constant(Math.max(0, rule.target - rule.expected))
      return { ...span, basis: base, metric: null, amount: times(gap, rate, base) }
    }
    case 'formula':
    case 'paymentDays':
      return { ...span, basis: paidOn, metric: null, amount: constant(due.amount) }
  }
}

function tieredAmount(
  rule: TieredRule,
  tiers: readonly TierFigures[],
  tested: Figure,
  paidOn: Figure,
): Figure {
  const isReached = (tier: TierFigures) => reached(tested, tier.from, rule.boundary, 6)
  switch (rule.method) {
    case 'wholeAmount': {
      const rate = highestRate(tiers, isReached)
      return rule.pays === 'lump' ? rate : times(rate, paidOn)
    }
    case 'marginal':
      return marginal(tiers, isReached, tested)
    case 'cappedSum':
      return plus(
        ...tiers.map((tier, index) => {
          const next = tiers[index + 1]
          const upTo = next === undefined ? tested : least(tested, next.from)
          return when(isReached(tier), times(tier.rate, upTo), constant(0))
        }),
      )
    case 'fullSum':
      return plus(...tiers.map((tier) => when(isReached(tier), times(tier.rate, paidOn), constant(0))))
  }
}

function growthAmount(
  rule: GrowthRule,
  tiers: readonly TierFigures[],
  growth: Figure,
  paidOn: Figure,
  lastYear: Figure,
): Figure {
  const isReached = (tier: TierFigures) => reached(growth, tier.from, rule.boundary, 9)
  if (rule.paysOn === 'bands') {
    const bands = tiers.map(({ from, rate }) => ({ from: times(lastYear, plus(constant(1), from)), rate }))
    return marginal(bands, (band) => isReached(tiers[bands.indexOf(band)] ?? band), paidOn)
  }
  const rate = highestRate(tiers, isReached)
  return rule.paysOn === 'all' ? times(rate, paidOn) : times(rate, most(constant(0), minus(paidOn, lastYear)))
}

/** The rate of the highest tier reached; the highest is asked first. */
function highestRate(tiers: readonly TierFigures[], isReached: (tier: TierFigures) => Condition): Figure {
  return tiers.reduce<Figure>((lower, tier) => when(isReached(tier), tier.rate, lower), constant(0))
}

/** Each tier reached pays on its own band. */
function marginal(
  tiers: readonly TierFigures[],
  isReached: (tier: TierFigures) => Condition,
  tested: Figure,
): Figure {
  return plus(
    ...tiers.map((tier, index) => {
      const next = tiers[index + 1]
      const end = next === undefined ? tested : least(tested, next.from)
      const band = most(constant(0), minus(end, tier.from))
      return when(isReached(tier), times(tier.rate, band), constant(0))
    }),
  )
}

/** The rate read off the line through the points, flat outside. */
function lineRate(points: readonly TierFigures[], x: Figure): Figure {
  const last = points.at(-1)
  if (last === undefined) return constant(0)
  let figure: Figure = last.rate
  for (let index = points.length - 1; index > 0; index -= 1) {
    const [from, to] = [points[index - 1] as TierFigures, points[index] as TierFigures]
    const between = plus(
      from.rate,
      over(times(minus(to.rate, from.rate), minus(x, from.from)), minus(to.from, from.from)),
    )
    figure = when(below(x, to.from), between, figure)
  }
  const first = points[0] as TierFigures
  return when(below(x, first.from), first.rate, figure)
}
