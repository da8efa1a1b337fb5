import type { Account, LastYear } from '../../../domain/negotiation/negotiation.ts'
import type { NewProduct } from '../../../domain/negotiation/product.ts'
import type {
  Basis,
  Boundary,
  CountRule,
  GrowthRule,
  Metric,
  Period,
  Term,
  Tier,
  TieredRule,
} from '../../../domain/negotiation/term.ts'
import { monthOfYear, wholeYear } from './contractYear.ts'
import {
  comparable,
  comparableGrowth,
  type Exact,
  exact,
  one,
  ratio,
  sum,
  sumOfMonths,
  zero,
} from './exact.ts'
import { basisCells, basisUnits, type Invoice } from './invoice.ts'
import type { Volume } from './volume.ts'

/** What a term's rule looks at. */
export type Market = {
  readonly account: Account
  readonly lastYear: LastYear | undefined
  readonly newProducts: readonly NewProduct[]
  readonly volume: Volume
  readonly invoice: Invoice
}

/** One settlement period and what the rule states for it, not yet rounded. */
export type StatedPeriod = { readonly months: readonly number[]; readonly amount: Exact }

/** The months of every settlement period of the contract year. */
export function periods(period: Period): number[][] {
  if (period === 'month') return wholeYear.map((month) => [month])
  if (period === 'year') return [wholeYear]
  return [0, 3, 6, 9].map((first) => [first, first + 1, first + 2])
}

/** The basis of a term that cannot do without one. @throws TypeError where it is missing */
export function basisOf(term: Term): Basis {
  if (!term.basis) throw new TypeError(`term ${term.id} needs a basis`)
  return term.basis
}

function purchases(market: Market, basis: Basis, months: readonly number[]): Exact {
  return sumOfMonths(basisCells(market.volume, market.invoice, basis), months)
}

/** What is tested against the thresholds of a term, in one period. */
export function metricOf(market: Market, metric: Metric, paying: Basis, months: readonly number[]): Exact {
  const basis = metric.basis ?? paying
  if (metric.of === 'basis') return purchases(market, basis, months)
  return sumOfMonths(basisUnits(market.volume, basis), months)
}

function isReached(boundary: Boundary, tested: Exact, threshold: Exact): boolean {
  return boundary === 'atLeast' ? tested.greaterThanOrEqualTo(threshold) : tested.greaterThan(threshold)
}

/** Σ r × what of `measured` lies in the band of each reached tier; bands begin at `from`. */
function marginal(
  reached: readonly Tier[],
  tiers: readonly Tier[],
  measured: Exact,
  from: (tier: Tier) => Exact,
): Exact {
  return sum(
    reached.map((tier, i) => {
      const next = tiers[i + 1]
      const upTo = next && from(next).lessThan(measured) ? from(next) : measured
      const inBand = upTo.minus(from(tier))
      return inBand.isNegative() ? zero : inBand.times(tier.rate)
    }),
  )
}

function tiered(market: Market, rule: TieredRule, paying: Basis, months: readonly number[]): Exact {
  const measured = metricOf(market, rule.metric, paying, months)
  const paidOn = metricOf(market, { of: rule.pays === 'perUnit' ? 'units' : 'basis' }, paying, months)
  const reached = rule.tiers.filter(({ from }) =>
    isReached(rule.boundary, comparable(measured), comparable(exact(from))),
  )
  const highest = reached.at(-1)
  if (!highest) return zero
  switch (rule.method) {
    case 'wholeAmount':
      return rule.pays === 'lump' ? exact(highest.rate) : paidOn.times(highest.rate)
    case 'marginal':
      return marginal(reached, rule.tiers, measured, ({ from }) => exact(from))
    case 'cappedSum':
      return sum(
        reached.map((tier, i) => {
          const upper = rule.tiers[i + 1]?.from
          return (upper !== undefined && measured.greaterThan(upper) ? exact(upper) : measured).times(
            tier.rate,
          )
        }),
      )
    case 'fullSum':
      return sum(reached.map(({ rate }) => paidOn.times(rate)))
  }
}

function growth(market: Market, rule: GrowthRule, basis: Basis): Exact {
  const ofFile = basis.tax === 'in' ? market.lastYear?.purchasesIn : market.lastYear?.purchasesEx
  const before = exact(rule.lastYear ?? ofFile ?? 0)
  const now = purchases(market, basis, wholeYear)
  const grown = comparableGrowth(ratio(now, before).minus(1))
  const reached = rule.tiers.filter(({ from }) =>
    isReached(rule.boundary, grown, comparableGrowth(exact(from))),
  )
  const highest = reached.at(-1)
  if (!highest) return zero
  if (rule.paysOn === 'all') return now.times(highest.rate)
  if (rule.paysOn === 'bands')
    return marginal(reached, rule.tiers, now, ({ from }) => before.times(one.plus(from)))
  return now.greaterThan(before) ? now.minus(before).times(highest.rate) : zero
}

