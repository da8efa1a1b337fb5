import fc from 'fast-check'
import type { Month } from '../../../domain/negotiation/calendar.ts'
import type {
  Basis,
  Metric,
  PaymentDaysRule,
  Period,
  Rule,
  Selection,
  Tier,
  TieredRule,
} from '../../../domain/negotiation/term.ts'
import { amount, growth, rate, rising, smallRate } from './awkwardNumbers.ts'
import { monthIn, someOf } from './contractMarket.ts'

/** What terms may name. */
export type Named = {
  readonly start: Month
  readonly products: readonly string[]
  readonly categories: readonly string[]
  readonly hasLastYear: boolean
}

export const period: fc.Arbitrary<Period> = fc.constantFrom('month', 'quarter', 'year')
const boundary = fc.constantFrom('atLeast' as const, 'moreThan' as const)

function selection({ products, categories }: Named): fc.Arbitrary<Selection> {
  const some = (names: readonly string[]) => fc.subarray([...names], { minLength: 1 })
  return fc.oneof(
    some(products).map((its) => ({ products: its })),
    some(categories).map((its) => ({ categories: its })),
    fc.record({ products: some(products), categories: some(categories) }),
  )
}

/** What a basis takes in and leaves out. */
export function filterOf(named: Named): fc.Arbitrary<Pick<Basis, 'include' | 'exclude'>> {
  const switches = someOf({ promotedUnits: fc.boolean(), newProducts: fc.boolean() })
  const exclude = fc.oneof(
    { weight: 2, arbitrary: switches },
    {
      weight: 1,
      arbitrary: fc.tuple(selection(named), switches).map(([its, more]) => ({ ...its, ...more })),
    },
  )
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant({}) },
    { weight: 2, arbitrary: someOf({ include: selection(named), exclude }) },
  )
}

export function basisOf(named: Named): fc.Arbitrary<Basis> {
  return fc
    .tuple(
      fc.constantFrom<Basis['on']>('net', 'net', 'invoice', 'list', 'retailSales'),
      fc.constantFrom<Basis['tax']>('in', 'ex'),
      filterOf(named),
    )
    .map(([on, tax, filter]) => ({ on, tax, ...filter }))
}

function metric(named: Named): fc.Arbitrary<Metric> {
  return fc
    .tuple(fc.constantFrom<Metric['of']>('basis', 'units'), someOf({ basis: basisOf(named) }))
    .map(([of, own]) => ({ of, ...own }))
}

const threshold = fc.oneof(
  { weight: 3, arbitrary: fc.integer({ min: 0, max: 200 }).map((thousands) => thousands * 1000) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 50_000_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1 / 3, 0.1, 1000 / 3) },
)

function tiersOf(from: fc.Arbitrary<number>, pays: fc.Arbitrary<number>): fc.Arbitrary<Tier[]> {
  return rising(from, 4).chain((thresholds) =>
    fc.tuple(...thresholds.map((threshold) => pays.map((paid) => ({ from: threshold, rate: paid })))),
  )
}

const perUnit = fc.constantFrom(0, 0.05, 0.3, 1 / 3, 1.25)

/** Only what the page defines: bands are measured on what they pay on, lumps go with the whole amount. */
function tiered(named: Named): fc.Arbitrary<TieredRule> {
  const common = { kind: fc.constant('tiered' as const), boundary, period }
  const banded = { ...common, method: fc.constantFrom('marginal' as const, 'cappedSum' as const) }
  const whole = { ...common, method: fc.constantFrom('wholeAmount' as const, 'fullSum' as const) }
  const tiers = { rate: tiersOf(threshold, smallRate), perUnit: tiersOf(threshold, perUnit) }
  return fc.oneof(
    fc.record({
      ...banded,
      metric: fc.constant({ of: 'basis' as const }),
      pays: fc.constant('rate' as const),
      tiers: tiers.rate,
    }),
    fc.record({
      ...banded,
      metric: fc.constant({ of: 'units' as const }),
      pays: fc.constant('perUnit' as const),
      tiers: tiers.perUnit,
    }),
    fc.record({ ...whole, metric: metric(named), pays: fc.constant('rate' as const), tiers: tiers.rate }),
    fc.record({
      ...whole,
      metric: metric(named),
      pays: fc.constant('perUnit' as const),
      tiers: tiers.perUnit,
    }),
    fc.record({
      ...common,
      method: fc.constant('wholeAmount' as const),
      metric: metric(named),
      pays: fc.constant('lump' as const),
      tiers: tiersOf(threshold, amount),
    }),
  )
}

