import { expect, test } from 'vitest'
import { monthlyPurchases } from '../../../domain/charts/monthlyColumns.ts'
import { benefitBridge } from '../../../domain/charts/waterfalls.ts'
import { chartSvg } from '../../../electron/pdf/chartSvg.ts'

const look = { language: 'zh-CN', unit: 'tenThousandYuan' } as const
const size = { width: 515, height: 220, fontFamily: 'NotoSansSC' }

test('no chart for paper keeps a halo that would be painted over its labels', () => {
  const bridge = benefitBridge(
    {
      from: { label: '去年', yuan: 3_000_000 },
      to: { label: '本提案', yuan: 2_950_000 },
      changes: [
        { id: 'a', label: '前台毛利', yuan: 100_000 },
        { id: 'b', label: '返利', yuan: -150_000 },
      ],
    },
    look,
  )
  const columns = monthlyPurchases(
    ['2027-01', '2027-02'],
    [{ id: 'p', name: '本提案', values: [1e6, 2e6] }],
    look,
  )
  for (const chart of [bridge, columns]) {
    const svg = chartSvg(chart, size)
    expect(svg).toMatch(/^<svg[^>]*width="515"/)
    expect(svg).not.toContain('paint-order')
  }
  expect(chartSvg(bridge, size)).toContain('>−15.0</text>')
  expect(chartSvg(bridge, size)).toContain('<pattern')
})
