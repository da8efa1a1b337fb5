import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Chart } from '../../../domain/charts/chart.ts'
import { type ChartOption, chartOption } from '../../../domain/charts/chartOption.ts'
import { chartSummary } from '../../../domain/charts/chartSummary.ts'

use([BarChart, AriaComponent, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

const FIGURE_WIDTH = 7.6
const FIGURE_EDGE = 10
const ROOM_FOR_NAMES = 116
// Left to itself the library widens the bars over the room of the figures.
const LEAST_ROOM_FOR_BARS = 12

/** A chart drawn as SVG; its sentence stands in for the drawing. Drawn anew in the frame its figures change. */
export function ChartView({ chart, height }: { readonly chart: Chart; readonly height: number }) {
  const place = useRef<HTMLDivElement>(null)
  const drawing = useRef<ECharts | null>(null)
  useEffect(() => {
    const node = place.current
    if (node === null) return
    const made = init(node, null, { renderer: 'svg' })
    drawing.current = made
    const resize = new ResizeObserver(() => made.resize())
    resize.observe(node)
    return () => {
      resize.disconnect()
      made.dispose()
      drawing.current = null
    }
  }, [])
  useEffect(() => {
    drawing.current?.setOption(inRows(chartOption(chart, { title: false, fen: false })), true)
  }, [chart])
  return (
    <figure className="chart">
      <figcaption>{chart.title}</figcaption>
      <div role="img" aria-label={chartSummary(chart)}>
        <div ref={place} style={{ height }} aria-hidden="true" />
      </div>
    </figure>
  )
}

/** What the longest figure beside a bar takes. */
function roomForFigures(series: ChartOption['series']): number {
  const figures = series.flatMap(({ data }) =>
    data.map((item) => (typeof item === 'number' ? 0 : (item.label?.formatter.length ?? 0))),
  )
  return Math.max(...figures) * FIGURE_WIDTH + FIGURE_EDGE
}

/** The same bars lying down, one step a line, so that every name and figure fits a narrow column. */
function inRows(option: ChartOption) {
  const { xAxis, yAxis, series, grid } = option
  return {
    ...option,
    aria: { enabled: true, decal: { show: false }, label: { enabled: false } },
    grid: { ...grid, top: 4, right: roomForFigures(series), outerBoundsClampWidth: LEAST_ROOM_FOR_BARS },
    xAxis: { ...yAxis, axisLabel: { ...yAxis.axisLabel, show: false }, splitLine: { show: false } },
    yAxis: {
      ...xAxis,
      inverse: true,
      axisLabel: { ...xAxis.axisLabel, fontSize: 11, width: ROOM_FOR_NAMES },
    },
    series: series.map((each) => ({
      ...each,
      ...(each.label === undefined ? {} : { label: { ...each.label, fontSize: 12 } }),
      data: each.data.map((item) =>
        typeof item === 'number' || item.label === undefined
          ? item
          : { ...item, label: { ...item.label, position: item.label.position === 'top' ? 'right' : 'left' } },
      ),
    })),
  }
}
