import fc from 'fast-check'
import { expect, test } from 'vitest'
import { priceWaterfall, retailerWaterfall, supplierWaterfall } from '../../domain/charts/waterfalls.ts'
import { bridge } from '../../domain/compare/bridge.ts'
import { withOneStep } from '../../domain/compare/priceOfAPoint.ts'
import { simulate } from '../../domain/engine/simulate.ts'
import { figureOfBar, figureOfShortBar } from '../../domain/explain/explainBar.ts'
import { explainBridgeStep } from '../../domain/explain/explainBridgeStep.ts'
import { explainFigure } from '../../domain/explain/explainFigure.ts'
import { explainStanding, explainTotal, type NamedEntry } from '../../domain/explain/explainPortfolio.ts'
import type { Explanation, SingleFigure } from '../../domain/explain/explanation.ts'
import type { Scenario } from '../../domain/negotiation/negotiation.ts'
import { contract } from '../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../support/contracts/lawRuns.ts'
import { deal, netEx, shampoo, term } from './engine/deal.ts'

const RUNS = 150

/** Every figure there is to ask for. */
function everyFigure(scenario: Scenario, simulation: ReturnType<typeof simulate>): SingleFigure[] {
  return [
    ...(Object.keys(simulation.supplier) as (keyof typeof simulation.supplier)[]).map(
      (line): SingleFigure => ({ of: 'supplier', line }),
    ),
    ...(Object.keys(simulation.retailer) as (keyof typeof simulation.retailer)[]).map(
      (line): SingleFigure => ({ of: 'retailer', line }),
    ),
    { of: 'points', line: 'contractPoints' },
    { of: 'points', line: 'netCostPoints' },
    { of: 'behindShelf', line: 'backWithSupport' },
    { of: 'behindShelf', line: 'backRate' },
    ...(
      [
        'onInvoiceAndReturns',
        'feesAndSupport',
        'feesLogisticsAndSupport',
        'goodsAndLogistics',
        'netNetPrice',
      ] as const
    ).map((line): SingleFigure => ({ of: 'bar', line })),
    { of: 'input', line: 'growth', category: null },
    ...(scenario.promotions ?? []).map(({ id }): SingleFigure => ({ of: 'input', line: 'depth', row: id })),
    ...(scenario.newProducts ?? []).map(({ id }): SingleFigure => ({ of: 'input', line: 'stores', row: id })),
    ...scenario.terms.flatMap(({ id }) =>
      (['stated', 'cost', 'gain', 'points'] as const).map(
        (line): SingleFigure => ({ of: 'term', term: id, line }),
      ),
    ),
  ]
}

function sumOf({ how }: Explanation): number | null {
  return how.kind === 'sum' ? how.parts.reduce((sum, { sign, yuan }) => sum + sign * yuan, 0) : null
}

test(
  'whatever a contract says, the parts of every sum add up to it, and every part is explained with the figure it shows',
  () => {
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        const simulation = simulate(negotiation, scenario)
        for (const figure of everyFigure(scenario, simulation)) {
          const explained = explainFigure(figure, scenario, simulation)
          const sum = sumOf(explained)
          const slack = 0.005 + 1e-9 * Math.abs(explained.value)
          if (sum !== null)
            expect(Math.abs(sum - explained.value), JSON.stringify(figure)).toBeLessThan(slack)
          if (explained.how.kind === 'goods' || explained.how.kind === 'input') continue
          for (const part of explained.how.parts) {
            if (part.figure === undefined) continue
            expect(explainFigure(part.figure, scenario, simulation).value).toBe(part.yuan)
          }
        }
      }),
      lawRuns(RUNS),
    )
  },
  lawTimeout(RUNS),
)

