import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { monthsOfYear } from '../../../domain/negotiation/calendar.ts'
import { useSession } from '../../shared/negotiation/openNegotiation.ts'
import { useMoney } from '../../shared/preferences.ts'
import { CHART, CHART_GRID, categoryAxis, valueAxis } from '../../shared/ui/chartLooks.ts'
import { FigureChart } from '../../shared/ui/FigureChart.tsx'
import type { RiskAnswer } from './runRisk.ts'

/** Contribution from the first month up to each month: the plan, the middle, and where eight draws of ten lie. */
export function FanChart({ fan }: { readonly fan: RiskAnswer['fan'] }) {
  const { t } = useTranslation()
  const { amount, money, unit } = useMoney()
  const { workspace } = useSession()
  const months = useMemo(() => monthsOfYear(workspace.year.start), [workspace.year.start])
  const option = useMemo(() => {
    const line = (
      name: string,
      data: readonly number[],
      color: string,
      type: 'solid' | 'dashed' | 'dotted',
    ) => ({
      name,
      type: 'line',
      symbol: 'none',
      data,
      lineStyle: { color, width: 2, type },
      itemStyle: { color },
    })
    const width = fan.p90.map((high, month) => high - (fan.p10[month] ?? high))
    const unseen = { type: 'line', symbol: 'none', stack: 'band', lineStyle: { opacity: 0 }, silent: true }
    return {
      grid: CHART_GRID,
      legend: {
        top: 0,
        left: 0,
        itemWidth: 22,
        textStyle: { color: CHART.ink, fontSize: 11 },
        data: [t('risk.fan.middle'), t('risk.fan.plan'), ...(fan.walkAway ? [t('risk.fan.walkAway')] : [])],
      },
      xAxis: categoryAxis(months.map((month) => month.slice(5))),
      yAxis: valueAxis(amount),
      series: [
        { ...unseen, data: fan.p10 },
        { ...unseen, data: width, areaStyle: { color: CHART.pale, opacity: 0.8 } },
        line(t('risk.fan.middle'), fan.p50, CHART.blue, 'solid'),
        line(t('risk.fan.plan'), fan.plan, CHART.slate, 'dotted'),
        ...(fan.walkAway ? [line(t('risk.fan.walkAway'), fan.walkAway, CHART.red, 'dashed')] : []),
      ],
    }
  }, [fan, months, amount, t])
  const last = (figures: readonly number[]) => figures.at(-1) ?? 0
  return (
    <FigureChart
      title={t('risk.fan.title', { unit })}
      summary={t('risk.fan.summary', {
        low: money(last(fan.p10)),
        high: money(last(fan.p90)),
        plan: money(last(fan.plan)),
      })}
      option={option}
      height={230}
      table={{
        columns: [
          t('risk.fan.month'),
          'P10',
          'P50',
          'P90',
          t('risk.fan.plan'),
          ...(fan.walkAway ? [t('risk.fan.walkAway')] : []),
        ],
        rows: months.map((month, index) => [
          month,
          ...[fan.p10, fan.p50, fan.p90, fan.plan, ...(fan.walkAway ? [fan.walkAway] : [])].map((line) =>
            amount(line[index] ?? 0),
          ),
        ]),
      }}
    />
  )
}
