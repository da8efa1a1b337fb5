import { numberText, signedText } from '../documents/figureText.ts'
import {
  type Chart,
  type ColumnsChart,
  levelsOf,
  signedWaterfallFigure,
  type WaterfallChart,
  waterfallFigure,
} from './chart.ts'
import { chartSummary } from './chartSummary.ts'

type Decal = {
  readonly symbol: 'rect' | 'circle'
  readonly symbolSize: number
  readonly dashArrayX: readonly number[]
  readonly dashArrayY: readonly number[]
  readonly rotation: number
  readonly color: string
}

type BarItem = {
  readonly value: number
  readonly label?: { readonly show: boolean; readonly formatter: string; readonly position: 'top' | 'bottom' }
}

type BarSeries = {
  readonly id: string
  readonly name: string
  readonly type: 'bar'
  readonly stack?: string
  readonly barWidth?: string
  readonly silent?: boolean
  readonly itemStyle: { readonly color: string; readonly decal?: Decal }
  readonly label?: { readonly color: string; readonly fontSize: number }
  readonly data: readonly (BarItem | number)[]
}

type AxisLabel = {
  readonly color: string
  readonly fontSize: number
  readonly interval?: 0
  readonly width?: number
  readonly overflow?: 'break'
  readonly formatter?: (value: number) => string
}

/** The part of an ECharts option that our charts use; plain but for the value axis' formatter. */
export type ChartOption = {
  readonly animation: false
  readonly aria: {
    readonly enabled: true
    readonly label: { readonly description: string }
    /** Each series names its own pattern. */
    readonly decal: { readonly show: false }
  }
  readonly title?: {
    readonly text: string
    readonly left: 0
    readonly top: 0
    readonly textStyle: { readonly fontSize: number; readonly fontWeight: 'bold'; readonly color: string }
  }
  readonly grid: {
    readonly left: number
    readonly right: number
    readonly top: number
    readonly bottom: number
    /** The labels of the axes lie inside these bounds. */
    readonly outerBoundsMode: 'same'
    readonly outerBoundsContain: 'axisLabel'
  }
  readonly legend?: {
    readonly top: number
    readonly right: 0
    readonly itemWidth: number
    readonly itemHeight: number
    readonly textStyle: { readonly fontSize: number; readonly color: string }
    readonly data: readonly string[]
  }
  readonly xAxis: {
    readonly type: 'category'
    readonly data: readonly string[]
    readonly axisTick: { readonly show: false }
    readonly axisLine: { readonly onZero: boolean; readonly lineStyle: { readonly color: string } }
    readonly axisLabel: AxisLabel
  }
  readonly yAxis: {
    readonly type: 'value'
    readonly min?: number
    readonly max?: number
    readonly interval?: number
    readonly splitNumber: number
    readonly splitLine: { readonly lineStyle: { readonly color: string } }
    readonly axisLabel: AxisLabel
  }
  readonly series: readonly BarSeries[]
}

const INK = '#1f2937'
const QUIET = '#595959'
const HAIRLINE = '#e5e7eb'
const AXIS = '#9ca3af'
const BLUE = '#1d4ed8'
const ORANGE = '#b45309'
const SLATE = '#475569'
const PALE = '#a8b6cc'
const TOP_WITH_TITLE = 44
const TOP_WITHOUT_TITLE = 22
const LABELS_INSIDE = { outerBoundsMode: 'same', outerBoundsContain: 'axisLabel' } as const

const DOTS: Decal = {
  symbol: 'circle',
  symbolSize: 0.7,
  dashArrayX: [5, 5],
  dashArrayY: [5, 5],
  rotation: 0,
  color: 'rgba(255,255,255,0.6)',
}
const STRIPES: Decal = {
  symbol: 'rect',
  symbolSize: 1,
  dashArrayX: [1, 0],
  dashArrayY: [2, 4],
  rotation: -Math.PI / 4,
  color: 'rgba(255,255,255,0.5)',
}

/**
 * A chart as an ECharts option, for the screen and for paper alike: patterns beside colours, figures on the bars, the
 * summary as its description. `title: false` leaves the title to the page around it; `labelWidth` is the room of one
 * category label in pixels before it breaks into lines; `fen: false` writes yuan without fen where there is little room.
 */
export function chartOption(
  chart: Chart,
  {
    title = true,
    labelWidth = 64,
    fen = true,
  }: { readonly title?: boolean; readonly labelWidth?: number; readonly fen?: boolean } = {},
): ChartOption {
  const head: Pick<ChartOption, 'animation' | 'aria' | 'title'> = {
    animation: false,
    aria: { enabled: true, label: { description: chartSummary(chart) }, decal: { show: false } },
    ...(title
      ? {
          title: {
            text: chart.title,
            left: 0,
            top: 0,
            textStyle: { fontSize: 13, fontWeight: 'bold', color: INK },
          },
        }
      : {}),
  }
  const top = title ? TOP_WITH_TITLE : TOP_WITHOUT_TITLE
  return chart.kind === 'waterfall'
    ? { ...head, ...waterfallOption(chart, top, labelWidth, fen) }
    : { ...head, ...columnsOption(chart, top) }
}

type Body = Omit<ChartOption, 'animation' | 'aria' | 'title'>