test(
  'whatever a contract says, every bar of the three waterfalls is as high as the figure it is explained as',
  () => {
    const look = { language: 'en', unit: 'yuan' } as const
    fc.assert(
      fc.property(contract, ({ negotiation, scenario }) => {
        const simulation = simulate(negotiation, scenario)
        const { supplier, retailer } = simulation
        const waterfalls = [
          [priceWaterfall(supplier, look), (step: string) => figureOfBar('ours', step)],
          [supplierWaterfall(supplier, look), (step: string) => figureOfShortBar('ours', step)],
          [retailerWaterfall(retailer, look), (step: string) => figureOfShortBar('theirs', step)],
        ] as const
        for (const [{ steps }, figureOf] of waterfalls) {
          for (const { id, yuan } of steps) {
            const figure = figureOf(id)
            if (figure === null) throw new Error(`${id} is explained as nothing`)
            const { value } = explainFigure(figure, scenario, simulation)
            // A cost stands below 0 in a waterfall and above it in a ledger.
            const apart = Math.abs(Math.abs(value) - Math.abs(yuan))
            expect(apart, id).toBeLessThan(0.005 + 1e-9 * Math.abs(yuan))
          }
        }
      }),
      lawRuns(RUNS),
    )
  },
  lawTimeout(RUNS),
)

test(
  'whatever two scenarios say, every difference between them is the figure here less the figure there, each explained where it stands',
  () => {
    fc.assert(
      fc.property(
        contract,
        fc.double({ min: -0.5, max: 1, noNaN: true }),
        ({ negotiation, scenario }, growth) => {
          const kept = scenario.terms.slice(1)
          const other = { ...scenario, id: 'other', name: 'other', terms: kept, volumeGrowth: growth }
          const [here, there] = [simulate(negotiation, scenario), simulate(negotiation, other)]
          for (const figure of everyFigure(scenario, here)) {
            const question = { of: 'difference', figure } as const
            const base = { scenario: other, simulation: there }
            const explained = explainFigure(question, scenario, here, base)
            expect(sumOf(explained), JSON.stringify(figure)).toBe(explained.value)
            const own = explainFigure(figure, scenario, here)
            const its = explainFigure(figure, other, there)
            expect(explained).toMatchObject({
              value: own.value - its.value,
              measure: own.measure,
              how: { parts: [{ yuan: own.value }, { yuan: its.value, isOther: true, scenario: 'other' }] },
            })
          }
        },
      ),
      lawRuns(RUNS),
    )
  },
  lawTimeout(RUNS),
)

test('42 of 400 draws below the walk-away are 10.5 %, and 4.5 points more than 24 of 400', () => {
  const negotiation = deal({ products: [shampoo], terms: [] })
  const scenario = negotiation.scenarios[0] as Scenario
  const simulation = simulate(negotiation, scenario)
  const figure = { of: 'chance', below: 42, draws: 400, seed: 42 } as const
  const alone = explainFigure(figure, scenario, simulation)
  expect(alone).toMatchObject({ value: 0.105, how: { kind: 'ratio', parts: [{ yuan: 42 }, { yuan: 400 }] } })
  const apart = explainFigure({ ...figure, baseBelow: 24 }, scenario, simulation)
  expect(apart.value).toBeCloseTo(0.045, 12)
  expect(sumOf(apart)).toBeCloseTo(0.045, 12)
})

test('a rebate of 2 % on 12,000.00 stands as one part of the rebates, 240.00, paid in twelve instalments of 20.00', () => {
  const negotiation = deal({
    products: [shampoo],
    terms: [term({ kind: 'percent', rate: 0.02, settle: 'month' }, { id: 'rebate', basis: netEx })],
  })
  const scenario = negotiation.scenarios[0] as Scenario
  const simulation = simulate(negotiation, scenario)
  const rebates = explainFigure({ of: 'supplier', line: 'rebates' }, scenario, simulation)
  expect(rebates.how).toMatchObject({ kind: 'sum', parts: [{ yuan: expect.closeTo(240, 6) }] })
  const stated = explainFigure({ of: 'term', term: 'rebate', line: 'stated' }, scenario, simulation)
  expect(stated.how.kind === 'sum' && stated.how.parts.map(({ yuan }) => yuan)).toEqual(Array(12).fill(20))
})

