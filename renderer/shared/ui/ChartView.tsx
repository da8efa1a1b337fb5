import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { type ECharts, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import type { Chart } from '../../../domain/charts/chart.ts'
import { chartOption } from '../../../domain/charts/chartOption.ts'
import { chartSummary } from '../../../domain/charts/chartSummary.ts'

use([BarChart, AriaComponent, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

const LABELS_AT_MOST = 8

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
    const width = place.current?.clientWidth ?? 0
    const count = chart.kind === 'waterfall' ? chart.steps.length : LABELS_AT_MOST
    const option = chartOption(chart, {
      title: false,
      labelWidth: Math.floor((width - 40) / Math.max(1, count)),
    })
    drawing.current?.setOption(
      { ...option, aria: { enabled: true, decal: { show: true }, label: { enabled: false } } },
      true,
    )
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
