import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TornadoBar } from '../../../domain/risk/tornado.ts'
import { useMoney } from '../../shared/preferences.ts'
import { CHART, CHART_GRID, STRIPES, valueAxis } from '../../shared/ui/chartLooks.ts'
import { FigureChart } from '../../shared/ui/FigureChart.tsx'

const MOST_BARS = 8

/** What each driver alone does at its P10 and its P90, the one that moves most on top. */
export function TornadoChart({
  bars,
  plan,
  nameOf,
}: {
  readonly bars: readonly TornadoBar[]
  /** Contribution as planned, yuan: what the bars stand around. */
  readonly plan: number
  readonly nameOf: (driver: string) => string
}) {
  const { t } = useTranslation()
  const { amount, money, change, unit } = useMoney()
  const shown = useMemo(() => bars.slice(0, MOST_BARS), [bars])
  const option = useMemo(() => {
    const side = (name: string, end: 'low' | 'high', color: string, decal: object) => ({
      name,
      type: 'bar',
      barGap: '-100%',
      data: shown.map((bar) => bar[end] - plan),
      itemStyle: { color, decal },
    })
    return {
      grid: CHART_GRID,
      legend: { top: 0, left: 0, textStyle: { color: CHART.ink, fontSize: 11 } },
      xAxis: { ...valueAxis((value) => amount(plan + value)), scale: false, splitNumber: 3 },
      yAxis: {
        type: 'category',
        inverse: true,
        data: shown.map(({ driver }) => nameOf(driver)),
        axisTick: { show: false },
        axisLine: { onZero: true, lineStyle: { color: CHART.ink } },
        axisLabel: { color: CHART.ink, fontSize: 11, width: 150, overflow: 'truncate' },
      },
      series: [
        side('P10', 'low', CHART.orange, STRIPES),
        side('P90', 'high', CHART.blue, { symbol: 'none' }),
      ],
    }
  }, [shown, plan, amount, nameOf])
  const [first] = shown
  if (first === undefined) return null
  return (
    <FigureChart
      title={t('risk.tornado.title', { unit })}
      summary={t('risk.tornado.summary', {
        driver: nameOf(first.driver),
        low: change(first.low - plan),
        high: change(first.high - plan),
        plan: money(plan),
      })}
      option={option}
      height={60 + 34 * shown.length}
      table={{
        columns: [t('risk.tornado.driver'), 'P10', 'P90'],
        rows: bars.map(({ driver, low, high }) => [nameOf(driver), amount(low), amount(high)]),
      }}
    />
  )
}
