import type { Content } from 'pdfmake'
import type { Chart } from '../../domain/charts/chart.ts'
import { linesOf } from '../../domain/locale/bilingual.ts'
import { chartSvg } from './chartSvg.ts'
import { CHART_WIDTH, FONT_FAMILY, TEXT_WIDTH } from './paper.ts'

/** A chart under its title, in one sentence below; whole on its page. `height` is of the drawing before it is scaled. */
export function chartBlock(
  { chart, summary }: { readonly chart: Chart; readonly summary: string },
  height: number,
): Extract<Content, { stack: unknown }> {
  return {
    unbreakable: true,
    stack: [
      { text: chart.title, style: 'subheading' },
      {
        svg: chartSvg(withBrokenLabels(chart), { width: CHART_WIDTH, height, fontFamily: FONT_FAMILY }),
        width: TEXT_WIDTH,
      },
      { text: summary, style: 'note' },
    ],
  }
}

/** The same chart with its second language under each label, on the drawing's own line breaks. */
function withBrokenLabels(chart: Chart): Chart {
  const broken = (text: string) => linesOf(text).join('\n')
  return chart.kind === 'waterfall'
    ? { ...chart, steps: chart.steps.map((step) => ({ ...step, label: broken(step.label) })) }
    : {
        ...chart,
        categories: chart.categories.map(broken),
        series: chart.series.map((each) => ({ ...each, name: linesOf(each.name).join(' ') })),
      }
}
