import { expect, test } from 'vitest'
import { riskDraws } from '../../domain/risk/riskDraws.ts'
import { riskSummary } from '../../domain/risk/riskSummary.ts'
import { launch, deal as negotiationOf, promotion, shampoo, term } from '../domain/engine/deal.ts'
import { deal, folder } from './runDeal.ts'

/** 1,200 units at 3.50 is 4,200 of contribution; a tier at 12,000 pays 2 %. */
const risky = negotiationOf({
  products: [shampoo],
  terms: [
    term({
      kind: 'tiered',
      metric: { of: 'basis' },
      method: 'wholeAmount',
      boundary: 'atLeast',
      pays: 'rate',
      period: 'year',
      tiers: [{ from: 12_000, rate: 0.02 }],
    }),
  ],
  promotions: [promotion()],
  newProducts: [launch({ successProbability: 0.5 })],
  risk: {
    drivers: [
      { id: 'market', on: 'volume', distribution: { kind: 'normal', mean: 1, sd: 0.1 } },
      { id: 'cost', on: 'unitCost', distribution: { kind: 'pert', low: 0.9, mode: 1, high: 1.2 } },
    ],
    correlations: [{ a: 'market', b: 'cost', rho: -0.3 }],
  },
})

const fileOf = (negotiation: unknown) => folder().file('negotiation.json', JSON.stringify(negotiation))
const asked = ['--scenario', 's', '--draws', '60', '--seed', '7', '--json']

test('one, two and three threads and this process say the same to the last bit', () => {
  const file = fileOf(risky)
  const drawn = riskDraws(risky, risky.scenarios, { seed: 7, from: 0, to: 60 })
  const here = drawn.ok ? riskSummary(risky, risky.scenarios, [drawn.value]).s : undefined
  for (const threads of ['1', '2', '3']) {
    const { exit, stdout, stderr } = deal('risk', file, ...asked, '--threads', threads)
    expect({ exit, stderr }).toEqual({ exit: 0, stderr: '' })
    expect(JSON.parse(stdout)).toStrictEqual(here)
  }
})

test('the answer has the keys that are published, and one word less where there is no walk-away', () => {
  const { stdout } = deal('risk', fileOf(risky), ...asked)
  const answer = JSON.parse(stdout)
  const spread = ['mean', 'sd', 'p5', 'p10', 'p50', 'p90', 'p95']
  expect(Object.keys(answer)).toEqual(['contribution', 'totalMargin', 'tiers', 'tornado'])
  expect(Object.keys(answer.contribution)).toEqual(spread)
  expect(Object.keys(answer.totalMargin)).toEqual(spread)
  expect(Object.keys(answer.tiers[0])).toEqual(['term', 'tiers', 'none', 'expectedPayout'])
  expect(Object.keys(answer.tiers[0].tiers[0])).toEqual(['from', 'probability'])
  expect(answer.tornado.map(({ driver }: { driver: string }) => driver).sort()).toEqual(['cost', 'market'])
})

test('without --json a table for people, with the chance of a walk-away', () => {
  const walkAway = { id: 'w', name: 'w', role: 'walkAway', terms: [] }
  const file = fileOf({ ...risky, scenarios: [...risky.scenarios, walkAway] })
  const { exit, stdout } = deal('risk', file, '--scenario', 's', '--draws', '20')
  expect(exit).toBe(0)
  expect(stdout).toMatch(/p10 +[\d,.]+ +[\d,.]+\n/u)
  expect(stdout).toMatch(/below walk-away +[\d.]+ %\n/u)
  expect(stdout).toMatch(/term: from 12,000\.00 +[\d.]+ %\n/u)
})

test('a risk without drivers and without a doubtful launch is the plan, and says so', () => {
  const file = fileOf(negotiationOf({ products: [shampoo], risk: { drivers: [] } }))
  const { exit, stdout, stderr } = deal('risk', file, ...asked)
  expect({ exit, stderr }).toEqual({
    exit: 0,
    stderr: 'Nothing varies in the scenario s: every draw is the plan.\n',
  })
  expect(JSON.parse(stdout).contribution).toMatchObject({ mean: 4_200, sd: 0, p5: 4_200, p95: 4_200 })
})

test('no risk at all, no draws, a seed that is none and correlations nothing can have are refused in words', () => {
  const plain = fileOf(negotiationOf({ products: [shampoo] }))
  expect(deal('risk', plain, ...asked)).toMatchObject({
    exit: 2,
    stdout: '',
    stderr: expect.stringContaining('says nothing about risk'),
  })
  const file = fileOf(risky)
  expect(deal('risk', file, '--scenario', 's', '--draws', '0')).toEqual({
    exit: 2,
    stdout: '',
    stderr: '--draws: found "0", allowed a whole number of 1 to 1000000\n',
  })
  expect(deal('risk', file, '--scenario', 's', '--seed', '-1').exit).toBe(2)
  expect(deal('risk', file, '--scenario', 's', '--seed', '1.5').exit).toBe(2)
  const [scenario] = risky.scenarios
  const torn = fileOf({
    ...risky,
    scenarios: [
      { ...scenario, risk: { ...scenario?.risk, correlations: [{ a: 'market', b: 'cost', rho: 1 }] } },
    ],
  })
  const refused = deal('risk', torn, ...asked)
  expect(refused.exit).toBe(2)
  expect(refused.stderr).toMatch(/correlations: .*positive definite/u)
})

test('a scenario beside itself differs by nothing in any draw; beside a 2 % rebate it differs by 2 % of what is bought', () => {
  const [scenario] = risky.scenarios
  if (scenario === undefined) throw new Error('no scenario')
  const rebate = term({ kind: 'percent', rate: 0.02, settle: 'year' }, { id: 'rebate' })
  const dearer = { ...scenario, id: 'dearer', terms: [...scenario.terms, rebate] }
  const file = fileOf({ ...risky, scenarios: [scenario, dearer] })
  const itself = JSON.parse(deal('risk', file, ...asked, '--with', 's').stdout)
  expect(itself.difference.contribution).toEqual({
    mean: 0,
    sd: 0,
    p5: 0,
    p10: 0,
    p50: 0,
    p90: 0,
    p95: 0,
    below: 0,
  })
  const {
    with: second,
    difference,
    ...first
  } = JSON.parse(deal('risk', file, ...asked, '--with', 'dearer').stdout)
  expect(first).toEqual(JSON.parse(deal('risk', file, ...asked).stdout))
  expect(second.scenario).toBe('dearer')
  expect(difference.contribution.below).toBe(1)
  expect(difference.totalMargin.below).toBe(0)
  expect(difference.contribution.mean).toBeCloseTo(second.contribution.mean - first.contribution.mean, 6)
  // What the market does to both alike falls out: the difference spreads far less than either scenario.
  expect(difference.contribution.sd).toBeLessThan(first.contribution.sd / 5)
})

test('a second scenario that is not there is refused under its own option', () => {
  const { exit, stderr } = deal('risk', fileOf(risky), ...asked, '--with', 'x')
  expect(exit).toBe(2)
  expect(stderr).toBe('--with: found "x", allowed one of s\n')
})