test('距目标 is our contribution less the target’s: 2 % instead of 3 % of 12,000.00 leaves 120.00 more', () => {
  const priced = (rate: number) => {
    const negotiation = deal({
      products: [shampoo],
      terms: [term({ kind: 'percent', rate, settle: 'year' })],
    })
    const scenario = negotiation.scenarios[0] as Scenario
    return { scenario: { ...scenario, name: `${rate}` }, simulation: simulate(negotiation, scenario) }
  }
  const [now, target] = [priced(0.02), priced(0.03)]
  const figure = { of: 'against', role: 'target', line: 'contribution' } as const
  const explained = explainFigure(figure, now.scenario, now.simulation, target)
  expect(explained.value).toBeCloseTo(120, 6)
  expect(explained.how).toMatchObject({
    kind: 'sum',
    parts: [
      { figure: { of: 'supplier', line: 'contribution' }, sign: 1 },
      { word: 'otherScenario', scenario: '0.03', sign: -1, yuan: target.simulation.supplier.contribution },
    ],
  })
})

test('of three accounts two are our own: the total is theirs, each a part; one below its walk-away by 5.00 counts as one', () => {
  const at = (contribution: number) => ({
    scenario: `at ${contribution}`,
    name: '当前',
    role: 'custom' as const,
    netSales: 1_000,
    contribution,
    contributionRate: contribution / 1_000,
    totalMargin: 300,
    totalMarginRate: 0.3,
  })
  const figures = { current: at(95), opening: at(90), target: null, walkAway: at(100) }
  const good = { ...figures, current: at(130), opening: at(150) }
  const entries: NamedEntry[] = [
    { id: 'a', name: '甲', isSample: false, figures },
    { id: 'b', name: '乙', isSample: false, stage: 'signed', figures: good },
    { id: 's', name: '示例', isSample: true, figures: good },
  ]
  for (const [line, value, parts] of [
    ['contribution', 225, [95, 130]],
    ['unsigned', 1_000, [1_000]],
    ['belowWalkAway', 1, [1]],
  ] as const) {
    const explained = explainTotal(entries, { of: 'total', line })
    expect(explained.value).toBe(value)
    expect(explained.parts.map(({ amount }) => amount)).toEqual(parts)
  }
  expect(explainStanding(figures, { of: 'aboveWalkAway' })?.value).toBe(-5)
  expect(explainStanding(good, { of: 'conceded' })?.value).toBe(20)
  const gained = explainStanding(figures, { of: 'conceded' })
  expect(gained?.value).toBe(0)
  expect(gained?.parts.map(({ sign, amount }) => sign * amount)).toEqual([90, -95, 5])
})

test(
  'whatever leads from one contract to another, the parts of every step add up to the step',
  () => {
    fc.assert(
      fc.property(
        contract,
        fc.double({ min: -0.5, max: 1, noNaN: true }),
        ({ negotiation, scenario }, growth) => {
          const other = { ...scenario, terms: scenario.terms.slice(1), volumeGrowth: growth }
          for (const step of bridge(negotiation, scenario, other)) {
            for (const side of ['supplier', 'retailer'] as const) {
              if (step[side] === 0) continue
              const figure = { of: 'bridgeStep', side, step } as const
              const explained = explainBridgeStep(figure, negotiation, scenario, other)
              expect(explained.value).toBe(step[side])
              expect(Math.abs((sumOf(explained) ?? Number.NaN) - step[side])).toBeLessThan(0.005 + 1e-6)
            }
          }
        },
      ),
      lawRuns(40),
    )
  },
  lawTimeout(150),
)

test('the last 0.1 point of a rebate on 12,000.00 costs 12.00: 11,748.00 with it less 11,760.00 of now', () => {
  const negotiation = deal({
    products: [{ ...shampoo, unitCost: 0, logisticsCost: 0 }],
    terms: [term({ kind: 'percent', rate: 0.02, settle: 'year' }, { id: 'rebate', basis: netEx })],
  })
  const scenario = negotiation.scenarios[0] as Scenario
  const further = withOneStep(scenario, 'rebate') as Scenario
  const explained = explainFigure(
    { of: 'pointPrice', term: 'rebate' },
    scenario,
    simulate(negotiation, scenario),
    { scenario: further, simulation: simulate(negotiation, further) },
  )
  expect(explained.value).toBeCloseTo(-12, 6)
  expect(explained.how.kind === 'sum' && explained.how.parts.map(({ yuan }) => yuan)).toEqual([
    expect.closeTo(11_748, 6),
    expect.closeTo(11_760, 6),
  ])
})
