import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Spread } from '../../../domain/risk/quantile.ts'
import { useMoney } from '../../shared/preferences.ts'
import { CHART, CHART_GRID, categoryAxis, STRIPES, valueAxis } from '../../shared/ui/chartLooks.ts'
import { FigureChart } from '../../shared/ui/FigureChart.tsx'
import { binsOf } from './histogram.ts'

/** How often a figure came out where; what lies below the walk-away is striped and said. */
export function DistributionChart({
  title,
  figures,
  spread,
  walkAway,
}: {
  readonly title: string
  readonly figures: Float64Array
  readonly spread: Spread
  /** Yuan; null where there is none, or where it may not be shown. */
  readonly walkAway: number | null
}) {
  const { t } = useTranslation()
  const { amount, money, unit } = useMoney()
  const bins = useMemo(() => binsOf(figures), [figures])
  const option = useMemo(() => {
    const isBelow = (to: number) => walkAway !== null && to <= walkAway
    return {
      grid: { ...CHART_GRID, top: 12 },
      xAxis: categoryAxis(bins.map(({ from, to }) => amount((from + to) / 2))),
      yAxis: valueAxis(String),
      series: [
        {
          type: 'bar',
          barCategoryGap: '8%',
          data: bins.map(({ to, count }) => ({
            value: count,
            itemStyle: isBelow(to)
              ? { color: CHART.red, decal: STRIPES }
              : { color: CHART.blue, decal: { symbol: 'none' } },
          })),
        },
      ],
    }
  }, [bins, amount, walkAway])
  return (
    <FigureChart
      title={t('risk.distribution.title', { what: title, unit })}
      summary={t('risk.distribution.summary', {
        low: money(spread.p10),
        middle: money(spread.p50),
        high: money(spread.p90),
      })}
      option={option}
      height={190}
      table={{
        columns: [t('risk.distribution.from'), t('risk.distribution.to'), t('risk.distribution.count')],
        rows: bins.map(({ from, to, count }) => [amount(from), amount(to), String(count)]),
      }}
    />
  )
}
