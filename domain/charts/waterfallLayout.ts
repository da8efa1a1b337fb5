import { brokenIntoLines } from './brokenIntoLines.ts'
import { levelsOf, signedWaterfallFigure, type WaterfallChart, waterfallFigure } from './chart.ts'
import { roundStep } from './roundStep.ts'

/** One bar in its place, pixels from the left and the top of the drawing. */
export type LaidBar = {
  readonly id: string
  readonly label: string
  /** `cap` stands on top of the level after it, in the same column. */
  readonly kind: 'level' | 'rise' | 'fall' | 'cap'
  readonly left: number
  readonly width: number
  readonly top: number
  readonly height: number
  readonly figure: string
  /** Base line of the figure. */
  readonly figureTop: number
}

/** A waterfall as columns that stand side by side. */
export type WaterfallLayout = {
  readonly bars: readonly LaidBar[]
  /** Under each column, its name in lines. */
  readonly names: readonly { readonly middle: number; readonly lines: readonly string[] }[]
  /** From the end of a bar to the start of the next. */
  readonly links: readonly { readonly from: number; readonly to: number; readonly top: number }[]
  readonly ticks: readonly { readonly top: number; readonly text: string }[]
  /** Where the axis' zero lies, or its start where that is not 0. */
  readonly zeroTop: number
  /** Left and right end of the columns. */
  readonly plotLeft: number
  readonly plotRight: number
}

export const NAME_LINE_HEIGHT = 14
const NAME_FONT = 12
const AXIS_WIDTH = 64
const FIGURE_ROOM = 20
const MOST_NAME_LINES = 3
const BAR_SHARE = 0.62
const TICKS = 4
const THINNEST_BAR = 1

type Span = { readonly low: number; readonly high: number; readonly end: number }

/** Lays a waterfall out in a drawing of this size; bars of the same column share their place. */
export function waterfallLayout(chart: WaterfallChart, width: number, height: number): WaterfallLayout {
  const spans = spansOf(chart)
  const axis = axisOf(chart, spans)
  const [plotLeft, plotRight] = [AXIS_WIDTH, width]
  const plotTop = FIGURE_ROOM
  const plotBottom = height - FIGURE_ROOM - MOST_NAME_LINES * NAME_LINE_HEIGHT
  const topOf = (yuan: number) => {
    const share = (Math.max(axis.low, Math.min(axis.high, yuan)) - axis.low) / (axis.high - axis.low)
    return plotBottom - share * (plotBottom - plotTop)
  }
  const columnOf = columnsOf(chart)
  const count = (columnOf.at(-1) ?? 0) + 1
  const columnWidth = (plotRight - plotLeft) / count
  const barWidth = columnWidth * BAR_SHARE
  const leftOf = (column: number) => plotLeft + column * columnWidth + (columnWidth - barWidth) / 2
  const bars = chart.steps.map((step, index): LaidBar => {
    const { low, high } = spans[index] as Span
    const top = topOf(high)
    const barHeight = Math.max(THINNEST_BAR, topOf(low) - top)
    const isUnder = high <= 0 && low < 0
    const figure =
      step.kind === 'level' ? waterfallFigure(chart, step.yuan) : signedWaterfallFigure(chart, step.yuan)
    const kind = step.kind === 'level' ? 'level' : step.isOnNext ? 'cap' : step.yuan < 0 ? 'fall' : 'rise'
    const figureTop =
      kind === 'level' && chart.steps[index - 1]?.isOnNext === true && !isUnder
        ? top + barHeight / 2 + 4
        : isUnder
          ? top + barHeight + 14
          : top - 5
    return {
      id: step.id,
      label: step.label,
      kind,
      left: leftOf(columnOf[index] as number),
      width: barWidth,
      top,
      height: barHeight,
      figure,
      figureTop,
    }
  })
  return {
    bars,
    names: namesOf(chart, columnOf, columnWidth, plotLeft),
    links: chart.steps.slice(1).flatMap((_, index) => {
      const [before, after] = [bars[index] as LaidBar, bars[index + 1] as LaidBar]
      if (before.left === after.left) return []
      const top = topOf((spans[index] as Span).end)
      return [{ from: before.left + barWidth, to: after.left, top }]
    }),
    ticks: ticksOf(chart, axis).map((yuan) => ({
      top: topOf(yuan),
      text: trimmed(waterfallFigure(chart, yuan)),
    })),
    zeroTop: topOf(Math.max(axis.low, 0)),
    plotLeft,
    plotRight,
  }
}

/** Between what and what each bar stands, and the level it leaves behind. */
function spansOf({ steps, axisStartYuan }: WaterfallChart): readonly Span[] {
  const levels = levelsOf(steps)
  return steps.map((step, index) => {
    const end = levels[index] ?? 0
    const start = step.kind === 'level' ? axisStartYuan : end - step.yuan
    const low = Math.min(start, end)
    // What stands on a loss stands on the axis: the loss itself hangs under it.
    return {
      low: step.isOnNext === true ? Math.max(low, Math.min(axisStartYuan, start)) : low,
      high: Math.max(start, end),
      end,
    }
  })
}

/** Column of each step: one on top of the next shares its column. */
function columnsOf({ steps }: WaterfallChart): readonly number[] {
  let column = -1
  return steps.map((_, index) => {
    if (steps[index - 1]?.isOnNext !== true) column++
    return column
  })
}

type Axis = { readonly low: number; readonly high: number; readonly step: number }

function axisOf({ axisStartYuan, axisStepYuan, axisEndYuan }: WaterfallChart, spans: readonly Span[]): Axis {
  if (axisStepYuan !== undefined && axisEndYuan !== undefined) {
    return { low: axisStartYuan, high: axisEndYuan, step: axisStepYuan }
  }
  const lowest = Math.min(0, ...spans.map(({ low }) => low))
  const highest = Math.max(0, ...spans.map(({ high }) => high))
  if (highest === lowest) return { low: 0, high: 1, step: 1 }
  const step = roundStep((highest - lowest) / TICKS)
  return { low: Math.floor(lowest / step) * step, high: Math.ceil(highest / step) * step, step }
}

function ticksOf({ per }: WaterfallChart, { low, high, step }: Axis): readonly number[] {
  if (per !== undefined && per.base === 0) return []
  const count = Math.round((high - low) / step)
  return Array.from({ length: count + 1 }, (_, index) => low + index * step)
}

function namesOf(
  { steps }: WaterfallChart,
  columnOf: readonly number[],
  columnWidth: number,
  plotLeft: number,
): WaterfallLayout['names'] {
  return steps.flatMap((step, index) => {
    if (step.isOnNext === true) return []
    const middle = plotLeft + ((columnOf[index] as number) + 0.5) * columnWidth
    return [{ middle, lines: brokenIntoLines(step.label, columnWidth - 4, NAME_FONT, MOST_NAME_LINES) }]
  })
}

/** Axis figures without decimals that say nothing. */
function trimmed(text: string): string {
  return text.replace(/\.0+$/, '')
}
