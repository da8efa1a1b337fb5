import {
  type Chart,
  type ColumnsChart,
  type WaterfallChart,
  waterfallFigure,
} from '../../domain/charts/chart.ts'
import { chartOption } from '../../domain/charts/chartOption.ts'
import { moneyText, numberText } from '../../domain/documents/figureText.ts'
import { linesOf } from '../../domain/locale/bilingual.ts'
import { chartWords } from '../../domain/locale/chartWords.ts'

/** How a series is filled: never by colour alone, so that a grey print tells the same. */
export type Fill =
  | { readonly kind: 'none' }
  | { readonly kind: 'solid'; readonly colour: string }
  | { readonly kind: 'pattern'; readonly pattern: 'dots' | 'stripes'; readonly colour: string }

/** A series of a native chart; null is an empty cell. Figures are as they are written on the paper, in its unit. */
export type FigureSeries = {
  readonly name: string
  readonly values: readonly (number | null)[]
  readonly fill: Fill
}

/** A figure beside a bar: at this height, above or beneath. */
export type FigureLabel = { readonly text: string; readonly at: number; readonly isAbove: boolean }

/** A chart as slides draw it natively. */
export type ChartFigures = {
  readonly categories: readonly string[]
  readonly series: readonly FigureSeries[]
  readonly isStacked: boolean
  /** Of a waterfall, one for each bar; without, the bars' axis tells their heights. */
  readonly labels?: { readonly name: string; readonly each: readonly FigureLabel[] }
  readonly axis: { readonly min?: number; readonly max?: number; readonly step?: number }
  readonly hasLegend: boolean
}

/** What a chart of the paper says, in figures as they are written: no chart's sheet tells more than the paper. */
export function chartFigures(chart: Chart): ChartFigures {
  return chart.kind === 'waterfall' ? waterfallFigures(chart) : columnFigures(chart)
}

function waterfallFigures(chart: WaterfallChart): ChartFigures {
  const option = chartOption(chart, { title: false })
  const written = (yuan: number) =>
    figureOf(chart.per ? waterfallFigure(chart, yuan) : moneyText(yuan, chart.unit))
  const words = chartWords(chart.language)
  const bars = option.series.map(({ id, data }) => ({
    id,
    items: data.map((item) => (typeof item === 'number' ? { value: item } : item)),
  }))
  const stackedTo = (index: number, isAbove: boolean) =>
    bars.reduce((sum, { items }) => {
      const value = items[index]?.value ?? 0
      return value > 0 === isAbove ? sum + value : sum
    }, 0)
  const labels = chart.steps.map((_, index): FigureLabel => {
    const label = bars
      .map(({ items }) => items[index])
      .find((item) => item !== undefined && 'label' in item && item.label)
    const shown = label !== undefined && 'label' in label ? label.label : undefined
    const isAbove = shown?.position !== 'bottom'
    return { text: shown?.formatter ?? '', at: written(stackedTo(index, isAbove)), isAbove }
  })
  const { min, max, interval } = option.yAxis
  return {
    categories: chart.steps.map(({ label }) => linesOf(label).join('\n')),
    series: bars.map(({ id, items }) => ({
      name: nameOf(id, words),
      values: items.map(({ value }) => (value === 0 ? null : written(value))),
      fill: FILLS[id.replace('-below', '')] ?? { kind: 'none' },
    })),
    isStacked: true,
    labels: { name: words.bars.figure, each: labels },
    axis: {
      ...(min === undefined ? {} : { min: written(min) }),
      ...(max === undefined ? {} : { max: written(max) }),
      ...(interval === undefined ? {} : { step: written(interval) }),
    },
    hasLegend: false,
  }
}

function columnFigures(chart: ColumnsChart): ChartFigures {
  const looks: readonly Fill[] =
    chart.series.length === 1 ? [PROPOSAL] : [LAST_YEAR, PROPOSAL, ...Object.values(FILLS)]
  return {
    categories: chart.categories.map((category) => linesOf(category).join('\n')),
    series: chart.series.map(({ name, values }, index) => ({
      name: linesOf(name).join(' '),
      values: values.map((value) => figureOf(numberText(value / chart.scale, chart.decimals))),
      fill: looks[index % looks.length] ?? PROPOSAL,
    })),
    isStacked: false,
    axis: {},
    hasLegend: chart.series.length > 1,
  }
}

const PROPOSAL: Fill = { kind: 'solid', colour: '1D4ED8' }
const LAST_YEAR: Fill = { kind: 'pattern', pattern: 'stripes', colour: 'A8B6CC' }
const FILLS: Readonly<Record<string, Fill>> = {
  level: { kind: 'solid', colour: '475569' },
  rise: { kind: 'pattern', pattern: 'dots', colour: '1D4ED8' },
  fall: { kind: 'pattern', pattern: 'stripes', colour: 'B45309' },
}

function nameOf(id: string, { bars }: ReturnType<typeof chartWords>): string {
  const own = id.replace('-below', '')
  const name =
    own === 'level' ? bars.level : own === 'rise' ? bars.rise : own === 'fall' ? bars.fall : bars.unseen
  return own === id ? name : `${name} −`
}

/** The number a written figure says. */
function figureOf(text: string): number {
  return Number(text.replace(/,/g, '').replace('−', '-'))
}
