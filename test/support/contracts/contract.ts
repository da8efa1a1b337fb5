import fc from 'fast-check'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { referenceMarket } from '../reference/referenceSimulate.ts'
import { metricOf, periods } from '../reference/statedAmounts.ts'
import {
  accountIn,
  assumptions,
  lastYear,
  listedProducts,
  newProductsIn,
  someOf,
  volumeGrowthOf,
  yearStart,
} from './contractMarket.ts'
import { promotionsIn } from './contractPromotions.ts'
import { termsOf } from './contractTerms.ts'

/** A negotiation with one scenario. */
export type Contract = { readonly negotiation: Negotiation; readonly scenario: Scenario }

type Frame = Omit<Negotiation, 'scenarios' | 'lastYear'>

const frame: fc.Arbitrary<Frame> = yearStart.chain((start) =>
  fc.record({
    format: fc.constant('dealtable.negotiation' as const),
    version: fc.constant(1 as const),
    name: fc.constant('年度合同'),
    supplier: fc.constant({ name: '甲供应商' }),
    account: accountIn(start),
    year: fc.constant({ start }),
    assumptions,
    products: listedProducts,
  }),
)

/** Valid contracts: small, but with every rule, funding, VAT class and boundary the calculation knows (no formulas). */
export const contract: fc.Arbitrary<Contract> = fc
  .tuple(frame, someOf({ lastYear }))
  .chain(([head, before]) =>
    newProductsIn(head.year.start).chain((listings) => contractOf(head, before, listings)),
  )

function contractOf(
  head: Frame,
  before: Pick<Partial<Negotiation>, 'lastYear'>,
  newProducts: NonNullable<Scenario['newProducts']>,
): fc.Arbitrary<Contract> {
  const items = [...head.products, ...newProducts]
  const terms = termsOf({
    start: head.year.start,
    products: items.map(({ id }) => id),
    categories: [...new Set(items.map(({ category }) => category))],
    hasLastYear: before.lastYear !== undefined,
  })
  const free = fc.record({
    terms,
    promotions: promotionsIn(head.year.start, head.products),
    extra: someOf({ volumeGrowth: volumeGrowthOf(head.products) }),
    /** Which tier threshold, if any, is moved to exactly where the plan lands. */
    moved: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined, freq: 3 }),
    givenAway: fc.oneof(
      { weight: 15, arbitrary: fc.constant(false) },
      { weight: 1, arbitrary: fc.constant(true) },
    ),
  })
  return free.map(({ terms: drawn, promotions: planned, extra, moved, givenAway }) => {
    const agreed = givenAway ? wholeInvoiceOff(drawn) : drawn
    const promotions = givenAway ? planned.filter(({ funding }) => funding.kind !== 'offInvoice') : planned
    const scenario = {
      id: 's',
      name: 's',
      role: 'custom' as const,
      terms: agreed,
      promotions,
      newProducts,
      ...extra,
    }
    const negotiation = { ...head, ...before, scenarios: [scenario] }
    if (moved === undefined || !agreed.some(hasThreshold)) return { negotiation, scenario }
    const met = { ...scenario, terms: meetThresholds(negotiation, scenario, moved) }
    return { negotiation: { ...negotiation, scenarios: [met] }, scenario: met }
  })
}

/** Discounts that take 70 % and 30 % of the list price: nothing remains, though no double says so. */
function wholeInvoiceOff(terms: readonly Term[]): Term[] {
  const discounts = terms.filter((term) => term.class === 'onInvoice')
  return terms.map((term) => {
    if (term.rule.kind !== 'percent' || term.class !== 'onInvoice') return term
    const share = [0.7, 0.3][discounts.indexOf(term)] ?? 0
    return { ...term, rule: { kind: 'percent', rate: share, settle: 'month', on: 'list' } }
  })
}

function hasThreshold({ rule }: Term): boolean {
  return (
    rule.kind === 'tiered' ||
    rule.kind === 'growth' ||
    rule.kind === 'everyStep' ||
    rule.kind === 'interpolated'
  )
}

/** Moves one threshold of every term to exactly what is measured in its first period, or to its fourth decimal. */
function meetThresholds(negotiation: Negotiation, scenario: Scenario, moved: number): Term[] {
  const market = referenceMarket(negotiation, scenario)
  const rounded = (figure: number) => (moved % 2 === 0 ? figure : Math.round(figure * 1e4) / 1e4)
  return scenario.terms.map((term) => {
    const { rule, basis } = term
    if (!basis || !hasThreshold(term)) return term
    if (rule.kind === 'growth') {
      const now = metricOf(market, { of: 'basis' }, basis, periods('year')[0] ?? []).toNumber()
      const before = Math.round(now * (moved < 2 ? 80 : 125)) / 100
      if (!(before > 0)) return term
      const tiers = [{ from: now / before - 1, rate: 0.02 }, ...rule.tiers.filter(({ from }) => from > 0.3)]
      return { ...term, rule: { ...rule, lastYear: before, tiers } }
    }
    if (rule.kind !== 'tiered' && rule.kind !== 'everyStep' && rule.kind !== 'interpolated') return term
    const measured = metricOf(market, rule.metric, basis, periods(rule.period)[0] ?? [])
    const landing = Math.max(0, rounded(measured.toNumber()))
    if (rule.kind === 'everyStep') {
      const step = Math.round((landing / (moved + 1)) * 1e6) / 1e6
      return step > 0 ? { ...term, rule: { ...rule, step, amount: 2.675 } } : term
    }
    if (rule.kind === 'interpolated') {
      const apart = rule.points.filter(([x]) => Math.abs(x - landing) > 1)
      const points = [...apart, [landing, 0.05] as const].sort(([a], [b]) => a - b)
      return { ...term, rule: { ...rule, points } }
    }
    const apart = rule.tiers.filter(({ from }) => Math.abs(from - landing) > 1)
    const tiers = [...apart, { from: landing, rate: rule.pays === 'rate' ? 0.03 : 1.25 }]
    return { ...term, rule: { ...rule, tiers: tiers.sort((a, b) => a.from - b.from) } }
  })
}
