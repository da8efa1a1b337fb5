import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { waterfallFigure } from '../../../domain/charts/chart.ts'
import { chartSummary } from '../../../domain/charts/chartSummary.ts'
import { type RowBehind, rowsBehind, type WaterfallSide } from '../../../domain/charts/rowsBehind.ts'
import { differenceBridge, priceWaterfall, retailerWaterfall } from '../../../domain/charts/waterfalls.ts'
import { promotionAmounts } from '../../../domain/decisions/promotionSupport.ts'
import { simulate } from '../../../domain/engine/simulate.ts'
import { settle } from '../../../domain/money.ts'
import type { Negotiation, Scenario } from '../../../domain/negotiation/negotiation.ts'
import { type Contract, contract } from '../../support/contracts/contract.ts'
import { lawRuns, lawTimeout } from '../../support/contracts/lawRuns.ts'
import { negotiation, product, promotion, rebate, scenario } from '../../support/negotiations.ts'

const look = { language: 'zh-CN', unit: 'yuan' } as const
const runs = 150

/** Two products of 1,200 units at 10.00: 24,000 of list sales, half of it each. */
const plain = negotiation({ products: [product('P1'), product('P2')] })

function behind(of: Negotiation, plan: Scenario, side: WaterfallSide, step: string): readonly RowBehind[] {
  const simulation = simulate(of, plan)
  const { steps } =
    side === 'ours' ? priceWaterfall(simulation.supplier, look) : retailerWaterfall(simulation.retailer, look)
  return rowsBehind({ negotiation: of, scenario: plan, simulation }, side, steps, step)
}

const short = (rows: readonly RowBehind[]) => rows.map(({ kind, id, yuan }) => [kind, id, yuan])

describe('the price waterfall', () => {
  const plan = scenario('plan', {
    terms: [
      {
        id: 'invoice',
        name: '票面折扣',
        class: 'onInvoice',
        rule: { kind: 'percent', rate: 0.05, settle: 'month', on: 'list' },
        basis: { on: 'list', tax: 'ex' },
        vatClass: 'priceReductionOnInvoice',
      },
      rebate('year', 0.03),
      rebate('data', 0.01),
      {
        id: 'days',
        name: '账期',
        class: 'payment',
        rule: { kind: 'paymentDays', days: 60, from: 'receipt' },
        vatClass: 'penaltyNoVat',
      },
    ],
  })
  const { supplier, units } = simulate(plain, plan)

  test('takes 1,200.00 off the invoice of 24,000.00, 912.00 of rebates and 257.64 for 60 days of credit', () => {
    // Net 22,800; rebates 4 % of it; credit 22,800 × 1.13 × 60 ÷ 360 × 6 %; goods 2,400 × 6.076.
    const { steps } = priceWaterfall(supplier, look)
    expect(steps.map(({ id, yuan }) => [id, settle(yuan) / 100])).toEqual([
      ['listSales', 24_000],
      ['onInvoiceAndReturns', -1_200],
      ['rebates', -912],
      ['feesAndPromotions', 0],
      ['logisticsTerms', 0],
      ['financing', -257.64],
      ['netNetPrice', 21_630.36],
      ['goodsAndLogistics', -14_582.4],
      ['contribution', 7_047.96],
    ])
  })

  test('has eight bars: the cost of goods stands on top of the contribution it leaves', () => {
    const { steps } = priceWaterfall(supplier, look)
    expect(steps.filter(({ isOnNext }) => isOnNext !== true)).toHaveLength(8)
    expect(steps.find(({ isOnNext }) => isOnNext)?.id).toBe('goodsAndLogistics')
  })

  test('per unit divides by the 2,400 units, and as a share by the 24,000.00 of list sales', () => {
    const perUnit = priceWaterfall(supplier, { ...look, per: { kind: 'unit', base: units } })
    const share = priceWaterfall(supplier, { ...look, per: { kind: 'share', base: supplier.grossSales } })
    expect(perUnit.title).toBe('价格瀑布：开票价到贡献（元/件）')
    expect([24_000, -912].map((yuan) => waterfallFigure(perUnit, yuan))).toEqual(['10.000', '−0.380'])
    expect(share.title).toBe('价格瀑布：开票价到贡献（%）')
    expect([24_000, -912].map((yuan) => waterfallFigure(share, yuan))).toEqual(['100.00', '−3.80'])
    expect(chartSummary(share)).toBe(
      '价格瀑布：开票价到贡献（%）：开票价 100.00，贡献 29.37，减少最多的是货品成本与运费 −60.76。',
    )
  })

  test('behind the rebates stand the two terms, 684.00 and 228.00, the larger first', () => {
    expect(short(behind(plain, plan, 'ours', 'rebates'))).toEqual([
      ['term', 'year', -684],
      ['term', 'data', -228],
    ])
  })

  test('behind the list price stand the products, behind the contribution the bars that lead to it', () => {
    expect(short(behind(plain, plan, 'ours', 'listSales'))).toEqual([
      ['product', 'P1', 12_000],
      ['product', 'P2', 12_000],
    ])
    expect(short(behind(plain, plan, 'ours', 'contribution'))).toEqual([
      ['step', 'netNetPrice', 21_630.36],
      ['step', 'goodsAndLogistics', -14_582.4],
    ])
  })

  test('a promotion stands behind both bars it moves: off the invoice, and with its fee of 1,060.00', () => {
    const promoted = scenario('promoted', {
      promotions: [
        {
          ...promotion('spring', ['P1']),
          funding: { kind: 'offInvoice', rate: 0.1 },
          fees: [{ name: '堆头', amount: 1_060, taxIncluded: true, vatClass: 'serviceSpecialInvoice' }],
        },
      ],
    })
    // 10 of 31 days of March: 32.258 units × 2.8 = 90.323 promoted; 10 % of 10.00 off each is 90.32; 1,060 ÷ 1.06 = 1,000.
    expect(short(behind(plain, promoted, 'ours', 'onInvoiceAndReturns'))).toEqual([
      ['promotion', 'spring', -90.32],
    ])
    expect(short(behind(plain, promoted, 'ours', 'feesAndPromotions'))).toEqual([
      ['promotion', 'spring', -1_000],
    ])
    expect(short(behind(plain, promoted, 'theirs', 'promotionSupport'))).toEqual([
      ['promotion', 'spring', 1_000],
    ])
  })

  test('of 100 products the 60 largest are named, and the other 40 are one row', () => {
    const many = negotiation({
      products: Array.from({ length: 100 }, (_, i) => product(`P${i}`, { listPrice: i + 1 })),
    })
    const rows = behind(many, scenario('plan'), 'ours', 'listSales')
    expect(rows[0]).toMatchObject({ id: 'P99', yuan: 120_000 })
    // 1,200 × (1 + 2 + … + 40)
    expect(rows.find(({ kind }) => kind === 'restOfProducts')).toMatchObject({ name: '40', yuan: 984_000 })
  })
})

