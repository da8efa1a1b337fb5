import { BarChart } from 'echarts/charts'
import { AriaComponent, GridComponent, LegendComponent, TitleComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart } from '../../domain/charts/chart.ts'
import { chartOption } from '../../domain/charts/chartOption.ts'

use([BarChart, AriaComponent, GridComponent, LegendComponent, TitleComponent, SVGRenderer])

/** Label halo: the PDF's SVG engine ignores `paint-order` and would paint the halo over the text. */
const HALO = / stroke="[^"]*" stroke-width="[^"]*" paint-order="stroke" stroke-miterlimit="[^"]*"/g

/**
 * A chart as SVG text for a page, drawn without a window. `fontFamily` is the name under which the page's font is
 * registered. The title is left to the page.
 */
export function chartSvg(
  chart: Chart,
  {
    width,
    height,
    fontFamily,
  }: { readonly width: number; readonly height: number; readonly fontFamily: string },
): string {
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width, height })
  try {
    const labels = chart.kind === 'waterfall' ? chart.steps.length : chart.categories.length
    const labelWidth = Math.floor((width - 60) / Math.max(1, labels)) - 4
    drawing.setOption({
      ...chartOption(chart, { title: false, labelWidth }),
      textStyle: { fontFamily },
    } as never)
    return drawing.renderToSVGString().replace(HALO, '')
  } finally {
    drawing.dispose()
  }
}
