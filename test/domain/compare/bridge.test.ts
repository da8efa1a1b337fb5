import { expect, test } from 'vitest'
import { bridge } from '../../../domain/compare/bridge.ts'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { deal, launch, promotion, term } from '../engine/deal.ts'

const rebate = (rate: number): Term => term({ kind: 'percent', rate, settle: 'year' }, { id: 'rebate' })

const fee = (amount: number): Term =>
  term(
    { kind: 'fixed', amount, months: ['2027-03'] },
    { id: 'fee', class: 'fee', vatClass: 'serviceSpecialInvoice', taxIncluded: true },
  )

const discount = (id: string, rate: number, on: 'list' | 'running'): Term =>
  term(
    { kind: 'percent', rate, settle: 'month', on },
    { id, class: 'onInvoice', vatClass: 'priceReductionOnInvoice' },
  )

/** Steps that moved anything, from a to b: 24,000.00 of list sales before growth, half shampoo, half oil. */
function moved(a: Partial<Scenario>, b: Partial<Scenario>) {
  const negotiation = deal({})
  const scenario = (parts: Partial<Scenario>): Scenario => ({
    id: 's',
    name: 's',
    role: 'custom',
    terms: [],
    ...parts,
  })
  const steps = bridge(negotiation, scenario(a), scenario(b))
  return Object.fromEntries(
    steps
      .filter(({ supplier, retailer }) => supplier !== 0 || retailer !== 0)
      .map(({ kind, id, supplier, retailer }) => [
        kind === id ? kind : `${kind} ${id}`,
        [supplier, retailer],
      ]),
  )
}

test('10 % more volume brings 672.00 and 2,448.00; the 2 % rebate, that rose by 48.00 with it, takes no step', () => {
  expect(moved({ terms: [rebate(0.02)] }, { volumeGrowth: 0.1, terms: [rebate(0.02)] })).toEqual({
    volume: [672, 2448],
  })
})

test('10 % more volume and a rebate of 3 instead of 2 %: volume (672 + 648) ÷ 2, the rebate (240 + 264) ÷ 2', () => {
  expect(moved({ terms: [rebate(0.02)] }, { volumeGrowth: 0.1, terms: [rebate(0.03)] })).toEqual({
    volume: [660, 2460],
    'term rebate': [-252, 252],
  })
})

test('120 more shampoos at 3.50 for 60 fewer oils at 5.00 are mix, +120.00, and no volume: 24,000.00 of list either way', () => {
  const byProduct = { shampoo: 0.1, oil: -0.1 }
  expect(moved({}, { volumeGrowth: { default: 0, byProduct } })).toEqual({ mix: [120, 0] })
})

test('20 % more shampoo alone is 10 % volume, 720.00 in the old mix and 730.91 in the new one, 725.45; the rest is mix', () => {
  const byProduct = { shampoo: 0.2 }
  expect(moved({}, { volumeGrowth: { default: 0, byProduct } })).toEqual({
    volume: [725.45, 2400],
    mix: [114.55, 0],
  })
})

test('a fee of 1,060.00 with VAT is −1,000.00 whatever else moves: growth, discounts, a tier that is reached', () => {
  const tiered = (from: number): Term =>
    term(
      {
        kind: 'tiered',
        metric: { of: 'basis' },
        method: 'wholeAmount',
        boundary: 'atLeast',
        tiers: [{ from, rate: 0.02 }],
        pays: 'rate',
        period: 'year',
      },
      { id: 'tiered' },
    )
  const steps = moved(
    { terms: [rebate(0.02), discount('d', 0.05, 'running'), tiered(23_000)] },
    {
      volumeGrowth: 0.1,
      terms: [rebate(0.03), discount('d', 0.06, 'running'), tiered(24_500), fee(1060)],
    },
  )
  expect(steps['term fee']).toEqual([-1000, 1000])
})

test('a tier reached only because volume grew is volume: 2 % on all of 26,400.00 with it', () => {
  const tiered = term(
    {
      kind: 'tiered',
      metric: { of: 'basis' },
      method: 'wholeAmount',
      boundary: 'atLeast',
      tiers: [{ from: 26_000, rate: 0.02 }],
      pays: 'rate',
      period: 'year',
    },
    { id: 'tiered' },
  )
  expect(moved({ terms: [tiered] }, { volumeGrowth: 0.1, terms: [tiered] })).toEqual({
    volume: [720 - 528, 2400 + 528],
  })
})

test('two discounts of 10 % that change places on the invoice: one is on the rest, and the sequence has a step of its own', () => {
  const [onList, onRest] = [discount('list', 0.1, 'list'), discount('rest', 0.1, 'running')]
  expect(moved({ terms: [onList, onRest] }, { terms: [onRest, onList] })).toEqual({
    'order terms': [-240, 240],
  })
})

test('a promotion and a launch that come in each have their step; 50 more at 3.50, and 920 at 3.50', () => {
  const steps = moved({}, { promotions: [promotion()], newProducts: [launch()] })
  expect(Object.keys(steps)).toEqual(['promotion promo', 'newProduct launch'])
  expect(steps['promotion promo']).toEqual([175, 100])
  expect(steps['newProduct launch']).toEqual([3220, 9200])
})

test('every row of either scenario is named once with what happened to it, volume, mix and price before them', () => {
  const negotiation = deal({})
  const scenario = (terms: Term[]): Scenario => ({ id: 's', name: 's', role: 'custom', terms })
  const steps = bridge(
    negotiation,
    scenario([rebate(0.02), fee(1060)]),
    scenario([discount('d', 0, 'list'), rebate(0.02)]),
  )
  expect(steps.map(({ kind, id, change }) => [kind, id, change])).toEqual([
    ['volume', 'volume', 'none'],
    ['mix', 'mix', 'none'],
    ['price', 'price', 'none'],
    ['term', 'd', 'added'],
    ['term', 'rebate', 'none'],
    ['term', 'fee', 'removed'],
  ])
  expect(steps[0]?.label).toEqual({ zh: '销量', en: 'Volume' })
  expect(steps[5]).toMatchObject({ label: { zh: 'term', en: 'term' }, supplier: 1000, retailer: -1000 })
})