test('the bridge shows the changes alone, largest first, six of nine by name, and what they come to', () => {
  const changes = [10, -90, 30, 40, 50, 60, 20, -80, 70].map((size) => ({
    id: `${size}`,
    label: `${size}`,
    yuan: size,
  }))
  const bridge = { from: { label: '去年', yuan: 1_000 }, to: { label: '当前', yuan: 1_110 }, changes }
  const chart = differenceBridge({ side: 'ours', ...bridge }, look)
  expect(chart.title).toBe('贡献：去年 → 当前（元）')
  expect(chart.steps.map(({ id, yuan }) => [id, yuan])).toEqual([
    ['-90', -90],
    ['-80', -80],
    ['70', 70],
    ['60', 60],
    ['50', 50],
    ['40', 40],
    ['other', 60],
    ['difference', 110],
  ])
  expect(differenceBridge({ side: 'theirs', ...bridge }, look).title).toBe('综合毛利：去年 → 当前·估算（元）')
})

test(
  'whatever the contract, the rows behind every bar of both waterfalls add up to it in fen',
  () =>
    fc.assert(
      fc.property(contract, (drawn: Contract) => {
        const simulation = simulate(drawn.negotiation, drawn.scenario)
        const charts = {
          ours: priceWaterfall(simulation.supplier, look),
          theirs: retailerWaterfall(simulation.retailer, look),
        }
        for (const side of ['ours', 'theirs'] as const) {
          const { steps } = charts[side]
          for (const { id, yuan } of steps) {
            const rows = rowsBehind({ ...drawn, simulation }, side, steps, id)
            const together = rows.reduce((sum, row) => sum + Math.round(row.yuan * 100), 0)
            expect([side, id, together + 0]).toEqual([side, id, settle(yuan) + 0])
          }
        }
      }),
      lawRuns<[Contract]>(runs),
    ),
  lawTimeout(runs),
)

test(
  'whatever the contract, the rows are the terms, promotions and listings themselves, not a remainder put upon them',
  () =>
    fc.assert(
      fc.property(contract, (drawn: Contract) => {
        const simulation = simulate(drawn.negotiation, drawn.scenario)
        const { steps } = priceWaterfall(simulation.supplier, look)
        for (const { id, kind, yuan } of steps) {
          if (kind === 'level') continue
          for (const row of rowsBehind({ ...drawn, simulation }, 'ours', steps, id)) {
            if (row.kind !== 'term') continue
            const own = -(simulation.terms[row.id]?.cost ?? 0)
            const slack = 0.011 + 1e-11 * Math.abs(yuan)
            expect(Math.abs(row.yuan - own)).toBeLessThanOrEqual(slack)
          }
        }
      }),
      lawRuns<[Contract]>(runs),
    ),
  lawTimeout(runs),
)

test(
  'whatever the contract, what its promotions are given one by one is what both ledgers say of them together',
  () =>
    fc.assert(
      fc.property(contract, ({ negotiation: of, scenario: plan }: Contract) => {
        const { supplier, retailer } = simulate(of, plan)
        const amounts = promotionAmounts(of, plan)
        const sums = [
          [amounts.map(({ reduction }) => reduction), supplier.promoOffInvoice],
          [amounts.map(({ support }) => support), supplier.promotionSupport],
          [amounts.map(({ supportGain }) => supportGain), retailer.promotionSupport],
        ] as const
        for (const [parts, whole] of sums) {
          const apart = Math.abs(parts.reduce((sum, part) => sum + part, 0) - whole)
          expect(apart).toBeLessThanOrEqual(0.001 + 1e-11 * Math.abs(whole))
        }
      }),
      lawRuns<[Contract]>(runs),
    ),
  lawTimeout(runs),
)