function waterfallOption(chart: WaterfallChart, top: number, labelWidth: number, fen: boolean): Body {
  const { axisStartYuan, axisStepYuan, axisEndYuan } = chart
  return {
    grid: { left: 0, right: 8, top, bottom: 0, ...LABELS_INSIDE },
    xAxis: {
      ...categoryAxis(chart.steps.map(({ label }) => label)),
      axisLabel: { color: INK, fontSize: 11, interval: 0, width: labelWidth, overflow: 'break' },
    },
    yAxis: {
      ...valueAxis((yuan) => trimmed(waterfallFigure(chart, yuan))),
      ...(axisStepYuan === undefined || axisEndYuan === undefined
        ? {}
        : { min: axisStartYuan, max: axisEndYuan, interval: axisStepYuan }),
    },
    series: waterfallSeries(chart, fen),
  }
}

/** A floating bar is stacked on an unseen one; the part of it under the axis is stacked downwards on its own. */
function waterfallSeries(chart: WaterfallChart, fen: boolean): readonly BarSeries[] {
  const levels = levelsOf(chart.steps)
  const spans = chart.steps.map((step, index) => {
    const end = levels[index] ?? 0
    const start = step.kind === 'level' ? 0 : end - step.yuan
    return { step, low: Math.min(start, end), high: Math.max(start, end) }
  })
  const unseen: BarSeries = {
    id: 'unseen',
    name: '',
    type: 'bar',
    stack: 'steps',
    barWidth: '56%',
    silent: true,
    itemStyle: { color: 'transparent' },
    data: spans.map(({ low, high }) => (low > 0 ? low : Math.min(high, 0))),
  }
  const parts = [
    { id: 'level', look: { color: SLATE }, belongs: (s: Step) => s.kind === 'level' },
    {
      id: 'rise',
      look: { color: BLUE, decal: DOTS },
      belongs: (s: Step) => s.kind === 'change' && s.yuan >= 0,
    },
    {
      id: 'fall',
      look: { color: ORANGE, decal: STRIPES },
      belongs: (s: Step) => s.kind === 'change' && s.yuan < 0,
    },
  ]
  return [
    unseen,
    ...parts.flatMap(({ id, look, belongs }): BarSeries[] => {
      const side = (above: boolean): BarSeries => ({
        id: above ? id : `${id}-below`,
        name: id,
        type: 'bar',
        stack: 'steps',
        barWidth: '56%',
        itemStyle: look,
        label: { color: INK, fontSize: 11 },
        data: spans.map(({ step, low, high }) =>
          belongs(step) ? barItem(figureOf(chart, step, fen), low, high, above) : { value: 0 },
        ),
      })
      const below = spans.some(({ step, low }) => belongs(step) && low < 0)
      return below ? [side(true), side(false)] : [side(true)]
    }),
  ]
}

type Step = WaterfallChart['steps'][number]

function figureOf(chart: WaterfallChart, { kind, yuan }: Step, fen: boolean): string {
  if (chart.per === undefined && chart.unit === 'yuan' && !fen) {
    return kind === 'level' ? numberText(yuan, 0) : signedText(yuan, 0)
  }
  return kind === 'level' ? waterfallFigure(chart, yuan) : signedWaterfallFigure(chart, yuan)
}

function barItem(text: string, low: number, high: number, above: boolean): BarItem {
  const value = above ? Math.max(0, high) - Math.max(0, low) : Math.min(0, low) - Math.min(0, high)
  const carriesLabel = above ? high > 0 || low >= 0 : high <= 0 && low < 0
  if (!carriesLabel) return { value }
  return { value, label: { show: true, formatter: text, position: above ? 'top' : 'bottom' } }
}

function columnsOption(chart: ColumnsChart, top: number): Body {
  const looks = chart.series.length === 1 ? [{ color: BLUE }] : COLUMN_LOOKS
  return {
    grid: { left: 0, right: 8, top: top + (chart.series.length > 1 ? 10 : 0), bottom: 0, ...LABELS_INSIDE },
    ...(chart.series.length > 1
      ? {
          legend: {
            top: top > TOP_WITHOUT_TITLE ? 20 : 0,
            right: 0,
            itemWidth: 16,
            itemHeight: 9,
            textStyle: { fontSize: 11, color: INK },
            data: chart.series.map(({ name }) => name),
          } as const,
        }
      : {}),
    xAxis: {
      ...categoryAxis(chart.categories),
      axisLabel: { color: INK, fontSize: 11, interval: 0 },
    },
    yAxis: valueAxis((value) => trimmed(numberText(value / chart.scale, chart.decimals))),
    series: chart.series.map(({ id, name, values }, index) => ({
      id,
      name,
      type: 'bar',
      itemStyle: looks[index % looks.length] ?? { color: BLUE },
      data: values,
    })),
  }
}

const COLUMN_LOOKS = [
  { color: PALE, decal: STRIPES },
  { color: BLUE },
  { color: ORANGE, decal: DOTS },
  { color: SLATE },
]

function categoryAxis(labels: readonly string[]) {
  return {
    type: 'category',
    data: labels,
    axisTick: { show: false },
    axisLine: { onZero: true, lineStyle: { color: AXIS } },
  } as const
}

function valueAxis(formatter: (value: number) => string) {
  return {
    type: 'value',
    splitNumber: 4,
    splitLine: { lineStyle: { color: HAIRLINE } },
    axisLabel: { color: QUIET, fontSize: 10, formatter },
  } as const
}

/** Axis figures without decimals that say nothing. */
function trimmed(text: string): string {
  return text.replace(/\.0+$/, '')
}
