import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { levelsOf } from '../../../domain/charts/chart.ts'
import { chartOption } from '../../../domain/charts/chartOption.ts'
import { chartSummary } from '../../../domain/charts/chartSummary.ts'
import { chartTable } from '../../../domain/charts/chartTable.ts'
import { monthlyPurchases, monthlyUnits } from '../../../domain/charts/monthlyColumns.ts'
import { benefitBridge, retailerWaterfall, supplierWaterfall } from '../../../domain/charts/waterfalls.ts'
import type { SupplierLedger } from '../../../domain/engine/simulation.ts'

const supplier: SupplierLedger = {
  grossSales: 1_000_000,
  promoOffInvoice: 20_000,
  onInvoiceDiscounts: 30_000,
  invoiceSales: 950_000,
  returns: 10_000,
  netSales: 940_000,
  promotionSupport: 15_000,
  rebates: 60_000,
  fees: 25_000,
  logisticsTerms: 12_000,
  damage: 3_000,
  penalties: 2_000,
  guarantees: 3_000,
  netNetSales: 820_000,
  costOfGoods: 560_000,
  grossMargin: 260_000,
  logistics: 30_000,
  financing: 10_000,
  contribution: 220_000,
  contributionRate: 220 / 940,
}
const zh = { language: 'zh-CN', unit: 'tenThousandYuan' } as const

describe('the waterfall of our ledger', () => {
  test('goes from ¥100.0 万 of list sales to ¥22.0 万 of contribution in eight steps that add up', () => {
    const chart = supplierWaterfall(supplier, zh)
    expect(chart.steps.map(({ label, yuan }) => [label, yuan])).toEqual([
      ['供价金额', 1_000_000],
      ['票面折扣与退货', -60_000],
      ['返利', -60_000],
      ['费用、物流与促销', -60_000],
      ['净净销售额', 820_000],
      ['货品成本与运费', -590_000],
      ['账期', -10_000],
      ['贡献', 220_000],
    ])
    expect(levelsOf(chart.steps)).toEqual([1e6, 940e3, 880e3, 820e3, 820e3, 230e3, 220e3, 220e3])
    expect(chart.title).toBe('我方价格瀑布：从供价到贡献（万元）')
  })

  test('in yuan writes 1,000,000.00 on paper and 1,000,000 where there is little room', () => {
    const chart = supplierWaterfall({ ...supplier, grossSales: 1_000_000.4 }, { ...zh, unit: 'yuan' })
    const first = (fen: boolean) =>
      chartOption(chart, { fen })
        .series.flatMap(({ data }) =>
          data.map((item) => (typeof item === 'number' ? '' : item.label?.formatter)),
        )
        .find((text) => text)
    expect([first(true), first(false)]).toEqual(['1,000,000.40', '1,000,000'])
  })

  test('says itself in one sentence and in a table with the figures of its bars', () => {
    const chart = supplierWaterfall(supplier, zh)
    expect(chartSummary(chart)).toBe(
      '我方价格瀑布：从供价到贡献（万元）：供价金额 100.0，贡献 22.0，减少最多的是货品成本与运费 −59.0。',
    )
    expect(chartTable(chart)).toMatchObject({
      columns: ['步骤', '增减', '累计'],
      rows: expect.arrayContaining([
        ['供价金额', '', '100.0'],
        ['返利', '−6.0', '88.0'],
      ]),
    })
  })

  test('a loss hangs under the axis: the bar that crosses zero is drawn in two parts of its whole size', () => {
    const chart = supplierWaterfall({ ...supplier, costOfGoods: 830_000, contribution: -50_000 }, zh)
    const { series } = chartOption(chart)
    const at = (id: string, step: number) => {
      const item = series.find((each) => each.id === id)?.data[step]
      return typeof item === 'object' ? item.value : item
    }
    expect([at('fall', 5), at('fall-below', 5), at('unseen', 5)]).toEqual([820_000, -40_000, 0])
    expect([at('fall', 6), at('fall-below', 6), at('unseen', 6)]).toEqual([0, -10_000, -40_000])
    expect(at('level-below', 7)).toBe(-50_000)
  })
})

