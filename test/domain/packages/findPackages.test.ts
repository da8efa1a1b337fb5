import { expect, test } from 'vitest'
import type { Scenario } from '../../../domain/negotiation/negotiation.ts'
import type { Term } from '../../../domain/negotiation/term.ts'
import { findPackages } from '../../../domain/packages/findPackages.ts'
import type { Lever, PackageQuestion } from '../../../domain/packages/question.ts'
import { deal, netEx, term } from '../engine/deal.ts'

/** 24,000.00 of purchases ex VAT; without terms a contribution of 7,200.00 and a total margin of 24,000.00. */
const rebate: Term = term({ kind: 'percent', rate: 0.02, settle: 'year' }, { id: 'rebate', basis: netEx })
const waste: Term = term(
  { kind: 'fixed', amount: 100, months: ['2027-01'] },
  { id: 'waste', class: 'fee', vatClass: 'serviceOrdinaryInvoice', taxIncluded: true },
)
const days: Term = term(
  { kind: 'paymentDays', days: 60, from: 'receipt' },
  { id: 'days', class: 'payment', vatClass: 'rebateRedInvoice' },
)
const tiered: Term = term(
  {
    kind: 'tiered',
    metric: { of: 'basis' },
    method: 'wholeAmount',
    boundary: 'atLeast',
    tiers: [
      { from: 20_000, rate: 0.01 },
      { from: 30_000, rate: 0.03 },
    ],
    pays: 'rate',
    period: 'year',
  },
  { id: 'tiered', basis: netEx },
)

const rate: Lever = { term: 'rebate', field: 'rate', min: 0, max: 0.05, step: 0.01 }
const amount: Lever = { term: 'waste', field: 'amount', min: 0, max: 530, step: 106 }

function packages(question: PackageQuestion, terms: Term[] = [rebate, waste, days, tiered]) {
  const negotiation = deal({ terms })
  return findPackages(negotiation, negotiation.scenarios[0] as Scenario, question)
}

test('100 points more of margin are bought with the rebate, 1:1, and not with the fee, of which 6 in 106 go to nobody', () => {
  const { best, proven } = packages({ levers: [rate, amount], demands: { totalMargin: { min: 24_480 } } }, [
    rebate,
    waste,
  ])
  expect(proven).toBe(true)
  expect(best?.values).toEqual({ rebate: 0.02, waste: 0 })
  expect(best?.supplier.contribution).toBeCloseTo(7_200 - 480, 6)
  expect(best?.retailer.totalMargin).toBeCloseTo(24_480, 6)
})

test('of a tiered rebate the rate of the tier that is reached is moved: the first, at 24,000.00 of purchases', () => {
  const tiers: Lever[] = [0, 1].map((tier) => ({
    term: 'tiered',
    tier,
    field: 'rate',
    min: 0,
    max: 0.04,
    step: 0.02,
  }))
  const { best } = packages({ levers: tiers, demands: { backMargin: { min: 900 } } }, [tiered])
  expect(best?.values['tiered#0']).toBe(0.04)
  expect(best?.retailer.backMargin).toBeCloseTo(960, 6)
})

test('no package reaches 26,000.00: with everything given the nearest falls 700.00 short', () => {
  const { best, unmet, equalValue, frontier } = packages(
    {
      levers: [rate, { ...amount, max: 106 }],
      demands: { totalMargin: { min: 26_000 }, contractPoints: { max: 9 } },
    },
    [rebate, waste],
  )
  expect({ best, equalValue, frontier }).toEqual({ best: null, equalValue: [], frontier: [] })
  expect(unmet).toHaveLength(1)
  expect(unmet?.[0]).toMatchObject({ demand: 'totalMargin', bound: 'min' })
  expect(unmet?.[0]?.by).toBeCloseTo(26_000 - 24_000 - 1_200 - 100, 6)
  expect(unmet?.[0]?.nearest.values).toEqual({ rebate: 0.05, waste: 106 })
})

test('five packages of a contribution of 6,720.00, 2.40 either way: from all rebate to all bonus in equal steps', () => {
  const levers: Lever[] = [
    { term: 'rebate', field: 'rate', min: 0, max: 0.04, step: 0.001 },
    { term: 'bonus', field: 'amount', min: 0, max: 960, step: 24 },
  ]
  const bonus = term(
    { kind: 'fixed', amount: 0, months: ['2027-01'] },
    { id: 'bonus', vatClass: 'penaltyNoVat', taxIncluded: false },
  )
  const { equalValue } = packages({ levers, demands: {}, reference: 6_720 }, [rebate, bonus])
  expect(equalValue.map(({ values }) => [values.rebate, values.bonus])).toEqual([
    [0.02, 0],
    [0.015, 120],
    [0.01, 240],
    [0.005, 360],
    [0, 480],
  ])
})

test('the rate of a tier of 30,000.00 that 24,000.00 of purchases never reach tells no two packages apart', () => {
  const idle: Lever = { term: 'tiered', tier: 1, field: 'rate', min: 0.02, max: 0.06, step: 0.01 }
  const { equalValue } = packages(
    { levers: [rate, idle], demands: {}, reference: { rebate: 0.02, 'tiered#1': 0.03 } },
    [rebate, tiered],
  )
  expect(equalValue.map(({ values }) => values)).toEqual([{ rebate: 0.02, 'tiered#1': 0.02 }])
})

test('the reference may be the scenario as it stands or a package of its own', () => {
  const levers = [rate]
  const asItStands = packages({ levers, demands: {}, reference: 'scenario' }, [rebate])
  expect(asItStands.equalValue.map(({ values }) => values)).toEqual([{ rebate: 0.02 }])
  const own = packages({ levers, demands: {}, reference: { rebate: 0.04 } }, [rebate])
  expect(own.equalValue.map(({ values }) => values)).toEqual([{ rebate: 0.04 }])
  expect(own.best?.values).toEqual({ rebate: 0 })
})

test('the frontier of a rebate of 0 to 5 % beside a fee is the rebate alone until it is used up, falling on one side and rising on the other', () => {
  const { frontier } = packages({ levers: [rate, amount], demands: {} }, [rebate, waste])
  expect(frontier.map(({ values }) => values)).toContainEqual({ rebate: 0.05, waste: 530 })
  expect(frontier[0]?.values).toEqual({ rebate: 0, waste: 0 })
  const margins = frontier.map(({ retailer }) => retailer.totalMargin)
  const contributions = frontier.map(({ supplier }) => supplier.contribution)
  expect(margins).toEqual([...margins].sort((a, b) => a - b))
  expect(contributions).toEqual([...contributions].sort((a, b) => b - a))
})

test('eight rebates of 11 steps, 214 million packages, are searched from both halves: 42 steps of 24.00 reach 1,000.00', () => {
  const terms = Array.from({ length: 8 }, (_, i) => ({ ...rebate, id: `r${i}` }))
  const levers = terms.map(({ id }): Lever => ({ term: id, field: 'rate', min: 0, max: 0.02, step: 0.002 }))
  const { best, proven, equalValue, frontier } = packages(
    { levers, demands: { totalMargin: { min: 24_000 + 1_000 } } },
    terms,
  )
  expect(proven).toBe(true)
  expect(best?.retailer.totalMargin).toBeCloseTo(25_008, 6)
  expect(best?.supplier.contribution).toBeCloseTo(7_200 - 1_008, 6)
  expect(equalValue).toHaveLength(5)
  expect(frontier.length).toBeGreaterThan(5)
})
