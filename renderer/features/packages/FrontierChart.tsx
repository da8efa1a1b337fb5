import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Simulation } from '../../../domain/engine/simulation.ts'
import type { Package } from '../../../domain/packages/question.ts'
import { useMoney } from '../../shared/preferences.ts'
import { CHART, CHART_GRID, valueAxis } from '../../shared/ui/chartLooks.ts'
import { FigureChart } from '../../shared/ui/FigureChart.tsx'

/** Our contribution against the retailer's margin: no package on the line is beaten by another on both. */
export function FrontierChart({
  frontier,
  now,
  onPoint,
}: {
  readonly frontier: readonly Package[]
  readonly now: Simulation
  readonly onPoint: (index: number) => void
}) {
  const { t } = useTranslation()
  const { amount, money, unit } = useMoney()
  const option = useMemo(
    () => ({
      grid: { ...CHART_GRID, top: 30, bottom: 22 },
      xAxis: {
        ...valueAxis(amount),
        name: t('packages.theirs'),
        nameLocation: 'middle',
        nameGap: 26,
        nameTextStyle: { color: CHART.ink },
      },
      yAxis: {
        ...valueAxis(amount),
        name: t('packages.ours'),
        nameTextStyle: { color: CHART.ink, align: 'left' },
      },
      series: [
        {
          type: 'line',
          symbol: 'circle',
          symbolSize: 4,
          data: frontier.map(({ supplier, retailer }) => [retailer.totalMargin, supplier.contribution]),
          lineStyle: { color: CHART.blue },
          itemStyle: { color: CHART.blue },
        },
        {
          type: 'scatter',
          symbol: 'diamond',
          symbolSize: 13,
          silent: true,
          data: [[now.retailer.totalMargin, now.supplier.contribution]],
          itemStyle: { color: CHART.orange },
          label: { show: true, position: 'right', formatter: t('packages.lever.now'), color: CHART.ink },
        },
      ],
    }),
    [frontier, now, amount, t],
  )
  const first = frontier[0]
  const last = frontier.at(-1)
  if (first === undefined || last === undefined) return null
  return (
    <FigureChart
      title={t('packages.frontier.title', { unit })}
      summary={t('packages.frontier.summary', {
        count: frontier.length,
        ours: money(first.supplier.contribution),
        theirs: money(first.retailer.totalMargin),
        oursLast: money(last.supplier.contribution),
        theirsLast: money(last.retailer.totalMargin),
      })}
      option={option}
      height={280}
      onPoint={onPoint}
      table={{
        columns: [t('packages.frontier.number'), t('packages.ours'), t('packages.theirs')],
        rows: frontier.map(({ supplier, retailer }, index) => [
          String(index + 1),
          amount(supplier.contribution),
          amount(retailer.totalMargin),
        ]),
      }}
    />
  )
}
