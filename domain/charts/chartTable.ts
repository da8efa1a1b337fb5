import { numberText } from '../documents/figureText.ts'
import { chartWords } from '../locale/chartWords.ts'
import {
  type Chart,
  type ColumnsChart,
  levelsOf,
  signedWaterfallFigure,
  type WaterfallChart,
  waterfallFigure,
} from './chart.ts'

/** The figures of a chart as a table; the first cell of a row is its head, the rest are numbers to align right. */
export type ChartTable = {
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** The same figures as the bars, in the unit of the chart's title. */
export function chartTable(chart: Chart): ChartTable {
  return chart.kind === 'waterfall' ? waterfallTable(chart) : columnsTable(chart)
}

function waterfallTable(chart: WaterfallChart): ChartTable {
  const { table } = chartWords(chart.language)
  const levels = levelsOf(chart.steps)
  return {
    caption: chart.title,
    columns: [table.step, table.change, table.level],
    rows: chart.steps.map((step, index) => [
      step.label,
      step.kind === 'change' ? signedWaterfallFigure(chart, step.yuan) : '',
      waterfallFigure(chart, levels[index] ?? 0),
    ]),
  }
}

function columnsTable(chart: ColumnsChart): ChartTable {
  const { table } = chartWords(chart.language)
  return {
    caption: chart.title,
    columns: [table.month, ...chart.series.map(({ name }) => name)],
    rows: chart.categories.map((category, index) => [
      category,
      ...chart.series.map(({ values }) => numberText((values[index] ?? 0) / chart.scale, chart.decimals)),
    ]),
  }
}
