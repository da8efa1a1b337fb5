import { numberText } from '../documents/figureText.ts'
import { chartWords } from '../locale/chartWords.ts'
import {
  type Chart,
  type ColumnsChart,
  signedWaterfallFigure,
  type WaterfallChart,
  waterfallFigure,
} from './chart.ts'

/** A chart in one sentence: where it starts, where it ends, what moves it most. For assistive technology and papers. */
export function chartSummary(chart: Chart): string {
  return chart.kind === 'waterfall' ? waterfallSummary(chart) : columnsSummary(chart)
}

function waterfallSummary(chart: WaterfallChart): string {
  const { steps } = chart
  const first = steps[0]
  const last = steps.at(-1)
  if (!first || !last) return chart.title
  const changes = steps.filter(({ kind, yuan }) => kind === 'change' && yuan !== 0)
  const falls = changes.filter(({ yuan }) => yuan < 0).sort((a, b) => a.yuan - b.yuan)
  const rises = changes.filter(({ yuan }) => yuan > 0).sort((a, b) => b.yuan - a.yuan)
  const told = (step: { label: string; yuan: number }) => ({
    label: step.label,
    figure: signedWaterfallFigure(chart, step.yuan),
  })
  return chartWords(chart.language).waterfallSummary({
    title: chart.title,
    from: { label: first.label, figure: waterfallFigure(chart, first.yuan) },
    to: { label: last.label, figure: waterfallFigure(chart, last.yuan) },
    ...(falls[0] ? { largestFall: told(falls[0]) } : {}),
    ...(rises[0] ? { largestRise: told(rises[0]) } : {}),
  })
}

function columnsSummary(chart: ColumnsChart): string {
  const figure = (value: number) => numberText(value / chart.scale, chart.decimals)
  return chartWords(chart.language).columnsSummary({
    title: chart.title,
    series: chart.series.map(({ name, values }) => {
      const ranked = values.map((value, index) => ({ value, label: chart.categories[index] ?? '' }))
      ranked.sort((a, b) => b.value - a.value)
      const told = (each: { value: number; label: string } | undefined) => ({
        label: each?.label ?? '',
        figure: figure(each?.value ?? 0),
      })
      return {
        name,
        total: figure(values.reduce((sum, value) => sum + value, 0)),
        highest: told(ranked[0]),
        lowest: told(ranked.at(-1)),
      }
    }),
  })
}