describe('the waterfall of the retailer', () => {
  test('calls itself an estimate and ends in the total margin', () => {
    const chart = retailerWaterfall(
      {
        retailSales: 1_300_000,
        purchaseCost: 940_000,
        frontMargin: 360_000,
        frontMarginRate: 36 / 130,
        promotionSupport: 15_000,
        backMargin: 105_000,
        totalMargin: 480_000,
        totalMarginRate: 48 / 130,
        floatBenefit: 9_000,
      },
      { language: 'en', unit: 'thousandYuan' },
    )
    expect(chart.title).toBe("The retailer's margin waterfall, estimate (¥'000)")
    expect(levelsOf(chart.steps).at(-1)).toBe(480_000)
    expect(levelsOf(chart.steps).at(-2)).toBe(480_000)
  })
})

describe('the bridge from last year', () => {
  const from = { label: '去年', yuan: 3_000_000 }

  test('shows the largest change first and never more than eight steps, the rest as other', () => {
    const sizes = [10, -70, 30, 40, 50, 60, 20]
    const to = { label: '本提案', yuan: 3_000_000 + sizes.reduce((a, b) => a + b, 0) * 1_000 }
    const changes = sizes.map((size) => ({ id: String(size), label: String(size), yuan: size * 1_000 }))
    const chart = benefitBridge({ from, to, changes }, zh)
    expect(chart.steps.map(({ label, yuan }) => [label, yuan])).toEqual([
      ['去年', 3_000_000],
      ['-70', -70_000],
      ['60', 60_000],
      ['50', 50_000],
      ['40', 40_000],
      ['30', 30_000],
      ['其他', 30_000],
      ['本提案', 3_140_000],
    ])
  })

  test('an axis that does not start at 0 says so in the title and lies under every bar', () => {
    const to = { label: '本提案', yuan: 3_100_000 }
    const chart = benefitBridge({ from, to, changes: [{ id: 'a', label: '返利', yuan: 100_000 }] }, zh)
    expect(chart.axisStartYuan).toBe(2_900_000)
    expect(chart.title).toBe('零售商综合毛利：去年到本提案·估算（万元，纵轴自 290.0 起）')
    expect(chartOption(chart).yAxis.min).toBe(2_900_000)
  })

  test('whatever the changes, the bars before the last add up to it and the axis starts below all of them', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -5_000_000, max: 5_000_000 }), { maxLength: 15 }), (changes) => {
        const to = { label: 'b', yuan: 3_000_000 + changes.reduce((a, b) => a + b, 0) }
        const chart = benefitBridge(
          { from, to, changes: changes.map((yuan, i) => ({ id: `${i}`, label: `${i}`, yuan })) },
          zh,
        )
        const levels = levelsOf(chart.steps)
        expect(chart.steps.length).toBeLessThanOrEqual(8)
        expect(levels.at(-2)).toBeCloseTo(to.yuan, 4)
        if (chart.axisStartYuan !== 0) expect(chart.axisStartYuan).toBeLessThan(Math.min(...levels))
      }),
    )
  })
})

describe('monthly columns', () => {
  test('write money in the unit of the title and name the best and the weakest month', () => {
    const chart = monthlyPurchases(
      ['2027-01', '2027-02', '2027-03'],
      [{ id: 'proposal', name: '本提案', values: [1_200_000, 800_000, 1_000_000] }],
      zh,
    )
    expect(chart.title).toBe('各月进货额（万元）')
    expect(chartSummary(chart)).toBe('各月进货额（万元）：本提案合计 300.0，最高1月 120.0，最低2月 80.0。')
    expect(chartTable(chart).rows[1]).toEqual(['2月', '80.0'])
  })

  test('count units one by one until a month passes ten thousand', () => {
    const small = monthlyUnits(['2027-01'], [{ id: 'a', name: 'a', values: [9_999] }], 'zh-CN')
    const large = monthlyUnits(['2027-01'], [{ id: 'a', name: 'a', values: [10_000] }], 'zh-CN')
    expect([small.title, large.title]).toEqual(['各月销量（件）', '各月销量（千件）'])
    expect([chartTable(small).rows[0], chartTable(large).rows[0]]).toEqual([
      ['1月', '9,999'],
      ['1月', '10.0'],
    ])
  })

  test('two series differ by pattern, not by colour alone', () => {
    const series = [
      { id: 'a', name: '去年', values: [1] },
      { id: 'b', name: '本提案', values: [2] },
    ]
    const option = chartOption(monthlyUnits(['2027-01'], series, 'zh-CN'))
    expect(option.series.map(({ itemStyle }) => itemStyle.decal !== undefined)).toEqual([true, false])
    expect(option.legend?.data).toEqual(['去年', '本提案'])
  })
})