const points = rising(threshold, 4).chain((xs) =>
  fc.tuple(...xs.map((x) => rate.map((r): readonly [number, number] => [x, r]))),
)

function months(named: Named): fc.Arbitrary<Month[]> {
  return fc.uniqueArray(monthIn(named.start), { maxLength: 4 })
}

/** A rule that is paid on a basis. */
export function ruleOnBasis(named: Named, ownLastYearNeeded: boolean): fc.Arbitrary<Rule> {
  const ownLastYear = fc.record({ lastYear: fc.integer({ min: 1, max: 3_000_000 }) })
  const growthRule = fc
    .tuple(
      fc.record({
        kind: fc.constant('growth' as const),
        boundary,
        tiers: tiersOf(growth, smallRate),
        paysOn: fc.constantFrom('all' as const, 'growth' as const, 'bands' as const),
      }),
      ownLastYearNeeded ? ownLastYear : fc.oneof(ownLastYear, fc.constant({})),
    )
    .map(([rule, extra]) => ({ ...rule, ...extra }))
  const everyStep = fc
    .tuple(
      fc.record({
        kind: fc.constant('everyStep' as const),
        metric: metric(named),
        step: fc.constantFrom(1000, 50_000, 0.1, 333.33, 12_345),
        amount: fc.constantFrom(0, 1, 2.675, 50, 1 / 3),
        period,
      }),
      someOf({ max: threshold }),
    )
    .map(([rule, extra]) => ({ ...rule, ...extra }))
  return fc.oneof(
    { weight: 4, arbitrary: fc.record({ kind: fc.constant('percent' as const), rate, settle: period }) },
    { weight: 5, arbitrary: tiered(named) },
    { weight: 3, arbitrary: growthRule },
    { weight: 2, arbitrary: everyStep },
    {
      weight: 2,
      arbitrary: fc.record({
        kind: fc.constant('interpolated' as const),
        metric: metric(named),
        points,
        period,
      }),
    },
    {
      weight: 1,
      arbitrary: fc.record({
        kind: fc.constant('serviceLevel' as const),
        target: fc.constantFrom(0.95, 0.98, 1),
        expected: fc.constantFrom(0.9, 0.95, 0.97, 1, 1 / 3),
        penaltyRate: rate,
        period,
      }),
    },
  )
}

/** An amount in months, or one for each thing counted: these say themselves whether tax is included. */
export function ruleOfAmounts(named: Named): fc.Arbitrary<Rule> {
  return fc.oneof(
    fc.record({ kind: fc.constant('fixed' as const), amount, months: months(named) }),
    fc
      .tuple(
        fc.record({
          kind: fc.constant('count' as const),
          amount,
          per: fc.constantFrom('store' as const, 'newStore', 'product', 'newProduct', 'storeProduct'),
        }),
        someOf({
          quantity: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(2.5)),
          months: months(named).filter((its) => its.length > 0),
        }),
      )
      .map(([rule, extra]) => ({ ...rule, ...extra })),
  )
}

export const marginGuarantee: fc.Arbitrary<Rule> = fc.record({
  kind: fc.constant('marginGuarantee' as const),
  rate,
  share: rate,
  period,
})

export const paymentDays: fc.Arbitrary<PaymentDaysRule> = fc.record({
  kind: fc.constant('paymentDays' as const),
  days: fc.constantFrom(0, 30, 45, 60, 365),
  from: fc.constantFrom('receipt' as const, 'invoice', 'monthEnd'),
})