/** Full steps in what is measured: the highest multiple of the step that is reached. */
function fullSteps(measured: Exact, step: Exact): Exact {
  let steps = ratio(measured, step).floor()
  const fits = (n: Exact) => comparable(step.times(n)).lessThanOrEqualTo(comparable(measured))
  while (steps.greaterThan(0) && !fits(steps)) steps = steps.minus(1)
  while (step.greaterThan(0) && fits(steps.plus(1))) steps = steps.plus(1)
  return steps
}

function interpolated(points: readonly (readonly [number, number])[], measured: Exact): Exact {
  const above = points.findIndex(([x]) => comparable(measured).lessThan(comparable(exact(x))))
  const [x1, r1] = points[above < 0 ? points.length - 1 : above] ?? [0, 0]
  const [x0, r0] = points[above - 1] ?? [x1, r1]
  const along = ratio(measured.minus(x0), exact(x1).minus(x0))
  return above <= 0 ? exact(r1) : exact(r0).plus(exact(r1).minus(r0).times(along))
}

function counted({ account, newProducts, volume }: Market, rule: CountRule): StatedPeriod[] {
  const amount = (count: number) => exact(rule.amount).times(count)
  const stores = account.stores
  const named = (rule.months ?? [volume.year.months[0] ?? '']).map((month) => monthOfYear(volume.year, month))
  const inNamed = (count: number) => named.map((month) => ({ months: [month], amount: amount(count) }))
  if (rule.quantity !== undefined) return inNamed(rule.quantity)
  if (rule.per === 'store') return inNamed(stores)
  if (rule.per === 'product') return inNamed(volume.listed)
  if (rule.per === 'storeProduct') return inNamed(stores * volume.listed)
  const opened = wholeYear.map((month) => {
    const here = volume.year.months[month]
    if (rule.per === 'newProduct')
      return newProducts.filter(({ listingMonth }) => listingMonth === here).length
    const openings = (account.newStores ?? []).filter((opening) => opening.month === here)
    return openings.reduce((total, { count }) => total + count, 0)
  })
  return wholeYear.flatMap((month) => {
    const count = opened[month] ?? 0
    return count === 0 ? [] : [{ months: [month], amount: amount(count) }]
  })
}

/** What the rule states for each of its settlement periods, unrounded. Source: docs/calculation.md §5. */
export function statedPeriods(term: Term, market: Market): StatedPeriod[] {
  const { rule } = term
  const each = (period: Period, amount: (months: readonly number[]) => Exact): StatedPeriod[] =>
    periods(period).map((months) => ({ months, amount: amount(months) }))
  switch (rule.kind) {
    case 'percent':
      return each(rule.settle, (months) => purchases(market, basisOf(term), months).times(rule.rate))
    case 'tiered':
      return each(rule.period, (months) => tiered(market, rule, basisOf(term), months))
    case 'growth':
      return [{ months: wholeYear, amount: growth(market, rule, basisOf(term)) }]
    case 'everyStep':
      return each(rule.period, (months) => {
        const measured = metricOf(market, rule.metric, basisOf(term), months)
        const upTo = rule.max !== undefined && measured.greaterThan(rule.max) ? exact(rule.max) : measured
        return fullSteps(upTo, exact(rule.step)).times(rule.amount)
      })
    case 'interpolated':
      return each(rule.period, (months) => {
        const measured = metricOf(market, rule.metric, basisOf(term), months)
        return purchases(market, basisOf(term), months).times(interpolated(rule.points, measured))
      })
    case 'fixed':
      return rule.months.map((month) => ({
        months: [monthOfYear(market.volume.year, month)],
        amount: exact(rule.amount),
      }))
    case 'count':
      return counted(market, rule)
    case 'marginGuarantee':
      return each(rule.period, (months) => {
        const { retailSales, net, scanBack } = market.invoice
        const sales = sumOfMonths(retailSales, months)
        const frontMargin = sales.minus(sumOfMonths(net, months))
        const missing = sales.times(rule.rate).minus(frontMargin).minus(sumOfMonths(scanBack, months))
        return missing.isNegative() ? zero : missing.times(rule.share)
      })
    case 'serviceLevel':
      return each(rule.period, (months) => {
        const short = exact(rule.target).minus(rule.expected)
        const owed = purchases(market, basisOf(term), months).times(rule.penaltyRate)
        return short.isNegative() ? zero : short.times(owed)
      })
    case 'paymentDays':
      return []
    case 'formula':
      throw new TypeError('the reference evaluates every rule but formulas')
  }
}
